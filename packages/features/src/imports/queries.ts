// What an account is told of its own imports.
import type { ActorContext, LongWrite } from '../kernel/index.js';

/** Imports of the actor: those under way, and of each kind the one that ended last, not long ago. */
export async function ownImports({ actor, longWrites }: ActorContext): Promise<LongWrite[]> {
  return longWrites.of(actor.accountId);
}
