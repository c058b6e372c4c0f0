/** Import of a table of income: months of villages, sent in for another person to check. */
import {
  type IncomeChange,
  type IncomeColumn,
  type IncomePreview,
  incomeColumns,
  monthName,
} from '@xianfeng/features/economy/schema';
import { api, trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { DownloadButton } from '../../../components/files/DownloadButton.js';
import { CommitButton, ImportPage } from '../../../components/import/ImportPage.js';
import type { ShownColumn } from '../../../components/import/RowTable.js';
import { ExportButtons } from '../ExportButtons.js';
import { Yuan } from '../money.js';

const columns: readonly ShownColumn<IncomeChange>[] = [
  { title: '村（社区）', render: ({ name }) => name },
  { title: '月份', render: ({ year, month }) => `${year}年${monthName(month)}` },
  {
    title: '现在合计（元）',
    align: 'right',
    render: ({ beforeFen }) => (beforeFen === null ? '未填报' : <Yuan fen={beforeFen} />),
  },
  {
    title: '导入后合计（元）',
    align: 'right',
    render: ({ afterFen }) => <Yuan fen={afterFen} />,
  },
];

const summary = ({ rows, counts }: IncomePreview) =>
  `共${rows}行：新填报${counts.new}个村月，修改${counts.changed}个村月，与现有相同${counts.same}个。`;

/** A table of income: chosen, previewed with what it would change and what is wrong, then all or nothing. */
export function IncomeImportPage() {
  const { today } = useMe();
  return (
    <ImportPage<IncomeColumn, IncomeChange, IncomePreview>
      title="导入收入表格"
      note="每行一个村（社区）的一个月，或者往年的全年合计；有一行错误，整个文件都不导入"
      narrow
      about={
        <>
          <p>
            表格的第一行是列名：{Object.values(incomeColumns).join('、')}
            。金额单位为元，精确到分，没有收入的填0。支持 CSV 和
            Excel（xlsx），不超过10MB。可先导出月度明细，在其中填写。
          </p>
          <p>往年只有全年数的，月份一栏填“全年”；同一年不能既填全年又填各月。</p>
        </>
      }
      template={
        <>
          <DownloadButton path="/files/income-template" label="下载模板（Excel）" />
          <ExportButtons year={Number(today.slice(0, 4))} monthsOnly />
        </>
      }
      pick="选择收入表格"
      names={incomeColumns}
      procedure={api.economy.importPreview}
      summary={summary}
      rowsLabel="将要写入的村月"
      columns={columns}
      carriedOutBy="economy.importCommit"
      commit={({ file, preview: { counts }, done }) => (
        <CommitButton
          procedure={api.economy.importCommit}
          file={file}
          changes={counts.new + counts.changed > 0}
          success="已导入，等待审核"
          refresh={() => [trpc.economy.pathFilter()]}
          done={done}
        >
          {`导入这${counts.new + counts.changed}个村月并上报`}
        </CommitButton>
      )}
    />
  );
}
