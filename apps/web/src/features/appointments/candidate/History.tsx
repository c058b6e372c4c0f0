import { candidateStateLabels } from '@xianfeng/features/appointments/labels';
import type { CandidateHistory } from '@xianfeng/features/appointments/schema';
import { appointmentMachine } from '@xianfeng/rules';
import { instantText } from '../../../components/dates.js';
import { Findings } from '../../../components/feedback/Findings.js';
import { Prose } from '../../../components/Prose.js';
import shared from '../../talents/Talents.module.css';

const { moves } = appointmentMachine();
const labelOf = (entry: CandidateHistory) =>
  moves.find(({ event, from }) => event === entry.event && from.includes(entry.from))?.label ??
  moves.find(({ event }) => event === entry.event)?.label ??
  candidateStateLabels[entry.to];

/** What happened with a candidate, the latest first. */
export function History({ entries }: { entries: readonly CandidateHistory[] }) {
  return (
    <ol className={shared.history}>
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.event}`}>
          <span className={shared.who}>
            <time>{instantText(entry.at)}</time> {entry.by}
            <strong> {labelOf(entry)}</strong>
          </span>
          <Prose text={entry.text} />
          <Findings findings={entry.findings} />
        </li>
      ))}
    </ol>
  );
}
