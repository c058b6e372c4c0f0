import { type TalentField, talentFieldLabels } from '@xianfeng/features/talents/labels';
import { revealInput, type TalentDetail } from '@xianfeng/features/talents/schema';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api/trpc.js';
import { WriteForm } from '../../components/form/WriteForm.js';
import css from './Talents.module.css';

/** A masked field: shown in full after a reason was given, which is logged (SEC-09). */
export function SealedField(props: { talent: TalentDetail; field: TalentField }) {
  const { talent, field } = props;
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const label = talentFieldLabels[field];
  return (
    <>
      <dt>{label}</dt>
      <dd className={css.sealed}>
        {shown === null ? (
          <span>{talent[field] ?? '—'}</span>
        ) : (
          <span className={css.shown}>{shown}</span>
        )}
        {shown === null && talent.mayReveal.includes(field) && (
          <Button size="small" onClick={() => setAsking(true)} aria-label={`查看${label}`}>
            查看全部
          </Button>
        )}
        {shown !== null && (
          <Button size="small" onClick={() => setShown(null)}>
            重新遮盖
          </Button>
        )}
        <Modal
          title={`查看${talent.name}的${label}`}
          open={asking}
          footer={null}
          onCancel={() => setAsking(false)}
          destroyOnHidden
        >
          <WriteForm
            name={`talents.reveal:${talent.id}.${field}`}
            schema={revealInput}
            procedure={api.talents.reveal}
            draft={false}
            initial={{ reason: '' }}
            toInput={(values) => ({ ...values, id: talent.id, field })}
            submit="查看"
            refresh={() => []}
            onDone={({ value }) => {
              setShown(value);
              setAsking(false);
            }}
            onCancel={() => setAsking(false)}
          >
            <Form.Item name="reason" label="查看理由（将写入审计日志）">
              <Input maxLength={100} autoFocus />
            </Form.Item>
          </WriteForm>
        </Modal>
      </dd>
    </>
  );
}
