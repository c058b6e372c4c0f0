/**
 * Who may do what with party organizations. Names and the tree are for everybody who is signed in;
 * counts, details and the team follow the scope of the assignment in use.
 */
import {
  type Actor,
  managingRoles,
  partyRoles,
  pathIds,
  policy,
  roles,
  within,
} from '../kernel/index.js';

interface Placed {
  path: string;
}

/** Everybody: names and the shape of the tree, which stand on every notice board. */
export const readTree = policy('organizations.tree', roles);

/** Those who work with or belong to it: its counts, terms and team; administrators see no party data. */
export const readOrganization = policy<Placed>('organizations.read', partyRoles, (actor, place) =>
  within(actor, place.path),
);

/** Its telephone and address: its own secretary, and those above who work with it. */
export const enterContact = policy<Placed>(
  'organizations.enterContact',
  managingRoles,
  (actor, place) => within(actor, place.path),
);

/**
 * 设立 by import: the approver of the district's organization department, and the system
 * administrator of a district that is being set up, before anybody else is there. Both at the root.
 */
export const importDivisions = policy<null>(
  'organizations.import',
  ['district_approver', 'system_admin'],
  (actor) => pathIds(actor.assignment.organizationPath).length === 1,
);

/** Counts are party data: administrators and the departments' officers see names only. */
export function seesCounts(actor: Actor): boolean {
  return partyRoles.some((role) => role === actor.assignment.role);
}
