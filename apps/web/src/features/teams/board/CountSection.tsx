// Count of talents in post on the board (TAL-14).
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../app/api/trpc.js';
import { dayText } from '../../../components/dates.js';
import { CountFigures } from '../../../components/facts/CountFigures.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';

/** For the board: people in post who came out of the pool (TAL-14). */
export function CountSection() {
  const count = useQuery(trpc.teams.count.queryOptions({}));
  return (
    <Section
      title="进入村班子人才"
      actions={count.data && <span className={shared.soft}>截至{dayText(count.data.to)}</span>}
    >
      <Loaded query={count} lines={2}>
        {(data) => <CountFigures count={data} search={{}} />}
      </Loaded>
    </Section>
  );
}
