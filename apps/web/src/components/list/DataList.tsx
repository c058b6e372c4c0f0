// List of records: table on a desktop, cards on a phone.
import { Button, Table } from 'antd';
import { useRef } from 'react';
import { useGlow } from '../../app/live/glow.js';
import { usePhone } from '../../app/theme/size.js';
import { Cards } from './Cards.js';
import css from './List.module.css';
import type { DataListProps } from './rows.js';
import { useReachableScroll } from './useReachableScroll.js';

export type { Column } from './rows.js';

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
