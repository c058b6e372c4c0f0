// Views of which a member and a manager have each their own.
import { knownMe } from '../session/me.js';

/**
 * Is a view opened under a member's assignment? Asked by routes before they load: a link that another
 * role passed on then leads to the view of the reader's own role.
 */
export const asMember = (): boolean => knownMe()?.assignment.role === 'member';
