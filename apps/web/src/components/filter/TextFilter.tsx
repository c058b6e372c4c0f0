// Filter by text.
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { composition } from '../../app/typing/composing.js';
import css from './Filter.module.css';
import type { Condition } from './useFilters.js';

/** So long nothing is typed before the list is read. */
const PAUSE_MS = 250;

/** Finds by a text, as it is typed. */
export function TextFilter(props: Condition<string> & { label: string; placeholder: string }) {
  const { value = '', onChange, label, placeholder } = props;
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (value === sent.current) return;
    // The condition was changed elsewhere: taken back, or by another address.
    clearTimeout(timer.current);
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(text), PAUSE_MS);
  };
  // What an input method is still composing is not looked for.
  const send = (text: string) => {
    if (composition.get()) {
      timer.current = setTimeout(() => send(text), PAUSE_MS);
      return;
    }
    sent.current = text.trim();
    onChange(sent.current || undefined);
  };
  return (
    <Input
      type="search"
      aria-label={label}
      placeholder={placeholder}
      className={css.text ?? ''}
      allowClear
      value={typed}
      onChange={({ target }) => type(target.value)}
    />
  );
}
