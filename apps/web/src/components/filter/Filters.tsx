// Row of a list's filters.
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { usePhone } from '../../app/theme/size.js';
import css from './Filter.module.css';

/** Conditions of a list in one line; on a phone behind a heading, open where one is set. */
export function Filters(props: {
  /** Whether any condition is set, and the way to take all of them back: of `useFilters`. */
  narrowed: boolean;
  clear: () => void;
  /** The heading on a phone. */
  title?: string;
  children: ReactNode;
}) {
  const { narrowed, clear, title = '筛选条件', children } = props;
  const phone = usePhone();
  const fields = (
    <div className={`${css.fields} no-print`}>
      {children}
      {narrowed && <Button onClick={clear}>清除条件</Button>}
    </div>
  );
  if (!phone) return fields;
  return (
    <details className={`${css.more} no-print`} open={narrowed}>
      <summary>{title}</summary>
      {fields}
    </details>
  );
}
