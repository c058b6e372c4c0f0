// What a project changed, as the rules add it up (VEC-07).
import type { EconomyProject } from '@xianfeng/rules';
import type { PlanProject } from '../schema.js';

/** A project as the rule adds it up; one without an income after has changed nothing yet. */
export function effect(project: PlanProject): EconomyProject[] {
  if (project.incomeAfterFen === null) return [];
  return [
    {
      path: project.path,
      leaderIds: project.leaders.map(({ personId }) => personId),
      incomeBeforeFen: project.incomeBeforeFen,
      incomeAfterFen: project.incomeAfterFen,
    },
  ];
}

/** Income after the project less income before it, in 分. */
export const changeOf = (project: EconomyProject) =>
  project.incomeAfterFen - project.incomeBeforeFen;
