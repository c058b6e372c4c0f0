// Tests of minutes (MEET-13).
import { describe, expect, it } from 'vitest';
import { verdict } from '../testing/verdict.js';
import {
  judgeEntry,
  judgeMinutes,
  minutesDueOn,
  minutesFieldLabels,
  minutesFields,
  missingFromMinutes,
} from './minutes.js';

const day = '2026-06-20';

describe('minutes (MEET-13)', () => {
  const minutes = {
    heldOn: day,
    startTime: '14:00',
    place: '会议室',
    chair: '张三',
    recorder: '李四',
    expected: 10,
    present: 9,
    absencesWithoutReason: 0,
    topics: ['学习'],
    discussion: '讨论',
    motions: [{ counted: true, resolution: '同意' }],
    signedByChair: true,
    signedByRecorder: true,
  };

  it('lists its parts in the order of the form', () => {
    expect(minutesFields).toEqual(Object.keys(minutesFieldLabels));
    expect(missingFromMinutes(minutes)).toEqual([]);
  });

  it.each([
    ['startTime', { startTime: '' }],
    ['place', { place: ' ' }],
    ['chair', { chair: '' }],
    ['recorder', { recorder: '' }],
    ['expected', { expected: null }],
    ['present', { present: null }],
    ['absencesWithoutReason', { absencesWithoutReason: 1 }],
    ['topics', { topics: [] }],
    ['topics', { topics: [''] }],
    ['discussion', { discussion: '' }],
    ['motionCounts', { motions: [{ counted: false, resolution: '同意' }] }],
    ['resolutions', { motions: [{ counted: true, resolution: '' }] }],
    ['signedByChair', { signedByChair: false }],
    ['signedByRecorder', { signedByRecorder: false }],
  ])('misses %s', (field, change) => {
    expect(missingFromMinutes({ ...minutes, ...change })).toEqual([field]);
    expect(verdict(judgeMinutes({ ...minutes, ...change }, day))).toEqual([
      `block MEET-13 ${field}`,
    ]);
  });

  it('wants no votes where none were taken', () => {
    expect(missingFromMinutes({ ...minutes, motions: [] })).toEqual([]);
  });

  it.each([
    ['2026-06-18', '2026-06-24', '', false, []],
    ['2026-06-18', '2026-06-25', '', true, ['block MEET-13 lateReason']],
    ['2026-06-18', '2026-06-25', '住院', true, ['warn MEET-13']],
    ['2026-06-18', '2026-06-18', '', false, []],
    ['2026-06-19', '2026-06-18', '', false, ['block MEET-13 heldOn']],
    ['2026-03-20', '2026-06-18', '住院', true, ['warn MEET-13']],
    ['2026-03-19', '2026-06-18', '住院', true, ['block MEET-13 permitted', 'warn MEET-13']],
  ])(
    'held on %s, entered on %s with %j: late %s',
    (heldOn, enteredOn, lateReason, late, expected) => {
      const judged = judgeEntry({ heldOn, enteredOn, lateReason });
      expect(judged.late).toBe(late);
      expect(judged.dueOn).toBe(minutesDueOn(heldOn));
      expect(verdict(judged)).toEqual(expected);
    },
  );

  it('what is too old is entered where the district has agreed, and stays late', () => {
    const entry = { heldOn: '2026-03-19', enteredOn: '2026-06-18', lateReason: '住院' };
    const judged = judgeEntry({ ...entry, permitted: true });
    expect(judged).toMatchObject({ tooOld: true, late: true });
    expect(verdict(judged)).toEqual(['warn MEET-13', 'info MEET-13']);
  });
});
