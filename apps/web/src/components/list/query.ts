/** The query behind a list with a cursor: its pages, and the rows of all of them. */
import {
  type InfiniteData,
  keepPreviousData,
  type QueryKey,
  type UseInfiniteQueryOptions,
  useInfiniteQuery,
} from '@tanstack/react-query';

/** One page of a list; other fields tell of the whole list. */
export interface ListPage<Row> {
  items: readonly Row[];
  next: string | null;
}

/** `trpc.x.list.infiniteQueryOptions(search, nextPage)`. */
export type ListQuery<Page, Failure, Key extends QueryKey> = UseInfiniteQueryOptions<
  Page,
  Failure,
  InfiniteData<Page, string | null>,
  Key,
  string | null
>;

/** Where the next page of a list begins. */
export const nextPage = { getNextPageParam: ({ next }: { next: string | null }) => next };

/** The list on screen stays while another search is read. */
export function useListQuery<Page, Failure, Key extends QueryKey>(
  query: ListQuery<Page, Failure, Key>,
) {
  return useInfiniteQuery({ ...query, placeholderData: keepPreviousData });
}

/** What the first page tells of the whole list, such as its total; undefined while it is read. */
export function useFirstPage<Page, Failure, Key extends QueryKey>(
  query: ListQuery<Page, Failure, Key>,
): Page | undefined {
  const { data, isPlaceholderData } = useListQuery(query);
  return isPlaceholderData ? undefined : data?.pages[0];
}
