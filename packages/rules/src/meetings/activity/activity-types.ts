// Types of activities, whose meeting each is and what it needs (MEET-01 to MEET-08).
import {
  MEET_01,
  MEET_02,
  MEET_03,
  MEET_04,
  MEET_05,
  MEET_06,
  MEET_07,
  MEET_08,
} from '../../catalogue/organizations/meet.js';
import type { Rule } from '../../law/rule.js';
import type { Role } from '../../roles.js';
import type { ActivityType } from './activity-type-labels.js';

export * from './activity-type-labels.js';

/** Whose meeting it is, hence who is expected and who decides. */
export type Body = 'assembly' | 'committee' | 'group' | 'pair';

/** Each body in words. */
export const bodyLabels: Readonly<Record<Body, string>> = {
  assembly: '支部党员大会',
  committee: '支部委员会',
  group: '党小组',
  pair: '谈话双方',
};

/** Who takes part. */
export type Participants = 'all_members' | 'committee_members' | 'group_members' | 'two_people';

/** What the rules say of a type of activity. */
export interface ActivityTypeInfo {
  readonly label: string;
  readonly rule: Rule;
  /** Forms that it may take; the first is the usual one. */
  readonly bodies: readonly [Body, ...Body[]];
  readonly participants: Participants;
  /** 召集和主持; 书记 may delegate to 副书记 or a committee member. */
  readonly chairedBy: 'secretary' | 'group_leader' | 'either' | 'the_two';
  /** Who may enter it. */
  readonly enteredBy: readonly Role[];
  /** Must MEET-13 minutes be kept? */
  readonly minutes: boolean;
}

const enteredByBranch: readonly Role[] = ['organization_commissioner', 'branch_secretary'];

/** Every type with its rule, body and participants. */
export const activityTypes: Readonly<Record<ActivityType, ActivityTypeInfo>> = {
  branch_assembly: {
    label: '支部党员大会',
    rule: MEET_01,
    bodies: ['assembly'],
    participants: 'all_members',
    chairedBy: 'secretary',
    enteredBy: enteredByBranch,
    minutes: true,
  },
  committee_meeting: {
    label: '支部委员会会议',
    rule: MEET_02,
    bodies: ['committee'],
    participants: 'committee_members',
    chairedBy: 'secretary',
    enteredBy: enteredByBranch,
    minutes: true,
  },
  group_meeting: {
    label: '党小组会',
    rule: MEET_03,
    bodies: ['group'],
    participants: 'group_members',
    chairedBy: 'group_leader',
    enteredBy: enteredByBranch,
    minutes: true,
  },
  party_lecture: {
    label: '党课',
    rule: MEET_04,
    bodies: ['assembly'],
    participants: 'all_members',
    chairedBy: 'secretary',
    enteredBy: enteredByBranch,
    minutes: true,
  },
  theme_day: {
    label: '主题党日',
    rule: MEET_05,
    bodies: ['assembly'],
    participants: 'all_members',
    chairedBy: 'secretary',
    enteredBy: enteredByBranch,
    minutes: true,
  },
  organizational_life_meeting: {
    label: '组织生活会',
    rule: MEET_06,
    bodies: ['assembly', 'committee', 'group'],
    participants: 'all_members',
    chairedBy: 'either',
    enteredBy: enteredByBranch,
    minutes: true,
  },
  democratic_appraisal: {
    label: '民主评议党员',
    rule: MEET_07,
    bodies: ['assembly'],
    participants: 'all_members',
    chairedBy: 'secretary',
    enteredBy: enteredByBranch,
    minutes: true,
  },
  heart_to_heart_talk: {
    label: '谈心谈话',
    rule: MEET_08,
    bodies: ['pair'],
    participants: 'two_people',
    chairedBy: 'the_two',
    enteredBy: enteredByBranch,
    minutes: false,
  },
};
