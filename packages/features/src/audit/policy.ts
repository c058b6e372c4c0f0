import { policy } from '../kernel/index.js';

/** SEC-06, SEC-07: the log is read by the audit administrator, and by nobody else. */
export const readLog = policy('audit.log', ['audit_admin']);
