import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { BatchRow } from '@xianfeng/features/incumbents/schema';
import { trpc } from '../../app/api/trpc.js';
import { ButtonLink } from '../../components/ButtonLink.js';
import { instantText } from '../../components/dates.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { type Column, DataList } from '../../components/list/DataList.js';
import { Page } from '../../components/page/Page.js';
import { useReach } from '../talents/useReach.js';
import { Nav } from '../teams/Nav.js';
import { StateTag } from './StateTag.js';

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
  { key: 'state', title: '状态', card: 'end', render: ({ state }) => <StateTag state={state} /> },
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
  const list = useInfiniteQuery({
    ...trpc.incumbents.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title="在任补录"
      note="系统启用前已在任的班子成员，凭全部依据补录；街道录入，区委组织部审批人确认"
      actions={street && <ButtonLink to="/teams/on-record/import">导入在任人员</ButtonLink>}
    >
      <Nav />
      <Loaded query={list} lines={8}>
        {({ pages }) => (
          <DataList
            label="补录批次"
            rows={pages.flatMap(({ items }) => items)}
            rowId={(row) => row.id}
            kind="service_batch"
            columns={columns}
            empty={street ? '还没有补录批次。下载模板填写后，在这里导入。' : '还没有街道提交补录'}
            more={{
              has: list.hasNextPage,
              load: list.fetchNextPage,
              loading: list.isFetchingNextPage,
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}
