/** Rows of an imported table as they would be: new, changed, the same, or wrong with every reason. */
import { type RowState, rowStateLabels, type TableRow } from '@xianfeng/features/kit/sheet/schema';
import { Table } from 'antd';
import type { ReactNode } from 'react';
import { type StatusTone, stateTag } from '../StatusTag.js';
import css from './Import.module.css';

const tones: Readonly<Record<RowState, StatusTone>> = {
  new: 'done',
  changed: 'warning',
  same: 'quiet',
  wrong: 'error',
};
const RowTag = stateTag(rowStateLabels, tones);

/** A column of the preview: what a row would be there. */
export interface ShownColumn<Shown> {
  title: string;
  render: (shown: Shown) => ReactNode;
  align?: 'right';
}

/** The rows of a preview: what they would be, or where they are wrong, the columns left out. */
export function RowTable<Shown>(props: {
  label: string;
  rows: readonly TableRow<Shown>[];
  /** Names of the columns of the file. */
  names: Readonly<Record<string, string>>;
  columns: readonly ShownColumn<Shown>[];
}) {
  const { label, rows, names, columns } = props;
  const wrong = rows.some(({ state }) => state === 'wrong');
  return (
    <Table<TableRow<Shown>>
      aria-label={label}
      size="small"
      rowKey={(row) => `${row.line} ${row.reasons.map(({ message }) => message).join()}`}
      dataSource={[...rows]}
      pagination={false}
      scroll={{ x: true, y: 480 }}
      columns={[
        { title: '行', dataIndex: 'line', width: 60 },
        { title: '结果', width: 80, render: (_, { state }) => <RowTag state={state} /> },
        ...columns.map(({ title, render, align }) => ({
          title,
          render: (_: unknown, { shown }: TableRow<Shown>) =>
            shown === null ? null : render(shown),
          ...(align !== undefined && { align }),
        })),
        ...(wrong
          ? [
              {
                title: '问题',
                render: (_: unknown, row: TableRow<Shown>) => <Reasons row={row} names={names} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Reasons<Shown>(props: { row: TableRow<Shown>; names: Readonly<Record<string, string>> }) {
  const { row, names } = props;
  return (
    <ul className={css.reasons}>
      {row.reasons.map(({ column, message, basis }) => (
        <li key={`${column} ${message}`}>
          <b>{column === null ? '整行' : names[column]}</b>：{message}
          {basis !== null && <div className={css.basis}>依据：{basis}</div>}
        </li>
      ))}
    </ul>
  );
}
