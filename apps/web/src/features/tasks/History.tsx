import type { DeliveryDetail } from '@xianfeng/features/tasks/schema';
import { instantText } from '../../components/dates.js';
import { Prose } from '../../components/Prose.js';
import css from './Tasks.module.css';

/** What happened with a delivery, the earliest first. */
export function History({ entries }: { entries: DeliveryDetail['history'] }) {
  return (
    <ol className={css.history}>
      {entries.map((entry) => (
        <li key={`${entry.version} ${entry.event}`}>
          <span className={css.who}>
            <time>{entry.at === null ? entry.on : instantText(entry.at)}</time> {entry.by}
            <strong> {entry.label}</strong>
          </span>
          <Prose text={entry.text} />
        </li>
      ))}
    </ol>
  );
}
