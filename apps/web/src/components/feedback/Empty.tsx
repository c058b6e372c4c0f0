// Message for an empty list.
import type { ReactNode } from 'react';
import css from './Feedback.module.css';

/** Nothing is here: says so, and what to do about it where there is something. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={css.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}
