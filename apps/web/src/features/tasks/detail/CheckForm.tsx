// Form of the sender's check of a report.

import type { DeliveryDetail } from '@xianfeng/features/tasks/schema';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { useWrite, type Write } from '../../../app/write/useWrite.js';
import { Note } from '../../../components/feedback/Note.js';
import { ProblemNote } from '../../../components/feedback/ProblemNote.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import css from './Detail.module.css';

interface Answer {
  deliveryId: number;
  version: number;
  text: string;
}

const refresh = () => [trpc.tasks.pathFilter()];

/** The sender's answer to a report: done, or returned for more. Without a report, closing says why. */
export function CheckForm({ delivery }: { delivery: DeliveryDetail }) {
  const [text, setText] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const closing = useWrite(api.tasks.close, { refresh, success: '已办结' });
  const returning = useWrite(api.tasks.returnReport, {
    refresh,
    success: '已退回，对方会看到意见',
  });
  const { allowed, openBelow } = delivery;
  const reported = delivery.state === 'reported';
  const whyClosed = !reported
    ? '对方尚未汇报，直接办结须写明原因'
    : openBelow > 0
      ? `下级还有${openBelow}项没有办结，仍要办结的，请写明原因`
      : null;
  const problem = closing.problem ?? returning.problem;
  const retrying = closing.problem === null ? returning : closing;
  const send = (write: Write<Answer>, needed: string | null) => {
    if (needed !== null && text.trim() === '') {
      setMissing(needed);
      document.getElementById('check-opinion')?.focus();
      return;
    }
    void write.send({ deliveryId: delivery.id, version: delivery.version, text });
  };
  return (
    <Form layout="vertical" component={false}>
      <div className={css.check}>
        {openBelow > 0 && (
          <Note tone="warning">下级还有{openBelow}项没有办结，见“分解出的任务”。</Note>
        )}
        <Form.Item
          label="意见"
          htmlFor="check-opinion"
          {...(missing !== null && { validateStatus: 'error' as const, help: missing })}
        >
          <ProseInput
            id="check-opinion"
            value={text}
            most={4000}
            autoSize={{ minRows: 3, maxRows: 10 }}
            placeholder={
              reported ? '办结可以不写；退回要写明需要补充什么' : '对方尚未汇报，直接办结须写明原因'
            }
            onChange={(event) => {
              setText(event.target.value);
              setMissing(null);
            }}
          />
        </Form.Item>
        {problem !== null && (
          <ProblemNote
            problem={problem}
            onRetry={() => retrying.retry()}
            retrying={retrying.pending}
          />
        )}
        <div className={css.buttons}>
          {allowed.includes('close') && (
            <Button
              type={reported ? 'primary' : 'default'}
              loading={closing.pending}
              disabled={returning.pending}
              onClick={() => send(closing, whyClosed)}
            >
              {reported ? '办结' : '直接办结'}
            </Button>
          )}
          {allowed.includes('returnReport') && (
            <Button
              loading={returning.pending}
              disabled={closing.pending}
              onClick={() => send(returning, '请写明需要补充什么')}
            >
              退回
            </Button>
          )}
        </div>
      </div>
    </Form>
  );
}
