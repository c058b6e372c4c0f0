// Tests of applications and activists (DEV-01 to DEV-06).
import { describe, expect, it } from 'vitest';
import { verdict } from '../../testing/verdict.js';
import { developmentVersion, judgeDevelopmentVersion } from '../version.js';
import {
  activistFilingDueOn,
  cultivationReviewsDue,
  judgeActivistFiling,
  judgeCultivation,
  judgeDetermination,
  judgeMentors,
} from './activist.js';
import { judgeApplication, judgeTalk, talkDueOn } from './application.js';

const day = '2026-06-20';

const sponsor = { full: true, hasVote: true };

const devSettings = {
  'dev.applicantMonths': 0,
  'dev.filingMonths': 1,
  'dev.noticeWorkingDays': 5,
  'dev.vettingMonths': 12,
  'dev.departureMonths': 3,
  'dev.recordWorkingDays': 10,
  'dev.oathMonths': 1,
  'dev.conversionReminderDays': 30,
  'dev.conversionMeetingMonths': 1,
  'dev.archiveMonths': 1,
};

describe('versions (GEN-05)', () => {
  it('changes on 2026-05-18', () => {
    expect(developmentVersion('2013-01-01')).toBe('DEV-2014');
    expect(developmentVersion('2026-05-17')).toBe('DEV-2014');
    expect(developmentVersion('2026-05-18')).toBe('DEV-2026');
  });

  it.each([
    ['2026-05-10', []],
    ['2026-05-11', ['confirm GEN-05 date']],
    ['2026-05-17', ['confirm GEN-05 date']],
    ['2026-05-18', []],
  ])('leaves the week between issue and publication to a person: %s', (date, expected) => {
    expect(verdict(judgeDevelopmentVersion(date))).toEqual(expected);
  });
});

describe('application (DEV-01, DEV-02)', () => {
  it.each([
    ['2008-06-20', []],
    ['2008-06-21', ['block DEV-01 submittedOn']],
  ])('born on %s', (bornOn, expected) => {
    expect(verdict(judgeApplication({ bornOn, submittedOn: day }))).toEqual(expected);
  });

  it.each([
    [null, ['block DEV-02 talkedOn']],
    ['2026-04-30', ['block DEV-02 talkedOn']],
    ['2026-05-31', []],
    ['2026-06-30', []],
    ['2026-07-01', ['warn DEV-02 talkedOn']],
  ])('talked on %s', (talkedOn, expected) => {
    expect(verdict(judgeTalk({ receivedOn: '2026-05-31', talkedOn }, '2026-07-02'))).toEqual(
      expected,
    );
    expect(talkDueOn('2026-05-31')).toBe('2026-06-30');
  });
});

describe('activists (DEV-03 to DEV-06)', () => {
  const determination = {
    bornOn: '1990-01-01',
    leagueMember: false,
    recommendedBy: 'members',
    talkedOn: '2026-06-01',
    determinedOn: day,
  } as const;

  it.each([
    ['in order', {}, []],
    ['before the talk', { talkedOn: '2026-06-21' }, ['block DEV-03 talkedOn']],
    ['on the day of the talk', { talkedOn: day }, []],
    ['without a talk', { talkedOn: null }, ['block DEV-03 talkedOn']],
    ['without a recommendation', { recommendedBy: null }, ['block DEV-03 recommendedBy']],
    [
      'a league member of 28',
      { bornOn: '1997-06-21', leagueMember: true },
      ['warn DEV-03 recommendedBy'],
    ],
    ['a league member of 29', { bornOn: '1997-06-20', leagueMember: true }, []],
    [
      'a league member by the league',
      { bornOn: '2000-01-01', leagueMember: true, recommendedBy: 'league' },
      [],
    ],
    ['no league member of 20', { bornOn: '2006-01-01' }, []],
  ] as const)('%s', (_, change, expected) => {
    expect(verdict(judgeDetermination({ ...determination, ...change }))).toEqual(expected);
  });

  it('warns where the district wants months between talk and determination', () => {
    const settings = { ...devSettings, 'dev.applicantMonths': 3 };
    const talked = (talkedOn: string) =>
      judgeDetermination({ ...determination, talkedOn }, settings);
    expect(verdict(talked('2026-03-21'))).toEqual(['warn DEV-03']);
    expect(verdict(talked('2026-03-20'))).toEqual([]);
  });

  it.each([
    [null, ['block DEV-04 filedOn']],
    ['2026-06-30', []],
    ['2026-07-01', ['warn DEV-04 filedOn']],
  ])('filed on %s', (filedOn, expected) => {
    const filing = { determinedOn: '2026-05-31', filedOn };
    expect(verdict(judgeActivistFiling(filing, day))).toEqual(expected);
    expect(activistFilingDueOn('2026-05-31')).toBe('2026-06-30');
  });

  it.each([
    [[], ['block DEV-05 mentors']],
    [[sponsor], []],
    [[sponsor, sponsor], []],
    [[sponsor, sponsor, sponsor], ['block DEV-05 mentors']],
    [[sponsor, { full: false, hasVote: false }], ['block DEV-05 mentors']],
  ])('mentors %j', (mentors, expected) => {
    expect(verdict(judgeMentors(mentors, day))).toEqual(expected);
  });

  it('wants a review in each half-year that has passed', () => {
    expect(cultivationReviewsDue('2025-06-20', '2026-06-19')).toEqual(['2025-12-20']);
    expect(cultivationReviewsDue('2025-06-20', day)).toEqual(['2025-12-20', '2026-06-20']);
    expect(cultivationReviewsDue('2026-06-20', day)).toEqual([]);
    const judged = (...reviewedOn: string[]) =>
      verdict(judgeCultivation({ activistOn: '2025-06-20', reviewedOn }, day));
    expect(judged('2025-12-20', '2026-06-20')).toEqual([]);
    expect(judged('2025-12-21', '2026-06-20')).toEqual(['warn DEV-06 reviewedOn']);
    expect(judged('2025-06-20', '2026-06-20')).toEqual(['warn DEV-06 reviewedOn']);
    expect(judged()).toEqual(['warn DEV-06 reviewedOn']);
  });
});
