/** Rows of a list that are chosen for one action, several at once. */
import { Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import css from './List.module.css';
import type { Column } from './rows.js';

/** What may be chosen in a list, and what is done with it. */
export interface Selection<Row> {
  /** Whether a row may be chosen. */
  allows: (row: Row) => boolean;
  /** More than this are not acted on at once. */
  most: number;
  /** Buttons for the chosen rows; `done` lets the choice go and reads the list again. */
  actions: (chosen: readonly Row[], done: () => void) => ReactNode;
}

/** Of the rows of a list, those that are chosen. */
export interface Chosen {
  has: (id: number) => boolean;
  set: (ids: readonly number[], on: boolean) => void;
  clear: () => void;
}

/** The choice of many, by ids: a row that leaves the list leaves the choice with it. */
export function useChosen(): Chosen {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  return {
    has: (id) => ids.has(id),
    set: (changed, on) =>
      setIds((before) => {
        const next = new Set(before);
        for (const id of changed) {
          if (on) next.add(id);
          else next.delete(id);
        }
        return next;
      }),
    clear: () => setIds(new Set()),
  };
}

/** The columns of a list with a box to tick before the heading of each row. */
export function choosable<Row>(
  columns: readonly Column<Row>[],
  rowId: (row: Row) => number,
  { allows }: Selection<Row>,
  chosen: Chosen,
): readonly Column<Row>[] {
  return columns.map((column) =>
    column.card !== 'title'
      ? column
      : {
          ...column,
          render: (row) => (
            <Checkbox
              checked={chosen.has(rowId(row))}
              disabled={!allows(row)}
              onChange={({ target }) => chosen.set([rowId(row)], target.checked)}
            >
              {column.render(row)}
            </Checkbox>
          ),
        },
  );
}

/** Chooses all, and acts on what is chosen. Nothing where no row may be chosen. */
export function SelectionBar<Row>(props: {
  rows: readonly Row[];
  rowId: (row: Row) => number;
  selection: Selection<Row>;
  chosen: Chosen;
  /** Reads the list again. */
  reread: () => unknown;
}) {
  const { rows, rowId, selection, chosen, reread } = props;
  const choosable = rows.filter(selection.allows);
  const selected = choosable.filter((row) => chosen.has(rowId(row))).slice(0, selection.most);
  if (choosable.length === 0) return null;
  const all = selected.length === choosable.length;
  return (
    <div className={css.selection}>
      <Checkbox
        checked={all}
        indeterminate={selected.length > 0 && !all}
        onChange={({ target }) => chosen.set(choosable.map(rowId), target.checked)}
      >
        全选
      </Checkbox>
      {selection.actions(selected, () => {
        chosen.clear();
        reread();
      })}
    </div>
  );
}
