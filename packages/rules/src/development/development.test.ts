import { describe, expect, it } from 'vitest';
import { verdict } from '../testing/verdict.js';
import {
  activistFilingDueOn,
  cultivationReviewsDue,
  judgeActivistFiling,
  judgeCultivation,
  judgeDetermination,
  judgeMentors,
} from './activist.js';
import {
  assemblyDueOn,
  judgeAdmissionMeeting,
  judgeCommitteeTalk,
  judgeDeparture,
  judgeExamination,
  judgeMembershipForm,
  judgePreview,
} from './admission.js';
import { judgeApplication, judgeTalk, talkDueOn } from './application.js';
import {
  approvalDeadlines,
  judgeApprovalRecord,
  judgeApprovalTime,
  judgeApprovingBody,
  judgeConversionApprovalTime,
  judgeQuota,
  judgeReport,
  recordDueOn,
} from './approval.js';
import { judgeCaseTransfer } from './case-transfer.js';
import {
  conversionReminderOn,
  extendedProbationEndsOn,
  judgeArchiving,
  judgeConversionApplication,
  judgeConversionMeeting,
  judgeNewMemberTraining,
  judgeOath,
  judgePlacement,
  judgeProbationExtension,
} from './probation.js';
import {
  judgeConfirmation,
  judgeIntroducers,
  judgeProposal,
  judgeTraining,
  judgeVetting,
} from './prospect.js';
import { developmentVersion, judgeDevelopmentVersion } from './version.js';

const day = '2026-06-20';
const sponsor = { full: true, hasVote: true };

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
    [{ days: 2, hours: 23, organizedBy: 'committee' }, ['block DEV-11 training']],
    [{ days: 3, hours: 24, organizedBy: 'other' }, ['block DEV-11 training.organizedBy']],
  ] as const)('training %j', (training, expected) => {
    expect(verdict(judgeTraining(training, day))).toEqual(expected);
  });
});

describe('admission (DEV-12 to DEV-17)', () => {
  it.each([
    [null, true, ['block DEV-12 examinedOn']],
    ['2026-06-21', true, ['block DEV-12 examinedOn']],
    [day, true, []],
    [day, false, ['block DEV-12 examined']],
  ])('examined on %s, passed %s', (examinedOn, passed, expected) => {
    expect(verdict(judgeExamination({ examinedOn, passed }, day))).toEqual(expected);
  });

  it.each([
    [null, day, []],
    ['2026-09-21', day, []],
    ['2026-09-20', day, ['confirm DEV-13 leavesOn']],
    ['2026-06-01', '2026-05-17', ['warn DEV-13 leavesOn']],
    ['2026-08-18', '2026-05-17', []],
  ])('leaves on %s, judged on %s', (leavesOn, date, expected) => {
    expect(verdict(judgeDeparture(leavesOn, date))).toEqual(expected);
  });

  it.each([
    [null, true, ['block DEV-13 previewedOn']],
    ['2026-06-21', true, ['block DEV-13 previewedOn']],
    [day, true, []],
    [day, false, ['block DEV-13 previewedOn']],
  ])('previewed on %s, passed %s', (previewedOn, passed, expected) => {
    expect(verdict(judgePreview({ previewedOn, passed }, day))).toEqual(expected);
  });

  const form = { serialNumber: '370103-0001', issuedOn: '2026-06-10', previewedOn: '2026-06-10' };

  it.each([
    ['in order', {}, []],
    ['without a number', { serialNumber: ' ' }, ['block DEV-14 serialNumber']],
    ['not issued', { issuedOn: null }, ['block DEV-14 serialNumber']],
    ['issued before the preview', { issuedOn: '2026-06-09' }, ['block DEV-14 issuedOn']],
    ['issued without a preview', { previewedOn: null }, ['block DEV-14 issuedOn']],
  ])('form %s', (_, change, expected) => {
    expect(verdict(judgeMembershipForm({ ...form, ...change }, day))).toEqual(expected);
  });

  const meeting = {
    previewedOn: '2026-05-31',
    heldOn: '2026-06-30',
    anonymous: true,
    oneByOne: true,
  };

  it.each([
    ['on the last day', {}, []],
    ['a day late', { heldOn: '2026-07-01' }, ['block DEV-15 heldOn']],
    ['on the day of the preview', { heldOn: '2026-05-31' }, []],
    ['before the preview', { heldOn: '2026-05-30' }, ['block DEV-15 heldOn']],
    ['by show of hands', { anonymous: false }, ['block DEV-15 anonymous']],
    ['several at once', { oneByOne: false }, ['block DEV-15 oneByOne']],
  ])('meeting %s', (_, change, expected) => {
    expect(verdict(judgeAdmissionMeeting({ ...meeting, ...change }))).toEqual(expected);
    expect(assemblyDueOn('2026-05-31')).toBe('2026-06-30');
  });

  it('lets the district override a meeting that is late, and nothing else', () => {
    const late = judgeAdmissionMeeting({ ...meeting, heldOn: '2026-07-01', anonymous: false });
    expect(late.findings.map((f) => [f.change?.fact, f.overridable])).toEqual([
      ['heldOn', true],
      ['anonymous', false],
    ]);
  });

  it.each([
    ['2026-06-20', 'organizer', []],
    ['2026-06-10', 'committee_member', []],
    ['2026-06-09', 'organizer', ['block DEV-17 talkedOn']],
    ['2026-06-21', 'organizer', ['block DEV-17 talkedOn']],
    ['2026-06-15', null, ['block DEV-17 talkedOn']],
    [null, 'organizer', ['block DEV-17 talkedOn']],
  ] as const)('talk on %s by %s', (talkedOn, by, expected) => {
    expect(verdict(judgeCommitteeTalk({ talkedOn, by }, '2026-06-10', day))).toEqual(expected);
  });
});

describe('approval (DEV-18 to DEV-31)', () => {
  it('knows its deadlines', () => {
    expect(approvalDeadlines('2026-08-31')).toEqual({
      dueOn: '2026-11-30',
      latestOn: '2027-02-28',
    });
  });

  it.each([
    ['2026-09-20', false, false, []],
    ['2026-09-21', false, false, ['block DEV-18 special']],
    ['2026-12-20', true, false, []],
    ['2026-12-20', false, false, ['block DEV-18 special']],
    ['2026-12-21', true, true, ['block DEV-29 approvedOn']],
  ])('approved on %s, special %s', (approvedOn, special, redo, expected) => {
    const judged = judgeApprovalTime({ resolvedOn: day, approvedOn, special });
    expect(judged.redo).toBe(redo);
    expect(verdict(judged)).toEqual(expected);
  });

  it.each([
    ['2026-09-20', []],
    ['2026-09-21', ['block DEV-25 approvedOn']],
  ])('conversion approved on %s', (approvedOn, expected) => {
    expect(verdict(judgeConversionApprovalTime({ resolvedOn: day, approvedOn }))).toEqual(expected);
  });

  it.each([
    ['2026-09-20', 'in_time', []],
    ['2026-09-21', 'reconsider', ['block DEV-29 reportedOn']],
    ['2026-12-20', 'reconsider', ['block DEV-29 reportedOn']],
    ['2026-12-21', 'redo', ['block DEV-29 reportedOn']],
  ])('reported on %s: %s', (reportedOn, step, expected) => {
    const judged = judgeReport({ resolvedOn: day, reportedOn });
    expect(judged.step).toBe(step);
    expect(verdict(judged)).toEqual(expected);
  });

  it.each([
    ['2026-07-03', []],
    ['2026-07-04', ['warn DEV-19']],
  ])('recorded on %s', (recordedOn, expected) => {
    expect(recordDueOn('2026-06-18')).toBe('2026-07-03');
    expect(verdict(judgeApprovalRecord({ approvedOn: '2026-06-18', recordedOn }))).toEqual(
      expected,
    );
  });

  it.each([
    ['work_committee', false, true, []],
    ['work_committee', false, false, ['block DEV-27 type']],
    ['committee', false, true, []],
    ['committee', false, false, ['block DEV-27 type']],
    ['committee', true, true, ['block DEV-27 type']],
    ['general_branch', false, true, ['block DEV-27 type']],
    ['branch', false, true, ['block DEV-27 type']],
    ['temporary', false, true, ['block DEV-27 type']],
    ['party_group', false, true, ['block DEV-27 type']],
  ] as const)(
    '%s, under a street %s, authorized %s',
    (type, underStreetOrTownship, authorized, expected) => {
      expect(verdict(judgeApprovingBody({ type, underStreetOrTownship, authorized }, day))).toEqual(
        expected,
      );
    },
  );

  it.each([
    [5, 4, []],
    [5, 5, ['block DEV-31 planned']],
  ])('plan of %i with %i approved', (planned, approved, expected) => {
    expect(verdict(judgeQuota({ planned, approved }, day))).toEqual(expected);
  });

  const transfer = {
    category: 'activist',
    materialsTransferred: true,
    examinedByReceiver: true,
    affiliationMoved: false,
  } as const;

  it.each([
    ['an activist', {}, true, []],
    [
      'without papers',
      { materialsTransferred: false },
      false,
      ['block DEV-30 materialsTransferred'],
    ],
    ['not examined', { examinedByReceiver: false }, false, ['block DEV-30 examinedByReceiver']],
    [
      'a probationary member',
      { category: 'probationary', affiliationMoved: true, examinedByReceiver: false },
      true,
      [],
    ],
    [
      'a probationary member not moved',
      { category: 'probationary' },
      false,
      ['block DEV-30 affiliationMoved'],
    ],
  ] as const)('case transfer of %s', (_, change, timeContinues, expected) => {
    const judged = judgeCaseTransfer({ ...transfer, ...change }, day);
    expect(judged.timeContinues).toBe(timeContinues);
    expect(verdict(judged)).toEqual(expected);
  });
});

describe('probation (DEV-20 to DEV-28)', () => {
  it.each([
    [true, true, true, []],
    [true, false, true, ['warn DEV-20 placed']],
    [true, false, false, []],
    [false, true, true, ['warn DEV-20 placed']],
  ])('placed %s, in group %s, groups %s', (placed, inGroup, hasGroups, expected) => {
    expect(verdict(judgePlacement({ placed, inGroup, hasGroups }, day))).toEqual(expected);
  });

  it.each([
    ['2026-06-30', '2026-07-09', []],
    ['2026-07-01', '2026-07-09', ['warn DEV-21 swornOn']],
    [null, '2026-06-30', []],
    [null, '2026-07-01', ['warn DEV-21 swornOn']],
  ])('sworn on %s, today %s', (swornOn, today, expected) => {
    expect(verdict(judgeOath({ approvedOn: '2026-05-31', swornOn }, today))).toEqual(expected);
  });

  const training = { admittedOn: '2024-06-20', fullSince: '2025-06-20', trainedOn: [] as string[] };

  it.each([
    ['not yet full', { fullSince: null }, '2030-01-01', []],
    ['on the last day', {}, '2026-06-20', []],
    ['a day later', {}, '2026-06-21', ['warn DEV-22 trainedOn']],
    ['trained before', { trainedOn: ['2024-06-20'] }, '2026-06-21', []],
    ['trained on the last day', { trainedOn: ['2026-06-20'] }, '2026-06-21', []],
    ['trained too early', { trainedOn: ['2024-06-19'] }, '2026-06-21', ['warn DEV-22 trainedOn']],
    ['trained too late', { trainedOn: ['2026-06-21'] }, '2026-06-21', ['warn DEV-22 trainedOn']],
  ])('training of a new member %s', (_, change, today, expected) => {
    expect(verdict(judgeNewMemberTraining({ ...training, ...change }, today))).toEqual(expected);
  });

  it.each([
    [null, ['block DEV-23 appliedOn']],
    ['2026-06-21', ['block DEV-23 appliedOn']],
    ['2026-06-20', []],
    ['2026-05-21', []],
    ['2026-05-20', ['warn DEV-23 appliedOn']],
  ])('conversion applied for on %s', (appliedOn, expected) => {
    expect(conversionReminderOn('2026-06-20')).toBe('2026-05-21');
    expect(verdict(judgeConversionApplication({ endsOn: day, appliedOn }, day))).toEqual(expected);
  });

  it.each([
    ['2026-06-19', ['block DEV-24 heldOn']],
    ['2026-06-20', []],
    ['2026-07-20', []],
    ['2026-07-21', ['warn DEV-24 heldOn']],
  ])('conversion meeting on %s', (heldOn, expected) => {
    expect(verdict(judgeConversionMeeting({ endsOn: day, heldOn }))).toEqual(expected);
  });

  it.each([
    ['2026-06-30', '2026-07-09', []],
    ['2026-07-01', '2026-07-09', ['warn DEV-26 archivedOn']],
    [null, '2026-06-30', []],
    [null, '2026-07-01', ['warn DEV-26 archivedOn']],
  ])('archived on %s, today %s', (archivedOn, today, expected) => {
    expect(verdict(judgeArchiving({ approvedOn: '2026-05-31', archivedOn }, today))).toEqual(
      expected,
    );
  });

  it.each([
    [5, 0, ['block DEV-28 months']],
    [6, 0, []],
    [12, 0, []],
    [13, 0, ['block DEV-28 months']],
    [6.5, 0, ['block DEV-28 months']],
    [6, 1, ['block DEV-28 earlierExtensions']],
  ])('extension by %d months after %i others', (months, earlierExtensions, expected) => {
    const extension = { endsOn: day, months, earlierExtensions };
    expect(verdict(judgeProbationExtension(extension, day))).toEqual(expected);
  });

  it('extends without gap or overlap', () => {
    expect(extendedProbationEndsOn('2026-08-31', 6)).toBe('2027-02-28');
  });
});
