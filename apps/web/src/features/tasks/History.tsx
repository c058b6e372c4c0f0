import { type DeliveryHistory, deliveryActionLabels } from '@xianfeng/features/tasks/schema';
import { instantText } from '../../components/dates.js';
import { Prose } from '../../components/Prose.js';
import css from './Tasks.module.css';

/** What happened with a delivery, the earliest first. */
export function History({ entries }: { entries: readonly DeliveryHistory[] }) {
  return (
    <ol className={css.history}>
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.action}`}>
          <span className={css.who}>
            <time>{instantText(entry.at)}</time> {entry.by}
            <strong> {deliveryActionLabels[entry.action]}</strong>
          </span>
          <Prose text={entry.text} />
        </li>
      ))}
    </ol>
  );
}
