// Tiers of the last whole year, for the board.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Section } from '../../../components/page/Page.js';
import { LockPanel } from './LockPanel.js';
import { TierTable } from './TierTable.js';

/** For the board: the tiers of the last whole year by street. The running year is only a beginning. */
export function TierPanel() {
  const { today } = useMe();
  const year = Number(today.slice(0, 4)) - 1;
  const indicators = useQuery(trpc.economy.indicators.queryOptions({ year }));
  return (
    <Loaded query={indicators} lines={6}>
      {(data) =>
        data.total.villages === 0 ? null : (
          <Section
            title={`村级集体经济（${year}年）`}
            actions={
              <Link to="/economy" search={{ year }} className="text-link">
                指标和历年变化
              </Link>
            }
          >
            {data.total.counted > 0 && data.lock.lockedAt === null && (
              <LockPanel lock={data.lock} />
            )}
            <TierTable indicators={data} brief />
          </Section>
        )
      }
    </Loaded>
  );
}
