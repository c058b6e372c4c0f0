/** Import of a divisions file: each division gets its party organization. */
import {
  divisionColumns,
  type ImportedOrganization,
  type ImportPreview,
  typeLabel,
} from '@xianfeng/features/organizations/schema';
import { api, trpc } from '../../app/api/trpc.js';
import { DownloadButton } from '../../components/files/DownloadButton.js';
import { CommitButton, ImportPage as Importing } from '../../components/import/ImportPage.js';
import type { ShownColumn } from '../../components/import/RowTable.js';

const columns: readonly ShownColumn<ImportedOrganization>[] = [
  { title: '代码', render: ({ divisionCode }) => divisionCode },
  { title: '党组织', render: ({ name }) => name },
  { title: '类别', render: ({ type }) => (type === null ? '' : typeLabel(type)) },
  { title: '上级', render: ({ parentName }) => parentName },
];

function summary({ rows, creates, counts }: ImportPreview): string {
  return `共${rows}行：将新建区划${creates.divisions}个、党组织${creates.organizations}个；已有且相同${counts.same}个。`;
}

/** A divisions file: chosen, previewed with what it would do and what is wrong, then all or nothing. */
export function ImportPage() {
  return (
    <Importing<keyof typeof divisionColumns, ImportedOrganization, ImportPreview>
      title="导入行政区划"
      note="每个区划建立一个党组织；有一行错误，整个文件都不导入"
      narrow
      about={
        <p>
          表格的第一行是列名：
          {Object.entries(divisionColumns)
            .map(([name, label]) => `${name}（${label}）`)
            .join('、')}
          。 支持 CSV 和 Excel（xlsx），不超过10MB。
        </p>
      }
      template={<DownloadButton path="/files/division-template" label="下载模板（Excel）" />}
      pick="选择行政区划表格"
      names={divisionColumns}
      procedure={api.organizations.importPreview}
      summary={summary}
      rowsLabel="将要建立的党组织"
      columns={columns}
      carriedOutBy="organizations.importCommit"
      commit={({ file, preview: { creates }, done }) => (
        <CommitButton
          procedure={api.organizations.importCommit}
          file={file}
          changes={creates.divisions + creates.organizations > 0}
          success="已导入"
          refresh={() => [trpc.organizations.pathFilter()]}
          done={done}
        >
          {`导入这${creates.organizations}个党组织`}
        </CommitButton>
      )}
    />
  );
}
