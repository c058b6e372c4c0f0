/**
 * A field that keeps what is typed as text, and reads it when it is left. Days, times and months are fields
 * of this kind: a text that is read at each key would be another day before it is finished.
 */
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { isComposing } from '../../../app/typing/composing.js';
import css from './Typed.module.css';

/** What a text means: a value and its words, or why there is none. */
export type Understood = { value: string; said: string } | { refused: string };

/** What fields of one kind take besides their value, also from a Form.Item. */
export interface TypedProps {
  id?: string;
  /** As it is kept, or empty. */
  value?: string | null;
  onChange?: (value: string) => void;
  placeholder?: string;
  autoFocus?: boolean;
  'aria-label'?: string;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string;
  status?: 'error' | undefined;
  className?: string | undefined;
}

interface TypedFieldProps extends TypedProps {
  /** Reads a text that is not empty. */
  read: (text: string) => Understood;
  /** The value in words, for the message that it stays. */
  words: (value: string) => string;
  /** What is typed, by which tests find every field of its kind. */
  kind: 'day' | 'month' | 'time';
  /** Chosen in another way only, as on a phone. */
  readOnly?: boolean;
  /** At the end of the field, such as a button. */
  suffix?: ReactNode;
  /** Another way to choose is asked for: a click on a field that is not typed in, or the arrow down. */
  onAsk?: () => void;
}

/** The field; its kind says how texts are read and what a value is called. */
export function TypedField(props: TypedFieldProps) {
  const { value, onChange, read, words, kind, status, className, suffix, onAsk, ...rest } = props;
  const kept = value ?? '';
  const input = useRef<InputRef>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  // A value from elsewhere is shown, unless a text is being typed over it.
  useEffect(() => {
    if (document.activeElement === input.current?.input) return;
    setTyped(null);
    setRefused(null);
  }, [kept]);

  const putBack = () => {
    setTyped(null);
    setRefused(null);
  };
  const take = () => {
    if (typed === null) return;
    const text = typed.trim();
    if (text === '' || text === kept) {
      putBack();
      if (text !== kept) onChange?.('');
      return;
    }
    const understood = read(text);
    if ('refused' in understood) {
      setRefused(
        `${understood.refused}${kept === '' ? '这一项仍是空的。' : `原来的${words(kept)}没有改动，按Esc可以恢复。`}`,
      );
      return;
    }
    putBack();
    setSaid(understood.value === text ? null : understood.said);
    if (understood.value !== kept) onChange?.(understood.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter' && typed !== null) {
      // The first Enter takes the text over and shows what it means; only the next one sends the form.
      event.preventDefault();
      take();
    } else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      putBack();
    } else if (event.key === 'ArrowDown' && onAsk !== undefined) {
      event.preventDefault();
      onAsk();
    }
  };
  const message = refused ?? said ?? (typed === null ? null : meant(typed, kept, read));
  return (
    <span className={`${css.field} ${className ?? ''}`}>
      <Input
        {...rest}
        ref={input}
        data-typed={kind}
        value={typed ?? kept}
        autoComplete="off"
        suffix={suffix}
        {...(refused !== null && { 'aria-invalid': true, 'data-unread': true })}
        {...(refused !== null ? { status: 'error' as const } : status !== undefined && { status })}
        onChange={({ target }) => {
          setTyped(target.value);
          setRefused(null);
          setSaid(null);
        }}
        onBlur={take}
        onKeyDown={onKeyDown}
        {...(rest.readOnly === true && onAsk !== undefined && { onClick: onAsk })}
      />
      <span role="status" className={refused === null ? css.said : css.refused}>
        {message}
      </span>
    </span>
  );
}

/** What a text means so far, while it is typed. */
function meant(text: string, kept: string, read: TypedFieldProps['read']): string | null {
  if (text.trim() === '' || text === kept) return null;
  const understood = read(text);
  return 'said' in understood ? understood.said : null;
}
