import { managingRoles, policy } from '../kernel/index.js';

/** What a branch owes is for those who work for it or above it; each WHERE carries the scope. */
export const readDuties = policy('duties.read', managingRoles);
