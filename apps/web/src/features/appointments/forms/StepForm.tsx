// Common frame of the forms of moves.
import type { CandidateDetail } from '@xianfeng/features/appointments/schema';
import type { z } from 'zod';
import { trpc } from '../../../app/api/trpc.js';
import type { Writable } from '../../../app/write/useWrite.js';
import { WriteForm, type WriteFormProps } from '../../../components/form/WriteForm.js';

/** What the form of a move is given. */
export interface MoveFormProps {
  candidate: CandidateDetail;
  /** What the button says: the move's name in the machine's table. */
  label: string;
  close: () => void;
}

interface StepFormProps<Values extends object, Input, Output>
  extends MoveFormProps,
    Pick<WriteFormProps<Values, Input, Output>, 'initial' | 'children' | 'success'> {
  /** Names the draft, with the candidate. */
  step: string;
  schema: z.ZodType<Input>;
  procedure: Writable<Input, Output>;
  toInput?: (values: Values) => object;
  /** Where all of the form is about a person; else a draft stays, without what one writes of a person. */
  keeps?: 'nothing';
}

/** The fields in which one writes of a candidate. */
export const withoutTheCandidate = { without: ['text', 'conclusion', 'note', 'explanation'] };

/** What every step of a candidate shows again when it is done. */
export const refreshSteps = () => [
  trpc.appointments.pathFilter(),
  trpc.talents.pathFilter(),
  trpc.teams.pathFilter(),
];

/** The form of one move: adds which candidate, at which version, and closes when it is done. */
export function StepForm<Values extends object, Input, Output>(
  props: StepFormProps<Values, Input, Output>,
) {
  const { candidate, label, close, step, schema, procedure, initial, children } = props;
  const { toInput = (values: Values) => values } = props;
  return (
    <WriteForm<Values, Input, Output>
      name={`appointments.${step}:${candidate.id}`}
      keeps={props.keeps ?? withoutTheCandidate}
      schema={schema}
      procedure={procedure}
      initial={initial}
      toInput={(values) => ({
        ...toInput(values),
        id: candidate.id,
        version: candidate.version,
      })}
      submit={label}
      success={props.success ?? `已办理：${label}`}
      refresh={refreshSteps}
      onDone={close}
      onCancel={close}
    >
      {children}
    </WriteForm>
  );
}
