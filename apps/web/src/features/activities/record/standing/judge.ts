// Judgement of a draft by the rules of meetings.
import {
  absencesWithoutReason,
  activityTypes,
  bodyOf,
  countAttendance,
  type Finding,
  type HeadCounts,
  isCivilDate,
  judgeEntry,
  judgeKind,
  judgeMeeting,
  judgeRecord,
  type MeetingQuorum,
  type MeetSettings,
  type MotionResult,
  mayCallVote,
  takesVotes,
} from '@xianfeng/rules';
import type { Draft, DraftMotion } from '../draft/draft.js';
import type { Line } from '../roll/lines.js';

/** What the judgement needs beside the record itself. */
export interface Facts {
  today: string;
  hasCommittee: boolean;
  groups: number;
  /** When the record was first entered; null for a first entry. */
  recordedOn: string | null;
  /** The district has agreed that it is entered after the last day. */
  permitted?: boolean;
  /** The district's, in force today. */
  settings: MeetSettings;
}

/** How the record stands before the rules while it is being entered. */
export interface Standing {
  counts: HeadCounts;
  /** Null where there can be no vote. */
  quorum: MeetingQuorum | null;
  votes: boolean;
  /** Of each motion in order; null while its figures are incomplete. */
  results: readonly (MotionResult | null)[];
  /** What forbids keeping the record as it is. */
  blocks: readonly Finding[];
  /** What may go on with an explanation (GEN-06). */
  warnings: readonly Finding[];
  /** What is worth knowing: a motion that was lost, a late entry. */
  notes: readonly Finding[];
  /** What the minutes still lack before they can be sent in (MEET-13). */
  lacking: readonly Finding[];
  /** 补录 */
  late: boolean;
  dueOn: string;
}

const isCounted = (motion: DraftMotion): motion is DraftMotion & Record<Figure, number> =>
  motion.yes !== null && motion.no !== null && motion.abstain !== null;

type Figure = 'yes' | 'no' | 'abstain';

/** Judges a record by the same rules as the server does. Null while the day is no day. */
export function judgeDraft(draft: Draft, lines: readonly Line[], facts: Facts): Standing | null {
  if (!isCivilDate(draft.heldOn)) return null;
  const roll = lines.filter((line) => bodyOf(draft) !== 'pair' || line.presence === 'present');
  const counts = countAttendance(
    roll.map((line) => ({ ...line, presence: line.presence ?? 'absent' })),
  );
  const marked = roll.flatMap(({ presence, ...line }) =>
    presence === null ? [] : [{ ...line, presence }],
  );
  const counted = draft.motions.filter(isCounted);
  const meeting = judgeMeeting(draft, counts, counted, facts.hasCommittee);
  const entry = judgeEntry(
    {
      ...{ heldOn: draft.heldOn, enteredOn: enteredOn(draft, facts) },
      ...{ lateReason: draft.lateReason, permitted: facts.permitted ?? false },
    },
    facts.settings,
  );
  const kind = judgeKind(draft, facts);
  const findings = [...entry.findings, ...kind.findings, ...meeting.findings];
  const isWarning = (finding: Finding) =>
    finding.severity === 'warn' && !entry.findings.includes(finding);
  return {
    counts,
    quorum: mayCallVote(draft, draft.motions.length) ? meeting.quorum : null,
    votes: takesVotes(bodyOf(draft)),
    results: draft.motions.map((motion) => {
      const index = isCounted(motion) ? counted.indexOf(motion) : -1;
      return meeting.results[index] ?? null;
    }),
    blocks: findings.filter((finding) => finding.severity === 'block'),
    warnings: findings.filter(isWarning),
    notes: findings.filter((finding) => finding.severity !== 'block' && !isWarning(finding)),
    lacking: judgeRecord(
      draft,
      counts,
      { absencesWithoutReason: absencesWithoutReason(marked), motions: draft.motions.length },
      facts.today,
    ).findings,
    late: entry.late,
    dueOn: entry.dueOn,
  };
}

/** A correction of a record that came in time does not make it late. */
function enteredOn(draft: Draft, { recordedOn, today }: Facts): string {
  return recordedOn !== null && recordedOn >= draft.heldOn ? recordedOn : today;
}

/** Whether minutes are kept of this type at all: two who talk keep none. */
export function keepsMinutes(draft: Pick<Draft, 'type'>): boolean {
  return activityTypes[draft.type].minutes;
}
