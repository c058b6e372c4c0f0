// Months of income that wait for the reader.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { WaitingCount } from '../../../components/slot/Waiting.js';
import { pendingMonths } from './query.js';

/** How many months of the villages' income wait for a check. */
export function WaitingMonths() {
  const pending = useQuery(pendingMonths());
  return (
    <Loaded query={pending} lines={1}>
      {({ items }) => (
        <WaitingCount
          count={items.filter(({ own }) => !own).length}
          link={<Link to="/economy/pending">待审核的村级集体经济收入</Link>}
          note="村（社区）已上报，等街道审核"
          step={<ButtonLink to="/economy/pending">去审核</ButtonLink>}
        />
      )}
    </Loaded>
  );
}
