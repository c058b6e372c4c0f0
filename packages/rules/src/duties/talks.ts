// Heart-to-heart talks, counted by pairs (MEET-08).
import { MEET_08 } from '../catalogue/organizations/meet.js';
import type { CivilDate } from '../civil-date.js';
import { type Finding, type Judgement, judge, warn } from '../law/judgement.js';
import { type MeetSettings, meetDefaults } from '../settings/organizations/meet.js';

/** One 谈心谈话 of two people. */
export interface Talk {
  readonly between: readonly [number, number];
  readonly on: CivilDate;
}

/** The people of a branch; where there is no committee, 书记 and 副书记 stand for it. */
export interface TalkCircle {
  readonly committee: readonly number[];
  /** Members who are not on the committee. */
  readonly members: readonly number[];
}

/** What MEET-08 still asks for in a year. */
export interface MissingTalks extends Judgement {
  /** Pairs of committee members, the smaller id first. */
  readonly committeePairs: readonly (readonly [number, number])[];
  /** Members without enough talks with the committee. */
  readonly withCommittee: readonly number[];
  /** Members without enough talks with another member. */
  readonly amongMembers: readonly number[];
}

/**
 * MEET-08: 委员之间, 委员和党员之间, 党员之间, each at least once a year (district setting). The order of
 * talks and people does not matter. A branch with one member beside the committee owes no talk among
 * members.
 */
export function missingTalks(
  circle: TalkCircle,
  talks: readonly Talk[],
  year: number,
  today: CivilDate,
  settings: MeetSettings = meetDefaults,
): MissingTalks {
  const needed = settings['meet.talksPerYear'];
  const counts = countTalks(talks, year);
  const times = (a: number, b: number) => counts.get(pairKey(a, b)) ?? 0;
  const sum = (id: number, others: readonly number[]) =>
    others.reduce((total, other) => (other === id ? total : total + times(id, other)), 0);
  const committee = [...circle.committee].sort((a, b) => a - b);
  const members = [...circle.members].sort((a, b) => a - b);
  const committeePairs = committee.flatMap((a, i) =>
    committee.slice(i + 1).flatMap((b) => (times(a, b) < needed ? [[a, b] as const] : [])),
  );
  const withCommittee = members.filter((id) => sum(id, committee) < needed);
  const amongMembers = members.length < 2 ? [] : members.filter((id) => sum(id, members) < needed);
  const rows = [
    ['committeePairs', `支部委员之间还有${committeePairs.length}对没有谈心谈话。`, committeePairs],
    ['withCommittee', `还有${withCommittee.length}名党员没有与支部委员谈心谈话。`, withCommittee],
    ['amongMembers', `还有${amongMembers.length}名党员没有与其他党员谈心谈话。`, amongMembers],
  ] as const;
  const findings: Finding[] = rows
    .filter(([, , missing]) => missing.length > 0)
    .map(([fact, message, missing]) =>
      warn(MEET_08, today, message, {
        facts: { year, missing: missing.length },
        change: { fact, hint: '请在年底前完成并登记。' },
      }),
    );
  return { ...judge(findings), committeePairs, withCommittee, amongMembers };
}

function countTalks(talks: readonly Talk[], year: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { between, on } of talks) {
    if (Number(on.slice(0, 4)) !== year) continue;
    const key = pairKey(between[0], between[1]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a}:${b}` : `${b}:${a}`;
}
