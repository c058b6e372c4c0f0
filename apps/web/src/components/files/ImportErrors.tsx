// Errors of an imported table, by cell.
import { Table } from 'antd';
import { Note } from '../feedback/Note.js';
import css from './Files.module.css';

/** What is wrong in a table, cell by cell: because of it nothing was imported. */
export function ImportErrors<Column extends string>(props: {
  rows: number;
  count: number;
  errors: readonly {
    line: number;
    column: Column | null;
    message: string;
    /** The article that says so, where a rule and not the form of a cell is in the way. */
    basis?: string | null;
  }[];
  /** Names of the columns. */
  names: Readonly<Record<Column, string>>;
}) {
  const { rows, count, errors, names } = props;
  return (
    <>
      <Note tone="error">
        共{rows}行，有{count}处错误，整个文件没有导入。请改正后重新选择。
      </Note>
      <Table
        aria-label="错误"
        size="small"
        rowKey={(row) => `${row.line} ${row.column} ${row.message}`}
        dataSource={errors}
        pagination={false}
        scroll={{ x: true }}
        columns={[
          { title: '行', dataIndex: 'line', width: 60 },
          {
            title: '列',
            width: 130,
            render: (_, row) => (row.column === null ? '整行' : names[row.column]),
          },
          {
            title: '问题',
            render: (_, { message, basis }) => (
              <>
                {message}
                {basis != null && <div className={css.basis}>依据：{basis}</div>}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
