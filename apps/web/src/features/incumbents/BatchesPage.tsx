// Page of the list of batches.
import { Link } from '@tanstack/react-router';
import type { BatchRow } from '@xianfeng/features/incumbents/schema';
import { trpc } from '../../app/api/trpc.js';
import { useReach } from '../../app/session/reach.js';
import { ButtonLink } from '../../components/ButtonLink.js';
import { instantText } from '../../components/dates.js';
import { nextPage } from '../../components/list/query.js';
import { RecordList } from '../../components/list/RecordList.js';
import type { Column } from '../../components/list/rows.js';
import { Page } from '../../components/page/Page.js';
import { TeamsNav } from '../../components/page/TeamsNav.js';
import { BatchTag } from './tags.js';

const columns: readonly Column<BatchRow>[] = [
  {
    key: 'id',
    title: '批次',
    card: 'title',
    render: (row) => (
      <Link to="/teams/on-record/$batchId" params={{ batchId: row.id }}>
        {`第${row.id}批`}
      </Link>
    ),
  },
  { key: 'state', title: '状态', card: 'end', render: ({ state }) => <BatchTag state={state} /> },
  { key: 'organization', title: '提交单位', render: (row) => row.organizationName },
  { key: 'rows', title: '人岗数', align: 'right', render: (row) => row.rows },
  { key: 'reason', title: '补录原因', render: (row) => row.reason },
  {
    key: 'entered',
    title: '录入',
    render: (row) => (
      <>
        {row.enteredBy} <time>{instantText(row.enteredAt)}</time>
      </>
    ),
  },
  {
    key: 'answered',
    title: '审批',
    render: (row) =>
      row.answeredBy === null || row.answeredAt === null ? (
        '—'
      ) : (
        <>
          {row.answeredBy} <time>{instantText(row.answeredAt)}</time>
        </>
      ),
  },
];

/** 在任补录: batches of sitting teams, entered by streets and confirmed by the district. */
export function BatchesPage() {
  const { street } = useReach();
  return (
    <Page
      title="在任补录"
      note="系统启用前已在任的班子成员，凭全部依据补录；街道录入，区委组织部审批人确认"
      actions={street && <ButtonLink to="/teams/on-record/import">导入在任人员</ButtonLink>}
    >
      <TeamsNav />
      <RecordList
        query={trpc.incumbents.list.infiniteQueryOptions({}, nextPage)}
        label="补录批次"
        rowId={(row) => row.id}
        kind="service_batch"
        columns={columns}
        empty={street ? '还没有补录批次。下载模板填写后，在这里导入。' : '还没有街道提交补录'}
      />
    </Page>
  );
}
