// What the tasks at a member's home are read from.
import { trpc } from '../../../app/api/trpc.js';

/** The member's latest tasks. */
export const homeTasks = () => trpc.tasks.mine.queryOptions({ limit: 20 });
