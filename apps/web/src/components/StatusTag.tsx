import css from './StatusTag.module.css';

export type StatusTone = 'quiet' | 'running' | 'done' | 'warning' | 'error';

/** The state of a record: always words, the colour only helps. */
export function StatusTag({ tone, children }: { tone: StatusTone; children: string }) {
  return <span className={`${css.tag} ${css[tone]}`}>{children}</span>;
}
