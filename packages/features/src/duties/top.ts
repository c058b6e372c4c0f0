// The organization whose figures are looked at.
import { type ActorContext, found, inScope } from '../kernel/index.js';
import type { Parts } from './figures/parts.js';

/** An organization, as far as figures ask for it. */
export interface Top {
  readonly id: number;
  readonly path: string;
  readonly name: string;
}

/**
 * The organization whose parts are looked at: the actor's own, or one in its scope. Those that are rows of
 * a matrix are known with its figures; only for a party group or a dissolved one the database is asked.
 *
 * @throws AppError not_found
 */
export async function topOf(
  { db, actor }: ActorContext,
  parts: Parts,
  id: number = actor.assignment.organizationId,
): Promise<Top> {
  const known = parts.byId.get(id);
  if (known !== undefined) {
    const { path, name } = known;
    return found(
      path.startsWith(actor.assignment.organizationPath) ? { id, path, name } : undefined,
    );
  }
  const row = await db
    .selectFrom('organization')
    .select(['id', 'path', 'short_name as name'])
    .where('id', '=', id)
    .where(inScope('path', actor))
    .executeTakeFirst();
  return found(row);
}
