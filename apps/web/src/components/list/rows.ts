// Types of a list's columns and rows.
import type { ReactNode } from 'react';

/** A column of a list: what a row says there, at a desk and on a phone. */
export interface Column<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  width?: number | string;
  align?: 'left' | 'right' | 'center';
  /**
   * On the phone a row is a card. `title`: its heading. `end`: beside the heading (a state).
   * `line`: a line with its label (the default). `bare`: a line without one. `hidden`: left out.
   */
  card?: 'title' | 'end' | 'line' | 'bare' | 'hidden';
}

/** What a list of records is made of. */
export interface DataListProps<Row> {
  /** What the rows are, for screen readers: 登录设备. */
  label: string;
  rows: readonly Row[];
  rowId: (row: Row) => number;
  /** Kind of the records in events: a row glows when its record is changed. */
  kind?: string;
  columns: readonly Column<Row>[];
  /** Said when there are no rows. */
  empty: ReactNode;
  /** The next page of a list with a cursor. */
  more?: { has: boolean; load: () => unknown; loading: boolean };
  /** Buttons of a row, at its end. */
  actions?: (row: Row) => ReactNode;
}
