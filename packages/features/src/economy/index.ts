// The feature economy as the server may use it.
import { defineFeature } from '../kernel/index.js';
import {
  decisionRecorded,
  incomeEvents,
  incomeImported,
  incomePublished,
  planSaved,
  projectSaved,
  yearLocked,
} from './events.js';
import { exportEconomy } from './export.js';
import { exportIncomeTemplate } from './import/template.js';
import { recountIncomes } from './income/recount.js';
import { economyRouter } from './router.js';

export {
  decisionRecorded,
  incomeEvents,
  incomeImported,
  incomePublished,
  planSaved,
  projectSaved,
  yearLocked,
} from './events.js';
export { economyRouter } from './router.js';
export type * from './tables.js';

/** The feature: income of villages, their plans, projects, decisions and publications. */
export const economy = defineFeature({
  router: economyRouter,
  events: [
    ...Object.values(incomeEvents),
    incomeImported,
    yearLocked,
    incomePublished,
    planSaved,
    projectSaved,
    decisionRecorded,
  ],
  kept: [{ name: '集体经济收入合计', recount: recountIncomes }],
  exports: {
    economy: { label: '村级集体经济收入', make: exportEconomy },
    'income-template': { label: '收入导入模板', make: exportIncomeTemplate, unmarked: true },
  },
  demo: () => import('./demo/index.js'),
});
