/** What every reveal of a masked field takes and answers (SEC-09). Browser-safe. */
import { line } from '../../kernel/schema.js';

/** Why the actor has to see it; it is kept in the log. */
export const revealReason = line(2, 200);

/** The full value of one field, and the version of the record that it was read from. */
export interface Revealed {
  id: number;
  version: number;
  value: string | null;
}
