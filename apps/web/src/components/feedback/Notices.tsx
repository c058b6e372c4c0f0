// Notices at the edge of the page.
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { announcements, dismiss } from '../../app/announce.js';
import css from './Feedback.module.css';
import { ToneIcon } from './icons.js';

const tones = { live: 'info', success: 'success', error: 'error' } as const;

/** What they keep between themselves and what is above them. */
const APART_PX = 24;

/**
 * Short notices at the edge of the page: seen, and spoken by screen readers when they pause. They lie over
 * whatever is open, and the shell leaves their room free.
 */
export function Notices() {
  const shown = useSyncExternalStore(announcements.subscribe, announcements.get);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const height = shown.length === 0 ? 0 : (box.current?.offsetHeight ?? 0) + APART_PX;
    document.documentElement.style.setProperty('--notices', `${height}px`);
  }, [shown]);
  return (
    <div
      ref={box}
      className={`${css.notices} no-print`}
      role="status"
      aria-live="polite"
      aria-atomic="false"
    >
      {shown.map(({ id, text, kind }) => (
        <div key={id} className={`${css.note} ${css.notice} ${css[tones[kind]]}`}>
          <ToneIcon tone={tones[kind]} />
          <div className={css.body}>{text}</div>
          <button
            type="button"
            className={css.dismiss}
            aria-label="关闭提示"
            onClick={() => dismiss(id)}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
