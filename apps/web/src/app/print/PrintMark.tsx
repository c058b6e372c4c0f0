// Who printed a page, and when, behind what it says.
import { useEffect, useState } from 'react';
import { useMe } from '../session/me.js';
import css from './PrintMark.module.css';

const LINES = 6;

/** The background of a printed page: name, organization and time, so that a sheet tells whose it was (SEC-02). */
export function PrintMark() {
  const { displayName, assignment } = useMe();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const note = () => setNow(new Date());
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  const time = now.toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const text = `${displayName}　${assignment.organizationName}　${time}`;
  return (
    <div className={css.mark} aria-hidden="true">
      {Array.from({ length: LINES }, (_, line) => (
        <p key={line}>{text}</p>
      ))}
    </div>
  );
}
