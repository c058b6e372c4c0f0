// Tests of judgements and their citations.
import { describe, expect, it } from 'vitest';
import { MEET_09 } from '../catalogue/organizations/meet.js';
import { ORG_11 } from '../catalogue/organizations/org.js';
import { block, confirm, info, judge, merge, outcomeLabels, placed, warn } from './judgement.js';

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

  it('puts findings of one wording in the order of what they looked at', () => {
    const of = (n: number) => warn(MEET_09, day, '甲', { facts: { n } });
    const given = [of(2), of(3), of(1)];
    expect(judge(given).findings.map((f) => f.facts.n)).toEqual([1, 2, 3]);
    expect(judge([...given].reverse())).toEqual(judge(given));
  });

  it('places the facts of findings where a larger record has them', () => {
    expect(placed([blocked, told], 'ballot').map((f) => f.change?.fact)).toEqual([
      'ballot.present',
      undefined,
    ]);
    expect(placed([blocked], { present: 'heads' })[0]?.change).toEqual({
      ...change,
      fact: 'heads',
    });
    expect(placed([blocked], { yes: 'heads' })).toEqual([blocked]);
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
