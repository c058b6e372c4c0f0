// Summary of candidates by stage and street.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CandidateRow } from '@xianfeng/features/appointments/schema';
import { postIn } from '@xianfeng/rules';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { placeName } from '../../../components/facts/place-name.js';
import { Empty } from '../../../components/feedback/Empty.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { PlainList } from '../../../components/list/PlainList.js';
import type { Column } from '../../../components/list/rows.js';
import { Section } from '../../../components/page/Page.js';
import { Deadline, keeperText } from '../Deadline.js';
import { CandidateTag } from '../tags.js';
import { StageMatrix } from './StageMatrix.js';

const OVERDUE = 10;

const columns = (today: string): readonly Column<CandidateRow>[] => [
  {
    key: 'name',
    title: '人选',
    card: 'title',
    render: (row) => (
      <Link to="/appointments/$candidateId" params={{ candidateId: row.id }}>
        {row.name}
      </Link>
    ),
  },
  { key: 'state', title: '环节', card: 'end', render: (row) => <CandidateTag state={row.state} /> },
  {
    key: 'post',
    title: '岗位',
    render: (row) => `${postIn(placeName(row.organizationName), row.post, row.divisionKind)}`,
  },
  { key: 'keeper', title: '现在由谁办理', render: keeperText },
  { key: 'due', title: '期限', render: (row) => <Deadline row={row} today={today} /> },
];

/** How the ways into village posts stand: by stage and street, and who is late. Its steps need the width. */
export function Pipeline() {
  const { today } = useMe();
  const board = useQuery(trpc.appointments.board.queryOptions({}));
  const overdue = useQuery(
    trpc.appointments.list.queryOptions({ state: 'open', overdue: true, limit: OVERDUE }),
  );
  return (
    <>
      <Section
        title="人选办理进度"
        actions={
          <Link to="/appointments" className="text-link">
            办理看板
          </Link>
        }
      >
        <Loaded query={board} lines={8}>
          {(data) =>
            data.cells.length === 0 ? <Empty>还没有人才和人选</Empty> : <StageMatrix board={data} />
          }
        </Loaded>
      </Section>
      <Section title="超期办理">
        <Loaded query={overdue} lines={4}>
          {({ items, next }) => (
            <>
              <PlainList
                label="超期办理"
                rows={items}
                rowId={(row) => row.id}
                kind="candidate"
                columns={columns(today)}
                empty="没有超期的人选"
              />
              {next !== null && (
                <p>
                  <Link
                    to="/appointments/list"
                    search={{ state: 'open', overdue: true }}
                    className="text-link"
                  >
                    查看全部超期人选
                  </Link>
                </p>
              )}
            </>
          )}
        </Loaded>
      </Section>
    </>
  );
}
