// Input of a month.
import { Input } from 'antd';

interface MonthInputProps {
  id?: string;
  /** 'YYYY-MM', empty, or whatever is being typed. */
  value?: string | null;
  onChange?: (month: string) => void;
  placeholder?: string;
  autoFocus?: boolean;
  status?: 'error' | undefined;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string;
}

/** 2007.7, 200707 and 2007年7月 as 2007-07; null for what is no month. */
export function readMonth(text: string): string | null {
  const parts = /^(\d{4})\s*[-.年/]?\s*(\d{1,2})\s*月?$/.exec(text.normalize('NFKC').trim());
  if (parts === null) return null;
  const month = Number(parts[2]);
  return month < 1 || month > 12 ? null : `${parts[1]}-${String(month).padStart(2, '0')}`;
}

/** A month, typed as 2007.07, 200707 or 2007-07. Usable in a Form.Item. */
export function MonthInput({ value, onChange, status, ...rest }: MonthInputProps) {
  return (
    <Input
      placeholder="如 2007.07"
      {...rest}
      value={value ?? ''}
      autoComplete="off"
      maxLength={8}
      {...(status !== undefined && { status })}
      onChange={({ target }) => onChange?.(target.value)}
      onBlur={({ target }) => {
        const read = readMonth(target.value);
        if (read !== null && read !== value) onChange?.(read);
      }}
    />
  );
}
