// Joint reviews of many candidates asked for anew, or passed again, by one decision.
import type { ReviewFilter } from '@xianfeng/features/appointments/labels';
import { type CandidateRow, manyUnderDecision } from '@xianfeng/features/appointments/schema';
import { postIn } from '@xianfeng/rules';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api/trpc.js';
import { placeName } from '../../../components/facts/place-name.js';
import { Note } from '../../../components/feedback/Note.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import type { Selection } from '../../../components/list/selection.js';
import { PaperItems, TextItem } from '../forms/fields.js';
import { refreshSteps } from '../forms/StepForm.js';

/** As many as one decision moves. */
const MOST = 200;

/** What can be done with many at once in this list; null where nothing can. */
export function renewing(
  review: ReviewFilter | null | undefined,
  role: string,
): Selection<CandidateRow> | null {
  if (review === 'expired' && role === 'street_organizer') {
    return {
      allows: () => true,
      most: MOST,
      actions: (chosen, done) => <RenewMany step="renew" chosen={chosen} onDone={done} />,
    };
  }
  if (review !== 'renewed' || !role.startsWith('district_')) return null;
  return {
    allows: ({ keeper }) => keeper === 'district',
    most: MOST,
    actions: (chosen, done) => <RenewMany step="pass" chosen={chosen} onDone={done} />,
  };
}

const steps = {
  renew: { label: '重新提请联审', paper: '提请联审的请示', procedure: api.appointments.renewMany },
  pass: { label: '重新联审通过', paper: '联审意见表', procedure: api.appointments.passRenewals },
} as const;

interface Verdict {
  id: number;
  why: string;
}

/** One paper for all that are chosen; those that cannot be moved are named with the reason. */
function RenewMany(props: {
  step: keyof typeof steps;
  chosen: readonly CandidateRow[];
  onDone: () => void;
}) {
  const { chosen, onDone } = props;
  const { label, paper, procedure } = steps[props.step];
  const [open, setOpen] = useState(false);
  const [verdicts, setVerdicts] = useState<readonly (Verdict & { who: string })[]>([]);
  const whoIs = (id: number) => {
    const row = chosen.find((each) => each.id === id);
    if (row === undefined) return '这名人选';
    return `${row.name}（${postIn(placeName(row.organizationName), row.post, row.divisionKind)}）`;
  };
  const text = chosen.length === 0 ? label : `${label}（${chosen.length}人）`;
  return (
    <>
      {!open && (
        <Button type="primary" disabled={chosen.length === 0} onClick={() => setOpen(true)}>
          {text}
        </Button>
      )}
      {open && (
        <WriteForm
          name={`appointments.many.${props.step}`}
          keeps="nothing"
          schema={manyUnderDecision}
          procedure={procedure}
          initial={{ text: '' }}
          toInput={(values) => ({
            ...values,
            items: chosen.map(({ id, version }) => ({ id, version })),
          })}
          submit={text}
          success={({ moved }) => `已办理${moved.length}人`}
          refresh={refreshSteps}
          onDone={({ refused }) => {
            setVerdicts(
              refused.map(({ id, report }) => ({ id, why: report.message, who: whoIs(id) })),
            );
            setOpen(false);
            onDone();
          }}
          onCancel={() => setOpen(false)}
        >
          <p>本次办理：{chosen.map(({ name }) => name).join('、')}</p>
          <PaperItems title={paper} prefix="decision" />
          <TextItem />
        </WriteForm>
      )}
      {verdicts.length > 0 && (
        <Note tone="warning">
          <p>下列人选没有办理：</p>
          <ul>
            {verdicts.map(({ id, who, why }) => (
              <li key={id}>
                {who}：{why}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}
