import type { Foreign } from './foreign.js';

/**
 * What a stranger tries with a procedure.
 *
 * - `hidden`: it names a record; the answer must be the same as for one that does not exist.
 * - `scoped`: a list of what the actor may see; nothing of the other street may stand in it.
 * - `own`: it concerns the actor's own account only and names nobody else.
 * - `open`: for those who have not signed in; it takes no record's id.
 */
export type Fixture =
  | { kind: 'hidden'; input: (record: Foreign) => unknown }
  | { kind: 'scoped'; input?: (record: Foreign) => unknown }
  | { kind: 'own' }
  | { kind: 'open' };
