// Forms of moves with few fields.

import {
  answerFilingInput,
  closeLeavingInput,
  closeNoticeInput,
  closeReviewInput,
  consentSoftInput,
  decideSoftInput,
  stepInput,
} from '@xianfeng/features/appointments/schema';
import { api } from '../../../app/api/trpc.js';
import { Note } from '../../../components/feedback/Note.js';
import { PaperItems, SittingItems, TextItem } from './fields.js';
import { type MoveFormProps, StepForm } from './StepForm.js';

/** 提请联审: nothing is asked; the departments are the district's. */
export function SendReviewForm(props: MoveFormProps) {
  return (
    <StepForm
      {...props}
      step="sendReview"
      schema={stepInput}
      procedure={api.appointments.sendReview}
      initial={{ text: '' }}
    >
      <TextItem />
    </StepForm>
  );
}

/** 重新提请联审: the review has expired; what was reached stays, and the next steps wait. */
export function RenewReviewForm(props: MoveFormProps) {
  return (
    <StepForm
      {...props}
      step="renewReview"
      schema={stepInput}
      procedure={api.appointments.renewReview}
      initial={{ text: '' }}
    >
      <Note tone="info">
        联审结论已过期。重新提请后，动议、考察等已办环节不变；各部门重新答复、联审办结后继续办理。同一人近期在其他岗位联审中的“通过”意见仍在有效期内的，该部门不再重复答复。
      </Note>
      <TextItem />
    </StepForm>
  );
}

/** 撤回动议, with the reason. */
export function WithdrawForm(props: MoveFormProps) {
  return (
    <StepForm
      {...props}
      step="withdraw"
      keeps="nothing"
      schema={stepInput}
      procedure={api.appointments.withdraw}
      initial={{ text: '' }}
    >
      <TextItem label="撤回原因" />
    </StepForm>
  );
}

/** 联审办结: passed or failed, with 联审意见表. */
export function CloseReviewForm({ result, ...props }: MoveFormProps & { result: 'pass' | 'fail' }) {
  return (
    <StepForm
      {...props}
      step={`closeReview.${result}`}
      schema={closeReviewInput}
      procedure={api.appointments.closeReview}
      initial={{ text: '' }}
      toInput={(values) => ({ ...values, result })}
    >
      <PaperItems title="联审意见表" />
      <TextItem />
    </StepForm>
  );
}

/** The street's sitting that decides on a soft item (TAL-09). */
export function DecideSoftForm(props: MoveFormProps) {
  return (
    <StepForm
      {...props}
      step="decideSoft"
      schema={decideSoftInput}
      procedure={api.appointments.decideSoft}
      initial={{ text: '' }}
    >
      <SittingItems />
      <TextItem label="研究意见" />
    </StepForm>
  );
}

/** The district's consent to a soft item; a refusal needs its reasons. */
export function ConsentSoftForm({ agreed, ...props }: MoveFormProps & { agreed: boolean }) {
  return (
    <StepForm
      {...props}
      step={`consentSoft.${agreed}`}
      schema={consentSoftInput}
      procedure={api.appointments.consentSoft}
      initial={{ text: '' }}
      toInput={(values) => ({ ...values, agreed })}
    >
      <TextItem label={agreed ? '意见（可不填）' : '不同意的理由'} />
    </StepForm>
  );
}

/** 公示无异议, with 公示结果报告. */
export function CloseNoticeForm(props: MoveFormProps) {
  return (
    <StepForm
      {...props}
      step="closeNotice"
      schema={closeNoticeInput}
      procedure={api.appointments.closeNotice}
      initial={{ text: '' }}
    >
      <PaperItems title="公示结果报告" />
      <TextItem />
    </StepForm>
  );
}

/** The district's answer to a filing; one that asks for more says what. */
export function AnswerFilingForm(props: MoveFormProps & { result: 'file' | 'supplement' }) {
  const { result, ...rest } = props;
  return (
    <StepForm
      {...rest}
      step={`answerFiling.${result}`}
      schema={answerFilingInput}
      procedure={api.appointments.answerFiling}
      initial={{ text: '' }}
      toInput={(values) => ({ ...values, result })}
    >
      <TextItem label={result === 'file' ? '备案意见（可不填）' : '需要补正什么'} />
    </StepForm>
  );
}

/** The end of a leaving, with the hand-over list 交接清单. */
export function CloseLeavingForm(props: MoveFormProps & { to: 'archive' | 'return_to_pool' }) {
  const { to, ...rest } = props;
  return (
    <StepForm
      {...rest}
      step={`closeLeaving.${to}`}
      schema={closeLeavingInput}
      procedure={api.appointments.closeLeaving}
      initial={{ text: '' }}
      toInput={(values) => ({ ...values, to })}
    >
      <PaperItems title="交接清单" />
      <TextItem />
    </StepForm>
  );
}
