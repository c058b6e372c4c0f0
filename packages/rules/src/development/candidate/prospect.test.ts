// Tests of prospects (DEV-07 to DEV-11).
import { describe, expect, it } from 'vitest';
import { verdict } from '../../testing/verdict.js';
import {
  judgeConfirmation,
  judgeIntroducers,
  judgeProposal,
  judgeTraining,
  judgeVetting,
} from './prospect.js';

const day = '2026-06-20';

const sponsor = { full: true, hasVote: true };

describe('prospects (DEV-07 to DEV-11)', () => {
  const opinions = { group: true, mentors: true, members: true, masses: true };
  const proposal = { activistOn: '2025-06-20', opinions, hasGroups: true };

  it.each([
    ['after a year', {}, []],
    ['a day short of a year', { activistOn: '2025-06-21' }, ['block DEV-07 activistOn']],
    [
      'without the group',
      { opinions: { ...opinions, group: false } },
      ['block DEV-07 opinions.group'],
    ],
    ['without a group to ask', { opinions: { ...opinions, group: false }, hasGroups: false }, []],
    [
      'without the mentors',
      { opinions: { ...opinions, mentors: false }, hasGroups: false },
      ['block DEV-07 opinions.mentors'],
    ],
    [
      'without members',
      { opinions: { ...opinions, members: false } },
      ['block DEV-07 opinions.members'],
    ],
    [
      'without the masses',
      { opinions: { ...opinions, masses: false } },
      ['block DEV-07 opinions.masses'],
    ],
  ])('proposed %s', (_, change, expected) => {
    expect(verdict(judgeProposal({ ...proposal, ...change }, day))).toEqual(expected);
  });

  const confirmation = {
    higherAgreedOn: '2026-06-01',
    notice: { publishedOn: '2026-06-02', workingDays: 5 },
    noticeClean: true,
    filedOn: null,
  };

  it.each([
    ['in order', {}, []],
    ['not agreed', { higherAgreedOn: null }, ['block DEV-08 higherAgreedOn']],
    [
      'agreed in the future',
      { higherAgreedOn: '2026-06-21' },
      ['block DEV-08 higherAgreedOn', 'block DEV-08 notice.publishedOn'],
    ],
    [
      'agreed today, published before',
      { higherAgreedOn: day },
      ['block DEV-08 notice.publishedOn'],
    ],
    ['published on the day of the agreement', { higherAgreedOn: '2026-06-02' }, []],
    ['without a notice', { notice: null }, ['block DEV-08 notice']],
    [
      'a notice of four days',
      { notice: { publishedOn: '2026-06-02', workingDays: 4 } },
      ['block DEV-08 notice.workingDays'],
    ],
    [
      'a notice that still runs',
      { notice: { publishedOn: '2026-06-15', workingDays: 5 } },
      ['block CAL-03 today'],
    ],
    ['an objection', { noticeClean: false }, ['block DEV-08 noticeClean']],
    ['no result yet', { noticeClean: null }, ['block DEV-08 noticeClean']],
  ])('confirmed under 2026: %s', (_, change, expected) => {
    expect(verdict(judgeConfirmation({ ...confirmation, ...change }, day)).sort()).toEqual(
      [...expected].sort(),
    );
  });

  it.each([
    [null, ['block DEV-08 filedOn']],
    ['2026-05-17', []],
    ['2026-05-18', ['block DEV-08 filedOn']],
  ])('confirmed under 2014: filed on %s', (filedOn, expected) => {
    const old = { higherAgreedOn: null, notice: null, noticeClean: null, filedOn };
    expect(verdict(judgeConfirmation(old, '2026-05-17'))).toEqual(expected);
  });

  it.each([
    [[sponsor, sponsor], []],
    [[sponsor], ['block DEV-09 introducers']],
    [[sponsor, sponsor, sponsor], ['block DEV-09 introducers']],
    [[sponsor, { full: true, hasVote: false }], ['block DEV-09 introducers']],
    [[sponsor, { full: false, hasVote: true }], ['block DEV-09 introducers']],
  ])('introducers %j', (introducers, expected) => {
    expect(verdict(judgeIntroducers(introducers, day))).toEqual(expected);
  });

  it.each([
    [null, true, ['block DEV-10 vetting']],
    ['2026-06-21', true, ['block DEV-10 vetting']],
    [day, true, []],
    ['2025-06-20', true, []],
    ['2025-06-19', true, ['block DEV-10 vetting.concludedOn']],
    ['2026-06-01', false, ['block DEV-10 vetting.passed']],
  ])('vetting of %s, passed %s', (concludedOn, passed, expected) => {
    expect(verdict(judgeVetting({ concludedOn, passed }, day))).toEqual(expected);
  });

  it.each([
    [null, ['block DEV-11 training']],
    [{ days: 3, hours: 0, organizedBy: 'committee' }, []],
    [{ days: 0, hours: 24, organizedBy: 'county_department' }, []],
    [{ days: 2, hours: 23, organizedBy: 'committee' }, ['warn DEV-11 training']],
    [{ days: 3, hours: 24, organizedBy: 'other' }, ['block DEV-11 training.organizedBy']],
  ] as const)('training %j', (training, expected) => {
    expect(verdict(judgeTraining(training, day))).toEqual(expected);
  });
});
