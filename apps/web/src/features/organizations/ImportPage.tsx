// Page that imports administrative divisions.
import type { ImportPreview } from '@xianfeng/features/organizations/schema';
import {
  divisionColumns,
  IMPORT_MAX_BYTES,
  typeLabel,
} from '@xianfeng/features/organizations/schema';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../app/api/trpc.js';
import { useWrite } from '../../app/write/useWrite.js';
import { Note } from '../../components/feedback/Note.js';
import { ProblemNote } from '../../components/feedback/ProblemNote.js';
import { ImportErrors } from '../../components/files/ImportErrors.js';
import { TablePicker } from '../../components/files/TablePicker.js';
import { useTableFile } from '../../components/files/table-file.js';
import { Card, Page } from '../../components/page/Page.js';
import css from './Organizations.module.css';

/** A divisions file: chosen, previewed with what it would do and what is wrong, then all or nothing. */
export function ImportPage() {
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const look = useWrite(api.organizations.importPreview, { onDone: setPreview });
  const commit = useWrite(api.organizations.importCommit, {
    success: '已导入',
    refresh: () => [trpc.organizations.pathFilter()],
    onDone: () => table.forget(),
  });
  const table = useTableFile(IMPORT_MAX_BYTES, look.send, () => setPreview(null));
  const { file } = table;
  const checksum = preview?.checksum ?? null;
  return (
    <Page title="导入行政区划" note="每个区划建立一个党组织；有一行错误，整个文件都不导入" narrow>
      <Card>
        <p>
          表格的第一行是列名：
          {Object.entries(divisionColumns)
            .map(([name, label]) => `${name}（${label}）`)
            .join('、')}
          。 支持 CSV（UTF-8 或 GB18030）和 Excel（xlsx），不超过10MB。
        </p>
        <p>
          <TablePicker label="选择行政区划表格" loading={look.pending} onChoose={table.choose} />
          {file !== null && <> {file.fileName}</>}
        </p>
      </Card>
      {table.tooLarge && <Note tone="error">文件超过10MB，请分开保存后逐个导入。</Note>}
      {look.problem !== null && (
        <ProblemNote problem={look.problem} onRetry={() => look.retry()} retrying={look.pending} />
      )}
      {preview !== null && <Preview preview={preview} />}
      {commit.problem !== null && (
        <ProblemNote
          problem={commit.problem}
          onRetry={() => commit.retry()}
          retrying={commit.pending}
        />
      )}
      {file !== null && checksum !== null && preview !== null && (
        <Button
          type="primary"
          loading={commit.pending}
          disabled={preview.creates.divisions + preview.creates.organizations === 0}
          onClick={() => void commit.send({ ...file, checksum })}
        >
          导入这{preview.creates.organizations}个党组织
        </Button>
      )}
    </Page>
  );
}

function Preview({ preview }: { preview: ImportPreview }) {
  const { rows, creates, unchanged, errors, errorCount, sample } = preview;
  if (errorCount > 0) {
    return <ImportErrors rows={rows} count={errorCount} errors={errors} names={divisionColumns} />;
  }
  return (
    <>
      <Note tone="info">
        共{rows}行：将新建区划{creates.divisions}个、党组织{creates.organizations}个；已有且相同
        {unchanged}个。
      </Note>
      {sample.length > 0 && (
        <Table
          aria-label="将要建立的党组织"
          className={css.sample ?? ''}
          size="small"
          rowKey="divisionCode"
          dataSource={sample}
          pagination={false}
          columns={[
            { title: '代码', dataIndex: 'divisionCode' },
            { title: '党组织', dataIndex: 'name' },
            { title: '类别', render: (_, row) => typeLabel(row.type) },
            { title: '上级', dataIndex: 'parentName' },
          ]}
        />
      )}
    </>
  );
}
