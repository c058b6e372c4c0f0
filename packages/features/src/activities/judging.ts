import {
  type ActivityType,
  activityTypes,
  type Body,
  type CivilDate,
  citationText,
  type Finding,
  type Judgement,
  judge,
  judgeCombination,
  judgeConvening,
  judgeMatter,
  judgeMinutes,
  judgeMotion,
  judgeQuorum,
  type MeetingPurpose,
  merge,
} from '@xianfeng/rules';
import { AppError } from '../kernel/index.js';
import type { Counts } from './roster.js';
import type { MotionKind, MotionResult, Quorum } from './schema.js';

/** What kind of meeting it is: the types that it counts as, and whose. */
export interface Convened {
  type: ActivityType;
  combinedType: ActivityType | null;
  groupId: number | null;
  heldOn: CivilDate;
}

export const typesOf = (meeting: Convened): ActivityType[] =>
  meeting.combinedType === null ? [meeting.type] : [meeting.type, meeting.combinedType];

/** Whose meeting it is, hence who decides. */
export function bodyOf(meeting: Pick<Convened, 'type' | 'groupId'>): Body {
  return meeting.groupId === null ? activityTypes[meeting.type].bodies[0] : 'group';
}

/** May this branch hold it, and may it count as all of its types (MEET-02, -03, -17)? */
export function judgeKind(
  meeting: Convened,
  branch: { hasCommittee: boolean; groups: number },
): Judgement {
  const types = typesOf(meeting);
  return merge(
    judgeCombination(types, meeting.heldOn),
    judgeConvening(types, branch, meeting.heldOn),
  );
}

const developing: readonly MotionKind[] = [
  'admission',
  'conversion',
  'probation_extension',
  'probation_cancellation',
];

/** The share of heads that a vote of this body needs; null where it takes no votes. */
function purposeOf(body: Body, kind: MotionKind): MeetingPurpose | null {
  if (body === 'committee') return 'committee';
  if (body !== 'assembly') return null;
  return developing.includes(kind) ? 'admission' : 'assembly';
}

/** A vote as it was counted. */
export interface Voted {
  title: string;
  kind: MotionKind;
  yes: number;
  no: number;
  abstain: number;
}

export interface MeetingJudgement extends Judgement {
  quorum: Quorum | null;
  /** Of each motion, in order. */
  results: MotionResult[];
}

/**
 * Judges what a meeting did: enough heads for its votes (MEET-09, -10, DEV-15), each motion before the
 * right body (MEET-20), and whether it passed. A motion that was lost is told, not refused; a vote
 * that could not be taken, or does not add up, is refused.
 */
export function judgeMeeting(
  meeting: Convened,
  counts: Counts,
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
    if (purpose === null) throw noVotes();
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
    missing: enough.missing,
    mayVote: enough.mayMeet,
  };
  return { ...judge(unique(findings)), quorum, results };
}

function told(finding: Finding, motion: Voted, result: MotionResult): Finding {
  const named = { ...finding, message: `“${motion.title}”：${finding.message}` };
  return result === 'void' ? named : { ...named, severity: 'info' };
}

function unique(findings: readonly Finding[]): Finding[] {
  return [
    ...new Map(findings.map((finding) => [finding.rule + finding.message, finding])).values(),
  ];
}

function noVotes(): AppError {
  return new AppError('invalid_input', {
    fields: [{ path: 'motions', message: '党小组会、谈心谈话不作表决，请删去议题表决' }],
  });
}

/** A record, as far as the completeness of its minutes depends on it (MEET-13). */
export interface Written extends Convened {
  startsAt: string;
  place: string;
  chairId: number | null;
  recorderId: number | null;
  agenda: string;
  discussion: string;
  resolution: string;
  signed: boolean;
}

/** Are the minutes complete, so that they can be sent in? A talk keeps none. */
export function judgeRecord(
  record: Written,
  counts: Counts,
  kept: { absencesWithoutReason: number; motions: number },
  today: CivilDate,
): Judgement {
  if (!activityTypes[record.type].minutes) return judge([]);
  const minutes = {
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
  };
  return judgeMinutes(minutes, today);
}

/**
 * Lets a step go on, or refuses it: what a rule forbids, what nobody may pass who entered it (GEN-08),
 * and what a rule warns of without an explanation (GEN-06).
 *
 * @throws AppError rule_blocked or own_entry, with the findings
 */
export function enforce(judgement: Judgement, explanation: string | null = null): void {
  const { findings } = judgement;
  const blocks = findings.filter((finding) => finding.severity === 'block');
  const [first] = blocks;
  if (first !== undefined) {
    const own = blocks.every((finding) => finding.rule === 'GEN-08');
    throw new AppError(own ? 'own_entry' : 'rule_blocked', { message: sentence(first), findings });
  }
  const warning = findings.find((finding) => finding.severity === 'warn');
  if (warning === undefined || explanation === null || explanation.trim() !== '') return;
  throw new AppError('rule_blocked', {
    message: `${sentence(warning)}确需办理的，请填写说明。`,
    fields: [{ path: 'explanation', message: '请填写说明' }],
    findings,
  });
}

function sentence(finding: Finding): string {
  const hint = finding.change === null ? '' : finding.change.hint;
  return `${finding.message}（依据：${citationText(finding.citation)}）${hint}`;
}
