/**
 * Who may do what with the economy of a village (VEC-04). A village's accountant or secretary
 * enters, the street checks, the district locks and alone corrects after that. No actor passes the
 * own entry.
 */
import {
  type Actor,
  districtRoles,
  managingRoles,
  policy,
  type Role,
  within,
} from '../kernel/index.js';

/** A village's party organization, as far as a policy asks. */
export interface Village {
  organizationId: number;
  path: string;
}

const villageRoles = ['village_accountant', 'branch_secretary'] as const satisfies Role[];
/** 区级: the organization department, and of the departments the one for agriculture. */
const lockingRoles = [...districtRoles, 'department_officer'] as const satisfies Role[];
const readers = [...managingRoles, 'village_accountant', 'department_officer'] as const;

/** An officer of another department has nothing to do with it. */
const concerned = ({ assignment }: Actor) =>
  assignment.role !== 'department_officer' || assignment.department === 'agriculture';

const ofVillage = (actor: Actor, { organizationId }: Village) =>
  actor.assignment.organizationId === organizationId;
const above = (actor: Actor, { path }: Village) => concerned(actor) && within(actor, path);

/** Figures, lists, plans and publications of the villages in the scope. */
export const readEconomy = policy<Village>('economy.read', readers, above);
/** What the village has put up for everybody (VEC-06): for the chair of its supervision committee. */
export const readPublished = policy<Village>(
  'economy.published',
  ['village_supervisor'],
  ofVillage,
);
/** Lists concern no single village; an officer of another department sees none. */
export const listEconomy = policy<null>('economy.list', readers, concerned);
/** Entering, sending in and publishing are for the village itself. */
export const enterIncome = policy<Village>('economy.enter', villageRoles, ofVillage);
/** The street passes or returns; the district does so where the street itself entered. */
export const checkIncome = policy<Village>(
  'economy.check',
  ['street_organizer', ...districtRoles],
  above,
);
/** Locking a year and correcting after that are for the district. */
export const lockYear = policy<null>('economy.lock', lockingRoles, concerned);

/** Asking for a correction of a locked year, with its proof: the village, its street, or the district. */
export const askIncomeCorrection = policy<Village>(
  'economy.askCorrection',
  [...villageRoles, 'street_organizer', ...lockingRoles],
  (actor, village) =>
    villageRoles.some((role) => role === actor.assignment.role)
      ? ofVillage(actor, village)
      : above(actor, village),
);

/** Confirming what another person asked for: the district (VEC-04, GEN-08). */
export const correctIncome = policy<Village>('economy.correct', lockingRoles, above);
/** A table brings in what one may enter or check: the own village, or the villages below. */
export const importIncome = policy<Village>(
  'economy.import',
  [...villageRoles, 'street_organizer', ...lockingRoles],
  (actor, village) =>
    villageRoles.some((role) => role === actor.assignment.role)
      ? ofVillage(actor, village)
      : above(actor, village),
);
/** The plan is the village's, and the street helps with it. */
export const writePlan = policy<Village>(
  'economy.plan',
  ['branch_secretary', 'street_organizer'],
  (actor, village) =>
    actor.assignment.role === 'branch_secretary'
      ? ofVillage(actor, village)
      : above(actor, village),
);

/** Would the actor pass an own entry (GEN-08)? */
export function isOwnEntry(
  actor: Actor,
  income: { entered_by: number; submitted_by: number | null },
): boolean {
  return income.entered_by === actor.accountId || income.submitted_by === actor.accountId;
}
