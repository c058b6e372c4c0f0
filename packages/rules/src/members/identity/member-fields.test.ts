// Tests of a member's items and identity (MEM-01).
import { describe, expect, it } from 'vitest';
import { verdict } from '../../testing/verdict.js';
import { judgeIdentity } from './identity.js';
import { isMobileNumber, isPersonName, judgeMemberFields } from './member-fields.js';

const day = '2026-06-20';

describe('judgeIdentity (MEM-01)', () => {
  const id = '11010519491231002X';

  it.each([
    ['nobody on file', [], 'new_person', []],
    [
      'another on file',
      [{ residentId: '999999199001011234', standing: 'normal' }],
      'new_person',
      [],
    ],
    [
      'on file as a member',
      [{ residentId: id, standing: 'normal' }],
      'refused',
      ['block MEM-01 residentId'],
    ],
    [
      'on file and suspended',
      [{ residentId: id, standing: 'suspended' }],
      'refused',
      ['block MEM-01 residentId'],
    ],
    ['left before', [{ residentId: id, standing: 'left' }], 'new_membership', []],
    [
      'left before and back',
      [
        { residentId: id, standing: 'left' },
        { residentId: id, standing: 'normal' },
      ],
      'refused',
      ['block MEM-01 residentId'],
    ],
  ] as const)('%s', (_, onFile, action, expected) => {
    const judged = judgeIdentity(' 11010519491231002x ', onFile, day);
    expect(judged.action).toBe(action);
    expect(verdict(judged)).toEqual(expected);
  });
});

describe('member fields', () => {
  const fields = {
    name: '张三',
    sex: '1',
    ethnicity: '01',
    education: '21',
    bornOn: '1990-05-01',
    joinedOn: '2010-05-01',
    mobile: '13800000000',
  };

  it.each([
    ['all in order', {}, []],
    ['nothing optional', { education: null, joinedOn: null, mobile: null }, []],
    ['a name of one character', { name: '张' }, ['block MEM-02 name']],
    ['a name with digits', { name: '张3' }, ['block MEM-02 name']],
    ['a sex that is no code', { sex: '3' }, ['block MEM-02 sex']],
    ['an ethnicity that is no code', { ethnicity: '57' }, ['block MEM-03 ethnicity']],
    ['a popular, wrong education code', { education: '01' }, ['block MEM-04 education']],
    ['a doubtful education code', { education: '72' }, ['confirm MEM-04 education']],
    ['born tomorrow', { bornOn: '2026-06-21', joinedOn: null }, ['block MEM-02 bornOn']],
    ['born today', { bornOn: day, joinedOn: null }, []],
    ['joined on the eighteenth birthday', { joinedOn: '2008-05-01' }, []],
    ['joined the day before', { joinedOn: '2008-04-30' }, ['block DEV-01 joinedOn']],
    ['a mobile of ten digits', { mobile: '1380000000' }, ['block MEM-02 mobile']],
  ] as const)('%s', (_, change, expected) => {
    expect(verdict(judgeMemberFields({ ...fields, ...change }, day))).toEqual(expected);
  });

  it.each([
    ['阿不都·热合曼', true],
    [' 李四 ', true],
    ['Li Ming', true],
    ['李', false],
    ['李 ', false],
    ['x李四!', false],
    ['王'.repeat(50), true],
    ['王'.repeat(51), false],
  ])('name %j: %s', (name, ok) => {
    expect(isPersonName(name)).toBe(ok);
  });

  it.each([
    ['13000000000', true],
    ['19999999999', true],
    ['12000000000', false],
    ['113000000000', false],
    ['130000000000', false],
    ['23000000000', false],
  ])('mobile %s: %s', (mobile, ok) => {
    expect(isMobileNumber(mobile)).toBe(ok);
  });
});
