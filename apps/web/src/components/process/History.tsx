/** The history of a case, as every process tells it. */
import type { Finding } from '@xianfeng/rules';
import type { ReactNode } from 'react';
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

/** A history, and what is told of each of its moves. */
export interface HistoryProps<Line extends HistoryLine> {
  /** In the order in which they are shown. */
  entries: readonly Line[];
  /** Where a move led; left out where the name of the move says it. */
  arrival?: (entry: Line) => ReactNode;
  /** What a move left behind, below its text. */
  kept?: (entry: Line) => ReactNode;
}

/** What was done with a case: when, by whom, and with which text and findings. */
export function History<Line extends HistoryLine>(props: HistoryProps<Line>) {
  const { entries, arrival, kept } = props;
  return (
    <ol className={css.history}>
      {entries.map((entry) => (
        <li key={`${entry.version} ${entry.at} ${entry.on} ${entry.event}`}>
          <span className={css.who}>
            <time>{entry.at === null ? dayText(entry.on) : instantText(entry.at)}</time> {entry.by}
            <strong> {entry.label}</strong>
            {arrival?.(entry)}
          </span>
          {kept?.(entry)}
          <Prose text={entry.text} />
          <Findings findings={entry.findings} />
        </li>
      ))}
    </ol>
  );
}
