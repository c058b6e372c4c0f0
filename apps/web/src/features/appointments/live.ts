// Which events make the queries of the way into a village post out of date.
import { live } from '../../app/live/rules.js';
import { knownMe } from '../../app/session/me.js';

const toOfficer = (sentence: string) =>
  knownMe()?.assignment.role === 'joint_review_officer' ? sentence : null;

/** For each query of candidates, the events that it shows. */
export const appointmentsLive = live(
  'appointments',
  {
    get: {
      shows: ['candidate', 'opinion', 'objection', 'review', 'review_departments', 'holder'],
    },
    queueItem: {
      shows: ['candidate', 'opinion', 'objection', 'review', 'review_departments', 'holder'],
    },
    changes: { shows: ['holder_change', 'holder'], hold: true },
    change: { shows: ['holder_change', 'holder'] },
    board: { shows: ['candidate', 'talent', 'talent_pool'] },
    // A case that moves changes its column and its place: while its reader is there, it waits.
    list: { shows: ['candidate', 'opinion'], hold: true },
    queue: { shows: ['review', 'opinion'], hold: true },
    // Which papers may be seen and added goes with the candidate's step and the departments' answers.
    noticeGaps: { shows: ['candidate', 'talent', 'holder'] },
    papers: { shows: ['attachment', 'candidate', 'opinion', 'review.closed'] },
    withdrawals: { shows: ['opinion'], hold: true },
    departments: { shows: ['review_departments'] },
    watch: { shows: ['candidate', 'objection'] },
    // Opened by its link, without a session and so without live updates.
    notice: { shows: 'nothing' },
  },
  {
    others: {
      'attachments.list': { shows: ['candidate', 'opinion', 'review.closed'] },
    },
    say: {
      'review.sent': () => toOfficer('有新的联审事项'),
      'opinion.explained': () => toOfficer('街道已作说明，请重新答复'),
    },
  },
);
