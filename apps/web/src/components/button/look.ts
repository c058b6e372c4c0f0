// How a plain button or a link in its form looks.
import css from './Button.module.css';

/** Whether the reader is meant to press it, and whether it takes the whole width or little room. */
export interface ButtonLook {
  primary?: boolean;
  block?: boolean;
  small?: boolean;
}

/** The class of a button that looks so. */
export function classOf({ primary, block, small }: ButtonLook): string {
  return [css.button, primary && css.primary, block && css.block, small && css.small]
    .filter(Boolean)
    .join(' ');
}
