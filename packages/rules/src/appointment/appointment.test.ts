import { describe, expect, it } from 'vitest';
import { NEG_04 } from '../catalogue/neg.js';
import { defaultSettings } from '../settings/settings.js';
import { verdict } from '../testing/verdict.js';
import { judgeAvoidance, judgeCivilServant } from './avoidance.js';
import {
  judgeAppraisalInterval,
  judgeAudit,
  judgeFiling,
  judgePartyCandidate,
} from './conditions.js';
import {
  judgeJointReview,
  judgeReviewValidity,
  type ReviewDepartment,
  reviewDeadlines,
} from './joint-review.js';
import {
  defaultNegativeList,
  judgeNegativeList,
  type NegativeHit,
  stillCounts,
} from './negative-list.js';
import {
  isCombinedLeader,
  judgeCombinedPosts,
  judgeLeaving,
  judgeRoute,
  judgeTeamSizes,
  leavingReasons,
  villagePosts,
} from './posts.js';
import { judgeReserves } from './reserves.js';
import { countTalents, talentSourceLabels } from './talent-sources.js';
import {
  handoverDueOn,
  isElectedVillager,
  isRecalled,
  judgeRecallProposal,
  judgeVillageCandidate,
  judgeVillageTurnout,
  judgeVoterList,
  mayRegister,
  officeOutcome,
  supervisionVacancyDueOn,
  voterListDueOn,
  voterListObjection,
} from './village-election.js';

/** Before and after the law's amendment. */
const before = '2025-06-20';
const day = '2026-06-20';

describe('talents (TAL-01, TAL-14)', () => {
  const post = (
    personId: number,
    from: string,
    until: string | null,
    source: 'veteran' | null = 'veteran',
  ) => ({
    personId,
    source,
    from,
    until,
  });

  it('knows fourteen sources', () => {
    expect(Object.values(talentSourceLabels)).toMatchSnapshot();
  });

  it('counts people once, with a source, who served in the period', () => {
    const posts = [
      post(1, '2020-01-01', null),
      post(1, '2026-01-01', null),
      post(2, '2020-01-01', '2026-01-01'),
      post(3, '2020-01-01', '2025-12-31'),
      post(4, '2026-12-31', null),
      post(5, '2027-01-01', null),
      post(6, '2020-01-01', null, null),
    ];
    expect(countTalents(posts, '2026-01-01', '2026-12-31')).toBe(3);
    expect(countTalents([], '2026-01-01', '2026-12-31')).toBe(0);
  });
});

describe('posts (TAL-02, TAL-07, TAL-15)', () => {
  it('is a fixed table of lawful routes', () => {
    expect(villagePosts).toMatchSnapshot();
  });

  it.each([
    ['committee_director', 'villager_election', []],
    ['committee_director', 'party_assignment', ['block TAL-02 route']],
    ['committee_member', 'selection', ['block TAL-02 route']],
    ['party_secretary', 'party_assignment', []],
    ['party_secretary', 'villager_election', ['block TAL-02 route']],
    ['supervision_director', 'representative_election', []],
    ['chairman', 'member_election', []],
    ['reserve', 'selection', []],
    ['first_secretary', 'secondment', []],
  ] as const)('%s by %s', (post, route, expected) => {
    expect(verdict(judgeRoute(post, route, day))).toEqual(expected);
  });

  it('flags one person as 书记 and 主任', () => {
    expect(isCombinedLeader(['party_secretary', 'committee_director'])).toBe(true);
    expect(isCombinedLeader(['party_secretary', 'chairman'])).toBe(false);
    expect(isCombinedLeader(['committee_director'])).toBe(false);
    expect(verdict(judgeCombinedPosts(['party_secretary', 'committee_director'], day))).toEqual([
      'info TAL-07',
    ]);
    expect(verdict(judgeCombinedPosts(['party_secretary'], day))).toEqual([]);
  });

  it.each([
    ['party_secretary', 'dismissed', []],
    ['party_secretary', 'recalled', ['block TAL-15 reason']],
    ['committee_director', 'dismissed', ['block TAL-15 reason']],
    ['committee_director', 'recalled', []],
    ['committee_director', 'election_void', []],
    ['supervision_member', 'transferred', ['block TAL-15 reason']],
    ['director', 'terminated', ['block TAL-15 reason']],
    ['director', 'recalled', []],
    ['first_secretary', 'transferred', []],
  ] as const)('%s leaves: %s', (post, reason, expected) => {
    expect(verdict(judgeLeaving(post, reason, day))).toEqual(expected);
  });

  it('offers other reasons for each sort of post', () => {
    expect(leavingReasons('committee_member')).not.toContain('dismissed');
    expect(leavingReasons('reserve')).toEqual(leavingReasons('party_member'));
  });

  const sizes = { committee: 5, committeeWomen: 1, supervision: 3, directors: 5 };

  it.each([
    [{}, []],
    [{ committee: 2 }, ['block TAL-02 committee']],
    [{ committee: 3 }, []],
    [{ committee: 7 }, []],
    [{ committee: 8 }, ['block TAL-02 committee']],
    [{ committeeWomen: 0 }, ['block TAL-02 committeeWomen']],
    [{ supervision: 1 }, ['block TAL-02 supervision']],
    [{ supervision: 2 }, ['block TAL-02 supervision']],
    [{ supervision: 4 }, ['block TAL-02 supervision']],
    [{ supervision: 5 }, []],
    [{ supervision: 7 }, ['block TAL-02 supervision']],
    [{ directors: 1 }, ['block TAL-02 directors']],
    [{ directors: 3 }, []],
    [{ directors: 4 }, ['block TAL-02 directors']],
    [{ directors: 7 }, []],
    [{ directors: 9 }, ['block TAL-02 directors']],
  ])('a team of %j', (change, expected) => {
    expect(verdict(judgeTeamSizes({ ...sizes, ...change }, day))).toEqual(expected);
  });
});

describe('conditions (TAL-03, TAL-11 to TAL-13)', () => {
  const candidate = { category: 'full', fullSince: '2020-01-01', bornOn: '1980-01-01' } as const;

  it.each([
    ['in order', {}, 'party_secretary', []],
    [
      'probationary',
      { category: 'probationary', fullSince: null },
      'party_secretary',
      ['block TAL-03 category'],
    ],
    ['a year short', { fullSince: '2025-06-21' }, 'party_secretary', ['block ORG-09 fullSince']],
    ['a year short for another post', { fullSince: '2025-06-21' }, 'party_member', []],
    ['sixty', { bornOn: '1965-06-21' }, 'party_secretary', []],
    ['sixty-one', { bornOn: '1965-06-20' }, 'party_secretary', ['warn TAL-03 bornOn']],
    ['sixty-one for another post', { bornOn: '1965-06-20' }, 'party_member', []],
    [
      'sixty-six for another post',
      { bornOn: '1960-06-20' },
      'party_member',
      ['warn TAL-03 bornOn'],
    ],
  ] as const)('%s for %s', (_, change, post, expected) => {
    expect(verdict(judgePartyCandidate({ ...candidate, ...change }, post, day))).toEqual(expected);
  });

  it.each([
    ['party_secretary', null, ['block TAL-11 filedOn']],
    ['party_secretary', '2026-06-21', ['block TAL-11 filedOn']],
    ['party_secretary', day, []],
    ['party_member', null, []],
  ] as const)('%s filed on %s', (post, filedOn, expected) => {
    expect(verdict(judgeFiling({ post, filedOn }, day))).toEqual(expected);
  });

  it.each([
    [['2025-12-20', '2026-06-20'], []],
    [['2026-06-19', '2025-12-20'], ['warn TAL-12 appraisals']],
    [['2025-06-20'], ['warn TAL-12 appraisals']],
    [['2025-06-21'], []],
    [['2026-06-21'], ['warn TAL-12 appraisals']],
    [[], ['warn TAL-12 appraisals']],
  ])('appraised on %j', (appraisals, expected) => {
    expect(verdict(judgeAppraisalInterval(appraisals, day))).toEqual(expected);
  });

  it.each([
    ['term_end', '2026-06-19', [], day],
    ['term_end', '2026-06-20', ['block TAL-13 doneOn'], day],
    ['term_end', null, ['block TAL-13 doneOn'], day],
    ['mid_term', '2026-07-20', [], '2026-08-01'],
    ['mid_term', '2026-07-21', ['warn TAL-13 doneOn'], '2026-08-01'],
    ['mid_term', null, [], '2026-07-20'],
    ['mid_term', null, ['warn TAL-13 doneOn'], '2026-07-21'],
  ] as const)('%s audit done on %s', (kind, doneOn, expected, today) => {
    expect(verdict(judgeAudit({ kind, doneOn, referenceOn: day }, today))).toEqual(expected);
  });
});

describe('village elections (TAL-04, TAL-05)', () => {
  const villager = {
    bornOn: '1990-01-01',
    deprivedOfRights: false,
    registeredHere: true,
    livesHere: true,
    declared: false,
    livesHereSince: null,
    applied: false,
    agreedByVillagers: false,
  };
  const newcomer = {
    ...villager,
    registeredHere: false,
    livesHereSince: '2025-06-20',
    applied: true,
    agreedByVillagers: true,
  };

  it.each([
    ['who lives here', villager, true],
    ['of eighteen today', { ...villager, bornOn: '2008-06-20' }, true],
    ['of eighteen tomorrow', { ...villager, bornOn: '2008-06-21' }, false],
    ['deprived of rights', { ...villager, deprivedOfRights: true }, false],
    ['who lives elsewhere', { ...villager, livesHere: false }, false],
    ['who lives elsewhere and takes part', { ...villager, livesHere: false, declared: true }, true],
    ['from elsewhere for a year', newcomer, true],
    ['from elsewhere for a day less', { ...newcomer, livesHereSince: '2025-06-21' }, false],
    ['from elsewhere, not living here', { ...newcomer, livesHereSince: null }, false],
    ['from elsewhere who did not apply', { ...newcomer, applied: false }, false],
    ['from elsewhere not agreed to', { ...newcomer, agreedByVillagers: false }, false],
  ])('a villager %s: %s', (_, given, may) => {
    expect(mayRegister(given, day)).toBe(may);
  });

  it('has its days', () => {
    expect(voterListDueOn('2026-06-30')).toBe('2026-06-10');
    expect(voterListObjection('2026-06-10')).toEqual({
      objectUntil: '2026-06-15',
      answerWithinDays: 3,
    });
    expect(handoverDueOn('2026-06-30')).toBe('2026-07-10');
    expect(supervisionVacancyDueOn('2026-06-20')).toBe('2026-08-19');
  });

  it.each([
    ['2026-06-10', []],
    ['2026-06-11', ['block TAL-04 publishedOn']],
    [null, ['block TAL-04 publishedOn']],
  ])('list published on %s', (publishedOn, expected) => {
    expect(verdict(judgeVoterList({ publishedOn, electionOn: '2026-06-30' }, day))).toEqual(
      expected,
    );
  });

  it.each([
    [600, 300, before, ['block TAL-04 voted']],
    [600, 301, before, []],
    [600, 601, before, ['block TAL-04 voted']],
    [600, 301, day, ['confirm TAL-04 date']],
    [600, 300, day, ['block TAL-04 voted', 'confirm TAL-04 date']],
  ])('%i registered, %i voted on %s', (registered, voted, date, expected) => {
    expect(verdict(judgeVillageTurnout({ registered, voted }, date))).toEqual(expected);
  });

  it.each([
    [150, 'first', before, ['block TAL-04 votes']],
    [151, 'first', before, []],
    [100, 'rerun', before, ['block TAL-04 votes']],
    [101, 'rerun', before, []],
    [151, 'first', day, ['confirm TAL-04 date']],
    [100, 'rerun', day, ['block TAL-04 votes', 'confirm TAL-04 date']],
  ] as const)('%i of 301 votes in the %s round on %s', (votes, round, date, expected) => {
    expect(verdict(judgeVillageCandidate({ votes, voted: 301, round }, date))).toEqual(expected);
  });

  it('wants a third in the re-run, included', () => {
    expect(isElectedVillager(100, 300, 'rerun')).toBe(true);
    expect(isElectedVillager(150, 300, 'first')).toBe(false);
  });

  const proposal = { voters: 100, votersAsking: 0, representatives: 30, representativesAsking: 0 };

  it.each([
    [{ votersAsking: 20 }, []],
    [{ votersAsking: 19 }, ['block TAL-05 votersAsking']],
    [{ representativesAsking: 10 }, []],
    [{ representativesAsking: 9 }, ['block TAL-05 votersAsking']],
    [{ representatives: 0 }, ['block TAL-05 votersAsking']],
    [{ voters: 0 }, ['block TAL-05 votersAsking']],
  ])('recall asked by %j', (change, expected) => {
    expect(verdict(judgeRecallProposal({ ...proposal, ...change }, day))).toEqual(expected);
  });

  it.each([
    [51, 26, true],
    [50, 50, false],
    [52, 26, false],
  ])('recall with %i of 100 voting, %i for it: %s', (voted, yes, recalled) => {
    expect(isRecalled({ registered: 100, voted, yes })).toBe(recalled);
  });

  const office = { sentenced: false, incapacitated: false, incompetentInARow: 0, absentMonths: 0 };

  it.each([
    [{}, 'continues'],
    [{ sentenced: true }, 'terminated'],
    [{ incapacitated: true }, 'terminated'],
    [{ incompetentInARow: 1 }, 'continues'],
    [{ incompetentInARow: 2 }, 'terminated'],
    [{ absentMonths: 2 }, 'continues'],
    [{ absentMonths: 3 }, 'should_resign'],
  ])('office with %j: %s', (change, outcome) => {
    expect(officeOutcome({ ...office, ...change })).toBe(outcome);
  });
});

describe('avoidance (TAL-06)', () => {
  it.each([
    ['supervision_member', 'committee_member', 'spouse', ['block TAL-06 relation']],
    ['supervision_member', 'committee_member', 'self', ['block TAL-06 relation']],
    ['supervision_director', 'accountant', 'parent', ['block TAL-06 relation']],
    ['supervision_member', 'party_member', 'spouse', []],
    ['committee_member', 'supervision_member', 'child', ['block TAL-06 relation']],
    ['supervisor', 'director', 'sibling', ['block TAL-06 relation']],
    ['supervisor', 'chairman', 'self', ['block TAL-06 relation']],
    ['supervisor', 'accountant', 'spouse', ['block TAL-06 relation']],
    ['director', 'supervisor', 'spouse', ['block TAL-06 relation']],
    ['chairman', 'supervisor', 'self', ['block TAL-06 relation']],
    ['director', 'chairman', 'spouse', ['block TAL-06 relation']],
    ['director', 'chairman', 'self', []],
    ['director', 'accountant', 'spouse', []],
    ['party_secretary', 'committee_member', 'spouse', ['warn TAL-06 relation']],
    ['committee_member', 'party_member', 'spouse', ['warn TAL-06 relation']],
    ['party_member', 'party_secretary', 'spouse', ['warn TAL-06 relation']],
    ['party_secretary', 'committee_director', 'self', []],
    ['party_secretary', 'chairman', 'self', []],
    ['party_secretary', 'director', 'spouse', []],
    ['supervision_member', 'committee_member', 'cousin', []],
    ['supervision_member', 'committee_member', null, []],
  ] as const)('%s beside a %s (%s)', (proposed, post, relation, expected) => {
    expect(verdict(judgeAvoidance(proposed, [{ personId: 1, post, relation }], day))).toEqual(
      expected,
    );
  });

  it('blocks relatives in the two teams where the province forbids it', () => {
    const settings = { ...defaultSettings, 'tal.relativesInTeams': 'block' as const };
    const team = [{ personId: 1, post: 'committee_member', relation: 'spouse' }] as const;
    expect(verdict(judgeAvoidance('party_secretary', team, day, settings))).toEqual([
      'block TAL-06 relation',
    ]);
  });

  it.each([
    [true, false, []],
    [false, false, ['block TAL-06 approved']],
    [true, true, ['block TAL-06 paid']],
  ])('civil servant approved %s, paid %s', (approved, paid, expected) => {
    expect(verdict(judgeCivilServant({ approved, paid }, day))).toEqual(expected);
  });
});

describe('negative list (TAL-09, NEG-01 to NEG-17)', () => {
  const hit = (code: string, more: Partial<NegativeHit> = {}): NegativeHit => ({
    code,
    on: '2022-06-20',
    settledOn: null,
    until: null,
    termFrom: '2021-01-01',
    ...more,
  });
  const none = { streetDecided: false, districtAgreed: false };
  const agreed = { streetDecided: true, districtAgreed: true };

  it('has the seventeen items in order, each with its rule', () => {
    expect(defaultNegativeList.map((item) => item.code)).toEqual(
      Array.from({ length: 17 }, (_, i) => `NEG-${String(i + 1).padStart(2, '0')}`),
    );
    expect(defaultNegativeList.every((item) => item.rule.id === item.code)).toBe(true);
    expect(
      defaultNegativeList.filter((item) => item.force === 'soft').map((item) => item.code),
    ).toEqual(['NEG-15', 'NEG-16', 'NEG-17']);
  });

  it.each([
    ['NEG-02', {}, true],
    ['NEG-02', { settledOn: '2023-01-01' }, true],
    ['NEG-04', {}, true],
    ['NEG-04', { until: '2026-06-20' }, true],
    ['NEG-04', { until: '2026-06-19' }, false],
    ['NEG-05', {}, true],
    ['NEG-05', { settledOn: '2026-06-20' }, false],
    ['NEG-05', { settledOn: '2026-06-21' }, true],
    ['NEG-07', {}, true],
    ['NEG-07', { on: '2020-12-31' }, false],
    ['NEG-07', { on: '2021-01-01' }, true],
    ['NEG-08', { on: '2021-06-21' }, true],
    ['NEG-08', { on: '2021-06-20' }, false],
    ['NEG-09', { on: '2023-06-21' }, true],
    ['NEG-09', { on: '2023-06-20' }, false],
  ])('%s with %j counts: %s', (code, more, counts) => {
    const item = defaultNegativeList.find((entry) => entry.code === code);
    expect(item && stillCounts(item, hit(code, more), day)).toBe(counts);
    expect(verdict(judgeNegativeList([hit(code, more)], none, day)).length).toBe(counts ? 1 : 0);
  });

  it('ends the route on a hard item whoever consents', () => {
    expect(verdict(judgeNegativeList([hit('NEG-03')], agreed, day))).toEqual(['block NEG-03 code']);
  });

  it.each([
    [none, ['block NEG-16 settledOn']],
    [{ ...none, streetDecided: true }, ['block NEG-16 settledOn']],
    [{ ...none, districtAgreed: true }, ['block NEG-16 settledOn']],
    [agreed, []],
  ])('a soft item with %j', (consent, expected) => {
    expect(verdict(judgeNegativeList([hit('NEG-16')], consent, day))).toEqual(expected);
  });

  it('refuses a code that is not on the list, and takes the district’s own', () => {
    expect(verdict(judgeNegativeList([hit('NEG-99')], none, day))).toEqual(['block NEG-17 code']);
    const own = [
      { code: 'A1', rule: NEG_04, force: 'hard', lookBack: { kind: 'forever' } },
    ] as const;
    expect(verdict(judgeNegativeList([hit('A1')], none, day, own))).toEqual(['block NEG-04 code']);
    expect(verdict(judgeNegativeList([hit('NEG-03')], none, day, own))).toEqual([
      'block NEG-17 code',
    ]);
  });
});

describe('joint review (TAL-08)', () => {
  const required: ReviewDepartment[] = ['court', 'audit'];
  const answer = (
    department: ReviewDepartment,
    given: 'pass' | 'fail' | 'explain' | null,
    more = {},
  ) => ({
    department,
    answer: given,
    basis: '依据',
    hard: false,
    ...more,
  });
  const passes = [answer('court', 'pass'), answer('audit', 'pass')];

  it.each([
    ['all pass', passes, 'passed', []],
    ['silence', [answer('court', 'pass')], 'pending', ['block TAL-08 audit']],
    [
      'a null answer',
      [answer('court', 'pass'), answer('audit', null)],
      'pending',
      ['block TAL-08 audit'],
    ],
    [
      'a question',
      [answer('court', 'pass'), answer('audit', 'explain')],
      'pending',
      ['block TAL-08 audit'],
    ],
    [
      'a soft refusal',
      [answer('court', 'pass'), answer('audit', 'fail')],
      'pending',
      ['block TAL-08 audit'],
    ],
    [
      'a hard refusal',
      [answer('court', 'pass'), answer('audit', 'fail', { hard: true })],
      'failed',
      ['block TAL-08 audit'],
    ],
    [
      'a refusal without basis',
      [answer('court', 'pass'), answer('audit', 'fail', { basis: ' ' })],
      'pending',
      ['block TAL-08 audit', 'block TAL-08 audit'],
    ],
    [
      'a refusal beside a pass',
      [...passes, answer('audit', 'fail', { hard: true })],
      'failed',
      ['block TAL-08 audit'],
    ],
    [
      'a department that was not asked',
      [...passes, answer('tax', 'fail', { hard: true })],
      'passed',
      [],
    ],
  ] as const)('%s', (_, answers, result, expected) => {
    const judged = judgeJointReview(answers, required, day);
    expect(judged.result).toBe(result);
    expect(judgeJointReview([...answers].reverse(), [...required].reverse(), day)).toEqual(judged);
    expect(verdict(judged)).toEqual(expected);
  });

  it('has its days', () => {
    expect(reviewDeadlines('2026-06-18')).toEqual({
      departmentsBy: '2026-06-26',
      allBy: '2026-07-03',
    });
  });

  it.each([
    [null, ['block TAL-08 passedOn']],
    ['2025-12-20', []],
    ['2025-12-19', ['block TAL-08 passedOn']],
  ])('passed on %s', (passedOn, expected) => {
    expect(verdict(judgeReviewValidity(passedOn, day))).toEqual(expected);
  });
});

describe('reserves (TAL-10)', () => {
  it.each([
    [2, 3, []],
    [1, 3, ['warn TAL-10 secretaries']],
    [2, 2, ['warn TAL-10 others']],
  ])('%i for 书记, %i others', (secretaries, others, expected) => {
    expect(verdict(judgeReserves({ secretaries, others }, day))).toEqual(expected);
  });
});
