// The district's answer to filings and corrections of times in office, one or several at once.
import { type HolderChange, MOST_CHANGES } from '@xianfeng/features/appointments/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api/trpc.js';
import { useWrite } from '../../../app/write/useWrite.js';
import { Note } from '../../../components/feedback/Note.js';
import { ProblemNote } from '../../../components/feedback/ProblemNote.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import type { Selection } from '../../../components/list/selection.js';
import { refreshSteps } from '../forms/StepForm.js';

/** What the district chooses among the changes, to answer them by one decision. */
export const deciding: Selection<HolderChange> = {
  allows: ({ decidable }) => decidable,
  most: MOST_CHANGES,
  actions: (chosen, done) => <DecideChanges chosen={chosen} onDone={done} />,
};

interface Verdict {
  id: number;
  why: string;
}

/** One answer for all of them: where one cannot be made none is, and it is named. */
export function DecideChanges(props: { chosen: readonly HolderChange[]; onDone?: () => void }) {
  const { chosen, onDone } = props;
  const [answer, setAnswer] = useState('');
  const [silent, setSilent] = useState(false);
  const [verdicts, setVerdicts] = useState<readonly Verdict[]>([]);
  const write = useWrite(api.appointments.decideChanges, {
    refresh: refreshSteps,
    success: ({ moved }) =>
      moved.length > 0 ? `已答复${moved.length}件` : '有事项不能办理，本次没有办理任何一件',
    onDone: ({ moved, refused }) => {
      setVerdicts(refused.map(({ id, report }) => ({ id, why: report.message })));
      if (moved.length > 0) {
        setAnswer('');
        onDone?.();
      }
    },
  });
  const decide = (agreed: boolean) => {
    const unexplained = !agreed && answer.trim() === '';
    setSilent(unexplained);
    if (unexplained) return;
    const items = chosen.map(({ id, version }) => ({ id, version }));
    void write.send({ items, agreed, answer });
  };
  const nameOf = (id: number) => {
    const row = chosen.find((each) => each.id === id);
    return row === undefined ? '这一件' : `${row.organizationName}${row.name}`;
  };
  const count = chosen.length > 1 ? `${chosen.length}件` : '';
  return (
    <>
      <LineInput
        aria-label="答复意见（不同意须写明理由）"
        placeholder="答复意见（不同意须写明理由）"
        value={answer}
        most={500}
        style={{ maxWidth: 360 }}
        {...(silent && { status: 'error' as const })}
        onChange={({ target }) => {
          setAnswer(target.value);
          setSilent(false);
        }}
      />
      <Button
        type="primary"
        disabled={chosen.length === 0}
        loading={write.pending}
        onClick={() => decide(true)}
      >
        {`同意${count}`}
      </Button>
      <Button disabled={chosen.length === 0 || write.pending} onClick={() => decide(false)}>
        {`不同意${count}`}
      </Button>
      {silent && <Note tone="error">不同意时请写明理由，提出的街道会看到。</Note>}
      {write.problem !== null && (
        <ProblemNote problem={write.problem} onRetry={write.retry} retrying={write.pending} />
      )}
      {verdicts.length > 0 && (
        <Note tone="warning">
          <p>本次没有办理任何一件。请先处理下列事项，或取消选择后再答复：</p>
          <ul>
            {verdicts.map(({ id, why }) => (
              <li key={id}>
                {nameOf(id)}：{why}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}
