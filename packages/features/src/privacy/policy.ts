// Who may publish the notice, and who may see how many have read it (SEC-01, SEC-06).
import { policy, roles } from '../kernel/index.js';

/** That the notice was read is everybody's own word. */
export const mayNoteRead = policy('privacy.noteRead', roles);

/** The security administrator sets the district's policy (SEC-06), and so publishes its notice. */
export const mayPublishNotice = policy('privacy.publish', ['security_admin']);

/** How many have read it, without names. */
export const mayCountReadings = policy('privacy.counts', ['security_admin', 'audit_admin']);
