import {
  type SealedField as Field,
  type MemberDetail,
  revealInput,
  sealedFieldLabels,
} from '@xianfeng/features/members/schema';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api/trpc.js';
import { useWrite } from '../../app/write/useWrite.js';
import { ProblemNote } from '../../components/feedback/ProblemNote.js';
import css from './Members.module.css';

interface SealedFieldProps {
  member: MemberDetail;
  field: Field;
  masked: string | null;
}

interface Asked {
  reason: string;
  password?: string;
}

/** A masked field: shown in full after a reason was given, which is logged (SEC-09). */
export function SealedField({ member, field, masked }: SealedFieldProps) {
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const [form] = Form.useForm<Asked>();
  const reveal = useWrite(api.members.reveal, {
    onDone: ({ value }) => {
      setShown(value);
      setAsking(false);
    },
  });
  const confirm = useWrite(api.accounts.reauthenticate, {});
  const label = sealedFieldLabels[field];
  const needsPassword =
    reveal.problem?.kind === 'told' && reveal.problem.report.code === 'reauthentication_needed';
  const problem = confirm.problem ?? (needsPassword ? null : reveal.problem);
  const ask = async ({ reason, password }: Asked) => {
    const input = revealInput.safeParse({ id: member.id, field, reason });
    if (!input.success) return;
    if (password !== undefined && password !== '') {
      if (!(await confirm.send({ password }))) return;
    }
    await reveal.send(input.data);
  };
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {shown === null ? <span>{masked ?? '—'}</span> : <span className={css.shown}>{shown}</span>}
        {masked !== null && shown === null && member.mayReveal.includes(field) && (
          <Button size="small" onClick={() => setAsking(true)}>
            查看全部
          </Button>
        )}
        {shown !== null && (
          <Button size="small" onClick={() => setShown(null)}>
            重新遮盖
          </Button>
        )}
        <Modal
          title={`查看${member.name}的${label}`}
          open={asking}
          okText="查看"
          cancelText="取消"
          confirmLoading={reveal.pending || confirm.pending}
          onOk={() => form.submit()}
          onCancel={() => setAsking(false)}
          destroyOnHidden
        >
          <Form<Asked> form={form} layout="vertical" preserve={false} onFinish={(v) => void ask(v)}>
            <Form.Item
              name="reason"
              label="查看理由（将写入审计日志）"
              rules={[{ required: true, min: 2, message: '请写明查看理由，至少2个字' }]}
            >
              <Input maxLength={200} autoFocus />
            </Form.Item>
            {needsPassword && (
              <Form.Item
                name="password"
                label="请再次输入密码，确认是您本人"
                rules={[{ required: true, message: '请输入密码' }]}
              >
                <Input.Password autoComplete="current-password" />
              </Form.Item>
            )}
            {problem !== null && <ProblemNote problem={problem} />}
          </Form>
        </Modal>
      </dd>
    </>
  );
}
