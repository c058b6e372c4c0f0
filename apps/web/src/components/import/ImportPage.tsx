/** The page of an import: a template, a table that is chosen, each row as it would be, and one write of all. */
import {
  TABLE_MAX_BYTES,
  type TableError,
  type TablePreview,
} from '@xianfeng/features/kit/sheet/schema';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWrite, type Writable, type WriteOptions } from '../../app/write/useWrite.js';
import { Note } from '../feedback/Note.js';
import { ProblemNote } from '../feedback/ProblemNote.js';
import { Card, Page } from '../page/Page.js';
import shared from '../page/Parts.module.css';
import { headingsIn } from './headings.js';
import { MatchColumns } from './MatchColumns.js';
import { RowTable, type ShownColumn } from './RowTable.js';
import { TablePicker } from './TablePicker.js';
import { type TableFile, useTableFile } from './table-file.js';
import { UnderWay } from './UnderWay.js';

/** What a preview tells whatever the table holds. */
type Preview<Column extends string, Shown> = TablePreview<Column, Shown>;

/** A previewed table without errors, as it is carried out. */
export interface ReadyTable<Told> {
  file: TableFile & { checksum: string };
  preview: Told;
  /** Lets the table go, once it is carried out. */
  done: () => void;
}

interface ImportPageProps<Column extends string, Shown, Told extends Preview<Column, Shown>> {
  title: string;
  note: string;
  /** A narrow column; wide where rows have many columns. */
  narrow?: boolean;
  /** Above everything: the views beside this one. */
  nav?: ReactNode;
  /** What the table holds, and how it is filled in. */
  about: ReactNode;
  /** A table to fill in, to be downloaded. */
  template?: ReactNode;
  /** Which file is asked for, for screen readers. */
  pick: string;
  /** Names of the columns. */
  names: Readonly<Record<Column, string>>;
  procedure: Writable<TableFile, Told>;
  /** What the whole table would do. */
  summary: (preview: Told) => string;
  /** What the rows are, for screen readers. */
  rowsLabel: string;
  columns: readonly ShownColumn<Shown>[];
  /** Drawn below in place of the plain table, where a row has more to show. */
  rows?: (preview: Told) => ReactNode;
  /** What carries it out: `organizations.importCommit`. */
  carriedOutBy: string;
  /** How it is carried out: a button, or a form that asks for more. */
  commit: (ready: ReadyTable<Told>) => ReactNode;
}

/** Imports a table: chosen, its columns matched, previewed row by row, then all of it or nothing. */
export function ImportPage<Column extends string, Shown, Told extends Preview<Column, Shown>>(
  props: ImportPageProps<Column, Shown, Told>,
) {
  const { title, note, narrow = false, nav, about, template, pick, names } = props;
  const [preview, setPreview] = useState<Told | null>(null);
  const look = useWrite(props.procedure, { onDone: setPreview });
  const table = useTableFile(TABLE_MAX_BYTES, look.send, () => setPreview(null));
  const { file } = table;
  const found = headingsIn(look.problem);
  return (
    <Page title={title} note={note} narrow={narrow}>
      {nav}
      <Card>
        <div className={shared.loose}>
          {about}
          <div className={shared.bar}>
            <TablePicker label={pick} loading={look.pending} onChoose={table.choose} />
            {template}
            {file !== null && <span className={shared.soft}>{file.fileName}</span>}
          </div>
        </div>
      </Card>
      <UnderWay procedure={props.carriedOutBy} told={file !== null} />
      {table.tooLarge && <Note tone="error">文件超过10MB，请分开保存后逐个导入。</Note>}
      {look.problem !== null && (
        <ProblemNote problem={look.problem} onRetry={() => look.retry()} retrying={look.pending} />
      )}
      {file !== null && found.length > 0 && (
        <MatchColumns
          names={names}
          found={found}
          pending={look.pending}
          onMatch={(headings) => void table.lookAgain({ ...file, headings })}
        />
      )}
      {preview !== null && <Shown {...props} preview={preview} />}
      {file !== null && preview?.checksum != null && (
        <div key={preview.checksum}>
          {props.commit({
            file: { ...file, checksum: preview.checksum },
            preview,
            done: table.forget,
          })}
        </div>
      )}
      {preview?.checksum != null && props.rows?.(preview)}
    </Page>
  );
}

function Shown<Column extends string, Row, Told extends Preview<Column, Row>>(
  props: Pick<
    ImportPageProps<Column, Row, Told>,
    'names' | 'summary' | 'rowsLabel' | 'columns' | 'rows'
  > & {
    preview: Told;
  },
) {
  const { preview, names, summary, rowsLabel, columns } = props;
  const { rows, errorCount, sample, counts } = preview;
  const wrong = errorCount > 0;
  const shown = wrong ? counts.wrong : rows;
  return (
    <>
      <Note tone={wrong ? 'error' : 'info'}>
        {wrong
          ? `共${rows}行，有${errorCount}处错误，整个文件没有导入。请改正后重新选择。`
          : summary(preview)}
        {sample.length < shown && `下面是前${sample.length}行。`}
      </Note>
      {sample.length > 0 && (wrong || props.rows === undefined) && (
        <RowTable
          label={wrong ? '错误' : rowsLabel}
          rows={sample}
          names={names}
          columns={wrong ? [] : columns}
        />
      )}
    </>
  );
}

/** Carries a table out by one button. */
export function CommitButton<Output>(
  props: {
    procedure: Writable<TableFile & { checksum: string }, Output>;
    file: TableFile & { checksum: string };
    /** False where the table would change nothing. */
    changes: boolean;
    done: () => void;
    children: string;
  } & Pick<WriteOptions<TableFile & { checksum: string }, Output>, 'success' | 'refresh'>,
) {
  const { procedure, file, changes, done, children, success, refresh } = props;
  const commit = useWrite(procedure, {
    ...(success !== undefined && { success }),
    ...(refresh !== undefined && { refresh }),
    onDone: done,
  });
  return (
    <div className={shared.stack}>
      {commit.problem !== null && (
        <ProblemNote
          problem={commit.problem}
          onRetry={() => commit.retry()}
          retrying={commit.pending}
        />
      )}
      <div>
        <Button
          type="primary"
          loading={commit.pending}
          disabled={!changes}
          onClick={() => void commit.send(file)}
        >
          {changes ? children : '没有需要导入的内容'}
        </Button>
      </div>
    </div>
  );
}

/** What is wrong in a table that was handed in before. */
export function TableErrors<Column extends string>(props: {
  rows: number;
  count: number;
  errors: readonly TableError<Column>[];
  names: Readonly<Record<Column, string>>;
}) {
  const { rows, count, errors, names } = props;
  const wrong = errors.map(({ line, column, message, basis = null }) => {
    return { line, state: 'wrong' as const, shown: null, reasons: [{ column, message, basis }] };
  });
  return (
    <>
      <Note tone="error">
        共{rows}行，有{count}处错误，整个文件没有导入。请改正后重新选择。
      </Note>
      <RowTable label="错误" rows={wrong} names={names} columns={[]} />
    </>
  );
}
