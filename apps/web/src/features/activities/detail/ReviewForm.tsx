// Form of a confirmation or review.

import type { ActivityDetail } from '@xianfeng/features/activities/schema';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api/trpc.js';
import { useWrite } from '../../../app/write/useWrite.js';
import { Findings } from '../../../components/feedback/Findings.js';
import { ProblemNote } from '../../../components/feedback/ProblemNote.js';
import formCss from '../../../components/form/Form.module.css';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import shared from '../../../components/page/Parts.module.css';
import { touched } from '../record/useSave.js';
import css from './Detail.module.css';

const phrases = ['请补充发言要点和不同意见。', '请写明缺席原因。', '请上传签到表。'];

type Stage = 'confirm' | 'review' | 'coordinate';

const passing = {
  confirm: { pass: 'confirm', back: 'send_back', button: '确认并上报', done: '已确认并上报街道' },
  review: { pass: 'pass', back: 'return', button: '通过', done: '已审核通过' },
  coordinate: {
    ...{ pass: 'coordinate_pass', back: 'coordinate_return' },
    ...{ button: '协调通过', done: '已协调通过' },
  },
} as const;

/**
 * Passing or returning a record with an opinion: the secretary within the branch, then the street; the
 * district where the street may return it no more, always with its reason.
 */
export function ReviewForm({ activity, stage }: { activity: ActivityDetail; stage: Stage }) {
  const [opinion, setOpinion] = useState('');
  const [missing, setMissing] = useState(false);
  // What was read is what is decided on: a record that changed meanwhile is refused.
  const [version] = useState(activity.version);
  const write = useWrite(api.activities[stage], {
    refresh: touched,
    success: (_, { decision }) => (decision === 'return' ? '已退回' : passing[stage].done),
  });
  const { pass, back, button } = passing[stage];
  // The reason is what this form asks for.
  const refusals = (event: typeof pass | typeof back) =>
    activity.moves
      .find((move) => move.event === event)
      ?.findings.filter(
        ({ severity, change }) => severity === 'block' && change?.fact !== 'reason',
      ) ?? [];
  const against = refusals(pass);
  const againstReturn = refusals(back);
  const send = (decision: 'pass' | 'return') => {
    const silent = (decision === 'return' || stage === 'coordinate') && opinion.trim() === '';
    setMissing(silent);
    if (silent) document.getElementById('opinion')?.focus();
    else void write.send({ id: activity.id, version, decision, opinion });
  };
  const asks = stage === 'coordinate' ? '请写明协调情况和理由' : '退回时请写明需要改正什么';
  return (
    <Form layout="vertical" component={false}>
      <div className={`${formCss.box} ${css.review}`}>
        <Form.Item
          label="审核意见"
          htmlFor="opinion"
          {...(missing && { validateStatus: 'error' as const, help: asks })}
        >
          <ProseInput
            id="opinion"
            value={opinion}
            most={1000}
            autoSize={{ minRows: 3, maxRows: 10 }}
            placeholder={
              stage === 'coordinate'
                ? '请写明协调情况和理由'
                : '通过可以不写；退回要写明需要改正什么'
            }
            onChange={(event) => {
              setOpinion(event.target.value);
              setMissing(false);
            }}
          />
        </Form.Item>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame */}
        <div className={shared.buttons} role="group" aria-label="常用意见">
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
        <div className={`${shared.buttons} ${css.buttons}`}>
          <Button
            type="primary"
            loading={write.pending}
            disabled={against.length > 0}
            onClick={() => send('pass')}
          >
            {button}
          </Button>
          <Button
            disabled={write.pending || againstReturn.length > 0}
            onClick={() => send('return')}
          >
            退回
          </Button>
        </div>
        <Findings findings={against.length > 0 ? against : againstReturn} />
      </div>
    </Form>
  );
}
