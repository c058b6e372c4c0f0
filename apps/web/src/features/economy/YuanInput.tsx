// Input of an amount.
import { fenToYuan, yuanToFen } from '@xianfeng/features/economy/labels';
import { Input } from 'antd';
import { useState } from 'react';
import css from './Economy.module.css';

interface YuanInputProps {
  id?: string;
  /** 分; null of an empty field, NaN of one that holds no amount: no schema takes it for empty. */
  value?: number | null;
  onChange?: (fen: number | null) => void;
  'aria-label'?: string;
}

/** An amount typed in 元, held as whole 分. Usable in a Form.Item. */
export function YuanInput({ value, onChange, ...rest }: YuanInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  // What was typed stays as it was typed, as long as it means the amount that the form holds.
  const shown =
    typed !== null && Object.is(fenOf(typed), value ?? null)
      ? typed
      : value == null || Number.isNaN(value)
        ? ''
        : fenToYuan(value);
  return (
    <Input
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      suffix="元"
      value={shown}
      className={css.amountInput ?? ''}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange?.(fenOf(target.value));
      }}
    />
  );
}

const fenOf = (text: string) => (text.trim() === '' ? null : (yuanToFen(text) ?? Number.NaN));
