/** A list of records behind one query: its pages, the updates that wait, its rows, and a choice of many. */
import type { QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useHeld } from '../../app/live/held.js';
import { HeldUpdates } from '../feedback/HeldUpdates.js';
import { Loaded } from '../feedback/Loaded.js';
import { DataList } from './DataList.js';
import css from './List.module.css';
import { type ListPage, type ListQuery, useListQuery } from './query.js';
import type { Column, DataListProps } from './rows.js';
import { choosable, type Selection, SelectionBar, useChosen } from './selection.js';

type RowOf<Page extends ListPage<object>> = Page['items'][number];

interface RecordListProps<Page extends ListPage<object>, Failure, Key extends QueryKey>
  extends Pick<DataListProps<RowOf<Page>>, 'label' | 'rowId' | 'kind' | 'empty' | 'actions'> {
  /** `trpc.x.list.infiniteQueryOptions(search, nextPage)`. */
  query: ListQuery<Page, Failure, Key>;
  /** The columns; where they depend on what the server tells of the whole list, made of its first page. */
  columns: readonly Column<RowOf<Page>>[] | ((first: Page) => readonly Column<RowOf<Page>>[]);
  /** What is said above the rows, of the whole list; how many there are when left out. */
  above?: (first: Page) => ReactNode;
  /** Where several rows are acted on at once. */
  selection?: Selection<RowOf<Page>>;
}

/**
 * A list of records: a table at a desk, cards on a phone, page after page. A change made elsewhere glows
 * in its row; one that would move the rows under the reader waits until it is asked for.
 */
export function RecordList<Page extends ListPage<object>, Failure, Key extends QueryKey>(
  props: RecordListProps<Page, Failure, Key>,
) {
  const { query, columns, above, selection, ...list } = props;
  const { rowId } = list;
  const read = useListQuery(query);
  const held = useHeld(query.queryKey, read.refetch);
  const chosen = useChosen();
  const rows: readonly RowOf<Page>[] = read.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div ref={held.ref} className={css.records}>
      <HeldUpdates count={held.count} show={held.show} />
      {selection !== undefined && (
        <SelectionBar
          rows={rows}
          rowId={rowId}
          selection={selection}
          chosen={chosen}
          reread={read.refetch}
        />
      )}
      <Loaded query={read} lines={10}>
        {({ pages: [first] }) => {
          if (first === undefined) return null;
          const shown = typeof columns === 'function' ? columns(first) : columns;
          return (
            <>
              {above?.(first)}
              {above === undefined && rows.length > 0 && (
                <p className={css.count}>
                  {read.hasNextPage ? `已显示${rows.length}条，下面还有` : `共${rows.length}条`}
                </p>
              )}
              <DataList
                {...list}
                rows={rows}
                columns={
                  selection === undefined ? shown : choosable(shown, rowId, selection, chosen)
                }
                more={{
                  has: read.hasNextPage,
                  load: read.fetchNextPage,
                  loading: read.isFetchingNextPage,
                }}
              />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
