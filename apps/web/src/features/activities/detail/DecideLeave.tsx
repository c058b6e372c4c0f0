// How a request for leave is decided: granted by one press, refused with a reason.
import type { LeaveRow } from '@xianfeng/features/activities/schema';
import { useId, useState } from 'react';
import { api } from '../../../app/api/trpc.js';
import { PlainButton } from '../../../components/button/PlainButton.js';
import { useSaidWrite } from '../../../components/button/useSaidWrite.js';
import { WriteButton } from '../../../components/button/WriteButton.js';
import shared from '../../../components/page/Parts.module.css';
import { touched } from '../record/useSave.js';
import css from './Detail.module.css';

/** The decision, or another one as long as the meeting has not been recorded. */
export function DecideLeave({ leave }: { leave: LeaveRow }) {
  const { id, version, name, state } = leave;
  const [refusing, setRefusing] = useState(false);
  if (refusing) return <Refusal leave={leave} close={() => setRefusing(false)} />;
  const anew = state === 'pending' ? '' : '改为';
  return (
    <div className={`${shared.buttons} ${css.buttons}`}>
      {state !== 'approved' && (
        <WriteButton
          procedure={api.activities.decideLeave}
          input={{ id, version, approve: true }}
          label={`${anew}准假：${name}`}
          success={`已准${name}的假`}
          refresh={touched}
        >
          {`${anew}准假`}
        </WriteButton>
      )}
      {state !== 'refused' && (
        <PlainButton label={`${anew}不准：${name}`} onClick={() => setRefusing(true)}>
          {`${anew}不准`}
        </PlainButton>
      )}
    </div>
  );
}

/** The member reads the reason; without one nothing is refused. */
function Refusal({ leave, close }: { leave: LeaveRow; close: () => void }) {
  const { id, version, name } = leave;
  const field = useId();
  const [answer, setAnswer] = useState('');
  const [lacks, setLacks] = useState(false);
  const { send, pending } = useSaidWrite(api.activities.decideLeave, {
    success: `未准${name}的假，理由已告知`,
    refresh: touched,
    onDone: close,
  });
  const refuse = () => {
    if (answer.trim() === '') setLacks(true);
    else void send({ id, version, approve: false, answer: answer.trim() });
  };
  return (
    <div className={css.refusal}>
      <label htmlFor={field}>{`不准${name}请假的理由（本人会看到）`}</label>
      <textarea
        id={field}
        rows={2}
        value={answer}
        aria-invalid={lacks}
        aria-describedby={lacks ? `${field}-lacks` : undefined}
        // biome-ignore lint/a11y/noAutofocus: the field was just asked for
        autoFocus
        onChange={(event) => {
          setAnswer(event.target.value);
          setLacks(false);
        }}
      />
      {lacks && (
        <p id={`${field}-lacks`} role="alert" className={shared.late}>
          不准假请写明理由
        </p>
      )}
      <div className={`${shared.buttons} ${css.buttons}`}>
        <PlainButton waiting={pending} onClick={refuse}>
          不准假
        </PlainButton>
        <PlainButton onClick={close}>返回</PlainButton>
      </div>
    </div>
  );
}
