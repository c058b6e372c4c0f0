/** A part of what a card or a drawer shows, under its own heading. */
import type { ReactNode } from 'react';
import css from './Page.module.css';

/** A part under its heading; no region, as the page behind a drawer has regions of the same names. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={css.part}>
      <h2 className={css.subtitle}>{title}</h2>
      {children}
    </div>
  );
}
