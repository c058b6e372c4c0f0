// Field of a text of one line.
import { Input, type InputProps } from 'antd';
import css from './Text.module.css';
import { excess, TooLong, textOf } from './TooLong.js';

/**
 * A text of one line of at most so many characters. What is pasted stays whole: a text that is too long is
 * said to be so, and by how much, where `maxLength` would have cut it without a word.
 */
export function LineInput({
  most,
  className,
  ...rest
}: Omit<InputProps, 'maxLength'> & { most: number }) {
  const text = textOf(rest.value);
  return (
    <span className={`${css.field} ${className ?? ''}`}>
      <Input {...rest} {...(excess(text, most) > 0 && { status: 'error' as const })} />
      <TooLong text={text} most={most} />
    </span>
  );
}
