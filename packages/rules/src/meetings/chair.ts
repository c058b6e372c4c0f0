// Who chairs a meeting, and what goes through the committee first (MEET-10).
import { MEET_10 } from '../catalogue/organizations/meet.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Judgement, judge, warn } from '../law/judgement.js';
import {
  type ActivityType,
  activityTypeLabels,
  activityTypes,
  type Body,
} from './activity/activity-types.js';

/** Who chairs, by the place in the branch. */
export type ChairRole =
  | 'secretary'
  | 'deputy_secretary'
  | 'committee_member'
  | 'group_leader'
  | 'member';

const branchChairs: readonly ChairRole[] = ['secretary', 'deputy_secretary', 'committee_member'];

/**
 * MEET-10 (Art. 14): 党员大会 and 支委会 are called and chaired by the 书记, who may leave it to a 副书记
 * or a committee member; a 党小组会 by the 组长.
 */
export function judgeChair(
  meeting: { readonly type: ActivityType; readonly body: Body; readonly chair: ChairRole },
  date: CivilDate,
): Judgement {
  const { type, body, chair } = meeting;
  if (activityTypes[type].chairedBy === 'the_two') return judge([]);
  const fits = body === 'group' ? chair === 'group_leader' : branchChairs.includes(chair);
  if (fits) return judge([]);
  const who = body === 'group' ? '党小组组长' : '书记，或者书记委托的副书记、委员';
  return judge([
    block(
      MEET_10,
      date,
      `${activityTypeLabels[type]}应由${who}召集并主持。`,
      { fact: 'chair', hint: `主持人填错的，请更正；还没有召开的，请由${who}主持。` },
      { facts: { type, body, chair } },
    ),
  ]);
}

/** MEET-10: 重要事项 一般 go through the 支委会 before the 党员大会. */
export function judgeCommitteeFirst(
  matter: { readonly hasCommittee: boolean; readonly discussedByCommittee: boolean },
  date: CivilDate,
): Judgement {
  if (!matter.hasCommittee || matter.discussedByCommittee) return judge([]);
  return judge([
    warn(MEET_10, date, '重要事项提交党员大会前，一般应经支部委员会会议讨论。', {
      change: { fact: 'discussedByCommittee', hint: '请先经支部委员会会议讨论，或者填写说明。' },
    }),
  ]);
}
