// Who may read what a branch owes, and the figures of a subtree.
import { branchRoles, districtRoles, managingRoles, policy } from '../kernel/index.js';

/** What a branch owes is for those who work for it or above it; each WHERE carries the scope. */
export const readDuties = policy('duties.read', managingRoles);

/** Figures of a subtree are for those who work for its organizations. */
export const readFigures = policy('duties.figures', managingRoles);

/** What the own branch was reminded of is for its two offices. */
export const readReminders = policy('duties.reminders', branchRoles);

/** Reminding is for those above the branches; each WHERE carries the scope. */
export const remind = policy('duties.remind', ['street_organizer', ...districtRoles]);
