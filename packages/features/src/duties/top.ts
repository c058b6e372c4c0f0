// The organization whose figures are looked at.
import { type ActorContext, found, inScope } from '../kernel/index.js';

/** An organization, as far as figures ask for it. */
export interface Top {
  id: number;
  path: string;
}

/**
 * The organization whose parts are looked at: the actor's own, or one in its scope.
 *
 * @throws AppError not_found
 */
export async function topOf(
  { db, actor }: ActorContext,
  id: number | null | undefined,
): Promise<Top> {
  const { organizationId, organizationPath } = actor.assignment;
  if (id == null || id === organizationId) return { id: organizationId, path: organizationPath };
  const row = await db
    .selectFrom('organization')
    .select(['id', 'path'])
    .where('id', '=', id)
    .where(inScope('path', actor))
    .executeTakeFirst();
  return found(row);
}
