// How a stored activity stands before the rules today: quorum, votes, what the minutes lack.
import {
  absencesWithoutReason,
  type Judgement,
  judge,
  judgeMeeting,
  judgeRecord,
  type MeetingJudgement,
  merge,
  type Voted,
} from '@xianfeng/rules';
import type { AttendanceRow } from '../schema.js';
import type { StoredActivity } from './stored-activity.js';

/** What is known of a stored activity beside its own row. */
export interface Hanging {
  attendance: readonly AttendanceRow[];
  motions: readonly Voted[];
  hasCommittee: boolean;
  today: string;
}

/** What the rules say of a stored activity. */
export interface Standing extends Pick<MeetingJudgement, 'quorum' | 'results'> {
  judgement: Judgement;
  /** Nothing of MEET-13 is missing from the minutes. */
  minutesComplete: boolean;
}

/**
 * How a stored activity stands before the rules: quorum, votes, and what its minutes still lack. The
 * judgement is made anew from the record, so that it never differs from what is kept.
 */
export function standingOf(activity: StoredActivity, hanging: Hanging): Standing {
  if (activity.recordedOn === null) {
    return { judgement: judge([]), quorum: null, results: [], minutesComplete: false };
  }
  const { quorum, results, ...held } = judgeMeeting(
    activity,
    activity,
    hanging.motions,
    hanging.hasCommittee,
  );
  const kept = {
    absencesWithoutReason: absencesWithoutReason(hanging.attendance),
    motions: hanging.motions.length,
  };
  const minutes = judgeRecord(activity, activity, kept, hanging.today);
  const minutesComplete = minutes.outcome !== 'block';
  return { judgement: merge(held, minutes), quorum, results, minutesComplete };
}
