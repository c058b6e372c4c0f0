// The months that wait for the street's check, and the corrections that wait for the district.
import { queryClient } from '../../../app/api/query-client.js';
import { trpc } from '../../../app/api/trpc.js';

/** Nobody counts on beyond this. */
export const COUNTED = 100;

/** The months that wait, up to a hundred. */
export const pendingMonths = () => trpc.economy.pending.queryOptions({ limit: COUNTED });

/** How many of them the reader may check: never the own ones. */
export const countPending = async () =>
  (await queryClient.fetchQuery(pendingMonths())).items.filter(({ own }) => !own).length;

/** More corrections than these are reached one after the other. */
const SHOWN = 20;

/** The corrections of locked years that wait for the district. */
export const waitingCorrections = () => trpc.economy.corrections.queryOptions({ limit: SHOWN });

/** How many of them the reader may answer: never the own ones. */
export const countCorrections = async () =>
  (await queryClient.fetchQuery(waitingCorrections())).items.filter(({ decidable }) => decidable)
    .length;
