/** The history of a case, as every process tells it. */
import type { Finding } from '@xianfeng/rules';
import { dayText, instantText } from '../dates.js';
import { Findings } from '../feedback/Findings.js';
import { Prose } from '../Prose.js';
import css from '../page/Parts.module.css';

/** One move, as the server sends it. */
export interface HistoryLine {
  event: string;
  label: string;
  from: string | null;
  to: string;
  version: number | null;
  on: string;
  at: number | null;
  by: string | null;
  text: string;
  findings: readonly Finding[];
}

/**
 * What was done with a case: when, by whom, and with which text and findings.
 *
 * @param entries in the order in which they are shown
 * @param arrival says where a move led; left out where the name of the move says it
 */
export function History<Line extends HistoryLine>(props: {
  entries: readonly Line[];
  arrival?: (entry: Line) => string;
}) {
  const { entries, arrival } = props;
  return (
    <ol className={css.history}>
      {entries.map((entry) => (
        <li key={`${entry.version} ${entry.at} ${entry.on} ${entry.event}`}>
          <span className={css.who}>
            <time>{entry.at === null ? dayText(entry.on) : instantText(entry.at)}</time> {entry.by}
            <strong> {entry.label}</strong>
            {arrival?.(entry)}
          </span>
          <Prose text={entry.text} />
          <Findings findings={entry.findings} />
        </li>
      ))}
    </ol>
  );
}
