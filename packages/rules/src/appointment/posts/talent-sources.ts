/** TAL-01 人才来源 */
export const talentSourceLabels = {
  prosperous: '致富能人',
  returned_entrepreneur: '返乡创业人员',
  migrant_worker: '在外务工经商人员',
  veteran: '退役军人',
  graduate: '大学毕业生（含返乡）',
  cooperative_leader: '合作社、家庭农场负责人',
  rural_broker: '农村经纪人',
  village_doctor: '乡村医生',
  teacher: '教师',
  grid_worker: '网格员',
  sitting_official: '现任村干部',
  reserve: '村级后备力量',
  retired_official: '机关企事业退休干部',
  other: '其他',
} as const;

export type TalentSource = keyof typeof talentSourceLabels;

/** A held post, for TAL-14. */
export interface ServedPost {
  readonly personId: number;
  readonly source: TalentSource | null;
  readonly from: string;
  /** Last day in office; null while serving. */
  readonly until: string | null;
}

/**
 * TAL-14 进入村班子人才数: distinct people with a source who served in the team at any time from `from`
 * to `to`. Someone with two posts counts once.
 */
export function countTalents(posts: readonly ServedPost[], from: string, to: string): number {
  const people = new Set<number>();
  for (const post of posts) {
    if (post.source === null || post.from > to) continue;
    if (post.until === null || post.until >= from) people.add(post.personId);
  }
  return people.size;
}
