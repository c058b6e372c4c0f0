// Form of a report on a delivery.

import { type DeliveryDetail, reportInput } from '@xianfeng/features/tasks/schema';
import { Form } from 'antd';
import { api } from '../../app/api/trpc.js';
import { Attachments } from '../../components/files/Attachments.js';
import { ProseInput } from '../../components/form/text/ProseInput.js';
import { WriteForm } from '../../components/form/WriteForm.js';

/** What was done with the files that show it, told to the sender of the task; returned reports are improved from where they were. */
export function ReportForm({ own }: { own: DeliveryDetail }) {
  return (
    <WriteForm
      key={own.version}
      name={`tasks.report:${own.id}`}
      keeps="draft"
      schema={reportInput}
      procedure={api.tasks.report}
      initial={{ text: own.report }}
      toInput={(values) => ({ ...values, deliveryId: own.id, version: own.version })}
      submit="提交汇报"
      success="已提交，等待审核"
    >
      <Form.Item name="text" label="做了什么、结果如何">
        <ProseInput autoSize={{ minRows: 4, maxRows: 16 }} most={4000} showCount />
      </Form.Item>
      <Attachments owner={{ kind: 'delivery', id: own.id }} />
    </WriteForm>
  );
}
