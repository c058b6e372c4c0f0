// Who may read and check the event log.
import { policy } from '../kernel/index.js';

/** SEC-06, SEC-07: the log is read by the audit administrator, alone. */
export const readLog = policy('audit.log', ['audit_admin']);

/** Its chain is checked by whoever answers for it. */
export const checkLog = policy('audit.check', ['audit_admin']);
