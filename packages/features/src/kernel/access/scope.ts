// The actor's subtree as SQL conditions on paths.
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from './actor.js';

/** The sign after the full stop that closes each id of a path: the end of a subtree's range. */
const AFTER_STOP = '/';

/** Ends of the range of paths that a subtree holds: from ≤ path < to, in the order of bytes. */
export function subtreeRange(path: string): { from: string; to: string } {
  return { from: path, to: path.slice(0, -1) + AFTER_STOP };
}

/**
 * The condition that a row lies in the subtree, as one range of an index.
 *
 * @param column a column that holds an organization's path
 */
export function inSubtree(column: string, path: string): RawBuilder<boolean> {
  const { from, to } = subtreeRange(path);
  const ref = sql.ref(column);
  return sql<boolean>`(${ref} >= ${from} and ${ref} < ${to})`;
}

/** The condition that every query carries: the row lies in the subtree of the assignment in use. */
export function inScope(column: string, actor: Actor): RawBuilder<boolean> {
  return inSubtree(column, actor.assignment.organizationPath);
}

/** The ids from the root down to an organization, read from its path. */
export function pathIds(path: string): number[] {
  return path.split('.').slice(0, -1).map(Number);
}
