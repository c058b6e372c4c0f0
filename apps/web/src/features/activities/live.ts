import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';
import { knownMe } from '../../app/session/me.js';

export const activitiesLive: readonly LiveRule[] = [
  {
    on: ['activity.*', 'leave.*'],
    refresh: () => [
      trpc.activities.get.pathFilter(),
      trpc.activities.roster.pathFilter(),
      trpc.activities.mine.pathFilter(),
      trpc.activities.pendingLeave.pathFilter(),
      // Whether files may still be added follows from the state of the record.
      trpc.attachments.list.pathFilter(),
    ],
    hold: () => [trpc.activities.list.pathFilter()],
  },
  {
    on: ['activity.notified'],
    say: () => (knownMe()?.assignment.role === 'member' ? '支部发出了新的活动通知' : null),
  },
  {
    on: ['leave.decided'],
    say: ({ data }) => (data.memberId === knownMe()?.memberId ? '您的请假申请已有答复' : null),
  },
];
