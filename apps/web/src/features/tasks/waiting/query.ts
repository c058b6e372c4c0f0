// The tasks and reports that wait for the reader, and how many.
import { queryClient } from '../../../app/api/query-client.js';
import { trpc } from '../../../app/api/trpc.js';

const SHOWN = 20;

/** Tasks that the own organization has to do. */
export const receivedTasks = () =>
  trpc.tasks.received.queryOptions({ state: 'open', limit: SHOWN });

/** Tasks of the own organization whose reports wait to be checked. */
export const reportedTasks = () =>
  trpc.tasks.sent.queryOptions({ state: 'open', reported: true, limit: SHOWN });

/** How many tasks are to be done. */
export const countReceived = async () =>
  (await queryClient.fetchQuery(receivedTasks())).items.filter(({ state }) => state !== 'reported')
    .length;

/** How many tasks have reports to check. */
export const countReported = async () =>
  (await queryClient.fetchQuery(reportedTasks())).items.length;
