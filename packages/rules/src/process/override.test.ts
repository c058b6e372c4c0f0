// Tests of overrides, corrections and recusal (GEN-06 to GEN-08).
import { describe, expect, it } from 'vitest';
import { MEET_09 } from '../catalogue/organizations/meet.js';
import { ORG_11 } from '../catalogue/organizations/org.js';
import { block, judge, warn } from '../law/judgement.js';
import { verdict } from '../testing/verdict.js';
import { judgeRecordChange } from './correction.js';
import { judgeExplanation, judgeOverride } from './override.js';
import { isNearRelation, judgeAuditor } from './recusal.js';

const day = '2026-06-20';

const change = { fact: 'present', hint: '请再到会。' };

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
    expect(verdict(judgeExplanation(warned, ' ', day))).toEqual(['block GEN-06 explanation']);
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
