// The lock of a year (VEC-04).
import { lockInput, type YearLock } from '@xianfeng/features/economy/schema';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api/trpc.js';
import { dayText, instantText } from '../../../components/dates.js';
import { Note } from '../../../components/feedback/Note.js';
import { WriteForm } from '../../../components/form/WriteForm.js';

/** Whether the year is locked, by when it has to be, and the button for it (VEC-04). */
export function LockPanel({ lock }: { lock: YearLock }) {
  const [open, setOpen] = useState(false);
  if (lock.lockedAt !== null) {
    return (
      <Note tone="info">
        {lock.year}年数据已于{instantText(lock.lockedAt)}由{lock.lockedBy}锁定，此后只能由区级更正。
        {lock.explanation !== '' && `锁定说明：${lock.explanation}`}
      </Note>
    );
  }
  if (!lock.overdue && !lock.mayLock) return null;
  const { year, dueOn, openMonths } = lock;
  return (
    <>
      <Note tone={lock.overdue ? 'warning' : 'info'}>
        {year}年数据应于{dayText(dueOn)}锁定
        {lock.overdue ? '，现已到期，村和街道不能再改动。' : '。'}
        {openMonths > 0 && `还有${openMonths}个村月没有审核通过。`}
        {lock.mayLock && (
          <p>
            <Button type="primary" onClick={() => setOpen(true)}>
              锁定{year}年数据
            </Button>
          </p>
        )}
      </Note>
      <Modal
        title={`锁定${year}年数据`}
        open={open}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
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
          onDone={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        >
          <Form.Item
            name="explanation"
            label={
              openMonths > 0
                ? `锁定说明（还有${openMonths}个村月未通过，必填）`
                : '锁定说明（可不填）'
            }
          >
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={500} />
          </Form.Item>
        </WriteForm>
      </Modal>
    </>
  );
}
