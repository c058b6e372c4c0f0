// The form that locks a year (VEC-04).

import { lockInput, type YearLock } from '@xianfeng/features/economy/schema';
import { Form, Modal } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { ThemeProvider } from '../../../app/theme/ThemeProvider.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';

/** Asks for the explanation and locks the year. */
export function LockForm(props: { lock: YearLock; open: boolean; close: () => void }) {
  const { lock, open, close } = props;
  const { year, openMonths } = lock;
  return (
    <ThemeProvider>
      <Modal title={`锁定${year}年数据`} open={open} footer={null} onCancel={close} destroyOnHidden>
        <p>锁定后，村和街道不能再填报、上报或退回；确需修改的，由区级写明原因更正，原数据保留。</p>
        <WriteForm
          name={`economy.lock:${year}`}
          keeps="draft"
          schema={lockInput}
          procedure={api.economy.lock}
          initial={{ explanation: '' }}
          toInput={(values) => ({ ...values, year })}
          submit="锁定"
          success="已锁定"
          onDone={close}
          onCancel={close}
        >
          <Form.Item
            name="explanation"
            label={
              openMonths > 0
                ? `锁定说明（还有${openMonths}个村月未通过，必填）`
                : '锁定说明（可不填）'
            }
          >
            <ProseInput autoSize={{ minRows: 3, maxRows: 8 }} most={500} />
          </Form.Item>
        </WriteForm>
      </Modal>
    </ThemeProvider>
  );
}
