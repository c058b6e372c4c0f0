/** The states of a candidate's way, and of what it is made of, as tags. */
import {
  answerLabels,
  candidateStateLabels,
  noticeStateLabels,
  objectionStateLabels,
} from '@xianfeng/features/appointments/labels';
import { stateTag } from '../../components/StatusTag.js';

/** Where a candidate stands. */
export const CandidateTag = stateTag(candidateStateLabels, {
  proposed: 'running',
  joint_review: 'running',
  reviewed: 'running',
  inspection: 'running',
  decision: 'running',
  public_notice: 'running',
  verification: 'warning',
  procedure: 'running',
  elected: 'running',
  filing: 'running',
  in_office: 'done',
  left: 'quiet',
  archived: 'quiet',
  in_pool: 'quiet',
  refused: 'quiet',
});

/** A public notice 任前公示. */
export const NoticeTag = stateTag(noticeStateLabels, {
  running: 'running',
  paused: 'warning',
  over: 'done',
  ended: 'quiet',
});

/** An objection to a notice. */
export const ObjectionTag = stateTag(objectionStateLabels, {
  open: 'warning',
  dismissed: 'quiet',
  upheld: 'error',
});

/** A department's answer in a joint review. */
export const AnswerTag = stateTag(answerLabels, {
  pass: 'done',
  fail: 'error',
  explain: 'warning',
});
