// One choice in the history of a setting.
import type { ReactNode } from 'react';
import { dayText, instantText } from '../../components/dates.js';
import css from './Settings.module.css';

interface Stamp {
  by: string;
  at: number;
  reason: string;
}

/** A choice of the district in its history: what from when, by whom and why, and whether it was withdrawn. */
export function Choice(props: {
  choice: Stamp & { from: string; withdrawn: Stamp | null };
  what: string;
  inForce: boolean;
  children?: ReactNode;
}) {
  const { what, inForce, children } = props;
  const { from, reason, by, at, withdrawn } = props.choice;
  return (
    <li data-now={inForce} data-withdrawn={withdrawn !== null}>
      <p>
        {dayText(from)}起 <b>{what}</b>
        {inForce && <span className={css.soft}>（现行）</span>}
        {withdrawn !== null && <span className={css.soft}>（已撤回，没有生效）</span>}
      </p>
      <p>{reason}</p>
      <p className={css.soft}>
        {by} <time>{instantText(at)}</time>
      </p>
      {withdrawn !== null && (
        <p className={css.soft}>
          {withdrawn.by} <time>{instantText(withdrawn.at)}</time> 撤回：{withdrawn.reason}
        </p>
      )}
      {children}
    </li>
  );
}
