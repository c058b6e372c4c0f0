/** Lists of facts: what each is called, and what it is. */
import type { ReactNode } from 'react';
import css from './FactList.module.css';

/** A list of facts, one below the other. A `MaskedField` stands among them as it is. */
export function FactList({ children }: { children: ReactNode }) {
  return <dl className={css.facts}>{children}</dl>;
}

/** One fact under its name. */
export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className={css.pair}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
