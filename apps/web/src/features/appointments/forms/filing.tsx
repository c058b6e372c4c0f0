// Form of the filing.

import { type FilingPaper, filingPaperLabels } from '@xianfeng/features/appointments/labels';
import { submitFilingInput } from '@xianfeng/features/appointments/schema';
import { Checkbox, Form } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { optionsOf } from '../../../components/form/options.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import css from '../Appointments.module.css';
import { FilingScans } from '../candidate/papers/FilingScans.js';
import { TextItem } from './fields.js';
import { type MoveFormProps, StepForm } from './StepForm.js';

/** 报送备案: which papers the filing holds. */
export function SubmitFilingForm(props: MoveFormProps) {
  const initial: { number: string; papers: FilingPaper[]; text: string } = {
    number: '',
    papers: [],
    text: '',
  };
  return (
    <StepForm
      {...props}
      step="submitFiling"
      schema={submitFilingInput}
      procedure={api.appointments.submitFiling}
      initial={initial}
    >
      <Form.Item name="number" label="备案请示文号">
        <LineInput most={60} />
      </Form.Item>
      <Form.Item name="papers" label="随附材料" className={css.checks ?? ''}>
        <Checkbox.Group options={optionsOf(filingPaperLabels)} />
      </Form.Item>
      <FilingScans candidateId={props.candidate.id} />
      <TextItem />
    </StepForm>
  );
}
