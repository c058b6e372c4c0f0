// What waits for the reader of organizational life, and how much it is.
import { queryClient } from '../../../app/api/query-client.js';
import { trpc } from '../../../app/api/trpc.js';

/** More records than these are behind a link. */
const SHOWN = 20;
const LEAVES = 50;

/** The records that wait for the reader. */
export const waitingRecords = () => trpc.activities.waiting.queryOptions({ limit: SHOWN });

/** The requests for leave that wait for the reader. */
export const waitingLeave = () => trpc.activities.pendingLeave.queryOptions({ limit: LEAVES });

/** How many records wait. */
export const countRecords = async () => (await queryClient.fetchQuery(waitingRecords())).total;

/** How many requests for leave wait. */
export const countLeave = async () => (await queryClient.fetchQuery(waitingLeave())).items.length;
