/** The form of each move on the way into a post: what its guard needs, and no more. */
import type { CandidateEvent } from '@xianfeng/features/appointments/labels';
import type { CandidateDetail } from '@xianfeng/features/appointments/schema';
import { Fragment, type ReactNode } from 'react';
import type { MoveForm, MoveForms } from '../../../components/process/moves.js';
import { DecideForm } from './decision.js';
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
  RenewReviewForm,
  SendReviewForm,
  WithdrawForm,
} from './simple.js';

/**
 * How the moves of a candidate are made. An objection has no form here: it is settled where it stands.
 */
export function candidateForms(candidate: CandidateDetail): MoveForms<CandidateEvent> {
  const made = (draw: (props: MoveFormProps) => ReactNode): MoveForm<CandidateEvent> => ({
    // Another version begins the form anew.
    form: ({ label }, close) => (
      <Fragment key={candidate.version}>{draw({ candidate, label, close })}</Fragment>
    ),
  });
  return {
    send_review: made((props) => <SendReviewForm {...props} />),
    pass_review: made((props) => <CloseReviewForm {...props} result="pass" />),
    fail_review: made((props) => <CloseReviewForm {...props} result="fail" />),
    renew_review: made((props) => <RenewReviewForm {...props} />),
    pass_renewal: made((props) => <CloseReviewForm {...props} result="pass" />),
    fail_renewal: made((props) => <CloseReviewForm {...props} result="fail" />),
    inspect: made((props) => <StartInspectionForm {...props} />),
    pass_inspection: made((props) => <FinishInspectionForm {...props} result="pass" />),
    fail_inspection: made((props) => <FinishInspectionForm {...props} result="fail" />),
    decide: made((props) => <DecideForm {...props} passed />),
    turn_down: made((props) => <DecideForm {...props} passed={false} />),
    object: made((props) => <ObjectForm {...props} />),
    close_notice: made((props) => <CloseNoticeForm {...props} />),
    record_elected: made((props) => <ProcedureForm {...props} elected />),
    record_not_elected: made((props) => <ProcedureForm {...props} elected={false} />),
    submit_filing: made((props) => <SubmitFilingForm {...props} />),
    file: made((props) => <AnswerFilingForm {...props} result="file" />),
    supplement: made((props) => <AnswerFilingForm {...props} result="supplement" />),
    leave: made((props) => <LeaveForm {...props} />),
    archive: made((props) => <CloseLeavingForm {...props} to="archive" />),
    return_to_pool: made((props) => <CloseLeavingForm {...props} to="return_to_pool" />),
    withdraw: made((props) => <WithdrawForm {...props} />),
  };
}
