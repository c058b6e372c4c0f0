/** The form of each move in the pool of talents: a reason, or what there is to say. */

import {
  moveInput,
  namesReason,
  type OfferedTalentMove,
  type TalentDetail,
} from '@xianfeng/features/talents/schema';
import { Form } from 'antd';
import { api, trpc } from '../../../app/api/trpc.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import type { MoveForm, MoveForms } from '../../../components/process/moves.js';

type PoolEvent = OfferedTalentMove['event'];

/** How the moves of one file are made. */
export function talentForms(talent: TalentDetail): MoveForms<PoolEvent> {
  const made: MoveForm<PoolEvent> = {
    form: ({ event, label }, close) => (
      <WriteForm
        key={talent.version}
        name={`talents.move:${talent.id}.${event}`}
        keeps="nothing"
        schema={moveInput}
        procedure={api.talents.move}
        initial={{ text: '' }}
        toInput={(values) => ({ ...values, id: talent.id, version: talent.version, event })}
        submit={label}
        success={`已办理：${label}`}
        refresh={() => [trpc.talents.pathFilter()]}
        onDone={close}
        onCancel={close}
      >
        <Form.Item name="text" label={namesReason(event) ? `${label}的理由` : '情况说明（可不填）'}>
          <ProseInput autoSize={{ minRows: 3, maxRows: 10 }} most={1000} autoFocus />
        </Form.Item>
      </WriteForm>
    ),
  };
  return { apply: made, admit: made, reject: made, review_pool: made, remove: made };
}
