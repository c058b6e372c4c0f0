// How much waits for the reader, beside the home in the menu.
import css from '../Shell.module.css';
import { useWaiting } from './useWaiting.js';

/** More than these are as many. */
const MOST = 99;

/** How much waits for the reader at the home. */
export function WaitingBadge() {
  const count = useWaiting();
  if (count === 0) return null;
  return (
    <span className={css.waits} data-waits={count}>
      {count > MOST ? `${MOST}+` : count}
      <span className="visually-hidden">件待处理</span>
    </span>
  );
}
