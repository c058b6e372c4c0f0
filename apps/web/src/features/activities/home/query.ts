// What the activities at a member's home are read from.
import { trpc } from '../../../app/api/trpc.js';

/** The member's next activities and the latest ones. */
export const homeActivities = () => trpc.activities.mine.queryOptions({ limit: 20 });
