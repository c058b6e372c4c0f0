// Tests of citations (GEN-05).
import { describe, expect, it } from 'vitest';
import { ruleGroups, ruleOf } from '../catalogue/index.js';
import { DEV_13 } from '../catalogue/members/dev.js';
import { MEET_09 } from '../catalogue/organizations/meet.js';
import { citationText, cite, citeSetting, versionInForce } from './citation.js';
import { type Regulation, regulations } from './regulations.js';

const day = '2026-06-20';

describe('citations (GEN-05)', () => {
  it('cites the version in force on the day, with the article of that version', () => {
    expect(cite(DEV_13, '2026-05-17')).toEqual({
      regulation: '《中国共产党发展党员工作细则》',
      article: '第十九条',
      version: 'DEV-2014',
    });
    expect(cite(DEV_13, '2026-05-18')).toMatchObject({ article: '第十八条', version: 'DEV-2026' });
  });

  it('picks the latest version begun, whatever their order', () => {
    const a = { id: 'a', from: '2000-01-01', fromVerified: true };
    const b = { id: 'b', from: '2010-01-01', fromVerified: true };
    expect(versionInForce([a, b], '1990-01-01').id).toBe('a');
    expect(versionInForce([a, b], '2009-12-31').id).toBe('a');
    expect(versionInForce([a, b], '2010-01-01').id).toBe('b');
    expect(versionInForce([b, a], '2010-01-01').id).toBe('b');
  });

  it('reads as people cite', () => {
    expect(citationText(cite(MEET_09, day))).toBe('《中国共产党支部工作条例（试行）》第十一条');
    expect(citationText({ regulation: '《甲》', article: null, version: 'A' })).toBe('《甲》');
    expect(citationText(citeSetting('meet.noticeDays'))).toBe('本区设置（非法规条文）');
  });

  it('keeps the versions of every regulation in order', () => {
    const list: Readonly<Record<string, Regulation>> = regulations;
    for (const { versions, title } of Object.values(list)) {
      const days = versions.map((v) => v.from);
      expect(days, title).toEqual([...days].sort());
      expect(new Set(versions.map((v) => v.id)).size).toBe(versions.length);
    }
  });

  it('knows the days that the rule book gives', () => {
    expect(regulations.development.versions[1]).toEqual({
      id: 'DEV-2026',
      from: '2026-05-18',
      fromVerified: true,
    });
    expect(regulations.election.versions[0]).toEqual({
      id: 'ELEC-2020',
      from: '2020-07-13',
      fromVerified: true,
    });
    expect(regulations.village_committee_law.versions[1]).toEqual({
      id: 'VCL-2025',
      from: '2026-01-01',
      fromVerified: true,
    });
    expect(regulations.branch_work.versions[0].fromVerified).toBe(false);
  });
});

describe('the rule book', () => {
  const rules = ruleGroups.flatMap((g) => g.rules);

  it('finds a rule by its id', () => {
    expect(ruleOf('MEET-09')).toBe(MEET_09);
    expect(ruleOf('MEET-99')).toBeNull();
  });

  it('says what each rule is, in words', () => {
    for (const rule of rules) {
      expect(rule.title.length, rule.id).toBeGreaterThan(1);
      expect(rule.text, rule.id).toMatch(/。$/);
    }
  });

  it('names only versions that the regulation has', () => {
    for (const { id, source } of rules) {
      const known: readonly string[] = regulations[source.regulation].versions.map((v) => v.id);
      for (const version of Object.keys(source.articles ?? {}))
        expect(known, id).toContain(version);
    }
  });

  it('is called verified only where the article that was read is told', () => {
    const verified = rules.filter(({ certainty }) => certainty === 'verified');
    expect(verified.length).toBeGreaterThan(30);
    for (const { id, source } of verified) {
      expect(Object.values(source.articles ?? {}), id).not.toEqual([]);
    }
  });

  it('is in the order of the numbers', () => {
    const dev = ruleGroups.find((g) => g.key === 'dev')?.rules.map((r) => r.id) ?? [];
    expect(dev.slice(14, 18)).toEqual(['DEV-15', 'DEV-16', 'DEV-16a', 'DEV-17']);
    expect(dev.at(-1)).toBe('DEV-31');
  });
});
