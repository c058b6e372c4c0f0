import { describe, expect, it } from 'vitest';
import type { Role } from '../roles.js';
import { verdict } from '../testing/verdict.js';
import {
  maskAddress,
  maskBankCard,
  maskBirthDate,
  maskMobile,
  maskName,
  maskResidentId,
  publicNoticeFields,
  surplusNoticeFields,
} from './masking.js';
import {
  characterClasses,
  isIdle,
  judgePassword,
  lockedUntil,
  mustChangePassword,
} from './password.js';
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
import { isInScope, judgeAccount, judgeSeparation } from './separation.js';

const day = '2026-06-20';

describe('masking (SEC-09)', () => {
  it.each([
    ['张三', '张*'],
    ['张三丰', '张**'],
    ['欧阳修', '欧阳*'],
    ['欧阳锋刚', '欧阳**'],
    ['欧阳', '欧*'],
    ['张', '张*'],
    [' 李四 ', '李*'],
    ['𠮷田', '𠮷*'],
  ])('%s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('keeps the ends of numbers', () => {
    expect(maskResidentId('37010319900101001X')).toBe('370***********001X');
    expect(maskMobile('13812345678')).toBe('138****5678');
    expect(maskBankCard('6222020200112345678')).toBe('***************5678');
    expect(maskBankCard('5678')).toBe('****');
    expect(maskMobile('1234567')).toBe('*******');
    expect(maskBirthDate('1990-05-01')).toBe('1990-05');
  });

  it.each([
    ['济南市市中区七里山街道玉函路1号', '济南市市中区七里山街道***'],
    ['党家镇小白村12号', '党家镇***'],
    ['小白村12号', '小白村***'],
    ['玉函社区3号楼', '玉函社区***'],
    ['玉函路1号', '***'],
  ])('%s → %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  it('shows seven things in a 公示', () => {
    expect(surplusNoticeFields(publicNoticeFields)).toEqual([]);
    expect(publicNoticeFields).toHaveLength(7);
    expect(surplusNoticeFields(['name', 'residentId', 'address'])).toEqual([
      'address',
      'residentId',
    ]);
  });
});

describe('passwords (SEC-04)', () => {
  it.each([
    ['Abcdefg1', false, []],
    ['Abcdef1', false, ['block SEC-04 length']],
    ['abcdefg1', false, ['block SEC-04 classes']],
    ['abcdefg1!', false, []],
    ['Abcdefg1', true, ['block SEC-04 reused']],
    ['密码密码密码密1a', false, []],
  ])('%s, used before %s', (text, reused, expected) => {
    expect(verdict(judgePassword({ text, reused }, day))).toEqual(expected);
  });

  it('tells classes apart', () => {
    expect(['', 'a', 'A', '1', '!', 'aA', 'aA1', 'aA1!'].map(characterClasses)).toEqual([
      0, 1, 1, 1, 1, 2, 3, 4,
    ]);
  });

  it.each([
    ['2026-03-22', false, false],
    ['2026-03-21', false, true],
    [day, true, true],
  ])('changed on %s, initial %s: must change %s', (changedOn, initial, must) => {
    expect(mustChangePassword({ changedOn, initial }, day)).toBe(must);
  });

  it('locks after five failures for thirty minutes', () => {
    expect(lockedUntil({ count: 4, lastAt: 1_000 })).toBeNull();
    expect(lockedUntil({ count: 5, lastAt: 1_000 })).toBe(1_801_000);
  });

  it('ends an idle session after thirty minutes', () => {
    expect(isIdle(0, 1_800_000)).toBe(false);
    expect(isIdle(0, 1_800_001)).toBe(true);
    expect(isIdle(1_000, 1_801_000)).toBe(false);
  });
});

describe('accounts (SEC-05, SEC-06)', () => {
  const held = (role: Role, from = '2026-01-01', until: string | null = null) => ({
    role,
    from,
    until,
  });

  it.each([
    ['one administrator', [held('system_admin')], []],
    ['two', [held('system_admin'), held('audit_admin')], ['block SEC-06 role']],
    ['the same twice', [held('system_admin'), held('system_admin')], []],
    ['one beside another role', [held('system_admin'), held('member')], []],
    [
      'one after another',
      [held('system_admin', '2026-01-01', '2026-06-19'), held('security_admin')],
      [],
    ],
    [
      'two on the last day',
      [held('system_admin', '2026-01-01', day), held('security_admin', day)],
      ['block SEC-06 role'],
    ],
    ['one to come', [held('system_admin'), held('audit_admin', '2026-06-21')], []],
  ])('%s', (_, assignments, expected) => {
    expect(verdict(judgeSeparation(assignments, day))).toEqual(expected);
  });

  const account = {
    shared: false,
    defaultPassword: false,
    expiresOn: null,
    assignments: [held('member')],
  };

  it.each([
    ['in order', {}, []],
    ['shared', { shared: true }, ['block SEC-05 shared']],
    ['with the default password', { defaultPassword: true }, ['block SEC-05 defaultPassword']],
    ['on its last day', { expiresOn: day }, []],
    ['expired', { expiresOn: '2026-06-19' }, ['block SEC-05 expiresOn']],
    ['without assignment', { assignments: [] }, ['block SEC-05 assignments']],
    [
      'with an assignment that ends today',
      { assignments: [held('member', '2026-01-01', day)] },
      [],
    ],
    [
      'with one that ended',
      { assignments: [held('member', '2026-01-01', '2026-06-19')] },
      ['block SEC-05 assignments'],
    ],
    [
      'with one to come',
      { assignments: [held('member', '2026-06-21')] },
      ['block SEC-05 assignments'],
    ],
  ])('account %s', (_, change, expected) => {
    expect(verdict(judgeAccount({ ...account, ...change }, day))).toEqual(expected);
  });

  it.each([
    ['/1/2', '/1/2', true],
    ['/1/2', '/1/2/3', true],
    ['/1/2', '/1/20', false],
    ['/1/2', '/1', false],
    ['/1/2/', '/1/2/3', true],
  ])('scope %s holds %s: %s', (scope, record, holds) => {
    expect(isInScope(scope, record)).toBe(holds);
  });
});

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
