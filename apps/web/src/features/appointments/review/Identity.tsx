import { type QueueItem, revealInput } from '@xianfeng/features/appointments/schema';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api/trpc.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import shared from '../../talents/Talents.module.css';

/** The number of the person, masked; in full with a reason, which is logged (SEC-09). */
export function Identity({ item }: { item: QueueItem }) {
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  return (
    <>
      <dt>公民身份号码</dt>
      <dd className={shared.sealed}>
        {shown === null ? (
          <span>{item.residentId ?? '—'}</span>
        ) : (
          <span className={shared.shown}>{shown}</span>
        )}
        {shown === null && item.residentId !== null && item.open && (
          <Button size="small" onClick={() => setAsking(true)} aria-label="查看公民身份号码">
            查看全部
          </Button>
        )}
        {shown !== null && (
          <Button size="small" onClick={() => setShown(null)}>
            重新遮盖
          </Button>
        )}
        <Modal
          title={`查看${item.name}的公民身份号码`}
          open={asking}
          footer={null}
          onCancel={() => setAsking(false)}
          destroyOnHidden
        >
          <WriteForm
            name={`appointments.reveal:${item.opinionId}`}
            schema={revealInput}
            procedure={api.appointments.revealIdentity}
            draft={false}
            initial={{ reason: '' }}
            toInput={(values) => ({ ...values, opinionId: item.opinionId })}
            submit="查看"
            refresh={() => []}
            onDone={({ residentId }) => {
              setShown(residentId);
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
