// Who may read and change the settings (SEC-06).
import { administratorRoles, managingRoles, policy } from '../kernel/index.js';

/** The settings in force are for everybody who works by them, and for the administrators. */
export const readSettings = policy('settings.read', [...managingRoles, ...administratorRoles]);

/**
 * The security administrator sets the district's policy (SEC-06); the rules say the same of this
 * role.
 */
export const changeSettings = policy('settings.change', ['security_admin']);
