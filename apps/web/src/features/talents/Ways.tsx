import { Link } from '@tanstack/react-router';
import { candidateStateLabels } from '@xianfeng/features/appointments/labels';
import { talentEventLabels, talentStateLabels } from '@xianfeng/features/talents/labels';
import type { TalentDetail, TalentHistory } from '@xianfeng/features/talents/schema';
import { instantText } from '../../components/dates.js';
import { Prose } from '../../components/Prose.js';
import { Card, Section } from '../../components/page/Page.js';
import css from './Talents.module.css';

const has = <Labels extends object>(labels: Labels, key: string): key is keyof Labels & string =>
  Object.hasOwn(labels, key);
const stateLabel = (state: string) =>
  has(candidateStateLabels, state) ? candidateStateLabels[state] : state;

/** The ways into a post that this person has gone, or goes. */
export function Ways({ ways }: { ways: TalentDetail['ways'] }) {
  if (ways.length === 0) return null;
  return (
    <Section title="人选办理">
      <Card>
        <ul className={css.lines}>
          {ways.map((way) => (
            <li key={way.id}>
              <Link to="/appointments/$candidateId" params={{ candidateId: way.id }}>
                {way.post}
              </Link>
              <span className={css.soft}>
                {stateLabel(way.state)}，{way.stateSince}起
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

/** What happened with a file, the latest first. */
export function History({ entries }: { entries: readonly TalentHistory[] }) {
  return (
    <ol className={css.history}>
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.event}`}>
          <span className={css.who}>
            <time>{entry.at === null ? entry.on : instantText(entry.at)}</time> {entry.by}
            <strong> {talentEventLabels[entry.event]}</strong>
            {entry.from !== entry.to && `，转为${talentStateLabels[entry.to]}`}
          </span>
          <Prose text={entry.text} />
        </li>
      ))}
    </ol>
  );
}
