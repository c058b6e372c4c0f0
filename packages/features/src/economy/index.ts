export {
  decisionRecorded,
  incomeEvents,
  incomeImported,
  incomePublished,
  planSaved,
  projectSaved,
  yearLocked,
} from './events.js';
export { exportEconomy } from './export.js';
export { economyRouter } from './router.js';
export type * from './tables.js';
