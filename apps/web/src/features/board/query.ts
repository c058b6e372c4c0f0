// What the board is read from.
import { queryClient } from '../../app/api/query-client.js';
import { trpc } from '../../app/api/trpc.js';
import { nextPage } from '../../components/list/query.js';

const LINES = 30;

/** The figures of the month. */
export const monthSummary = (month: string) => trpc.duties.summary.queryOptions({ month });

/** The parts × duties of the month: of the own organization, or of a part of it. */
export const monthMatrix = (month: string, organizationId?: number) =>
  trpc.duties.matrix.queryOptions({
    month,
    ...(organizationId !== undefined && { organizationId }),
  });

/** What happened lately. */
export const latest = () => trpc.board.feed.infiniteQueryOptions({ limit: LINES }, nextPage);

/** Asks for all of this month's board at once. */
export function askForBoard(month: string): void {
  void queryClient.prefetchQuery(monthSummary(month));
  void queryClient.prefetchQuery(monthMatrix(month));
  void queryClient.prefetchInfiniteQuery(latest());
}
