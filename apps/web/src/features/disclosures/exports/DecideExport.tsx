// Form that agrees to an export, or refuses it.

import {
  type ExportRow,
  grantExportInput,
  refuseExportInput,
} from '@xianfeng/features/disclosures/schema';
import { Button, Form, Modal, Space } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';

const refresh = () => [trpc.disclosures.exports.pathFilter()];

/** Agrees at once, or refuses with a reason. */
export function DecideExport({ asked }: { asked: ExportRow }) {
  const [refusing, setRefusing] = useState(false);
  const close = () => setRefusing(false);
  const { id, version, name } = asked;
  return (
    <Space>
      <ActionButton
        procedure={api.disclosures.grantExport}
        input={grantExportInput.parse({ id, version })}
        confirm={`同意后，${name}可以在24小时内领取一次${asked.people}人的文件。`}
        label={`同意${name}的导出`}
        success={`已同意${name}的导出`}
        size="small"
        refresh={refresh}
      >
        同意
      </ActionButton>
      <Button size="small" onClick={() => setRefusing(true)} aria-label={`不同意${name}的导出`}>
        不同意
      </Button>
      <Modal
        title={`不同意${name}的导出`}
        open={refusing}
        footer={null}
        onCancel={close}
        destroyOnHidden
      >
        <WriteForm
          name={`disclosures.refuseExport:${id}`}
          schema={refuseExportInput}
          procedure={api.disclosures.refuseExport}
          initial={{ note: '' }}
          version={version}
          toInput={(values) => ({ ...values, id, version })}
          submit="不同意"
          success={`已答复${name}`}
          keeps="nothing"
          refresh={refresh}
          onDone={close}
          onCancel={close}
        >
          <Form.Item name="note" label="理由（申请人会看到）">
            <LineInput most={200} />
          </Form.Item>
        </WriteForm>
      </Modal>
    </Space>
  );
}
