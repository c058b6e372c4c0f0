// The months that wait for the street's check.
import { queryClient } from '../../../app/api/query-client.js';
import { trpc } from '../../../app/api/trpc.js';

/** Nobody counts on beyond this. */
export const COUNTED = 100;

/** The months that wait, up to a hundred. */
export const pendingMonths = () => trpc.economy.pending.queryOptions({ limit: COUNTED });

/** How many of them the reader may check: never the own ones. */
export const countPending = async () =>
  (await queryClient.fetchQuery(pendingMonths())).items.filter(({ own }) => !own).length;
