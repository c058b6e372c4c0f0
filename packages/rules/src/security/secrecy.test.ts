// Tests of secrecy, personal information and retention (SEC-01 to SEC-03, SEC-07, SEC-08, SEC-10).
import { describe, expect, it } from 'vitest';
import { verdict } from '../testing/verdict.js';
import {
  isSensitiveField,
  judgeHandlingStart,
  judgeNotice,
  judgeReveal,
  needsImpactAssessment,
  requestDueOn,
  sensitiveFieldLabels,
} from './personal-information.js';
import {
  auditFields,
  keptUntil,
  missingAuditFields,
  mustBeDeleted,
  retentionLabels,
} from './retention.js';
import { judgeSecrecy, secrecyMark } from './secrecy.js';

const day = '2026-06-20';

describe('secrecy (SEC-08)', () => {
  it.each([
    ['绝密★启用前', '绝密'],
    ['机密 ★ 10年', '机密'],
    ['秘密★', '秘密'],
    ['密级：秘密', '秘密'],
    ['密级 机密', '机密'],
    ['保守秘密人人有责', null],
    ['', null],
  ])('%j: %s', (text, mark) => {
    expect(secrecyMark(text)).toBe(mark);
  });

  it.each([
    [['通知.docx'], true, []],
    [['通知.docx'], false, ['block SEC-08 confirmedNotSecret']],
    [['通知', '机密★'], true, ['block SEC-08 texts']],
  ])('%j, confirmed %s', (texts, confirmedNotSecret, expected) => {
    expect(verdict(judgeSecrecy({ texts, confirmedNotSecret }, day))).toEqual(expected);
  });
});

describe('personal information (SEC-01, SEC-02, SEC-03)', () => {
  const reveal = {
    fields: ['resident_id', 'health'],
    permitted: true,
    reason: '核对档案',
    kind: 'view',
    exportApproved: false,
  } as const;

  it.each([
    ['in order', {}, []],
    ['nothing sensitive', { fields: ['name'], permitted: false, reason: '' }, []],
    ['without permission', { permitted: false }, ['block SEC-02 permitted']],
    ['without a reason', { reason: ' ' }, ['block SEC-02 reason']],
    ['exported', { kind: 'export' }, ['block SEC-02 exportApproved']],
    ['exported as approved', { kind: 'export', exportApproved: true }, []],
  ] as const)('revealed %s', (_, change, expected) => {
    expect(verdict(judgeReveal({ ...reveal, ...change }, day))).toEqual(expected);
  });

  it('knows what is sensitive', () => {
    expect(Object.keys(sensitiveFieldLabels).every(isSensitiveField)).toBe(true);
    expect(Object.values(sensitiveFieldLabels)).toMatchSnapshot();
    expect(isSensitiveField('name')).toBe(false);
  });

  it('wants the current 告知书 read', () => {
    expect(verdict(judgeNotice({ shownVersion: '2', currentVersion: '2' }, day))).toEqual([]);
    expect(verdict(judgeNotice({ shownVersion: '1', currentVersion: '2' }, day))).toEqual([
      'block SEC-01 shownVersion',
    ]);
    expect(judgeNotice({ shownVersion: null, currentVersion: '2' }, day).outcome).toBe('block');
  });

  it.each([
    [{}, false],
    [{ sensitive: true }, true],
    [{ publicDisplay: true }, true],
    [{ shared: true }, true],
  ])('%j needs an assessment: %s', (change, needs) => {
    const handling = { sensitive: false, publicDisplay: false, shared: false, ...change };
    expect(needsImpactAssessment(handling)).toBe(needs);
    const expected = needs ? ['block SEC-03 assessed'] : [];
    expect(verdict(judgeHandlingStart({ ...handling, assessed: false }, day))).toEqual(expected);
    expect(verdict(judgeHandlingStart({ ...handling, assessed: true }, day))).toEqual([]);
  });

  it('answers requests in fifteen working days', () => {
    expect(requestDueOn('2026-06-18')).toBe('2026-07-10');
  });
});

describe('retention (SEC-07, SEC-10)', () => {
  it.each([
    ['member_file', null],
    ['meeting', '2056-06-20'],
    ['letter_stub', '2036-06-20'],
    ['rejected_candidate', '2027-06-20'],
    ['audit_log', '2027-06-20'],
    ['impact_assessment', '2029-06-20'],
  ] as const)('%s is kept until %s', (kind, until) => {
    expect(keptUntil(kind, day)).toBe(until);
  });

  it('deletes only what was not adopted', () => {
    expect(mustBeDeleted('rejected_candidate', day, '2027-06-20')).toBe(false);
    expect(mustBeDeleted('rejected_candidate', day, '2027-06-21')).toBe(true);
    expect(mustBeDeleted('letter_stub', day, '2090-01-01')).toBe(false);
    expect(mustBeDeleted('meeting', day, '2090-01-01')).toBe(false);
    expect(mustBeDeleted('member_file', day, '2090-01-01')).toBe(false);
    expect(Object.values(retentionLabels)).toMatchSnapshot();
  });

  it('wants every field of a log entry', () => {
    const entry = {
      at: 1,
      account: 'a',
      eventType: 'b',
      success: false,
      object: 'c',
      address: 'd',
    };
    expect(missingAuditFields(entry)).toEqual([]);
    expect(missingAuditFields({ ...entry, address: '', object: undefined })).toEqual([
      'object',
      'address',
    ]);
    expect(missingAuditFields({})).toEqual([...auditFields]);
  });
});
