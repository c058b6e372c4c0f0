// Policies: who may do one thing, and how a refusal is told.
import { AppError } from '../errors.js';
import type { Actor } from './actor.js';
import type { Role } from './roles.js';

/**
 * Who may do one thing. `roles` is asked before anything is read; `allows` with the record in hand.
 * A policy without `allows` concerns no single record.
 */
export interface Policy<Record = unknown> {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly allows: (actor: Actor, record: Record) => boolean;
}

/**
 * Writes a policy down.
 *
 * @param roles who may try at all
 * @param allows whether this actor may, with this record; left out where no record is concerned
 */
export function policy<Record = unknown>(
  name: string,
  roles: readonly Role[],
  allows: (actor: Actor, record: Record) => boolean = () => true,
): Policy<Record> {
  return { name, roles, allows };
}

/** May this actor, with this record? For screens that show only what can be done. */
export function may<Record>(actor: Actor, rule: Policy<Record>, record: Record): boolean {
  return rule.roles.includes(actor.assignment.role) && rule.allows(actor, record);
}

/**
 * Refuses as if the record did not exist, so that a refusal tells nothing.
 *
 * @throws AppError not_found
 */
export function authorize<Record>(actor: Actor, rule: Policy<Record>, record: Record): void {
  if (!may(actor, rule, record)) throw new AppError('not_found');
}

/**
 * A loaded row, or not_found: what lies outside the scope and what does not exist look alike.
 *
 * @throws AppError not_found
 */
export function found<Row>(row: Row | undefined | null): Row {
  if (row === undefined || row === null) throw new AppError('not_found');
  return row;
}
