// What is said of a text that is longer than its field takes.
import { tidied } from '@xianfeng/features/kernel/schema';
import css from './Text.module.css';

/**
 * By how many characters a text is too long, as the server will measure it: what cannot be seen and blanks
 * at the ends do not count.
 */
export const excess = (text: string, most: number): number =>
  Math.max(0, tidied(text).trim().length - most);

/** The sentence below the field; nothing where the text fits. */
export function TooLong({ text, most }: { text: string; most: number }) {
  const over = excess(text, most);
  return (
    <span role="status" className={css.said}>
      {over > 0 && `最多${most}个字，多出${over}个字，请删减。`}
    </span>
  );
}

/** The value of a field as text: a Form.Item gives nothing for a field that was never filled in. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
