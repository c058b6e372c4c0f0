// Button without the component library.
import type { ReactNode } from 'react';
import { type ButtonLook, classOf } from './look.js';

interface PlainButtonProps extends ButtonLook {
  onClick?: () => unknown;
  /** What it began is under way: a further press does nothing. */
  waiting?: boolean;
  /** For screen readers, where the text alone does not say on what. */
  label?: string;
  children: ReactNode;
}

/** A button for what stands on the first screen or may stand anywhere: problems, ways on. */
export function PlainButton(props: PlainButtonProps) {
  const { onClick, waiting = false, label, children, ...look } = props;
  return (
    <button
      type="button"
      className={classOf(look)}
      aria-label={label}
      aria-disabled={waiting}
      onClick={() => {
        if (!waiting) onClick?.();
      }}
    >
      {children}
    </button>
  );
}
