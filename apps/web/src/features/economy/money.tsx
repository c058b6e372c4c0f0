// Amounts as text and as an input; they are held in 分.
import { fenToYuan, yuanText, yuanToFen } from '@xianfeng/features/economy/labels';
import { Input } from 'antd';
import { useState } from 'react';
import css from './Economy.module.css';

/** An amount in 元 to the 分. */
export function Yuan({ fen }: { fen: number }) {
  return <span className={fen < 0 ? css.loss : css.amount}>{yuanText(fen)}</span>;
}

/** 分 → 12.35万元, for figures and charts; the exact amount stands in the tables. */
export function wanText(fen: number): string {
  return `${(fen / 1_000_000).toLocaleString('zh-CN', { maximumFractionDigits: 2 })}万元`;
}

/** 分 → 12.30, in a column of 万元: always with two places, so that they stand below each other. */
export function wanColumn(fen: number): string {
  const places = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return (fen / 1_000_000).toLocaleString('zh-CN', places);
}

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
