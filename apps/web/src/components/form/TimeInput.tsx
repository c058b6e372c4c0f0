// Input of a time of day.
import { Input } from 'antd';
import { readTime } from './time.js';

interface TimeInputProps {
  id?: string;
  /** 'HH:MM', empty, or whatever is being typed. */
  value?: string | null;
  onChange?: (time: string) => void;
  status?: 'error' | undefined;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string;
}

/** A time of day, typed as 930, 0930, 9:30 or 9点半; four digits are enough. Usable in a Form.Item. */
export function TimeInput({ value, onChange, status, ...rest }: TimeInputProps) {
  return (
    <Input
      {...rest}
      value={value ?? ''}
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      placeholder="如 0930"
      {...(status !== undefined && { status })}
      onChange={(event) => {
        const text = event.target.value;
        // With the fourth digit nothing more can come, so the colon can.
        onChange?.(/^\d{4}$/.test(text) ? (readTime(text) ?? text) : text);
      }}
      onBlur={(event) => {
        const read = readTime(event.target.value);
        if (read !== null && read !== value) onChange?.(read);
      }}
    />
  );
}
