// Building blocks of the record's fields.

import { Form } from 'antd';
import type { ReactNode } from 'react';
import { LineInput } from '../../../../components/form/text/LineInput.js';
import { ProseInput } from '../../../../components/form/text/ProseInput.js';
import { TimeInput } from '../../../../components/form/typed/TimeInput.js';
import { inputId, useRecord } from '../context.js';
import type { TextField } from '../draft/draft.js';

/** One field of the record: its label, what is asked, and what is wrong with it. */
export function Field(props: {
  field: string;
  label: string;
  extra?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}) {
  const { field, label, extra, className, children } = props;
  const error = useRecord().errors[field];
  return (
    <Form.Item
      label={label}
      htmlFor={inputId(field)}
      {...(className !== undefined && { className })}
      {...(error !== undefined && { validateStatus: 'error' as const })}
      help={error === undefined ? undefined : <span id={`${inputId(field)}-error`}>{error}</span>}
      extra={extra}
    >
      {children}
    </Form.Item>
  );
}

/** What ties an input to its label and its error. */
export function inputProps(field: string, error: string | undefined) {
  return {
    id: inputId(field),
    ...(error !== undefined && {
      'aria-invalid': true,
      'aria-describedby': `${inputId(field)}-error`,
    }),
  };
}

interface TextProps {
  field: TextField;
  label: string;
  extra?: ReactNode;
  most: number;
  placeholder?: string;
  className?: string | undefined;
}

/** A text of one line. */
export function LineField(props: TextProps) {
  const { field, label, extra, most, placeholder, className } = props;
  const { draft, change, errors } = useRecord();
  return (
    <Field field={field} label={label} extra={extra} className={className}>
      <LineInput
        {...inputProps(field, errors[field])}
        value={draft[field]}
        most={most}
        {...(placeholder !== undefined && { placeholder })}
        onChange={(event) => change({ kind: 'set', fields: { [field]: event.target.value } })}
      />
    </Field>
  );
}

/** When it began or ended. */
export function TimeField({ field, label }: { field: 'startsAt' | 'endsAt'; label: string }) {
  const { draft, change, errors } = useRecord();
  return (
    <Field field={field} label={label}>
      <TimeInput
        {...inputProps(field, errors[field])}
        value={draft[field]}
        status={errors[field] === undefined ? undefined : 'error'}
        onChange={(time) => change({ kind: 'set', fields: { [field]: time } })}
      />
    </Field>
  );
}

/** A longer text, growing as it is written. */
export function ProseField(props: TextProps & { rows: number }) {
  const { field, label, extra, most, placeholder, rows, className } = props;
  const { draft, change, errors } = useRecord();
  return (
    <Field field={field} label={label} extra={extra} className={className}>
      <ProseInput
        {...inputProps(field, errors[field])}
        value={draft[field]}
        most={most}
        autoSize={{ minRows: rows, maxRows: 24 }}
        {...(placeholder !== undefined && { placeholder })}
        onChange={(event) => change({ kind: 'set', fields: { [field]: event.target.value } })}
      />
    </Field>
  );
}
