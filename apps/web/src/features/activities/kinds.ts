// Which kinds of meeting a branch may hold, by what it consists of.
import {
  type ActivityType,
  activityTypeKeys,
  activityTypeLabels,
  type CivilDate,
  judgeCombination,
  yearOf,
} from '@xianfeng/rules';

/** What a branch has, as far as it decides what it may convene. */
export interface Shape {
  hasCommittee: boolean;
  groups: number;
}

interface Option<Value> {
  value: Value;
  label: string;
}

/** The types that a branch of this shape may hold (MEET-02, MEET-03). */
export function typeOptions(shape: Shape): Option<ActivityType>[] {
  return activityTypeKeys
    .filter((type) => type !== 'committee_meeting' || shape.hasCommittee)
    .filter((type) => type !== 'group_meeting' || shape.groups > 0)
    .map(option);
}

/** What a gathering of this type may count as beside it (MEET-17). */
export function combinedOptions(type: ActivityType, heldOn: string): Option<ActivityType>[] {
  return activityTypeKeys
    .filter((other) => other !== type)
    .filter((other) => judgeCombination([type, other], heldOn).outcome === 'ok')
    .map(option);
}

/** Whether a group may hold it alone: it must for its own meeting, it may for an 组织生活会. */
export function groupRole(type: ActivityType): 'required' | 'possible' | null {
  if (type === 'group_meeting') return 'required';
  return type === 'organizational_life_meeting' ? 'possible' : null;
}

/** How the year of a yearly meeting is found where none is chosen (MEET-21). */
export const YEAR_HINT =
  '不选的，按召开日期确定；次年1月至3月召开、上一年度还没有开过的，计入上一年度。';

/** The years that a yearly meeting of this day may be held for, the later first (MEET-21). */
export function yearOptions(heldOn: CivilDate): Option<number>[] {
  return [yearOf(heldOn), yearOf(heldOn) - 1].map((value) => ({ value, label: `${value}年度` }));
}

function option(type: ActivityType): Option<ActivityType> {
  return { value: type, label: activityTypeLabels[type] };
}
