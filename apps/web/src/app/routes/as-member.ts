// Views of which a member and a manager have each their own.
import { redirect } from '@tanstack/react-router';
import { knownMe } from '../session/me.js';

/**
 * Is a view opened under a member's assignment? Asked by routes before they load: a link that another
 * role passed on then leads to the view of the reader's own role.
 */
export const asMember = (): boolean => knownMe()?.assignment.role === 'member';

/** Leads a member home from a view of managers that has no counterpart for members. */
export function membersHome(): void {
  if (asMember()) throw redirect({ to: '/' });
}
