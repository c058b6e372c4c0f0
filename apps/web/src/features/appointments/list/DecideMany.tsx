// One sitting of the street that puts many candidates forward, whose notices begin together.
import { useQuery } from '@tanstack/react-query';
import { type CandidateRow, decideManyInput } from '@xianfeng/features/appointments/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api/trpc.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import type { Selection } from '../../../components/list/selection.js';
import { confirmedFor, GapItems, gapsOf, NoticeItems } from '../forms/decision.js';
import { SittingItems, TextItem } from '../forms/fields.js';
import { refreshSteps } from '../forms/StepForm.js';

/** Candidates at the street's decision are decided on together. */
export const deciding: Selection<CandidateRow> = {
  allows: ({ state, renewed }) => state === 'decision' && !renewed,
  most: 200,
  actions: (chosen, done) => <DecideMany chosen={chosen} onDone={done} />,
};

/** Opens the form for the chosen; those that cannot be put forward are named, and none is then. */
function DecideMany({ chosen, onDone }: { chosen: readonly CandidateRow[]; onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const text = chosen.length === 0 ? '研究通过并公示' : `研究通过并公示（${chosen.length}人）`;
  if (open && chosen.length > 0) {
    return <DecideForm chosen={chosen} text={text} close={() => setOpen(false)} onDone={onDone} />;
  }
  return (
    <Button type="primary" disabled={chosen.length === 0} onClick={() => setOpen(true)}>
      {text}
    </Button>
  );
}

function DecideForm(props: {
  chosen: readonly CandidateRow[];
  text: string;
  close: () => void;
  onDone: () => void;
}) {
  const { chosen, text, close, onDone } = props;
  const gaps = useQuery(gapsOf(chosen.map(({ id }) => id)));
  const [refused, setRefused] = useState<readonly { id: number; why: string }[]>([]);
  const nameOf = (id: number) => chosen.find((row) => row.id === id)?.name ?? '这名人选';
  return (
    <Loaded query={gaps} lines={3}>
      {(found) => (
        <WriteForm
          name="appointments.decideMany"
          keeps="nothing"
          schema={decideManyInput}
          procedure={api.appointments.decideMany}
          initial={{ text: '', confirmed: false }}
          toInput={({ confirmed, ...values }) => ({
            ...values,
            items: chosen.map(({ id, version }) => ({
              ...{ id, version, withoutFields: confirmedFor(found, id, confirmed) },
            })),
          })}
          submit={text}
          success={({ moved }) =>
            moved.length > 0 ? `已公示${moved.length}人` : '有人选不能公示，本次没有办理'
          }
          refresh={refreshSteps}
          onDone={({ moved, refused: left }) => {
            setRefused(left.map(({ id, report }) => ({ id, why: report.message })));
            if (moved.length === 0) return;
            close();
            onDone();
          }}
          onCancel={close}
        >
          <p>本次研究：{chosen.map(({ name }) => name).join('、')}</p>
          <SittingItems />
          <NoticeItems />
          <TextItem />
          <GapItems gaps={found} />
          {refused.length > 0 && (
            <Note tone="error">
              <p>本次没有办理。请先处理下列人选，或者取消选择：</p>
              <ul>
                {refused.map(({ id, why }) => (
                  <li key={id}>
                    {nameOf(id)}：{why}
                  </li>
                ))}
              </ul>
            </Note>
          )}
        </WriteForm>
      )}
    </Loaded>
  );
}
