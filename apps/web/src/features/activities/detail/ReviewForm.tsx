import type { ActivityDetail } from '@xianfeng/features/activities/schema';
import { meetDefaults } from '@xianfeng/rules';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api/trpc.js';
import { useWrite } from '../../../app/write/useWrite.js';
import { ProblemNote } from '../../../components/feedback/ProblemNote.js';
import formCss from '../../../components/form/Form.module.css';
import { touched } from '../record/useSave.js';
import css from './Detail.module.css';

const MAX_RETURNS = meetDefaults['meet.maxReturns'];
const phrases = ['请补充发言要点和不同意见。', '请写明缺席原因。', '请上传签到表。'];

/** Passing or returning a record with an opinion: the secretary within the branch, then the street. */
export function ReviewForm({
  activity,
  stage,
}: {
  activity: ActivityDetail;
  stage: 'confirm' | 'review';
}) {
  const [opinion, setOpinion] = useState('');
  const [missing, setMissing] = useState(false);
  // What was read is what is decided on: a record that changed meanwhile is refused.
  const [version] = useState(activity.version);
  const write = useWrite(api.activities[stage], {
    refresh: touched,
    success: (_, { decision }) =>
      decision === 'return' ? '已退回' : stage === 'confirm' ? '已确认并上报街道' : '已审核通过',
  });
  const mayReturn = stage === 'confirm' || activity.returnCount < MAX_RETURNS;
  const send = (decision: 'pass' | 'return') => {
    const silent = decision === 'return' && opinion.trim() === '';
    setMissing(silent);
    if (silent) document.getElementById('opinion')?.focus();
    else void write.send({ id: activity.id, version, decision, opinion });
  };
  return (
    <Form layout="vertical" component={false}>
      <div className={`${formCss.box} ${css.review}`}>
        <Form.Item
          label="审核意见"
          htmlFor="opinion"
          {...(missing && { validateStatus: 'error' as const, help: '退回时请写明需要改正什么' })}
        >
          <Input.TextArea
            id="opinion"
            value={opinion}
            maxLength={1000}
            autoSize={{ minRows: 3, maxRows: 10 }}
            placeholder="通过可以不写；退回要写明需要改正什么"
            onChange={(event) => {
              setOpinion(event.target.value);
              setMissing(false);
            }}
          />
        </Form.Item>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame */}
        <div className={css.phrases} role="group" aria-label="常用意见">
          {phrases.map((phrase) => (
            <Button key={phrase} onClick={() => setOpinion((text) => text + phrase)}>
              {phrase}
            </Button>
          ))}
        </div>
        {write.problem !== null && (
          <ProblemNote
            problem={write.problem}
            onRetry={() => write.retry()}
            retrying={write.pending}
          />
        )}
        <div className={css.buttons}>
          <Button type="primary" loading={write.pending} onClick={() => send('pass')}>
            {stage === 'confirm' ? '确认并上报' : '通过'}
          </Button>
          <Button disabled={write.pending || !mayReturn} onClick={() => send('return')}>
            退回
          </Button>
        </div>
        {!mayReturn && (
          <p className={css.soft}>
            已退回{activity.returnCount}
            次，不能再退回。请与支部当面沟通后审核通过，或者报区委组织部协调。
          </p>
        )}
      </div>
    </Form>
  );
}
