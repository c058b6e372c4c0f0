import { Button, Form } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { useMeId } from '../../app/session/me.js';
import { useWrite, type Writable, type WriteOptions } from '../../app/write/useWrite.js';
import { Note } from '../feedback/Note.js';
import { ProblemNote } from '../feedback/ProblemNote.js';
import './zod-zh.js';
import { clearDraft, keepDraft, readDraft } from '../../app/write/drafts.js';
import css from './Form.module.css';
import { clearErrors, fieldErrors, type Named, placeErrors } from './field-errors.js';

export interface WriteFormProps<Values extends object, Input, Output>
  extends Pick<WriteOptions<Input, Output>, 'success' | 'refresh' | 'onDone'> {
  /** Names the draft and the intention; one name for one form of one record: `tasks.report:12`. */
  name: string;
  /** Schema of the procedure's input: the browser and the server judge alike. */
  schema: z.ZodType<Input>;
  procedure: Writable<Input, Output>;
  initial: Values;
  /** Adds what the form does not ask for: ids, versions. */
  toInput?: (values: Values) => unknown;
  submit: string;
  /** Whether unsent content is kept on this device; never for passwords. */
  draft?: boolean;
  onCancel?: () => void;
  /** Below the buttons, still part of the form. */
  below?: ReactNode;
  children: ReactNode;
}

/**
 * A form that writes: judged by the schema of the server, kept as a draft until it is sent, sent once,
 * and its errors shown at their fields.
 */
export function WriteForm<Values extends object, Input, Output>(
  props: WriteFormProps<Values, Input, Output>,
) {
  const { name, schema, procedure, initial, toInput, submit, draft = true, onCancel } = props;
  const [form] = Form.useForm<Values>();
  const owner = useMeId();
  const [kept] = useState(() => (draft && owner !== null ? readDraft(owner, name) : null));
  const [elsewhere, setElsewhere] = useState<readonly Named[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const write = useWrite(procedure, {
    // Without a draft nothing of the input may stay on the device: it may be a password.
    ...(draft && { name }),
    ...pick(props),
    onDone: (output, input) => {
      if (owner !== null) clearDraft(owner, name);
      props.onDone?.(output, input);
    },
  });
  const told = write.problem?.kind === 'told' ? write.problem.report : null;

  useEffect(() => {
    if (told?.fields) setElsewhere(placeErrors(form, told.fields));
  }, [told, form]);

  const onFinish = async (values: Values) => {
    const parsed = schema.safeParse(toInput ? toInput(values) : values);
    if (!parsed.success) {
      setElsewhere(placeErrors(form, fieldErrors(parsed.error)));
      return;
    }
    // What was said of an earlier attempt no longer holds.
    clearErrors(form);
    setElsewhere([]);
    await write.send(parsed.data);
  };

  return (
    <div ref={box} className={css.box}>
      {kept !== null && (
        <Note tone="info">
          已恢复上次没有提交的内容。
          <Button
            type="link"
            className={css.inline ?? ''}
            onClick={() => {
              if (owner !== null) clearDraft(owner, name);
              form.setFieldsValue(initial as Parameters<typeof form.setFieldsValue>[0]);
            }}
          >
            清除
          </Button>
        </Note>
      )}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={kept === null ? initial : { ...initial, ...kept }}
        onFinish={onFinish}
        onValuesChange={(_, values) => {
          if (draft && owner !== null) keepDraft(owner, name, values);
        }}
        scrollToFirstError={{ focus: true, block: 'center' }}
        disabled={write.pending}
      >
        {props.children}
        {elsewhere.length > 0 && (
          <Note tone="error">
            <ul className={css.list}>
              {elsewhere.map(({ path, message }) => (
                <li key={`${path} ${message}`}>{message}</li>
              ))}
            </ul>
          </Note>
        )}
        {write.problem !== null && (
          <ProblemNote
            problem={write.problem}
            onRetry={() => write.retry()}
            retrying={write.pending}
          />
        )}
        <div className={css.buttons}>
          <Button type="primary" htmlType="submit" loading={write.pending} disabled={false}>
            {submit}
          </Button>
          {onCancel !== undefined && <Button onClick={onCancel}>取消</Button>}
        </div>
        {props.below}
      </Form>
    </div>
  );
}

function pick<Input, Output>(props: Pick<WriteOptions<Input, Output>, 'success' | 'refresh'>) {
  return {
    ...(props.success !== undefined && { success: props.success }),
    ...(props.refresh !== undefined && { refresh: props.refresh }),
  };
}
