// Placeholder while text is loading.
import { useEffect, useState } from 'react';
import css from './Feedback.module.css';

/** What comes sooner than this needs no sign of waiting. */
const QUIET_MS = 150;
const widths = ['62%', '94%', '88%', '71%', '90%', '80%'];

/** Grey lines where text will be; shown only when the wait is felt. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return <div aria-busy="true" />;
  return (
    <div className={css.skeleton} aria-busy="true">
      <span className="visually-hidden" role="status">
        正在读取
      </span>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={css.bone} style={{ width: widths[index % widths.length] }} />
      ))}
    </div>
  );
}
