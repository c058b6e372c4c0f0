// Tests of passwords and accounts (SEC-04 to SEC-06).
import { describe, expect, it } from 'vitest';
import { namesOf } from '../names.js';
import { administratorRoles, type Role, roleLabels } from '../roles.js';
import { verdict } from '../testing/verdict.js';
import { characterClasses, isIdle, judgePassword, mustChangePassword } from './password.js';
import { excludeEachOther, isInScope, judgeAccount, judgeSeparation } from './separation.js';

const day = '2026-06-20';

describe('passwords (SEC-04)', () => {
  it.each([
    ['Harbour7', false, []],
    ['Harbou7', false, ['block SEC-04 length']],
    ['harbour7', false, ['block SEC-04 classes']],
    ['harbour7!', false, []],
    ['Harbour7', true, ['block SEC-04 reused']],
    ['Abcdefg1', false, ['block SEC-04 guessable']],
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
      'one beside an office of the party',
      [held('security_admin'), held('district_approver')],
      ['block SEC-06 role'],
    ],
    [
      'one beside an office of a village',
      [held('audit_admin'), held('village_accountant')],
      ['block SEC-06 role'],
    ],
    ['two offices of the party', [held('district_auditor'), held('branch_secretary')], []],
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

  it('excludes every office beside an administrator’s, and none for a member', () => {
    const offices = namesOf(roleLabels).filter((role) => role !== 'member' && role !== 'system');
    for (const administrator of administratorRoles) {
      const apart = offices.filter((role) => excludeEachOther(administrator, role));
      expect(apart).toEqual(offices.filter((role) => role !== administrator));
      expect(excludeEachOther('member', administrator)).toBe(false);
    }
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
    ['without an end', { expiresOn: null }, []],
    ['expired', { expiresOn: '2026-06-19' }, ['block SEC-05 expiresOn']],
    ['without assignment', { assignments: [] }, ['block SEC-05 assignments']],
    [
      'with an assignment that ends today',
      { assignments: [held('member', '2026-01-01', day)] },
      [],
    ],
    ['with one that begins today', { assignments: [held('member', day)] }, []],
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
