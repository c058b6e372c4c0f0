// Button by which the street passes the records that are chosen.
import { type ActivityRow, MAX_PASSED } from '@xianfeng/features/activities/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api/trpc.js';
import { useWrite } from '../../../app/write/useWrite.js';
import { Note } from '../../../components/feedback/Note.js';
import { ProblemNote } from '../../../components/feedback/ProblemNote.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import type { Selection } from '../../../components/list/selection.js';
import { touched } from '../record/useSave.js';

/** What the street chooses among the records that wait for it, to pass them by one decision. */
export const passing: Selection<ActivityRow> = {
  allows: ({ state }) => state === 'pending_street',
  most: MAX_PASSED,
  actions: (chosen, done) => <PassMany chosen={chosen} onDone={done} />,
};

interface Verdict {
  id: number;
  why: string;
}

/** One decision for all of them: where one cannot be passed none is, and each that cannot is named. */
function PassMany({ chosen, onDone }: { chosen: readonly ActivityRow[]; onDone: () => void }) {
  const [opinion, setOpinion] = useState('');
  const [verdicts, setVerdicts] = useState<readonly Verdict[]>([]);
  const write = useWrite(api.activities.passMany, {
    refresh: touched,
    success: ({ moved }) =>
      moved.length > 0 ? `已通过${moved.length}条` : '有记录不能通过，本次没有通过任何一条',
    onDone: ({ moved, refused }) => {
      setVerdicts(refused.map(({ id, report }) => ({ id, why: report.message })));
      if (moved.length > 0) {
        setOpinion('');
        onDone();
      }
    },
  });
  const items = chosen.map(({ id, version }) => ({ id, version }));
  const titleOf = (id: number) => {
    const row = chosen.find((each) => each.id === id);
    return row === undefined ? '这条记录' : `${row.organizationShortName} ${row.title}`;
  };
  return (
    <>
      <LineInput
        aria-label="审核意见（可不填）"
        placeholder="审核意见（可不填）"
        value={opinion}
        most={1000}
        style={{ maxWidth: 320 }}
        onChange={({ target }) => setOpinion(target.value)}
      />
      <Button
        type="primary"
        disabled={items.length === 0}
        loading={write.pending}
        onClick={() => void write.send({ items, opinion })}
      >
        {items.length === 0 ? '通过' : `通过${items.length}条`}
      </Button>
      {write.problem !== null && (
        <ProblemNote problem={write.problem} onRetry={write.retry} retrying={write.pending} />
      )}
      {verdicts.length > 0 && (
        <Note tone="warning">
          <p>本次没有通过任何一条。请先处理下列记录，或取消选择后再通过：</p>
          <ul>
            {verdicts.map(({ id, why }) => (
              <li key={id}>
                {titleOf(id)}：{why}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}
