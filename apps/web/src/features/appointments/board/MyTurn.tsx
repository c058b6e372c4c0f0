// Candidates whose next step is the reader's.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { postIn } from '@xianfeng/rules';
import { trpc } from '../../../app/api/trpc.js';
import { useGlow } from '../../../app/live/glow.js';
import { useMe } from '../../../app/session/me.js';
import { placeName } from '../../../components/facts/place-name.js';
import { Card, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { Deadline } from '../Deadline.js';
import { CandidateTag } from '../tags.js';

const SHOWN = 6;

/** The candidates whose next step is the reader's; nothing where there are none. */
export function MyTurn() {
  const { today, assignment } = useMe();
  const keeper = assignment.role === 'street_organizer' ? 'street' : 'district';
  const glow = useGlow();
  const list = useQuery(
    trpc.appointments.list.queryOptions({ state: 'open', keeper, limit: SHOWN }),
  );
  const { data } = list;
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Section
      title="待我办理的人选"
      actions={
        <Link to="/appointments/list" search={{ state: 'open', keeper }} className="text-link">
          {data.next === null ? '人选列表' : '查看全部'}
        </Link>
      }
    >
      <Card>
        <ul className={shared.lines}>
          {data.items.map((row) => (
            <li key={row.id} className={glow('candidate', row.id)}>
              <span className={shared.tags}>
                <Link to="/appointments/$candidateId" params={{ candidateId: row.id }}>
                  {row.name}
                </Link>
                <span>{postIn(placeName(row.organizationName), row.post, row.divisionKind)}</span>
                <CandidateTag state={row.state} />
              </span>
              <span className={shared.soft}>
                <Deadline row={row} today={today} />
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
