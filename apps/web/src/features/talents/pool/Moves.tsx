import {
  moveInput,
  namesReason,
  type OfferedTalentMove,
  type TalentDetail,
} from '@xianfeng/features/talents/schema';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { Findings } from '../../../components/feedback/Findings.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import css from '../../../components/page/Parts.module.css';
import { WhyNot } from '../../../components/process/WhyNot.js';

/** The moves that the reader could make now: a button for each that nothing refuses, and why for the rest. */
export function Moves({ talent }: { talent: TalentDetail }) {
  const [open, setOpen] = useState<OfferedTalentMove | null>(null);
  const { moves } = talent;
  if (moves.length === 0) return null;
  const close = () => setOpen(null);
  return (
    <div className={css.stack}>
      <div className={css.buttons}>
        {moves
          .filter(({ allowed }) => allowed)
          .map((move, index) => (
            <Button
              key={move.event}
              type={index === 0 ? 'primary' : 'default'}
              onClick={() => setOpen(move)}
            >
              {move.label}
            </Button>
          ))}
      </div>
      <WhyNot
        moves={moves
          .filter(({ allowed }) => !allowed)
          .map(({ event, label, findings }) => ({
            event,
            label,
            here: true,
            outcome: 'block',
            findings,
          }))}
      />
      <Modal
        title={open === null ? '' : `${open.label}：${talent.name}`}
        open={open !== null}
        footer={null}
        onCancel={close}
        destroyOnHidden
      >
        {open !== null && (
          <div className={css.stack}>
            <Findings findings={open.findings} />
            <WriteForm
              name={`talents.move:${talent.id}.${open.event}`}
              schema={moveInput}
              procedure={api.talents.move}
              initial={{ text: '' }}
              toInput={(values) => ({
                ...values,
                id: talent.id,
                version: talent.version,
                event: open.event,
              })}
              submit={open.label}
              success={`已办理：${open.label}`}
              refresh={() => [trpc.talents.pathFilter()]}
              onDone={close}
              onCancel={close}
            >
              <Form.Item
                name="text"
                label={namesReason(open.event) ? `${open.label}的理由` : '情况说明（可不填）'}
              >
                <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} autoFocus />
              </Form.Item>
            </WriteForm>
          </div>
        )}
      </Modal>
    </div>
  );
}
