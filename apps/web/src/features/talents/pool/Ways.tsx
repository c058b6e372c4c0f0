// Candidacies of a talent.
import { Link } from '@tanstack/react-router';
import { candidateStateLabels } from '@xianfeng/features/appointments/labels';
import type { TalentDetail } from '@xianfeng/features/talents/schema';
import { isNameOf } from '@xianfeng/rules';
import { Card, Section } from '../../../components/page/Page.js';
import css from '../../../components/page/Parts.module.css';

const has = <Labels extends object>(labels: Labels, key: string): key is keyof Labels & string =>
  isNameOf(labels, key);
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
