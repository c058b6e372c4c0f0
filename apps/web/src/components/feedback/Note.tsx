// Message within a page.
import type { ReactNode } from 'react';
import css from './Feedback.module.css';
import { type Tone, ToneIcon } from './icons.js';

/** A message within the page. Errors are spoken at once, the rest when the reader pauses. */
export function Note({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <div className={`${css.note} ${css[tone]}`} role={tone === 'error' ? 'alert' : 'status'}>
      <ToneIcon tone={tone} />
      <div className={css.body}>{children}</div>
    </div>
  );
}
