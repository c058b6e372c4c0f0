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

/** The requests to enter old records that the district has to decide. */
export const lateEntriesToDecide = () =>
  trpc.activities.lateEntries.queryOptions({ state: ['pending'], limit: 1 });

/** The requests of the own branch that the district has agreed to. */
export const lateEntriesToUse = () =>
  trpc.activities.lateEntries.queryOptions({ state: ['permitted'], limit: SHOWN });

/** How many requests wait for the district. */
export const countLateEntries = async () =>
  (await queryClient.fetchQuery(lateEntriesToDecide())).pending ?? 0;

/** How many old records may be entered now. */
export const countPermitted = async () =>
  (await queryClient.fetchQuery(lateEntriesToUse())).items.filter(({ usable }) => usable).length;
