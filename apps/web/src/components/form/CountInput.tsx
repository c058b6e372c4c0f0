// Field of a whole number.
import { readCount } from '@xianfeng/rules';
import { Input } from 'antd';
import { type CSSProperties, useState } from 'react';
import css from './text/Text.module.css';

interface CountInputProps {
  id?: string;
  /** NaN where no number was typed, a fraction where one was: no schema of a whole number takes them. */
  value?: number | null;
  onChange?: (value: number | null) => void;
  min?: number;
  max?: number;
  /** Behind the number: 年, 次. */
  suffix?: string;
  style?: CSSProperties;
  'aria-label'?: string;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string;
}

/**
 * A whole number. What is typed stays as it is: 1.5 is refused and not rounded, and a number beyond the
 * bounds is refused and not cut down to them. Usable in a Form.Item.
 */
export function CountInput(props: CountInputProps) {
  const { value = null, onChange, min = 0, max, suffix, style, ...rest } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [inUse, setInUse] = useState(false);
  // What was typed stays as it was typed, as long as it means the number that the form holds.
  const shown =
    typed !== null && Object.is(countOf(typed), value)
      ? typed
      : value === null || Number.isNaN(value)
        ? ''
        : String(value);
  // The beginning of a number is smaller than the whole.
  const wrong = wrongIn(value, inUse ? 0 : min, max);
  return (
    <span className={css.field} style={style}>
      <Input
        {...rest}
        inputMode="numeric"
        autoComplete="off"
        value={shown}
        suffix={suffix}
        {...(wrong !== null && { status: 'error' as const, 'aria-invalid': true })}
        onFocus={() => setInUse(true)}
        onBlur={() => setInUse(false)}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange?.(countOf(target.value));
        }}
      />
      <span role="status" className={css.said}>
        {wrong}
      </span>
    </span>
  );
}

const countOf = (text: string): number | null => (text.trim() === '' ? null : readCount(text));

function wrongIn(value: number | null, min: number, max: number | undefined): string | null {
  if (value === null) return null;
  if (!Number.isInteger(value)) return '请填写整数。';
  if (value < min) return `不能小于${min}。`;
  return max !== undefined && value > max ? `不能大于${max}。` : null;
}
