// Where the secret of an app stands, at rest, and so where alone it opens.
import { type Place, sealedTable } from '../../kernel/index.js';

/** The secrets of apps: a new key seals them again. What a session is asked ends within minutes. */
export const sealedFactor = sealedTable('factor', ['id'], ['secret']);

/** The secret of a factor. */
export const ofFactor = (id: number): Place => sealedFactor.at('secret', id);

/** The secret of an app that is about to be added, as the question of a session. */
export const ofQuestion = (sessionId: number): Place => ({
  table: 'factor_question',
  column: 'content',
  row: `${sessionId}/totp`,
});
