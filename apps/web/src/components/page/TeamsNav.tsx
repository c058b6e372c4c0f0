// Navigation between the views of village teams.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../app/api/trpc.js';
import { withoutUnset } from '../../app/search.js';
import { useMe } from '../../app/session/me.js';
import { useReach } from '../../app/session/reach.js';
import { Choices } from '../Choices.js';

const views = [
  { to: '/teams', label: '各村班子' },
  { to: '/teams/vacancies', label: '空缺岗位' },
  { to: '/teams/holders', label: '在任人员' },
  { to: '/teams/count', label: '进入村班子人才' },
] as const;

/** The views of the village teams; the street that is looked at stays. */
export function TeamsNav({ streetId }: { streetId?: number | undefined }) {
  const { street, district } = useReach();
  const { role } = useMe().assignment;
  const submitted = useQuery({
    ...trpc.incumbents.list.queryOptions({ state: 'submitted', limit: 1 }),
    enabled: role === 'district_approver',
  });
  const waiting = (submitted.data?.items.length ?? 0) > 0;
  return (
    <Choices label="村班子">
      {views.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          search={withoutUnset({ streetId })}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {label}
        </Link>
      ))}
      {(street || district) && (
        <Link to="/teams/on-record">
          在任补录
          {waiting && '（待审批）'}
        </Link>
      )}
    </Choices>
  );
}
