// Notices at the top of the page.
import { useSyncExternalStore } from 'react';
import { announcements, dismiss } from '../../app/announce.js';
import css from './Feedback.module.css';
import { ToneIcon } from './icons.js';

const tones = { live: 'info', success: 'success', error: 'error' } as const;

/** Short notices at the top of the page: seen, and spoken by screen readers when they pause. */
export function Notices() {
  const shown = useSyncExternalStore(announcements.subscribe, announcements.get);
  return (
    <div className={`${css.notices} no-print`} role="status" aria-live="polite" aria-atomic="false">
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
