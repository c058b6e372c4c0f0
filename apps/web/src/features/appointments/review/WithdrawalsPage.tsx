// Requests to take back hard items: those that wait for a second person, or all of them.
import { getRouteApi, Link } from '@tanstack/react-router';
import { reviewDepartmentLabels } from '@xianfeng/features/appointments/labels';
import type { WithdrawalRow } from '@xianfeng/features/appointments/schema';
import { postIn } from '@xianfeng/rules';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { Choices } from '../../../components/Choices.js';
import { placeName } from '../../../components/facts/place-name.js';
import { nextPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import { Page } from '../../../components/page/Page.js';
import { WithdrawalNote } from './Withdrawal.js';

const routeApi = getRouteApi('/signed-in/reviews/withdrawals');

const columns = (officer: boolean): readonly Column<WithdrawalRow>[] => [
  {
    key: 'name',
    title: '人选',
    card: 'title',
    render: (row) =>
      officer ? (
        <Link to="/reviews/$opinionId" params={{ opinionId: row.opinionId }}>
          {row.name}
        </Link>
      ) : (
        <Link to="/appointments/$candidateId" params={{ candidateId: row.candidateId }}>
          {row.name}
        </Link>
      ),
  },
  {
    key: 'post',
    title: '拟任岗位',
    render: (row) => postIn(placeName(row.villageName), row.post, row.divisionKind),
  },
  { key: 'department', title: '联审部门', render: (row) => reviewDepartmentLabels[row.department] },
  { key: 'item', title: '负面清单情形', render: (row) => `${row.code} ${row.title}` },
  { key: 'request', title: '申请和复核', render: (row) => <WithdrawalNote request={row} /> },
];

/** The list with the answer in each row. */
export function WithdrawalsPage() {
  const { all = false } = routeApi.useSearch();
  const { assignment } = useMe();
  const officer = assignment.role === 'joint_review_officer';
  return (
    <Page
      title="撤销一票否决情形"
      note="部门查错人、录错情形的，由一人申请、另一人复核后撤销。"
      actions={
        officer ? <Link to="/reviews">返回联审事项</Link> : <Link to="/appointments">返回看板</Link>
      }
    >
      <Choices label="撤销申请">
        <Link
          to="/reviews/withdrawals"
          search={{}}
          activeOptions={{ exact: true, includeSearch: true }}
          {...(!all && { 'aria-current': 'page' as const })}
        >
          待复核
        </Link>
        <Link to="/reviews/withdrawals" search={{ all: true }}>
          全部
        </Link>
      </Choices>
      <RecordList
        query={trpc.appointments.withdrawals.infiniteQueryOptions({ waiting: !all }, nextPage)}
        label="撤销申请"
        rowId={(row) => row.id}
        kind="opinion"
        columns={columns(officer)}
        empty={all ? '还没有申请撤销过' : '没有等待复核的申请'}
      />
    </Page>
  );
}
