// Dialog that asks for a reason before a masked field is shown (SEC-09).

import { useQuery } from '@tanstack/react-query';
import type { Revealed } from '@xianfeng/features/kit/reveal/schema';
import { Form, Input, Modal } from 'antd';
import { lazy, Suspense, useId } from 'react';
import type { z } from 'zod';
import { api, trpc } from '../../app/api/trpc.js';
import { useWrite, type Writable } from '../../app/write/useWrite.js';
import { ProblemNote } from '../feedback/ProblemNote.js';
import { fieldErrors, placeErrors } from '../form/field-errors.js';
import { LineInput } from '../form/text/LineInput.js';
import '../form/zod-zh.js';
import { LeaveNote } from './LeaveNote.js';

const FactorAnswer = lazy(async () => ({
  default: (await import('../factor/FactorAnswer.js')).FactorAnswer,
}));

/** What a masked field is shown by, and of whom. */
export interface RevealRequest<Asked extends { reason: string }> {
  /** What the field holds: 手机号码. */
  label: string;
  /** Whose it is: the name of the person. */
  of: string;
  /** The procedure that shows it. */
  reveal: Writable<Asked, Revealed>;
  schema: z.ZodType<Asked>;
  /** Which record and field; the reason is asked for. */
  input: Omit<Asked, 'reason'>;
}

interface RevealDialogProps<Asked extends { reason: string }> extends RevealRequest<Asked> {
  open: boolean;
  /** @param repeated the same request came before, and is one reveal in the log */
  onShown: (value: string | null, repeated: boolean) => void;
  onClose: () => void;
  /** The dialog has gone from the screen. */
  onGone: () => void;
}

interface Answers {
  reason: string;
  password?: string;
}

/**
 * Asks why a masked field has to be seen; where the server wants to know again who is there, also for
 * the password, or for the second factor of an account that has one.
 */
export function RevealDialog<Asked extends { reason: string }>(props: RevealDialogProps<Asked>) {
  const { label, of, open, reveal, schema, input, onShown, onClose, onGone } = props;
  const [form] = Form.useForm<Answers>();
  const id = useId();
  const show = useWrite(reveal, {
    refresh: () => [],
    onDone: ({ value, repeated }) => onShown(value, repeated),
  });
  const confirm = useWrite(api.accounts.reauthenticate, { refresh: () => [] });
  const told = show.problem?.kind === 'told' ? show.problem.report.code : null;
  const again = told === 'reauthentication_needed';
  const asking = trpc.factors.question.queryOptions(undefined, { enabled: again, staleTime: 0 });
  const question = useQuery(asking).data;
  const wantsPassword = again && question?.asked === 'password';
  const wantsFactor = again && question?.asked === 'factor';
  const wantsLeave = told === 'reveal_leave_needed';
  const problem = confirm.problem ?? (again || wantsLeave ? null : show.problem);
  const send = async ({ reason, password }: Answers) => {
    const asked = schema.safeParse({ ...input, reason });
    if (!asked.success) {
      placeErrors(form, fieldErrors(asked.error));
      return;
    }
    if (password !== undefined && !(await confirm.send({ password }))) return;
    await show.send(asked.data);
  };
  const close = () => {
    show.clear();
    confirm.clear();
    onClose();
  };
  return (
    <Modal
      title={`查看${of}的${label}`}
      open={open}
      okText="查看"
      cancelText="取消"
      confirmLoading={show.pending || confirm.pending}
      okButtonProps={{ htmlType: 'submit', form: id }}
      onCancel={close}
      afterClose={onGone}
      destroyOnHidden
      {...(wantsFactor && { footer: null })}
    >
      <Form<Answers>
        id={id}
        form={form}
        layout="vertical"
        preserve={false}
        requiredMark={false}
        onFinish={(answers) => void send(answers)}
      >
        <Form.Item name="reason" label="查看理由（至少四个字，将写入审计日志）">
          <LineInput most={200} autoFocus />
        </Form.Item>
        {wantsPassword && (
          <Form.Item
            name="password"
            label="请再次输入密码，确认是您本人"
            rules={[{ required: true, message: '请输入密码' }]}
          >
            <Input.Password autoComplete="current-password" autoFocus />
          </Form.Item>
        )}
        {wantsLeave && <LeaveNote />}
        {problem !== null && <ProblemNote problem={problem} />}
      </Form>
      {wantsFactor && (
        <Suspense>
          <FactorAnswer question={question} submit="验证并查看" onGiven={() => void show.retry()} />
        </Suspense>
      )}
    </Modal>
  );
}
