// Procedures of development plans.
import { read, router, write } from '../../kernel/index.js';
import { listEconomy, readEconomy, writePlan } from '../policy.js';
import {
  decideInput,
  leadersInput,
  planInput,
  plansInput,
  savePlanInput,
  saveProjectInput,
} from '../schema.js';
import { recordDecision, savePlan, saveProject } from './commands.js';
import { listPlans, possibleLeaders, villagePlan } from './queries.js';

/** Development plans of villages, their projects and the decisions on them. */
export const planRouter = router({
  list: read(listEconomy, plansInput, listPlans),
  get: read(readEconomy, planInput, (ctx, { organizationId }) => villagePlan(ctx, organizationId)),
  leaders: read(writePlan, leadersInput, possibleLeaders),
  save: write(writePlan, savePlanInput, savePlan),
  saveProject: write(writePlan, saveProjectInput, saveProject),
  decide: write(writePlan, decideInput, recordDecision),
});
