import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAvoidance } from './appointment/avoidance.js';
import { judgeAppraisalInterval } from './appointment/conditions.js';
import { judgeJointReview, type ReviewDepartment } from './appointment/joint-review.js';
import { judgeNegativeList } from './appointment/negative-list.js';
import { judgeCombinedPosts } from './appointment/posts.js';
import { countTalents } from './appointment/talent-sources.js';
import { judgeCultivation, judgeMentors } from './development/activist.js';
import { judgeIntroducers } from './development/prospect.js';
import { type DutyRecord, dutiesOf, dutyStatuses } from './duties/duties.js';
import { missingTalks } from './duties/talks.js';
import { judgeHours } from './education/study-hours.js';
import { electionBase } from './election/validity.js';
import { judgeStandardization } from './evaluation/standardization.js';
import { type Finding, judge } from './judgement.js';
import { judgeAppraisal } from './meetings/appraisal.js';
import { judgeCombination } from './meetings/combination.js';
import { judgeAbsences } from './meetings/leave.js';
import { countAttendance, judgeMeeting } from './meetings/meeting.js';
import { judgeQuorum } from './meetings/quorum.js';
import { expectedAttendance } from './members/expected-attendance.js';
import { judgeIdentity } from './members/identity.js';
import { judgeLostCandidate } from './members/lost-contact.js';
import type { MemberStanding } from './members/member-standing.js';
import { judgeInfluence } from './members/sanctions.js';
import { hasVote, judgeVotingRight } from './members/voting-rights.js';
import { judgeMerger } from './organization/dissolution.js';
import { judgeListing } from './rectification/criteria.js';
import { judgeAuditor } from './recusal.js';
import { judgeSecrecy } from './security/secrecy.js';
import { judgeSeparation } from './security/separation.js';
import { dates, day, everyBlockCites, heads, knownDays, shuffled } from './testing/arbitraries.js';
import { tierIndicators } from './village-economy/tiers.js';

describe('members', () => {
  const spans = fc.record({ from: dates, until: fc.option(dates, { nil: null }) });
  const sanctions = fc.record({
    kind: fc.constantFrom('warning', 'serious_warning', 'removal', 'party_probation', 'expulsion'),
    approvedOn: dates,
    probationMonths: fc.constantFrom(null, 12, 24),
    restoredOn: fc.option(dates, { nil: null }),
  });
  const standing: fc.Arbitrary<MemberStanding> = fc.record({
    category: fc.constantFrom('full', 'probationary', 'applicant', 'activist', 'prospect'),
    standing: fc.constantFrom('normal', 'suspended', 'left', 'deceased'),
    affiliation: fc.constantFrom('formal', 'temporary'),
    sanctions: fc.array(sanctions, { maxLength: 3 }),
    suspensions: fc.array(spans, { maxLength: 2 }),
  });

  it('may vote exactly when nothing speaks against it', () => {
    fc.assert(
      fc.property(standing, dates, (member, date) => {
        const judged = judgeVotingRight(member, date);
        expect(hasVote(member, date)).toBe(judged.outcome === 'ok');
        if (member.category !== 'full') expect(hasVote(member, date)).toBe(false);
        expect(everyBlockCites(judged.findings)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are each expected, not required or left out, once, whatever the order', () => {
    const members = fc
      .array(fc.tuple(standing, fc.boolean(), fc.boolean()), { maxLength: 15 })
      .map((list) =>
        list.map(([s, exempt, temporarilyElsewhere], i) => ({
          ...s,
          id: i + 1,
          exempt,
          temporarilyElsewhere,
        })),
      );
    fc.assert(
      fc.property(
        members.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        dates,
        ([list, other], date) => {
          const due = expectedAttendance(list, date);
          expect(expectedAttendance(other, date)).toEqual(due);
          const ids = [...due.expected, ...due.notRequired, ...due.leftOut.map((l) => l.id)];
          expect(ids.sort((a, b) => a - b)).toEqual(list.map((m) => m.id));
          expect(due.voting.every((id) => !due.leftOut.some((l) => l.id === id))).toBe(true);
        },
      ),
    );
  });
});

describe('judgements do not depend on the order of the facts', () => {
  it('findings', () => {
    const made = fc
      .array(fc.tuple(fc.constantFrom('assembly', 'admission', 'committee'), heads, heads), {
        maxLength: 6,
      })
      .map((list) =>
        list.flatMap(
          ([p, expected, present]) => judgeQuorum(p, { expected, present }, day).findings,
        ),
      );
    fc.assert(
      fc.property(
        made.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([list, other]) => {
          expect(judge(other).findings.map((f) => f.message)).toEqual(
            judge(list).findings.map((f) => f.message),
          );
          expect(judge(other).outcome).toBe(judge(list).outcome);
        },
      ),
    );
  });

  it('appraisals, absences, 联审, negative list', () => {
    const grades = fc.constantFrom('excellent', 'qualified', 'unqualified', null);
    const appraised = fc.array(fc.tuple(grades, fc.boolean()), { maxLength: 12 }).map((list) =>
      list.map(([grade, floating], i) => ({
        id: i,
        category: i % 3 === 0 ? ('probationary' as const) : ('full' as const),
        grade,
        floating,
        inBranchSince: '2020-01-01',
      })),
    );
    const entries = fc.array(
      fc.record({ date: knownDays, status: fc.constantFrom('present', 'leave', 'absent') }),
      { maxLength: 12 },
    );
    const departments: ReviewDepartment[] = ['court', 'audit', 'tax'];
    const answers = fc.array(
      fc.record({
        department: fc.constantFrom(...departments),
        answer: fc.constantFrom('pass', 'fail', 'explain', null),
        basis: fc.constant('依据'),
        hard: fc.constant(false),
      }),
      { maxLength: 6 },
    );
    const hits = fc.array(
      fc.record({
        code: fc.constantFrom('NEG-02', 'NEG-04', 'NEG-08', 'NEG-13', 'NEG-16', 'X'),
        on: knownDays,
        settledOn: fc.option(knownDays, { nil: null }),
        until: fc.option(knownDays, { nil: null }),
        termFrom: fc.constant('2021-01-01'),
      }),
      { maxLength: 6 },
    );
    const none = { streetDecided: false, districtAgreed: false };
    const both = <T>(list: fc.Arbitrary<T[]>) =>
      list.chain((l) => fc.tuple(fc.constant(l), shuffled(l)));
    const words = (findings: readonly Finding[]) => findings.map((f) => f.message);
    fc.assert(
      fc.property(both(appraised), both(entries), both(answers), both(hits), (a, e, r, n) => {
        expect(judgeAppraisal(a[1], day)).toEqual(judgeAppraisal(a[0], day));
        expect(judgeAbsences(e[1], day)).toEqual(judgeAbsences(e[0], day));
        expect(words(judgeJointReview(r[1], departments, day).findings)).toEqual(
          words(judgeJointReview(r[0], departments, day).findings),
        );
        const negative = judgeNegativeList(n[0], none, day);
        expect(words(judgeNegativeList(n[1], none, day).findings)).toEqual(
          words(negative.findings),
        );
        expect(everyBlockCites(negative.findings)).toBe(true);
      }),
    );
  });

  it('duties and the records that satisfy them', () => {
    const records: fc.Arbitrary<DutyRecord[]> = fc
      .array(
        fc.record({
          organizationId: fc.constantFrom(1, 2),
          groupId: fc.constantFrom(null, 11),
          types: fc.subarray<DutyRecord['types'][number]>([
            'theme_day',
            'branch_assembly',
            'group_meeting',
            'committee_meeting',
          ]),
          heldOn: knownDays,
          counts: fc.boolean(),
        }),
        { maxLength: 20 },
      )
      .map((list) => list.map((r, i) => ({ ...r, id: i + 1 })));
    const branch = { type: 'branch', hasCommittee: true, from: '2020-01-01', until: null } as const;
    const duties = dutiesOf(
      [
        { ...branch, organizationId: 1, groups: [11] },
        { ...branch, organizationId: 2, groups: [], hasCommittee: false },
      ],
      '2025-01-01',
      '2026-06-30',
    );
    fc.assert(
      fc.property(
        records.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([list, other]) => {
          const statuses = dutyStatuses(duties, list, day);
          expect(dutyStatuses(duties, other, day)).toEqual(statuses);
          for (const { duty, missing, recordIds, state } of statuses) {
            expect(missing === 0).toBe(state === 'done');
            expect(missing).toBe(Math.max(0, duty.times - recordIds.length));
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

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
