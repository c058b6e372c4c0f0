// Row of links of which one is chosen.
import type { ReactNode } from 'react';
import css from './Choices.module.css';

/** A few links side by side of which one holds: views of the same thing, each with its address. */
export function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={`${css.choices} no-print`} aria-label={label}>
      {children}
    </nav>
  );
}
