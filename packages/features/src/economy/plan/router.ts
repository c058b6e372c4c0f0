import { guarded, router, writing } from '../../kernel/index.js';
import { listEconomy, readEconomy, writePlan } from '../policy.js';
import {
  decideInput,
  leadersInput,
  planInput,
  plansInput,
  savePlanInput,
  saveProjectInput,
} from '../schema.js';
import { decide, savePlan, saveProject } from './commands.js';
import { plans, possibleLeaders, villagePlan } from './queries.js';

/** Development plans of villages, their projects and the decisions on them. */
export const planRouter = router({
  list: guarded(listEconomy)
    .input(plansInput)
    .query(({ ctx, input }) => plans(ctx, input)),
  get: guarded(readEconomy)
    .input(planInput)
    .query(({ ctx, input }) => villagePlan(ctx, input.organizationId)),
  leaders: guarded(writePlan)
    .input(leadersInput)
    .query(({ ctx, input }) => possibleLeaders(ctx, input)),
  save: writing(writePlan)
    .input(savePlanInput)
    .mutation(({ ctx, input }) => savePlan(ctx, input)),
  saveProject: writing(writePlan)
    .input(saveProjectInput)
    .mutation(({ ctx, input }) => saveProject(ctx, input)),
  decide: writing(writePlan)
    .input(decideInput)
    .mutation(({ ctx, input }) => decide(ctx, input)),
});
