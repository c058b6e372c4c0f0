// Who may read the feed.
import { managingRoles, policy } from '../kernel/index.js';

/** The feed of a subtree is for those who work for its organizations. */
export const readBoard = policy('board.read', managingRoles);
