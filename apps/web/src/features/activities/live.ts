// Which events make the queries of organizational life out of date.
import { live } from '../../app/live/rules.js';
import { knownMe } from '../../app/session/me.js';

/** For each query of activities, the events that it shows. */
export const activitiesLive = live(
  'activities',
  {
    get: { shows: ['activity', 'leave', 'late_entry'] },
    roster: { shows: ['activity', 'leave', 'late_entry'] },
    lateEntries: { shows: ['late_entry'], hold: true },
    lateEntry: { shows: ['late_entry'] },
    mine: { shows: ['activity', 'leave', 'activity_reading'] },
    readers: { shows: ['activity', 'activity_reading', 'assignment'] },
    pendingLeave: { shows: ['activity', 'leave'] },
    waiting: { shows: ['activity'] },
    list: { shows: ['activity', 'leave'], hold: true },
  },
  {
    // Whether files may still be added follows from the state of the record.
    others: { 'attachments.list': { shows: ['activity', 'leave'] } },
    say: {
      'late_entry.permitted': () =>
        knownMe()?.assignment.role === 'branch_secretary'
          ? '区委组织部已同意补录，请按期登记'
          : null,
      'late_entry.refused': () =>
        knownMe()?.assignment.role === 'branch_secretary'
          ? '补录申请没有获得同意，请查看理由'
          : null,
      'activity.notified': () =>
        knownMe()?.assignment.role === 'member' ? '支部发出了新的活动通知' : null,
      'activity.changed': () =>
        knownMe()?.assignment.role === 'member' ? '活动安排有变化，请查看' : null,
      'activity.cancelled': () =>
        knownMe()?.assignment.role === 'member' ? '有一次活动已取消' : null,
      'leave.lapsed': ({ data }) =>
        data.memberId === knownMe()?.memberId ? '活动改期，请重新确认是否请假' : null,
      'leave.decided': ({ data }) =>
        data.memberId === knownMe()?.memberId ? '您的请假申请已有答复' : null,
    },
  },
);
