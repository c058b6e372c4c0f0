// Tests of measures against members who fall short (MEM-14).
import { describe, expect, it } from 'vitest';
import { verdict } from '../testing/verdict.js';
import { type Disposal, disposalRule, judgeDisposal } from './disposal.js';

const day = '2026-06-20';
const before = '2024-06-15';

const removal: Disposal = {
  measure: 'removal',
  category: 'full',
  taken: ['correction', 'advised_to_leave'],
  religion: false,
  sanctioned: false,
};

describe('组织处置 (MEM-14)', () => {
  it.each<[string, Partial<Disposal>, string[]]>([
    ['in order', {}, []],
    ['without advice to leave', { taken: ['correction'] }, ['block MEM-14 taken']],
    ['first correction', { measure: 'correction', taken: [] }, []],
    ['advice without correction', { measure: 'advised_to_leave', taken: [] }, []],
    [
      'advice without correction of who believes in a religion',
      { measure: 'advised_to_leave', taken: [], religion: true },
      ['block MEM-14 taken'],
    ],
    ['after a sanction', { sanctioned: true }, ['block MEM-14 sanctioned']],
    ['of a probationary member', { category: 'probationary' }, ['block MEM-11 measure']],
    [
      'correction of a probationary member',
      { measure: 'correction', category: 'probationary' },
      [],
    ],
  ])('%s', (_, over, expected) => {
    expect(verdict(judgeDisposal({ ...removal, ...over }, day))).toEqual(expected);
  });

  it('is judged by the text in force on its day', () => {
    expect(disposalRule(before).id).toBe('MEM-11');
    expect(disposalRule('2024-06-16').id).toBe('MEM-14');
    expect(verdict(judgeDisposal({ ...removal, taken: [] }, before))).toEqual([
      'block MEM-11 taken',
    ]);
    expect(verdict(judgeDisposal({ ...removal, sanctioned: true }, before))).toEqual([]);
  });
});
