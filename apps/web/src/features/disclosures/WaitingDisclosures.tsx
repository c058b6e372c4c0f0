// What waits for a decision on sensitive information.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../app/api/trpc.js';
import { ButtonLink } from '../../components/ButtonLink.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { WaitingCount } from '../../components/slot/Waiting.js';

/** How many ask to see more than the pace allows, or to export many people in full. */
export function WaitingDisclosures() {
  const waiting = useQuery(trpc.disclosures.waiting.queryOptions());
  return (
    <Loaded query={waiting} lines={1}>
      {({ leaves, exports }) => (
        <>
          <WaitingCount
            count={leaves}
            link={<Link to="/disclosures">继续查看敏感信息的申请</Link>}
            note="超出查看次数，等您决定能否继续"
            step={<ButtonLink to="/disclosures">去决定</ButtonLink>}
          />
          <WaitingCount
            count={exports}
            link={<Link to="/disclosures">导出敏感信息的申请</Link>}
            note="申请人不能自己审批，等另一位同志审批"
            step={<ButtonLink to="/disclosures">去审批</ButtonLink>}
          />
        </>
      )}
    </Loaded>
  );
}
