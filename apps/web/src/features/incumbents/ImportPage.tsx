// Page that imports a table of incumbents.
import { useNavigate } from '@tanstack/react-router';
import {
  INCUMBENT_MAX_BYTES,
  INCUMBENT_MAX_ROWS,
  type IncumbentPreview,
  incumbentColumns,
  submitInput,
} from '@xianfeng/features/incumbents/schema';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../app/api/trpc.js';
import { useWrite } from '../../app/write/useWrite.js';
import { Note } from '../../components/feedback/Note.js';
import { ProblemNote } from '../../components/feedback/ProblemNote.js';
import { DownloadButton } from '../../components/files/DownloadButton.js';
import { ImportErrors } from '../../components/files/ImportErrors.js';
import { TablePicker } from '../../components/files/TablePicker.js';
import { type TableFile, useTableFile } from '../../components/files/table-file.js';
import { WriteForm } from '../../components/form/WriteForm.js';
import { Card, Page } from '../../components/page/Page.js';
import shared from '../../components/page/Parts.module.css';
import { TeamsNav } from '../../components/page/TeamsNav.js';
import { People } from './People.js';

/**
 * A sitting team's table: chosen, judged line by line, and handed in for another person to confirm.
 */
export function ImportPage() {
  const [preview, setPreview] = useState<IncumbentPreview | null>(null);
  const look = useWrite(api.incumbents.preview, { onDone: setPreview });
  const table = useTableFile(INCUMBENT_MAX_BYTES, look.send, () => setPreview(null));
  const { file } = table;
  return (
    <Page title="导入在任人员" note="每行一人一岗；有一行不符合规定，整个文件都不能提交">
      <TeamsNav />
      <Card>
        <div className={shared.stack}>
          <p>
            只用于系统启用前已经依法产生、现仍在任的班子成员。联审、考察、研究、公示、选举、备案的依据一项不缺，才能补录；正在系统中办理的人选不能用补录代替。提交后由区委组织部审批人确认，录入人不能自己确认。
          </p>
          <p className={shared.soft}>
            支持 Excel（xlsx）和 CSV，最多{INCUMBENT_MAX_ROWS}行、10MB。填写方法见模板的“填写说明”。
          </p>
          <div className={shared.buttons}>
            <TablePicker label="选择在任人员表格" loading={look.pending} onChoose={table.choose} />
            <DownloadButton path="/files/incumbent-template" label="下载模板（Excel）" />
            {file !== null && <span className={shared.soft}>{file.fileName}</span>}
          </div>
        </div>
      </Card>
      {table.tooLarge && <Note tone="error">文件超过10MB，请分开保存后逐个导入。</Note>}
      {look.problem !== null && (
        <ProblemNote problem={look.problem} onRetry={() => look.retry()} retrying={look.pending} />
      )}
      {preview !== null && preview.errorCount > 0 && (
        <ImportErrors
          rows={preview.rows}
          count={preview.errorCount}
          errors={preview.errors}
          names={incumbentColumns}
        />
      )}
      {file !== null && preview?.checksum != null && (
        <Submit file={file} preview={preview} checksum={preview.checksum} />
      )}
    </Page>
  );
}

function Submit(props: { file: TableFile; preview: IncumbentPreview; checksum: string }) {
  const { file, preview, checksum } = props;
  const { rows, people, villages, sample } = preview;
  const navigate = useNavigate();
  return (
    <>
      <Note tone="info">
        共{rows}行：{villages}个村（社区）的{people}人、{rows}个岗位，依据齐全，可以提交。
        {sample.length < rows && `下面是前${sample.length}行。`}
      </Note>
      <Card>
        <WriteForm
          name="incumbents.submit"
          schema={submitInput}
          procedure={api.incumbents.submit}
          initial={{ reason: '' }}
          toInput={(values) => ({ ...values, ...file, checksum })}
          submit="提交区委组织部确认"
          success="已提交，等待区委组织部审批人确认"
          refresh={() => [trpc.incumbents.pathFilter()]}
          onDone={({ id }) =>
            void navigate({ to: '/teams/on-record/$batchId', params: { batchId: id } })
          }
        >
          <Form.Item
            name="reason"
            label="补录原因"
            extra="会记在每个人的办理过程里，如：2021年换届产生，系统启用前已在任。"
          >
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        </WriteForm>
      </Card>
      <People people={sample} />
    </>
  );
}
