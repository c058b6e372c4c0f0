/** What events of activities are about: the activities themselves, and requests for leave. */
import type { ActivityType } from '@xianfeng/rules';
import { byId, defineSubject } from '../kernel/index.js';

/** What sentences name of an activity. */
export interface ActivityFacts {
  title: string;
  type: ActivityType;
  heldOn: string;
  startsAt: string;
  expected: number;
  present: number;
}

/** 组织生活: a meeting or event of a branch. */
export const activitySubject = defineSubject({
  kind: 'activity',
  label: '组织生活',
  page: '/activities/$id',
  read: async (db, ids): Promise<ReadonlyMap<number, ActivityFacts>> => {
    const rows = await db
      .selectFrom('activity')
      .select(['id', 'title', 'type', 'expected', 'present'])
      .select(['held_on as heldOn', 'starts_at as startsAt'])
      .where('id', 'in', [...ids])
      .execute();
    return byId(rows);
  },
});

/** 请假: a member's request to be excused from an activity. */
export const leaveSubject = defineSubject({ kind: 'leave', label: '请假', page: null });

/** 通知阅读: that a member has read the notice of a meeting. */
export const readingSubject = defineSubject({
  kind: 'activity_reading',
  label: '会议通知阅读',
  page: null,
});
