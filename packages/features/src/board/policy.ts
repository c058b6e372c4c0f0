import { managingRoles, policy } from '../kernel/index.js';

/** Figures and the feed of a subtree are for those who work for its organizations. */
export const readBoard = policy('board.read', managingRoles);
