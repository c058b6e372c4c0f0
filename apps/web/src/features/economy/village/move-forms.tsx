/** How the moves of a month's income are made: sent in and passed at once, returned by a form. */

import { checkInput, type VillageMonth } from '@xianfeng/features/economy/schema';
import type { IncomeEvent } from '@xianfeng/rules';
import { Form } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import type { MoveForms } from '../../../components/process/moves.js';

/** The forms and buttons of one month. */
export function incomeForms(record: NonNullable<VillageMonth['record']>): MoveForms<IncomeEvent> {
  const { id, version, state } = record;
  const items = [{ id, version }];
  return {
    submit: {
      button: (
        <ActionButton
          procedure={api.economy.submit}
          input={{ id, version }}
          success="已上报，等待街道审核"
          confirm="上报后由街道审核，在退回前不能再改。确定上报？"
          type="primary"
        >
          上报
        </ActionButton>
      ),
    },
    pass: {
      button: (
        <ActionButton
          procedure={api.economy.check}
          input={{ items, decision: 'pass', opinion: '' }}
          success="已通过"
          type="primary"
        >
          审核通过
        </ActionButton>
      ),
    },
    return: {
      label: state === 'passed' ? '退回重报' : '退回',
      form: (_, close) => (
        <WriteForm
          name={`economy.return:${id}`}
          keeps="draft"
          schema={checkInput}
          procedure={api.economy.check}
          initial={{ opinion: '' }}
          toInput={(values) => ({ ...values, items, decision: 'return' })}
          submit="退回"
          success="已退回"
          onDone={close}
          onCancel={close}
        >
          <Form.Item name="opinion" label="退回意见">
            <ProseInput autoSize={{ minRows: 2, maxRows: 8 }} most={500} />
          </Form.Item>
        </WriteForm>
      ),
    },
  };
}
