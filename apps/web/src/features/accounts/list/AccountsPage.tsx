// List of accounts.
import { Link, useNavigate } from '@tanstack/react-router';
import type { AccountRow } from '@xianfeng/features/accounts/schema';
import { roleLabels } from '@xianfeng/features/kernel/schema';
import { Input } from 'antd';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { nextPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import { Page } from '../../../components/page/Page.js';
import { WaitingCards } from '../../../components/slot/Waiting.js';
import css from '../Accounts.module.css';
import { AccountState } from './AccountState.js';
import { IssueCode } from './IssueCode.js';
import { OpenAccount } from './OpenAccount.js';
import { SwitchAccount } from './SwitchAccount.js';

const columns: readonly Column<AccountRow>[] = [
  {
    key: 'name',
    title: '姓名',
    card: 'title',
    render: (row) => (
      <Link to="/accounts/$accountId" params={{ accountId: row.id }}>
        {row.displayName}
      </Link>
    ),
  },
  { key: 'login', title: '登录名', render: (row) => row.login ?? '—' },
  { key: 'state', title: '状态', card: 'end', render: (row) => <AccountState account={row} /> },
  {
    key: 'assignments',
    title: '授权岗位',
    render: (row) =>
      row.assignments
        .map(({ organizationName, role }) => `${organizationName} ${roleLabels[role]}`)
        .join('；') || '无',
  },
];

/** All accounts in scope, found by the beginning of a login or a name. */
export function AccountsPage({ text }: { text?: string | undefined }) {
  const { assignment } = useMe();
  const navigate = useNavigate();
  const search = (value: string) =>
    navigate({ to: '/accounts', search: value.trim() === '' ? {} : { text: value.trim() } });
  return (
    <Page title="账号" actions={assignment.role === 'system_admin' && <OpenAccount />}>
      {text === undefined && <WaitingCards />}
      <Input.Search
        className={css.search ?? ''}
        aria-label="按登录名或姓名查找账号"
        placeholder="登录名或姓名的开头"
        defaultValue={text ?? ''}
        allowClear
        onSearch={(value) => void search(value)}
      />
      <RecordList
        query={trpc.accounts.list.infiniteQueryOptions({ limit: 50, text }, nextPage)}
        label="账号"
        rowId={(row) => row.id}
        kind="account"
        columns={columns}
        empty={text === undefined ? '还没有账号' : `没有以“${text}”开头的账号`}
        {...(assignment.role !== 'security_admin' && {
          actions: (row: AccountRow) => (
            <div className={css.rowActions}>
              <IssueCode account={row} />
              {assignment.role === 'system_admin' && <SwitchAccount account={row} />}
            </div>
          ),
        })}
      />
    </Page>
  );
}
