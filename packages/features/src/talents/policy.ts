// Who may list, add, change and move talents, declare kin, and see masked fields.
import { type Actor, managingRoles, policy, within } from '../kernel/index.js';

/** A file of the pool, as far as a policy asks. */
export interface PlacedTalent {
  organization_path: string;
}

const inReach = (actor: Actor, talent: PlacedTalent) => within(actor, talent.organization_path);

/** The pool of a subtree, and how full it is. */
export const mayListTalents = policy('talents.list', managingRoles);
/** One file: those who manage the village or stand above it. */
export const readTalent = policy<PlacedTalent>('talents.read', managingRoles, inReach);
/** Recommending is for the village and for its street; the street looks for people itself too. */
export const addTalent = policy('talents.add', ['branch_secretary', 'street_organizer']);

/** Changing what is known of a talent: the village's secretary and the street. */
export const changeTalent = policy<PlacedTalent>(
  'talents.change',
  ['branch_secretary', 'street_organizer'],
  inReach,
);
/** A member for the own person (自荐). */
export const volunteer = policy('talents.volunteer', ['member']);
/** Who may make which move, the machine says; these may make any. */
export const mayMoveTalent = policy<PlacedTalent>(
  'talents.move',
  ['branch_secretary', 'street_organizer'],
  inReach,
);
/** How many files wait to be taken into the pool: the street takes them (TAL-10). */
export const mayCountIntake = policy('talents.intake.waiting', ['street_organizer']);
/** 近亲属关系 is declared where the person is known. */
export const mayDeclareKin = policy<PlacedTalent>(
  'talents.kin',
  ['branch_secretary', 'street_organizer'],
  inReach,
);
/** What other organizations ask about people whom the own ones keep. */
export const mayListConsents = policy('talents.consents', managingRoles);
/** Whether another organization sees such a person's whole record: whoever keeps the person. */
export const mayAnswerConsent = policy<{ keeper_path: string }>(
  'talents.answerConsent',
  ['branch_secretary', 'street_organizer', 'district_approver'],
  (actor, consent) => within(actor, consent.keeper_path),
);
/** How many such questions wait, for those who answer them. */
export const mayCountConsents = policy('talents.consents.waiting', mayAnswerConsent.roles);
/** A masked field in full, with a reason, logged (SEC-09): for those who deal with the person. */
export const revealTalent = policy<PlacedTalent>(
  'talents.reveal',
  ['branch_secretary', 'street_organizer', 'district_approver'],
  inReach,
);
