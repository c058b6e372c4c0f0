// Property tests that the order of facts does not matter.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeJointReview, type ReviewDepartment } from './appointment/review/joint-review.js';
import { judgeNegativeList } from './appointment/review/negative-list.js';
import { type DutyRecord, dutiesOf, dutyStatuses } from './duties/duties.js';
import { type Finding, judge } from './law/judgement.js';
import { judgeAbsences } from './meetings/leave.js';
import { judgeQuorum } from './meetings/votes/quorum.js';
import { judgeAppraisal } from './meetings/yearly/appraisal.js';
import { expectedAttendance } from './members/expected-attendance.js';
import type { MemberStanding } from './members/member-standing.js';
import { hasVote, judgeVotingRight } from './members/voting-rights.js';
import { dates, day, everyBlockCites, heads, knownDays, shuffled } from './testing/arbitraries.js';

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
