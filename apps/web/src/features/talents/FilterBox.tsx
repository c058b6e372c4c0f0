import type { ReactNode } from 'react';
import { usePhone } from '../../app/theme/size.js';
import css from './Talents.module.css';

/** Conditions of a list in one line; on a phone behind a heading, open where one is set. */
export function FilterBox({ narrowed, children }: { narrowed: boolean; children: ReactNode }) {
  const phone = usePhone();
  const fields = <div className={`${css.filters} no-print`}>{children}</div>;
  if (!phone) return fields;
  return (
    <details className={`${css.more} no-print`} open={narrowed}>
      <summary>筛选条件</summary>
      {fields}
    </details>
  );
}
