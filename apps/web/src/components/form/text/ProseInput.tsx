// Field of a longer text.
import { Input } from 'antd';
import type { TextAreaProps } from 'antd/es/input/index.js';
import css from './Text.module.css';
import { excess, TooLong, textOf } from './TooLong.js';

/** A longer text of at most so many characters; like LineInput it cuts nothing. */
export function ProseInput({
  most,
  className,
  showCount = false,
  ...rest
}: Omit<TextAreaProps, 'maxLength' | 'count'> & { most: number }) {
  const text = textOf(rest.value);
  return (
    <span className={`${css.field} ${className ?? ''}`}>
      <Input.TextArea
        {...rest}
        {...(showCount !== false && { count: { show: true, max: most } })}
        {...(excess(text, most) > 0 && { status: 'error' as const })}
      />
      <TooLong text={text} most={most} />
    </span>
  );
}
