import { describe, expect, it } from 'vitest';
import { DEV_13 } from './catalogue/dev.js';
import { ruleGroups, ruleOf } from './catalogue/index.js';
import { MEET_09 } from './catalogue/meet.js';
import { ORG_11 } from './catalogue/org.js';
import { citationText, cite, citeSetting, versionInForce } from './citation.js';
import { instantOf } from './civil-date.js';
import { judgeRecordChange } from './correction.js';
import { deadlineOn, isInTime } from './deadline.js';
import { block, confirm, info, judge, merge, outcomeLabels, warn } from './judgement.js';
import { judgeExplanation, judgeOverride } from './override.js';
import { isNearRelation, judgeAuditor } from './recusal.js';
import { type Regulation, regulations } from './regulations.js';
import {
  fewestAtLeast,
  fewestMoreThanHalf,
  isAtLeast,
  isAtMost,
  isCount,
  isHalfOrMore,
  isMoreThanHalf,
  mostAtMost,
} from './share.js';
import { verdict } from './testing/verdict.js';

const day = '2026-06-20';
const change = { fact: 'present', hint: '请再到会。' };

describe('judge', () => {
  const blocked = block(MEET_09, day, '乙', change);
  const warned = warn(MEET_09, day, '甲');
  const told = info(MEET_09, day, '丙');
  const open = confirm(ORG_11, day, '丁', change);

  it.each([
    [[], 'ok'],
    [[told], 'ok'],
    [[told, warned], 'warn'],
    [[warned, open], 'needs_confirmation'],
    [[open, blocked, warned], 'block'],
  ])('the gravest finding decides: %#', (findings, outcome) => {
    expect(judge(findings).outcome).toBe(outcome);
    expect(judge([...findings].reverse())).toEqual(judge(findings));
  });

  it('puts blocks first, then warnings by rule and words, then what it tells', () => {
    const findings = judge([told, open, warned, blocked]).findings;
    expect(findings.map((f) => f.message)).toEqual(['乙', '甲', '丁', '丙']);
    const two = [warn(MEET_09, day, '乙'), warn(MEET_09, day, '丙'), warn(MEET_09, day, '丙')];
    expect(judge(two).findings.map((f) => f.message)).toEqual(['丙', '丙', '乙']);
  });

  it('merges judgements', () => {
    expect(merge(judge([warned]), judge([blocked])).outcome).toBe('block');
    expect(merge().outcome).toBe('ok');
  });

  it('builds findings', () => {
    expect(blocked).toMatchObject({
      severity: 'block',
      change,
      needsConfirmation: false,
      facts: {},
    });
    expect(warned).toMatchObject({ severity: 'warn', change: null, overridable: false });
    expect(warn(MEET_09, day, '甲', { change }).change).toBe(change);
    expect(told).toMatchObject({ severity: 'info', change: null });
    expect(open).toMatchObject({ severity: 'warn', needsConfirmation: true, change });
    expect(block(MEET_09, day, '乙', change).overridable).toBe(false);
    expect(block(ORG_11, day, '乙', change).overridable).toBe(true);
    expect(Object.values(outcomeLabels)).toEqual([
      '符合规定',
      '需填写说明',
      '待人工确认',
      '不符合规定',
    ]);
  });

  it('cites a setting in place of a regulation', () => {
    const finding = warn(MEET_09, day, '甲', { setting: 'meet.noticeDays', facts: { days: 1 } });
    expect(finding.citation).toEqual({
      regulation: '本区设置（非法规条文）',
      article: 'meet.noticeDays',
      version: 'LOCAL',
    });
    expect(finding.facts).toEqual({ days: 1 });
  });
});

it('cites another regulation for a part of a rule that stands there', () => {
  const source = { regulation: 'civil_servant', articles: { 'CS-2018': '第四十四条' } } as const;
  expect(warn(MEET_09, day, '甲', { source }).citation).toEqual({
    regulation: '《中华人民共和国公务员法》',
    article: '第四十四条',
    version: 'CS-2018',
  });
});

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

  it('is in the order of the numbers', () => {
    const dev = ruleGroups.find((g) => g.key === 'dev')?.rules.map((r) => r.id) ?? [];
    expect(dev.slice(14, 18)).toEqual(['DEV-15', 'DEV-16', 'DEV-16a', 'DEV-17']);
    expect(dev.at(-1)).toBe('DEV-31');
  });
});

describe('shares (GEN-01, GEN-02)', () => {
  it.each([
    [5, 10, false, true],
    [6, 10, true, true],
    [5, 9, true, true],
    [4, 9, false, false],
    [0, 0, false, true],
  ])('%i of %i', (x, n, more, half) => {
    expect(isMoreThanHalf(x, n)).toBe(more);
    expect(isHalfOrMore(x, n)).toBe(half);
  });

  it('compares shares without rounding', () => {
    expect(isAtLeast(40, 50, 4, 5)).toBe(true);
    expect(isAtLeast(39, 50, 4, 5)).toBe(false);
    expect(isAtMost(3, 9, 1, 3)).toBe(true);
    expect(isAtMost(4, 10, 1, 3)).toBe(false);
  });

  it.each([1, 2, 3, 7, 10, 50, 51])('gives the fewest and the most of %i', (n) => {
    expect(isMoreThanHalf(fewestMoreThanHalf(n), n)).toBe(true);
    expect(isMoreThanHalf(fewestMoreThanHalf(n) - 1, n)).toBe(false);
    expect(isAtLeast(fewestAtLeast(n, 2, 3), n, 2, 3)).toBe(true);
    expect(isAtLeast(fewestAtLeast(n, 2, 3) - 1, n, 2, 3)).toBe(false);
    expect(isAtMost(mostAtMost(n, 1, 3), n, 1, 3)).toBe(true);
    expect(isAtMost(mostAtMost(n, 1, 3) + 1, n, 1, 3)).toBe(false);
  });

  it('knows a count', () => {
    expect([0, 1, 2 ** 53 - 1].every(isCount)).toBe(true);
    expect([-1, 0.5, Number.NaN, 2 ** 53].some(isCount)).toBe(false);
  });
});

describe('deadlines (GEN-04)', () => {
  it('does not move a deadline on a rest day, but reminds on the working day before', () => {
    expect(deadlineOn('2026-10-05')).toEqual({
      dueOn: '2026-10-05',
      remindOn: '2026-09-30',
      endsAt: instantOf('2026-10-06', '00:00') - 1,
    });
    expect(deadlineOn('2026-10-10').remindOn).toBe('2026-10-10');
  });

  it('counts the last day until 24:00', () => {
    expect(isInTime(instantOf('2026-10-05', '23:59'), '2026-10-05')).toBe(true);
    expect(isInTime(instantOf('2026-10-06', '00:00'), '2026-10-05')).toBe(false);
  });
});

describe('overrides and explanations (GEN-06)', () => {
  const may = judge([block(ORG_11, day, '延期超过1年。', change)]);
  const never = judge([block(MEET_09, day, '议题未通过。', change)]);
  const override = { role: 'district_approver', reason: '疫情', basis: '组发〔2026〕1号' } as const;

  it.each([
    ['in order', may, override, ['warn GEN-06']],
    ['a vote', never, override, ['block GEN-06 present']],
    ['by a street', may, { ...override, role: 'street_organizer' }, ['block GEN-06 role']],
    ['without a reason', may, { ...override, reason: ' ' }, ['block GEN-06 reason']],
    ['without a document', may, { ...override, basis: '' }, ['block GEN-06 basis']],
    ['of a warning only', judge([warn(MEET_09, day, '提醒')]), override, ['warn GEN-06']],
  ] as const)('%s', (_, judged, given, expected) => {
    expect(verdict(judgeOverride(judged, given, day))).toEqual(expected);
  });

  it('wants an explanation for a warning', () => {
    const warned = judge([warn(MEET_09, day, '提醒')]);
    expect(verdict(judgeExplanation(warned, '', day))).toEqual(['block GEN-06 explanation']);
    expect(verdict(judgeExplanation(warned, '已说明', day))).toEqual([]);
    expect(verdict(judgeExplanation(judge([]), '', day))).toEqual([]);
    expect(verdict(judgeExplanation(may, '', day))).toEqual([]);
  });
});

describe('corrections (GEN-07)', () => {
  const record = {
    action: 'correct',
    approved: true,
    reason: '录错',
    correctedBy: 1,
    correctsVersion: 2,
  } as const;

  it.each([
    ['a correction', record, []],
    ['an edit before the approval', { ...record, action: 'edit', approved: false }, []],
    ['an edit after it', { ...record, action: 'edit' }, ['block GEN-07 action']],
    ['a deletion after it', { ...record, action: 'delete' }, ['block GEN-07 action']],
    ['without a reason', { ...record, reason: '' }, ['block GEN-07 reason']],
    ['without a name', { ...record, correctedBy: null }, ['block GEN-07 correctedBy']],
    ['of nothing', { ...record, correctsVersion: null }, ['block GEN-07 correctsVersion']],
  ] as const)('%s', (_, given, expected) => {
    expect(verdict(judgeRecordChange(given, day))).toEqual(expected);
  });
});

describe('recusal (GEN-08)', () => {
  const audit = { auditorId: 1, enteredBy: [2], subjects: [3], auditorsKin: [] };

  it.each([
    ['a stranger', audit, []],
    ['who entered it', { ...audit, enteredBy: [2, 1] }, ['block GEN-08 enteredBy']],
    ['about himself', { ...audit, subjects: [1] }, ['block GEN-08 subjects']],
    [
      'about a spouse',
      { ...audit, auditorsKin: [{ personId: 3, relation: 'spouse' }] },
      ['block GEN-08 auditorsKin'],
    ],
    [
      'about two parents',
      {
        ...audit,
        subjects: [3, 4],
        auditorsKin: [
          { personId: 3, relation: 'parent' },
          { personId: 4, relation: 'parent' },
        ],
      },
      ['block GEN-08 auditorsKin'],
    ],
    ['about a cousin', { ...audit, auditorsKin: [{ personId: 3, relation: 'cousin' }] }, []],
    [
      'whose spouse it is not about',
      { ...audit, auditorsKin: [{ personId: 9, relation: 'spouse' }] },
      [],
    ],
  ])('%s', (_, given, expected) => {
    expect(verdict(judgeAuditor(given, day))).toEqual(expected);
  });

  it('knows the near relatives of the Civil Code', () => {
    const near = ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild'];
    expect(near.every(isNearRelation)).toBe(true);
    expect(['cousin', 'uncle', 'toString'].some(isNearRelation)).toBe(false);
  });
});
