/** Import of a sitting team's table: judged line by line, and handed in for another person to confirm. */

import { useNavigate } from '@tanstack/react-router';
import {
  INCUMBENT_MAX_ROWS,
  type IncumbentColumn,
  type IncumbentPreview,
  type IncumbentRow,
  incumbentColumns,
  submitInput,
} from '@xianfeng/features/incumbents/schema';
import { Form } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../app/api/trpc.js';
import { DownloadButton } from '../../components/files/DownloadButton.js';
import { LineInput } from '../../components/form/text/LineInput.js';
import { ProseInput } from '../../components/form/text/ProseInput.js';
import { WriteForm } from '../../components/form/WriteForm.js';
import { ImportPage as Importing, type ReadyTable } from '../../components/import/ImportPage.js';
import { Card } from '../../components/page/Page.js';
import shared from '../../components/page/Parts.module.css';
import { TeamsNav } from '../../components/page/TeamsNav.js';
import { People } from './People.js';

const summary = ({ rows, people, villages }: IncumbentPreview) =>
  `共${rows}行：${villages}个村（社区）的${people}人、${rows}个岗位，依据齐全，可以提交。`;

/** A sitting team's table: chosen, judged line by line, and handed in for another person to confirm. */
export function ImportPage() {
  const [missingReason, setMissingReason] = useState('');
  return (
    <Importing<IncumbentColumn, IncumbentRow, IncumbentPreview>
      title="导入在任人员"
      note="每行一人一岗；有一行不符合规定，整个文件都不能提交"
      nav={<TeamsNav />}
      about={
        <>
          <p>
            只用于本区启用日以前已经依法产生、现仍在任的班子成员。材料不全的作历史登记：街道花名册（姓名、公民身份号码、岗位、任期、政治面貌、学历）可以直接导入，写明缺项原因，缺什么如实列出；材料齐全的按补录核对。在系统中办理过的人选不能补录。提交后由区委组织部审批人确认，录入人不能自己确认。
          </p>
          <LineInput
            most={200}
            aria-label="缺项原因"
            value={missingReason}
            onChange={({ target }) => setMissingReason(target.value)}
            placeholder="缺项原因，如：2021年换届材料未归档；材料齐全的不填"
          />
          <p className={shared.soft}>
            支持 Excel（xlsx）和 CSV，最多{INCUMBENT_MAX_ROWS}行、10MB。填写方法见模板的“填写说明”。
          </p>
        </>
      }
      template={<DownloadButton path="/files/incumbent-template" label="下载模板（Excel）" />}
      pick="选择在任人员表格"
      names={incumbentColumns}
      procedure={{
        mutate: (input, options) =>
          api.incumbents.preview.mutate({ ...input, missingReason }, options),
      }}
      summary={summary}
      rowsLabel="补录人员"
      columns={[]}
      rows={({ sample }) => <People people={sample.flatMap(({ shown }) => shown ?? [])} />}
      carriedOutBy="incumbents.submit"
      commit={(ready) => <Submit {...ready} missingReason={missingReason} />}
    />
  );
}

function Submit(props: ReadyTable<IncumbentPreview> & { missingReason: string }) {
  const { file, missingReason } = props;
  const navigate = useNavigate();
  return (
    <Card>
      <WriteForm
        name="incumbents.submit"
        keeps="draft"
        schema={submitInput}
        procedure={api.incumbents.submit}
        initial={{ reason: '' }}
        toInput={(values) => ({ ...values, ...file, missingReason })}
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
          <ProseInput rows={2} most={500} />
        </Form.Item>
      </WriteForm>
    </Card>
  );
}
