// Where the secret of an app stands, at rest, and so where alone it opens.
import type { Place } from '../../kernel/index.js';

/** The secret of a factor. */
export const ofFactor = (id: number): Place => ({ table: 'factor', column: 'secret', row: id });

/** The secret of an app that is about to be added, as the question of a session. */
export const ofQuestion = (sessionId: number): Place => ({
  table: 'factor_question',
  column: 'content',
  row: `${sessionId}/totp`,
});
