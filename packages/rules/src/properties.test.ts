import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeJointReview, type ReviewDepartment } from './appointment/joint-review.js';
import { judgeNegativeList } from './appointment/negative-list.js';
import { isElectedVillager, isRecalled } from './appointment/village-election.js';
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  endOfMonth,
  fullMonthsBetween,
  instantOf,
  monthOf,
  parseCivilDate,
  startOfMonth,
  timeInShanghai,
  todayInShanghai,
} from './civil-date.js';
import { monthlyDues } from './dues/rates.js';
import { type DutyRecord, dutiesOf, dutyStatuses } from './duties/duties.js';
import { electionResult } from './election/result.js';
import { judgeElectionMeeting } from './election/validity.js';
import { type Finding, judge } from './judgement.js';
import { judgeAppraisal } from './meetings/appraisal.js';
import { judgeDeliberation } from './meetings/four-discussions.js';
import { judgeAbsences } from './meetings/leave.js';
import { judgeMotion } from './meetings/motion.js';
import { judgeQuorum, type MeetingPurpose } from './meetings/quorum.js';
import { expectedAttendance } from './members/expected-attendance.js';
import type { MemberStanding } from './members/member-standing.js';
import { hasVote, judgeVotingRight } from './members/voting-rights.js';
import { fewestAtLeast } from './share.js';
import {
  addWorkingDays,
  isWorkingDay,
  publicNoticePeriod,
  workingDaysBetween,
} from './working-days.js';

const dates = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
/** Days of the years whose notices are loaded. */
const knownDays = fc.integer({ min: 0, max: 600 }).map((n) => addDays('2025-01-01', n));
const heads = fc.integer({ min: 0, max: 400 });
const purposes = fc.constantFrom<MeetingPurpose>('assembly', 'admission', 'election', 'committee');
const day = '2026-06-20';

/** The same elements in another order. */
const shuffled = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

const everyBlockCites = (findings: readonly Finding[]) =>
  findings.every(
    (f) =>
      f.citation.regulation !== '' &&
      f.citation.version !== '' &&
      (f.severity !== 'block' ||
        (f.change !== null && f.change.fact !== '' && f.change.hint !== '')),
  );

describe('votes', () => {
  const ballots = fc.record({
    expected: heads,
    present: heads,
    yes: heads,
    no: heads,
    abstain: heads,
    writtenYes: heads,
  });

  it('never pass with 2·yes ≤ expected', () => {
    fc.assert(
      fc.property(purposes, ballots, dates, (purpose, ballot, date) => {
        const judged = judgeMotion(purpose, ballot, date);
        const written = purpose === 'admission' && date < '2026-05-18' ? ballot.writtenYes : 0;
        if (judged.result === 'passed')
          expect(2 * (ballot.yes + written)).toBeGreaterThan(ballot.expected);
        expect(everyBlockCites(judged.findings)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('pass whenever the meeting is valid, the ballots add up and more than half of those expected agree', () => {
    const sound = heads.chain((expected) =>
      fc.integer({ min: 0, max: expected }).chain((present) =>
        fc.record({
          expected: fc.constant(expected),
          present: fc.constant(present),
          yes: fc.integer({ min: 0, max: present }),
        }),
      ),
    );
    fc.assert(
      fc.property(purposes, sound, (purpose, votes) => {
        const ballot = { ...votes, no: votes.present - votes.yes, abstain: 0 };
        const valid = judgeQuorum(purpose, ballot, day).mayMeet;
        const { result } = judgeMotion(purpose, ballot, day);
        expect(result).toBe(
          !valid ? 'void' : 2 * votes.yes > votes.expected ? 'passed' : 'rejected',
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('need no fewer heads when more are expected, and gain from every head that comes', () => {
    fc.assert(
      fc.property(purposes, fc.integer({ min: 1, max: 400 }), (purpose, expected) => {
        const one = judgeQuorum(purpose, { expected, present: 0 }, day);
        const more = judgeQuorum(purpose, { expected: expected + 1, present: 0 }, day);
        expect(more.needed).toBeGreaterThanOrEqual(one.needed);
        expect(judgeQuorum(purpose, { expected, present: one.needed }, day).mayMeet).toBe(true);
        expect(judgeQuorum(purpose, { expected, present: one.needed - 1 }, day).mayMeet).toBe(
          false,
        );
        expect(one.needed).toBeLessThanOrEqual(expected);
      }),
    );
  });

  it('agree with the fractions of the regulations', () => {
    fc.assert(
      fc.property(heads, heads, (expected, present) => {
        fc.pre(expected > 0 && present <= expected);
        expect(judgeElectionMeeting({ expected, present }, day).mayMeet).toBe(
          5 * present >= 4 * expected,
        );
        expect(judgeQuorum('assembly', { expected, present }, day).mayMeet).toBe(
          2 * present >= expected,
        );
        expect(judgeQuorum('admission', { expected, present }, day).mayMeet).toBe(
          2 * present > expected,
        );
        const ok = judgeDeliberation({ expected, present, yes: present }, day).outcome === 'ok';
        expect(ok).toBe(3 * present >= 2 * expected && 2 * present > expected);
        expect(fewestAtLeast(expected, 2, 3)).toBe(Math.ceil((2 * expected) / 3));
      }),
    );
  });
});

describe('elections', () => {
  const field = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 1, max: 50 }), yes: fc.integer({ min: 0, max: 60 }) }),
    {
      selector: (c) => c.id,
      maxLength: 12,
    },
  );

  it('never elect with half or less, nor more people than seats, whatever the order', () => {
    fc.assert(
      fc.property(
        field.chain((votes) => fc.tuple(fc.constant(votes), shuffled(votes))),
        fc.integer({ min: 1, max: 9 }),
        ([votes, other], seats) => {
          const turnout = { expected: 60, present: 55 };
          const result = electionResult(votes, seats, turnout, day);
          expect(electionResult(other, seats, turnout, day)).toEqual(result);
          expect(result.elected.length).toBeLessThanOrEqual(seats);
          expect(result.elected.length + result.vacant).toBe(seats);
          for (const id of result.elected) {
            expect(2 * (votes.find((c) => c.id === id)?.yes ?? 0)).toBeGreaterThan(60);
          }
          expect(everyBlockCites(result.findings)).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('of villagers elect with more than half, and in the re-run with a third', () => {
    fc.assert(
      fc.property(heads, heads, (votes, voted) => {
        expect(isElectedVillager(votes, voted, 'first')).toBe(2 * votes > voted);
        expect(isElectedVillager(votes, voted, 'rerun')).toBe(3 * votes >= voted);
        if (isRecalled({ registered: 400, voted, yes: votes }))
          expect(4 * votes).toBeGreaterThan(400);
      }),
    );
  });
});

describe('civil dates', () => {
  it('addMonths never leaves the month that it should reach', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const reached = addMonths(date, months);
        expect(parseCivilDate(reached)).toBe(reached);
        expect((((monthOf(date) - 1 + months) % 12) + 12) % 12).toBe(monthOf(reached) - 1);
        expect(Number(reached.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)));
        const clamped = reached.slice(8) !== date.slice(8);
        if (clamped) expect(reached).toBe(endOfMonth(reached));
      }),
      { numRuns: 2_000 },
    );
  });

  it('months, years and days agree with one another', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 1200 }), (date, n) => {
        expect(addYears(date, n % 100)).toBe(addMonths(date, 12 * (n % 100)));
        expect(fullMonthsBetween(date, addMonths(date, n))).toBe(n);
        if (n > 0) expect(fullMonthsBetween(date, addDays(addMonths(date, n), -1))).toBe(n - 1);
        expect(daysBetween(date, addDays(date, n))).toBe(n);
        expect(startOfMonth(date) <= date && date <= endOfMonth(date)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('instants and civil times of Shanghai go there and back', () => {
    const times = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    fc.assert(
      fc.property(knownDays, times, (date, time) => {
        const instant = instantOf(date, time);
        expect(todayInShanghai(instant)).toBe(date);
        expect(timeInShanghai(instant)).toBe(time);
      }),
    );
  });
});

describe('working days', () => {
  it('counting forth and back agree', () => {
    fc.assert(
      fc.property(knownDays, fc.integer({ min: 1, max: 40 }), (date, n) => {
        const reached = addWorkingDays(date, n).date;
        expect(isWorkingDay(reached)).toBe(true);
        expect(workingDaysBetween(date, reached)).toBe(n);
        expect(addWorkingDays(addDays(reached, 1), -1).date).toBe(reached);
      }),
    );
  });

  it('a longer 公示 never ends earlier, and counting the first day never later', () => {
    fc.assert(
      fc.property(knownDays, fc.integer({ min: 1, max: 20 }), (publishedOn, workingDays) => {
        const { lastDay } = publicNoticePeriod({ publishedOn, workingDays });
        expect(
          publicNoticePeriod({ publishedOn, workingDays: workingDays + 1 }).lastDay > lastDay,
        ).toBe(true);
        expect(
          publicNoticePeriod({ publishedOn, workingDays, countStartDay: true }).lastDay <= lastDay,
        ).toBe(true);
        expect(lastDay > publishedOn).toBe(true);
      }),
    );
  });
});

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

describe('dues', () => {
  it('never fall below the minimum, and one rate covers the whole base', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (baseFen) => {
        const { fen, permille } = monthlyDues({ kind: 'salaried', baseFen }, day);
        expect(fen).toBeGreaterThanOrEqual(20);
        expect(Math.abs(fen * 1000 - baseFen * (permille ?? 0)) <= 500 || fen === 20).toBe(true);
      }),
    );
  });
});
