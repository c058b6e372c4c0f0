// Amounts as text; they are held in 分.
import { yuanText } from '@xianfeng/features/economy/labels';
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
