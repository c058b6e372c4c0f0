// The question for the second factor: a code of the app, a passkey, or a recovery code.

import type { Question } from '@xianfeng/features/factors/schema';
import {
  type Answered,
  answerCodeInput,
  answerRecoveryInput,
} from '@xianfeng/features/factors/schema';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api/trpc.js';
import { useWrite } from '../../app/write/useWrite.js';
import { ProblemNote } from '../feedback/ProblemNote.js';
import { WriteForm } from '../form/WriteForm.js';
import css from './Factor.module.css';
import { answerByPasskey, knowsPasskeys } from './passkey.js';

/** Asks for the second factor in every way that the account has. */
export function FactorAnswer(props: {
  question: Question;
  submit?: string;
  onGiven: (answer: Answered) => void;
}) {
  const { question, submit = '验证', onGiven } = props;
  const { totp, recovery } = question;
  const passkey = question.passkey && question.passkeys && knowsPasskeys();
  const [lost, setLost] = useState(!totp && !passkey);
  const sign = useWrite(answerByPasskey, { refresh: () => [], onDone: onGiven });
  return (
    <div className={css.answer}>
      {passkey && !lost && (
        <>
          <Button
            type={totp ? 'default' : 'primary'}
            loading={sign.pending}
            onClick={() => void sign.send(undefined)}
          >
            用通行密钥验证
          </Button>
          {sign.problem !== null && <ProblemNote problem={sign.problem} />}
        </>
      )}
      {totp && !lost && (
        <WriteForm
          key="code"
          name="factors.answer"
          schema={answerCodeInput}
          procedure={api.factors.answer}
          initial={{ code: '' }}
          submit={submit}
          keeps="nothing"
          refresh={() => []}
          onDone={onGiven}
        >
          <CodeField label="动态口令（手机上现在显示的六位数字）" autoFocus />
        </WriteForm>
      )}
      {lost && (
        <WriteForm
          key="recovery"
          name="factors.recovery"
          schema={answerRecoveryInput}
          procedure={api.factors.answer}
          initial={{ recovery: '' }}
          submit={submit}
          keeps="nothing"
          refresh={() => []}
          onDone={onGiven}
        >
          <Form.Item
            name="recovery"
            label="恢复码（十位，只能用一次）"
            extra={recovery === 0 ? '恢复码已用完' : `还有${recovery}个没有用过`}
          >
            <Input autoComplete="off" autoCapitalize="characters" spellCheck={false} autoFocus />
          </Form.Item>
        </WriteForm>
      )}
      {(totp || passkey) && (
        <Button type="link" className={css.other ?? ''} onClick={() => setLost(!lost)}>
          {lost ? '改用动态口令或通行密钥' : '手机不在身边？用恢复码'}
        </Button>
      )}
      {lost && (
        <p className={css.soft}>
          手机和恢复码都丢失的，请联系管理员：由两位不同岗位的管理员重置后，登录时重新设置。
        </p>
      )}
    </div>
  );
}

/** Six digits, as the keyboard of a phone offers them; pasted or in full width they count the same. */
export function CodeField({ label, autoFocus = false }: { label: string; autoFocus?: boolean }) {
  return (
    <Form.Item name="code" label={label}>
      <Input
        className={css.digits ?? ''}
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        autoFocus={autoFocus}
      />
    </Form.Item>
  );
}
