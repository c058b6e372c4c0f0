import { defineEvent } from '../kernel/index.js';
import { revealedEventData } from './schema.js';

/** Somebody saw a masked field in full: kept for audit, told to nobody. */
export const memberRevealed = defineEvent({
  type: 'member.revealed',
  subject: 'member',
  data: revealedEventData,
  audience: (_place: { organizationId: number }) => [],
});
