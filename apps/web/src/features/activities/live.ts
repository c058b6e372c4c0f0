// Which events make the queries of organizational life out of date.
import { live } from '../../app/live/rules.js';
import { knownMe } from '../../app/session/me.js';

/** For each query of activities, the events that it shows. */
export const activitiesLive = live(
  'activities',
  {
    get: { shows: ['activity', 'leave'] },
    roster: { shows: ['activity', 'leave'] },
    mine: { shows: ['activity', 'leave'] },
    pendingLeave: { shows: ['activity', 'leave'] },
    list: { shows: ['activity', 'leave'], hold: true },
  },
  {
    // Whether files may still be added follows from the state of the record.
    others: { 'attachments.list': { shows: ['activity', 'leave'] } },
    say: {
      'activity.notified': () =>
        knownMe()?.assignment.role === 'member' ? '支部发出了新的活动通知' : null,
      'leave.decided': ({ data }) =>
        data.memberId === knownMe()?.memberId ? '您的请假申请已有答复' : null,
    },
  },
);
