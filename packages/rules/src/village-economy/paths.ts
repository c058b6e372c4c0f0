// Development paths of villages and the documents of a plan (VEC-07).

/** VEC-07 发展路径 */
export const developmentPathLabels = {
  assets: '资产经营',
  land: '土地运营',
  industry: '产业带动',
} as const;

export type DevelopmentPath = keyof typeof developmentPathLabels;

/** VEC-07: the documents of “1+1+N”: the district's, the street's, and the measures. */
export const planDocumentLabels = {
  district_opinion: '区级实施意见',
  street_plan: '街道方案',
  measures: '具体措施',
} as const;

/** A village's project: its path, the talents who lead it, and the income that it brought. */
export interface EconomyProject {
  readonly path: DevelopmentPath;
  readonly leaderIds: readonly number[];
  readonly incomeBeforeFen: number;
  readonly incomeAfterFen: number;
}

/** VEC-07: change of income in 分 by path, over a set of projects. */
export function incomeChangeByPath(
  projects: readonly EconomyProject[],
): Readonly<Record<DevelopmentPath, number>> {
  const change = { assets: 0, land: 0, industry: 0 };
  for (const project of projects) {
    change[project.path] += project.incomeAfterFen - project.incomeBeforeFen;
  }
  return change;
}

/** What the projects of one person brought, in 分. */
export interface LeaderIncome {
  readonly projects: number;
  readonly beforeFen: number;
  readonly afterFen: number;
}

/** VEC-07: income before and after by who leads; a project that several lead counts for each of them. */
export function incomeByLeader(
  projects: readonly EconomyProject[],
): ReadonlyMap<number, LeaderIncome> {
  const sums = new Map<number, LeaderIncome>();
  for (const { leaderIds, incomeBeforeFen, incomeAfterFen } of projects) {
    for (const id of new Set(leaderIds)) {
      const sum = sums.get(id) ?? { projects: 0, beforeFen: 0, afterFen: 0 };
      sums.set(id, {
        projects: sum.projects + 1,
        beforeFen: sum.beforeFen + incomeBeforeFen,
        afterFen: sum.afterFen + incomeAfterFen,
      });
    }
  }
  return sums;
}
