import { accountsLive } from '../../features/accounts/live.js';
import { tasksLive } from '../../features/tasks/live.js';
import type { LiveRule } from './rules.js';

/** The rules of all features. */
export const liveRules: readonly LiveRule[] = [...accountsLive, ...tasksLive];
