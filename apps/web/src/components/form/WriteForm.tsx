// The form of a write, with schema, draft and errors.
import { Button, Form } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { useMeId } from '../../app/session/me.js';
import { useWrite, type Writable, type WriteOptions } from '../../app/write/useWrite.js';
import { Note } from '../feedback/Note.js';
import { ProblemNote } from '../feedback/ProblemNote.js';
import './zod-zh.js';
import { clearDraft, type Keeps, keepDraft, readDraft } from '../../app/write/drafts.js';
import css from './Form.module.css';
import { clearErrors, fieldErrors, type Named, placeErrors } from './field-errors.js';
import { useWait } from './useWait.js';

/** Schema, procedure and fields of a form. */
export interface WriteFormProps<Values extends object, Input, Output>
  extends Pick<WriteOptions<Input, Output>, 'success' | 'refresh' | 'onDone'> {
  /** Names the draft and the intention; one name for one form of one record: `tasks.report:12`. */
  name: string;
  /** Schema of the procedure's input: the browser and the server judge alike. */
  schema: z.ZodType<Input>;
  procedure: Writable<Input, Output>;
  initial: Values;
  /**
   * Of the record that the fields are filled from, null before there is one. What another saves meanwhile
   * is taken over where nothing was typed; else the writer is told, and decides.
   */
  version?: number | null;
  /** Adds what the form does not ask for: ids, and the version that the writer has seen. */
  toInput?: (values: Values, version: number | null) => unknown;
  submit: string;
  /** What stays on this device until it is sent: each form says it. */
  keeps: Keeps;
  /**
   * The field that a wait after a refusal belongs to, such as the login: with another value in it the
   * form may be sent at once.
   */
  waitsFor?: keyof Values & string;
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
  const { name, schema, procedure, initial, toInput, submit, onCancel } = props;
  const { keeps } = props;
  const draft = keeps !== 'nothing';
  const { version = null } = props;
  const [form] = Form.useForm<Values>();
  const owner = useMeId();
  const [kept, setKept] = useState(() => (draft && owner !== null ? readDraft(owner, name) : null));
  const [seen, setSeen] = useState(kept === null ? version : kept.version);
  const typed = useRef(kept !== null);
  const [elsewhere, setElsewhere] = useState<readonly Named[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const write = useWrite(procedure, {
    // Without a draft nothing of the input may stay on the device: it may be a password.
    ...(draft && { name }),
    ...pick(props),
    onDone: (output, input) => {
      forget();
      props.onDone?.(output, input);
    },
  });
  const forget = () => {
    if (owner !== null) clearDraft(owner, name);
    typed.current = false;
    setKept(null);
  };
  const begin = () => {
    form.setFieldsValue(initial as Parameters<typeof form.setFieldsValue>[0]);
    setSeen(version);
  };
  const wait = useWait(write.problem);
  const refusedFor = useRef<unknown>(undefined);
  const asked: unknown = Form.useWatch((values) => props.waitsFor && values[props.waitsFor], form);
  const waits = wait.left > 0 && asked === refusedFor.current;
  const told = write.problem?.kind === 'told' ? write.problem.report : null;

  // A field that is held back while the form is sent loses the focus, and gets it back after a refusal.
  const sentFrom = useRef<Element | null>(null);
  useEffect(() => {
    if (write.pending || write.problem === null || document.activeElement !== document.body) return;
    if (sentFrom.current instanceof HTMLElement) sentFrom.current.focus();
  }, [write.pending, write.problem]);

  useEffect(() => {
    if (told?.fields) setElsewhere(placeErrors(form, told.fields));
  }, [told, form]);

  // Only another version begins the form anew: what is typed or was cleared stays.
  useEffect(() => {
    if (version !== seen && !typed.current) begin();
  }, [version]);

  const onFinish = async (values: Values) => {
    // A browser may send a form by a key though its button is held back.
    if (waits) return;
    // What was said of an earlier attempt no longer holds.
    clearErrors(form);
    setElsewhere([]);
    const parsed = schema.safeParse(toInput ? toInput(values, seen) : values);
    if (!parsed.success) {
      setElsewhere(placeErrors(form, fieldErrors(parsed.error)));
      return;
    }
    refusedFor.current = props.waitsFor && values[props.waitsFor];
    sentFrom.current = box.current?.querySelector(':focus') ?? null;
    await write.send(parsed.data);
  };

  return (
    <div ref={box} className={css.box}>
      {version !== seen && typed.current ? (
        <Note tone="warning">
          这里的内容在您填写期间已被修改，请核对后再提交。
          <Button
            type="link"
            className={css.inline ?? ''}
            onClick={() => {
              forget();
              begin();
            }}
          >
            载入新内容
          </Button>
          <Button type="link" className={css.inline ?? ''} onClick={() => setSeen(version)}>
            保留我填写的
          </Button>
        </Note>
      ) : (
        kept !== null && (
          <Note tone="info">
            已恢复上次没有提交的内容。
            <Button
              type="link"
              className={css.inline ?? ''}
              onClick={() => {
                forget();
                begin();
              }}
            >
              清除
            </Button>
          </Note>
        )
      )}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={kept === null ? initial : { ...initial, ...valuesOf(kept) }}
        onFinish={onFinish}
        onValuesChange={(changed, values) => {
          clearErrors(form, changed);
          typed.current = true;
          if (owner !== null) keepDraft(owner, name, keeps, values, seen);
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
        {typeof keeps === 'object' && (
          <p className={css.aside}>涉及个人情况的文字不留在这台设备上，离开这一页前请提交。</p>
        )}
        <div className={css.buttons}>
          <Button type="primary" htmlType="submit" loading={write.pending} disabled={waits}>
            {submit}
            {/* Seen to count down, and not spoken at each second. */}
            {waits && <span aria-hidden>（{wait.left}秒后可再试）</span>}
          </Button>
          {onCancel !== undefined && <Button onClick={onCancel}>取消</Button>}
        </div>
        {(wait.left > 0 || wait.over) && (
          <p role="status" className={wait.over ? css.aside : 'visually-hidden'}>
            {wait.over && '现在可以再试。'}
          </p>
        )}
        {props.below}
      </Form>
    </div>
  );
}

const valuesOf = ({ values }: { values: unknown }): object =>
  typeof values === 'object' && values !== null ? values : {};

function pick<Input, Output>(props: Pick<WriteOptions<Input, Output>, 'success' | 'refresh'>) {
  return {
    ...(props.success !== undefined && { success: props.success }),
    ...(props.refresh !== undefined && { refresh: props.refresh }),
  };
}
