// Page that imports a table of income.
import {
  INCOME_IMPORT_MAX_BYTES,
  type IncomeChange,
  type IncomeImportPreview,
  incomeColumns,
  monthName,
} from '@xianfeng/features/economy/schema';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { useWrite } from '../../../app/write/useWrite.js';
import { Note } from '../../../components/feedback/Note.js';
import { ProblemNote } from '../../../components/feedback/ProblemNote.js';
import { ImportErrors } from '../../../components/files/ImportErrors.js';
import { TablePicker } from '../../../components/files/TablePicker.js';
import { useTableFile } from '../../../components/files/table-file.js';
import { Card, Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { ExportButtons } from '../ExportButtons.js';
import { Yuan } from '../money.js';

/** A table of income: chosen, previewed with what it would change and what is wrong, then all or nothing. */
export function IncomeImportPage() {
  const { today } = useMe();
  const [preview, setPreview] = useState<IncomeImportPreview | null>(null);
  const look = useWrite(api.economy.importPreview, { onDone: setPreview });
  const commit = useWrite(api.economy.importCommit, {
    success: '已导入，等待审核',
    refresh: () => [trpc.economy.pathFilter()],
    onDone: () => table.forget(),
  });
  const table = useTableFile(INCOME_IMPORT_MAX_BYTES, look.send, () => setPreview(null));
  const { file } = table;
  const checksum = preview?.checksum ?? null;
  const count = preview === null ? 0 : preview.creates + preview.changes;
  return (
    <Page
      title="导入收入表格"
      note="每行一个村（社区）的一个月，或者往年的全年合计；有一行错误，整个文件都不导入"
      narrow
    >
      <Card>
        <div className={shared.loose}>
          <p>
            表格的第一行是列名：{Object.values(incomeColumns).join('、')}
            。金额单位为元，精确到分，没有收入的填0。支持 CSV（UTF-8 或 GB18030）和
            Excel（xlsx），不超过10MB。可先导出月度明细，在其中填写。
          </p>
          <p>往年只有全年数的，月份一栏填“全年”；同一年不能既填全年又填各月。</p>
          <div className={shared.bar}>
            <TablePicker label="选择收入表格" loading={look.pending} onChoose={table.choose} />
            <ExportButtons year={Number(today.slice(0, 4))} monthsOnly />
            {file !== null && <span className={shared.soft}>{file.fileName}</span>}
          </div>
        </div>
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
      {file !== null && checksum !== null && (
        <Button
          type="primary"
          loading={commit.pending}
          disabled={count === 0}
          onClick={() => void commit.send({ ...file, checksum })}
        >
          {count === 0 ? '没有需要导入的内容' : `导入这${count}个村月并上报`}
        </Button>
      )}
    </Page>
  );
}

function Preview({ preview }: { preview: IncomeImportPreview }) {
  const { rows, creates, changes, unchanged, errors, errorCount, sample } = preview;
  if (errorCount > 0) {
    return <ImportErrors rows={rows} count={errorCount} errors={errors} names={incomeColumns} />;
  }
  return (
    <>
      <Note tone="info">
        共{rows}行：新填报{creates}个村月，修改{changes}个村月，与现有相同{unchanged}个。
        {sample.length < creates + changes && `下面是前${sample.length}个。`}
      </Note>
      {sample.length > 0 && (
        <Table<IncomeChange>
          aria-label="将要写入的村月"
          size="small"
          rowKey="line"
          dataSource={sample}
          pagination={false}
          scroll={{ x: true, y: 480 }}
          columns={[
            { title: '行', dataIndex: 'line', width: 60 },
            { title: '村（社区）', dataIndex: 'name' },
            { title: '月份', render: (_, row) => `${row.year}年${monthName(row.month)}` },
            {
              title: '现在合计（元）',
              align: 'right',
              render: (_, row) =>
                row.beforeFen === null ? '未填报' : <Yuan fen={row.beforeFen} />,
            },
            {
              title: '导入后合计（元）',
              align: 'right',
              render: (_, row) => <Yuan fen={row.afterFen} />,
            },
          ]}
        />
      )}
    </>
  );
}
