// Form of the street's answer to a correction.
import type { ActivityDetail } from '@xianfeng/features/activities/schema';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api/trpc.js';
import { useWrite } from '../../../app/write/useWrite.js';
import { ProblemNote } from '../../../components/feedback/ProblemNote.js';
import formCss from '../../../components/form/Form.module.css';
import shared from '../../../components/page/Parts.module.css';
import css from '../detail/Detail.module.css';
import { touched } from '../record/useSave.js';

/** Agreeing to a correction that waits, or not; what it changes stands in the part 更正. */
export function CorrectionForm({
  activity,
  correction,
}: {
  activity: ActivityDetail;
  correction: ActivityDetail['corrections'][number];
}) {
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  // What was read is what is decided on: a record that changed meanwhile is refused.
  const [version] = useState(activity.version);
  const write = useWrite(api.activities.answerCorrection, {
    refresh: touched,
    success: (_, { agreed }) => (agreed ? '已同意，记录已更正' : '已答复，原记录不变'),
  });
  const send = (agreed: boolean) => {
    const silent = !agreed && text.trim() === '';
    setMissing(silent);
    if (silent) document.getElementById('correction-answer')?.focus();
    else {
      void write.send({ id: activity.id, version, correctionId: correction.id, agreed, text });
    }
  };
  return (
    <Form layout="vertical" component={false}>
      <div className={`${formCss.box} ${css.review}`}>
        <p>
          {correction.askedBy}申请更正{correction.fields.length}处：{correction.reason}
        </p>
        <Form.Item
          label="审核意见"
          htmlFor="correction-answer"
          {...(missing && { validateStatus: 'error' as const, help: '不同意更正时请写明原因' })}
        >
          <Input.TextArea
            id="correction-answer"
            value={text}
            autoSize={{ minRows: 2, maxRows: 8 }}
            placeholder="同意可以不写；不同意要写明原因"
            onChange={({ target }) => {
              setText(target.value);
              setMissing(false);
            }}
          />
        </Form.Item>
        {write.problem !== null && (
          <ProblemNote
            problem={write.problem}
            onRetry={() => write.retry()}
            retrying={write.pending}
          />
        )}
        <div className={`${shared.buttons} ${css.buttons}`}>
          <Button type="primary" loading={write.pending} onClick={() => send(true)}>
            同意更正
          </Button>
          <Button disabled={write.pending} onClick={() => send(false)}>
            不同意
          </Button>
        </div>
      </div>
    </Form>
  );
}
