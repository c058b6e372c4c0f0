// Property tests that the order of a list does not matter.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAvoidance } from './appointment/posts/avoidance.js';
import { judgeAppraisalInterval } from './appointment/posts/conditions.js';
import { judgeCombinedPosts } from './appointment/posts/posts.js';
import { countTalents } from './appointment/posts/talent-sources.js';
import { judgeJointReview } from './appointment/review/joint-review.js';
import { judgeCultivation, judgeMentors } from './development/candidate/activist.js';
import { judgeIntroducers } from './development/candidate/prospect.js';
import { missingTalks } from './duties/talks.js';
import { judgeHours } from './education/study-hours.js';
import { electionBase } from './election/validity.js';
import { judgeStandardization } from './evaluation/standardization.js';
import { judgeCombination } from './meetings/combination.js';
import { countAttendance, judgeMeeting } from './meetings/meeting.js';
import { judgeIdentity } from './members/identity/identity.js';
import { judgeLostCandidate } from './members/lost-contact.js';
import { judgeInfluence } from './members/sanctions.js';
import { judgeMerger } from './organization/dissolution.js';
import { judgeAuditor } from './process/recusal.js';
import { judgeListing } from './rectification/criteria.js';
import { judgeSecrecy } from './security/secrecy.js';
import { judgeSeparation } from './security/separation.js';
import { day, knownDays, shuffled } from './testing/arbitraries.js';
import { tierIndicators } from './village-economy/tiers.js';

/** Holds a judgement on a list to give the very same answer on the list in any order. */
function inAnyOrder<T>(item: fc.Arbitrary<T>, judged: (list: readonly T[]) => unknown) {
  return () => {
    const lists = fc.array(item, { maxLength: 8 });
    fc.assert(
      fc.property(
        lists.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([list, other]) => {
          expect(judged(other)).toEqual(judged(list));
        },
      ),
    );
  };
}

describe('the order of a list changes nothing in', () => {
  const few = fc.integer({ min: 1, max: 4 });
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const posts = fc.constantFrom(
    'party_secretary',
    'party_member',
    'committee_director',
    'supervision_member',
    'director',
    'supervisor',
  );
  const assignments = fc.record({
    role: fc.constantFrom('system_admin', 'security_admin', 'audit_admin', 'member'),
    from: knownDays,
    until: maybe(knownDays),
  });
  const people = fc.record({ full: fc.boolean(), hasVote: fc.boolean() });

  it.each<[string, () => void]>([
    [
      'a checklist (EVAL-05)',
      inAnyOrder(
        fc.record({
          part: fc.constantFrom('setting', 'team', 'members'),
          grade: fc.constantFrom('met', 'basically', 'unmet', null),
          proofs: fc.integer({ min: 0, max: 1 }),
        }),
        (list) => judgeStandardization(list, day),
      ),
    ],
    [
      'hours of study (EDU-04)',
      inAnyOrder(
        fc.record({
          minutes: fc.integer({ min: 0, max: 900 }),
          online: fc.boolean(),
          fromMeeting: fc.boolean(),
          signedIn: fc.boolean(),
        }),
        (list) => judgeHours({ role: 'team', joinedOn: '2020-01-01', exempt: false }, list, day),
      ),
    ],
    [
      '谈心谈话 (MEET-08)',
      inAnyOrder(fc.record({ between: fc.tuple(few, few), on: knownDays }), (list) =>
        missingTalks({ committee: [1, 2], members: [3, 4] }, list, 2026, day),
      ),
    ],
    [
      'an attendance list',
      inAnyOrder(
        fc.record({
          presence: fc.constantFrom('present', 'leave', 'absent'),
          mayVote: fc.boolean(),
          exempt: fc.boolean(),
        }),
        countAttendance,
      ),
    ],
    [
      'types of one gathering (MEET-17)',
      inAnyOrder(
        fc.constantFrom('theme_day', 'party_lecture', 'branch_assembly', 'committee_meeting'),
        (list) => judgeCombination(list, day),
      ),
    ],
    [
      'a village team (TAL-06)',
      inAnyOrder(
        fc.record({
          personId: few,
          post: fc.oneof(posts, fc.constant('accountant' as const)),
          relation: fc.constantFrom(null, 'self', 'spouse', 'parent', 'cousin'),
        }),
        (list) => [
          judgeAvoidance('committee_member', list, day),
          judgeAvoidance('supervisor', list, day),
        ],
      ),
    ],
    ['posts held together (TAL-07)', inAnyOrder(posts, (list) => judgeCombinedPosts(list, day))],
    [
      'answers of departments (TAL-08)',
      inAnyOrder(
        fc.record({
          department: fc.constantFrom('court', 'audit'),
          answer: fc.constantFrom('pass', 'fail', 'explain', null),
          basis: fc.constantFrom('', '依据'),
          hard: fc.boolean(),
        }),
        (list) => judgeJointReview(list, ['audit', 'court'], day),
      ),
    ],
    [
      'people who served (TAL-14)',
      inAnyOrder(
        fc.record({
          personId: few,
          source: fc.constantFrom('veteran', null),
          from: knownDays,
          until: maybe(knownDays),
        }),
        (list) => countTalents(list, '2025-06-01', '2026-06-01'),
      ),
    ],
    ['appraisals (TAL-12)', inAnyOrder(knownDays, (list) => judgeAppraisalInterval(list, day))],
    ['administrators (SEC-06)', inAnyOrder(assignments, (list) => judgeSeparation(list, day))],
    [
      'texts with marks (SEC-08)',
      inAnyOrder(fc.constantFrom('机密★', '密级：秘密', '通知'), (texts) =>
        judgeSecrecy({ texts, confirmedNotSecret: true }, day),
      ),
    ],
    [
      'days of a merger (ORG-14)',
      inAnyOrder(knownDays, (effectiveDates) =>
        judgeMerger({ effectiveDates, duesBalanceFen: 0, handoverSigned: true }, day),
      ),
    ],
    [
      'people on file (MEM-01)',
      inAnyOrder(
        fc.record({
          residentId: fc.constantFrom('11010519491231002X', '440524188001010014'),
          standing: fc.constantFrom('normal', 'left', 'deceased'),
        }),
        (list) => judgeIdentity('11010519491231002x', list, day),
      ),
    ],
    [
      'searches (MEM-10)',
      inAnyOrder(
        fc.record({ on: knownDays, channel: fc.constantFrom('电话', '走访') }),
        (attempts) =>
          judgeLostCandidate({ lastActivityOn: '2025-06-01', lastDuesOn: null, attempts }, day),
      ),
    ],
    [
      'sanctions (MEM-12)',
      inAnyOrder(
        fc.record({
          kind: fc.constantFrom('warning', 'serious_warning', 'removal', 'party_probation'),
          approvedOn: knownDays,
          probationMonths: fc.constant(12),
          restoredOn: maybe(knownDays),
        }),
        (list) => judgeInfluence(list, day),
      ),
    ],
    [
      'voters (ELEC-04)',
      inAnyOrder(
        fc.record({ id: few, exclusion: fc.constantFrom('abroad', 'bedridden', null) }),
        (list) => electionBase(list, { higherAgreed: true, assemblyPassed: true }, day),
      ),
    ],
    [
      'villages (VEC-03)',
      inAnyOrder(fc.integer({ min: 0, max: 200_000_000 }), (list) => tierIndicators(list)),
    ],
    [
      'streets (RECT-02)',
      inAnyOrder(
        fc.record({
          street: few,
          organizations: fc.constant(10),
          listed: fc.integer({ min: 0, max: 2 }),
        }),
        (list) => judgeListing(list, day),
      ),
    ],
    ['培养联系人 (DEV-05)', inAnyOrder(people, (list) => judgeMentors(list, day))],
    ['入党介绍人 (DEV-09)', inAnyOrder(people, (list) => judgeIntroducers(list, day))],
    [
      'reviews of a 积极分子 (DEV-06)',
      inAnyOrder(knownDays, (reviewedOn) =>
        judgeCultivation({ activistOn: '2025-01-01', reviewedOn }, day),
      ),
    ],
    [
      'who entered, and kin (GEN-08)',
      inAnyOrder(
        fc.record({ personId: few, relation: fc.constantFrom('spouse', 'child', 'cousin') }),
        (list) =>
          judgeAuditor(
            {
              auditorId: 1,
              enteredBy: list.map((k) => k.personId),
              subjects: [2, 3],
              auditorsKin: list,
            },
            day,
          ),
      ),
    ],
    [
      'motions of a meeting',
      inAnyOrder(
        fc.record({
          title: fc.constantFrom('甲', '乙'),
          kind: fc.constantFrom('ordinary', 'admission'),
          yes: fc.integer({ min: 0, max: 9 }),
          no: fc.constant(0),
          abstain: fc.constant(0),
        }),
        (list) => {
          const counts = { expected: 9, present: 8, votersExpected: 9, votersPresent: 8 };
          const meeting = {
            type: 'branch_assembly',
            combinedType: null,
            groupId: null,
            heldOn: day,
          } as const;
          const { results, ...judged } = judgeMeeting(meeting, counts, list, true);
          return { judged, results: [...results].sort() };
        },
      ),
    ],
  ])('%s', (_, holds) => {
    holds();
  });
});
