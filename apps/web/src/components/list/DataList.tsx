import { Button, Table } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useGlow } from '../../app/live/glow.js';
import { usePhone } from '../../app/theme/size.js';
import { Cards } from './Cards.js';
import css from './List.module.css';
import { useReachableScroll } from './useReachableScroll.js';

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

export interface DataListProps<Row> {
  /** What the rows are, for screen readers: 登录设备. */
  label: string;
  rows: readonly Row[];
  rowId: (row: Row) => number;
  /** Kind of the records in events: a row glows when somebody changes its record. */
  kind?: string;
  columns: readonly Column<Row>[];
  /** Said when there are no rows. */
  empty: ReactNode;
  /** The next page of a list with a cursor. */
  more?: { has: boolean; load: () => unknown; loading: boolean };
  /** Buttons of a row, at its end. */
  actions?: (row: Row) => ReactNode;
}

/** Rows of records: a table at a desk, cards on a phone. */
export function DataList<Row extends object>(props: DataListProps<Row>) {
  const { label, rows, rowId, kind, columns, empty, more, actions } = props;
  const box = useRef<HTMLDivElement>(null);
  const glow = useGlow();
  const phone = usePhone();
  useReachableScroll(box, label);
  const classOf = (row: Row) => (kind === undefined ? '' : glow(kind, rowId(row)));
  return (
    <div ref={box} className={css.list}>
      {phone ? (
        <Cards {...props} classOf={classOf} />
      ) : (
        <Table<Row>
          className={css.table ?? ''}
          aria-label={label}
          dataSource={[...rows]}
          rowKey={rowId}
          rowClassName={classOf}
          pagination={false}
          scroll={{ x: true }}
          locale={{ emptyText: empty }}
          columns={[
            ...columns.map(({ key, title, render, width, align }) => ({
              key,
              title,
              render: (_: unknown, row: Row) => render(row),
              ...(width !== undefined && { width }),
              ...(align !== undefined && { align }),
            })),
            ...(actions
              ? [{ key: 'actions', title: '操作', render: (_: unknown, row: Row) => actions(row) }]
              : []),
          ]}
        />
      )}
      {more?.has && (
        <Button
          block={phone}
          onClick={more.load}
          loading={more.loading}
          className={`${css.more} no-print`}
        >
          显示更多
        </Button>
      )}
    </div>
  );
}
