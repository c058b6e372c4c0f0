/** Months and numbers as the demo's texts write them. */
import { addMonths } from '@xianfeng/rules';

/** First days of the months up to the one of `today`, the earliest first. */
export function monthsUpTo(today: string, count: number): string[] {
  const first = `${today.slice(0, 7)}-01`;
  return Array.from({ length: count }, (_, index) => addMonths(first, index + 1 - count));
}
