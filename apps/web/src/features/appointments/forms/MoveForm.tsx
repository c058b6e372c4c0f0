import type { CandidateEvent } from '@xianfeng/features/appointments/labels';
import type { ReactNode } from 'react';
import { SubmitFilingForm } from './filing.js';
import { FinishInspectionForm, StartInspectionForm } from './inspection.js';
import { LeaveForm } from './leaving.js';
import { ObjectForm } from './objection.js';
import { ProcedureForm } from './procedure.js';
import type { MoveFormProps } from './StepForm.js';
import {
  AnswerFilingForm,
  CloseLeavingForm,
  CloseNoticeForm,
  CloseReviewForm,
  DecideForm,
  SendReviewForm,
  WithdrawForm,
} from './simple.js';

type FormOf = (props: MoveFormProps) => ReactNode;

/** The form of each move of the machine: what its guard needs, and no more. */
const forms: Partial<Record<CandidateEvent, FormOf>> = {
  send_review: (props) => <SendReviewForm {...props} />,
  pass_review: (props) => <CloseReviewForm {...props} result="pass" />,
  fail_review: (props) => <CloseReviewForm {...props} result="fail" />,
  inspect: (props) => <StartInspectionForm {...props} />,
  pass_inspection: (props) => <FinishInspectionForm {...props} result="pass" />,
  fail_inspection: (props) => <FinishInspectionForm {...props} result="fail" />,
  decide: (props) => <DecideForm {...props} passed />,
  turn_down: (props) => <DecideForm {...props} passed={false} />,
  object: (props) => <ObjectForm {...props} />,
  close_notice: (props) => <CloseNoticeForm {...props} />,
  record_elected: (props) => <ProcedureForm {...props} elected />,
  record_not_elected: (props) => <ProcedureForm {...props} elected={false} />,
  submit_filing: (props) => <SubmitFilingForm {...props} />,
  file: (props) => <AnswerFilingForm {...props} result="file" />,
  supplement: (props) => <AnswerFilingForm {...props} result="supplement" />,
  leave: (props) => <LeaveForm {...props} />,
  archive: (props) => <CloseLeavingForm {...props} to="archive" />,
  return_to_pool: (props) => <CloseLeavingForm {...props} to="return_to_pool" />,
  withdraw: (props) => <WithdrawForm {...props} />,
};

/** Whether a move has a form of its own; an objection is settled where it stands. */
export const hasForm = (event: CandidateEvent) => forms[event] !== undefined;

export function MoveForm({ event, ...props }: MoveFormProps & { event: CandidateEvent }) {
  return forms[event]?.(props) ?? null;
}
