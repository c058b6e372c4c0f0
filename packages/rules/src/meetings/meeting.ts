// A held meeting as a whole: kind, heads, quorum, votes, record.
import { MEET_09, MEET_10, MEET_20 } from '../catalogue/organizations/meet.js';
import type { CivilDate } from '../civil-date.js';
import { type Citation, cite } from '../law/citation.js';
import { block, type Finding, type Judgement, judge, merge } from '../law/judgement.js';
import { fewestMoreThanHalf } from '../share.js';
import { type ActivityType, activityTypes, type Body } from './activity/activity-types.js';
import { type BranchShape, judgeCombination, judgeConvening } from './combination.js';
import { judgeMatter } from './deciding-bodies.js';
import type { Matter } from './matters.js';
import { judgeMinutes } from './minutes.js';
import { judgeMotion } from './votes/motion.js';
import type { MotionResult } from './votes/motion-results.js';
import { judgeQuorum, type MeetingPurpose, type Turnout } from './votes/quorum.js';

/** What kind of meeting it is: the types that it counts as, and whose. */
export interface Convened {
  readonly type: ActivityType;
  readonly combinedType: ActivityType | null;
  readonly groupId: number | null;
  readonly heldOn: CivilDate;
}

/** All types that the meeting counts as. */
export function typesOf(meeting: Pick<Convened, 'type' | 'combinedType'>): ActivityType[] {
  return meeting.combinedType === null ? [meeting.type] : [meeting.type, meeting.combinedType];
}

/** Whose meeting it is, hence who decides. */
export function bodyOf(meeting: Pick<Convened, 'type' | 'groupId'>): Body {
  return meeting.groupId === null ? activityTypes[meeting.type].bodies[0] : 'group';
}

/** Does this body take votes at all? A group and two who talk do not (MEET-20). */
export function takesVotes(body: Body): boolean {
  return body === 'assembly' || body === 'committee';
}

const WITHOUT_VOTES: readonly ActivityType[] = ['party_lecture', 'theme_day'];

/** Can there be a vote? In a lecture or on a theme day alone only where a motion was put to one. */
export function mayCallVote(
  meeting: Pick<Convened, 'type' | 'combinedType' | 'groupId'>,
  motions: number,
): boolean {
  const votes = typesOf(meeting).some((type) => !WITHOUT_VOTES.includes(type));
  return takesVotes(bodyOf(meeting)) && (votes || motions > 0);
}

/** May this branch hold it, and may it count as all of its types (MEET-02, -03, -17)? */
export function judgeKind(meeting: Convened, branch: BranchShape): Judgement {
  const types = typesOf(meeting);
  return merge(
    judgeCombination(types, meeting.heldOn),
    judgeConvening(types, branch, meeting.heldOn),
  );
}

/** One line of an attendance list. */
export interface AttendanceLine {
  readonly presence: 'present' | 'leave' | 'absent';
  readonly mayVote: boolean;
  /** 不作硬性要求 (MEET-11). */
  readonly exempt: boolean;
}

/** Heads of a meeting: always what a recount of its attendance gives. */
export interface HeadCounts {
  readonly expected: number;
  readonly present: number;
  readonly votersExpected: number;
  readonly votersPresent: number;
}

/** Counts an attendance list. One who is exempt counts as expected only when present (MEET-11). */
export function countAttendance(lines: readonly AttendanceLine[]): HeadCounts {
  const counts = { expected: 0, present: 0, votersExpected: 0, votersPresent: 0 };
  for (const line of lines) {
    const present = line.presence === 'present';
    if (present || !line.exempt) counts.expected += 1;
    if (present) counts.present += 1;
    if (line.mayVote) counts.votersExpected += 1;
    if (line.mayVote && present) counts.votersPresent += 1;
  }
  return counts;
}

/** How many were absent without a word of why, as the minutes must say (MEET-13). */
export function absencesWithoutReason(
  lines: readonly (AttendanceLine & { readonly reason: string | null })[],
): number {
  return lines.filter(
    (line) => line.presence !== 'present' && !line.exempt && (line.reason ?? '').trim() === '',
  ).length;
}

/** What a motion decides: one of the matters of MEET-20, or an ordinary question. */
export type MotionKind = 'ordinary' | Matter;

const developing: readonly MotionKind[] = [
  'admission',
  'conversion',
  'probation_extension',
  'probation_cancellation',
];

/** The share of heads that a vote of this body needs; null where it takes no votes. */
export function purposeOf(body: Body, kind: MotionKind): MeetingPurpose | null {
  if (body === 'committee') return 'committee';
  if (body !== 'assembly') return null;
  if (kind === 'election') return 'election';
  return developing.includes(kind) ? 'admission' : 'assembly';
}

/** A vote as it was counted. */
export interface Voted {
  readonly title: string;
  readonly kind: MotionKind;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/** Heads with a vote; `needed` of them make a vote valid, `toPass` votes in favour carry a motion. */
export interface MeetingQuorum extends Turnout {
  readonly needed: number;
  readonly toPass: number;
  readonly missing: number;
  readonly mayVote: boolean;
  readonly citation: Citation;
}

/** The judgement of a meeting with its quorum and the result of each vote. */
export interface MeetingJudgement extends Judgement {
  /** Null where the body takes no votes. */
  readonly quorum: MeetingQuorum | null;
  /** Of each motion, in order. */
  readonly results: readonly MotionResult[];
}

/**
 * Judges what a meeting did: enough heads for its votes (MEET-09, -10, DEV-15), each motion before the
 * right body (MEET-20), and whether it passed. A motion that was lost is told, not refused; a vote
 * that could not be taken, or does not add up, is refused.
 */
export function judgeMeeting(
  meeting: Convened,
  counts: HeadCounts,
  motions: readonly Voted[],
  hasCommittee: boolean,
): MeetingJudgement {
  const body = bodyOf(meeting);
  const turnout = { expected: counts.votersExpected, present: counts.votersPresent };
  const usual = purposeOf(body, 'ordinary');
  const enough = usual && judgeQuorum(usual, turnout, meeting.heldOn);
  // A committee cannot even meet below half (MEET-10); an assembly can, and decides nothing (MEET-09).
  const findings: Finding[] = body === 'committee' && enough !== null ? [...enough.findings] : [];
  const results = motions.map((motion): MotionResult => {
    const purpose = purposeOf(body, motion.kind);
    if (purpose === null) {
      findings.push(noVotes(meeting.heldOn));
      return 'void';
    }
    if (motion.kind !== 'ordinary') {
      findings.push(...judgeMatter(motion.kind, body, hasCommittee, meeting.heldOn).findings);
    }
    const vote = judgeMotion(purpose, { ...turnout, ...motion }, meeting.heldOn);
    findings.push(...vote.findings.map((finding) => told(finding, motion, vote.result)));
    return vote.result;
  });
  const quorum = enough && {
    ...turnout,
    needed: enough.needed,
    toPass: fewestMoreThanHalf(turnout.expected),
    missing: enough.missing,
    mayVote: enough.mayMeet,
    citation: cite(body === 'committee' ? MEET_10 : MEET_09, meeting.heldOn),
  };
  return { ...judge(unique(findings)), quorum, results };
}

function told(finding: Finding, motion: Voted, result: MotionResult): Finding {
  const named = { ...finding, message: `“${motion.title}”：${finding.message}` };
  return result === 'void' ? named : { ...named, severity: 'info' };
}

function noVotes(date: CivilDate): Finding {
  return block(MEET_20, date, '党小组会、谈心谈话不作表决。', {
    fact: 'motions',
    hint: '请删去议题表决；需要表决的事项，请提交支部委员会或者支部党员大会。',
  });
}

function unique(findings: readonly Finding[]): Finding[] {
  return [
    ...new Map(findings.map((finding) => [finding.rule + finding.message, finding])).values(),
  ];
}

/** A record, as far as the completeness of its minutes depends on it (MEET-13). */
export interface WrittenRecord extends Convened {
  readonly startsAt: string;
  readonly place: string;
  readonly chairId: number | null;
  readonly recorderId: number | null;
  readonly agenda: string;
  readonly discussion: string;
  readonly resolution: string;
  /** Chair and recorder have signed. */
  readonly signed: boolean;
}

/** Are the minutes complete on `today`, so that they can be sent in? A talk keeps none. */
export function judgeRecord(
  record: WrittenRecord,
  counts: Pick<HeadCounts, 'expected' | 'present'>,
  kept: { readonly absencesWithoutReason: number; readonly motions: number },
  today: CivilDate,
): Judgement {
  if (!activityTypes[record.type].minutes) return judge([]);
  return judgeMinutes(
    {
      heldOn: record.heldOn,
      startTime: record.startsAt,
      place: record.place,
      chair: record.chairId === null ? '' : String(record.chairId),
      recorder: record.recorderId === null ? '' : String(record.recorderId),
      expected: counts.expected,
      present: counts.present,
      absencesWithoutReason: kept.absencesWithoutReason,
      topics: [record.agenda],
      discussion: record.discussion,
      motions: Array.from({ length: kept.motions }, () => ({
        counted: true,
        resolution: record.resolution,
      })),
      signedByChair: record.signed,
      signedByRecorder: record.signed,
    },
    today,
  );
}
