// Types of activities by their names alone: every screen needs them, few need the rules.

/** 活动类型 (MEET-01…08) */
export type ActivityType =
  | 'branch_assembly'
  | 'committee_meeting'
  | 'group_meeting'
  | 'party_lecture'
  | 'theme_day'
  | 'organizational_life_meeting'
  | 'democratic_appraisal'
  | 'heart_to_heart_talk';

/** Each type in words. */
export const activityTypeLabels: Readonly<Record<ActivityType, string>> = {
  branch_assembly: '支部党员大会',
  committee_meeting: '支部委员会会议',
  group_meeting: '党小组会',
  party_lecture: '党课',
  theme_day: '主题党日',
  organizational_life_meeting: '组织生活会',
  democratic_appraisal: '民主评议党员',
  heart_to_heart_talk: '谈心谈话',
};

/** In the order of the rule book. */
export const activityTypeKeys: readonly ActivityType[] = [
  'branch_assembly',
  'committee_meeting',
  'group_meeting',
  'party_lecture',
  'theme_day',
  'organizational_life_meeting',
  'democratic_appraisal',
  'heart_to_heart_talk',
];
