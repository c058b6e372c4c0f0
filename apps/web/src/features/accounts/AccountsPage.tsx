import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { AccountRow } from '@xianfeng/features/accounts/schema';
import { roleLabels } from '@xianfeng/features/kernel/schema';
import { Input } from 'antd';
import { trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { type Column, DataList } from '../../components/list/DataList.js';
import { Page } from '../../components/page/Page.js';
import { AccountState } from './AccountState.js';
import css from './Accounts.module.css';
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
  const accounts = useInfiniteQuery(
    trpc.accounts.list.infiniteQueryOptions(
      { limit: 50, text },
      { getNextPageParam: (page) => page.next, placeholderData: (before) => before },
    ),
  );
  const search = (value: string) =>
    navigate({ to: '/accounts', search: value.trim() === '' ? {} : { text: value.trim() } });
  return (
    <Page title="账号" actions={assignment.role === 'system_admin' && <OpenAccount />}>
      <Input.Search
        className={css.search ?? ''}
        aria-label="按登录名或姓名查找账号"
        placeholder="登录名或姓名的开头"
        defaultValue={text ?? ''}
        allowClear
        onSearch={(value) => void search(value)}
      />
      <Loaded query={accounts} lines={8}>
        {({ pages }) => (
          <DataList
            label="账号"
            rows={pages.flatMap(({ items }) => items)}
            rowId={(row) => row.id}
            kind="account"
            columns={columns}
            empty={text === undefined ? '还没有账号' : `没有以“${text}”开头的账号`}
            more={{
              has: accounts.hasNextPage,
              load: () => accounts.fetchNextPage(),
              loading: accounts.isFetchingNextPage,
            }}
            {...(assignment.role !== 'security_admin' && {
              actions: (row: AccountRow) => (
                <div className={css.rowActions}>
                  <IssueCode account={row} />
                  {assignment.role === 'system_admin' && <SwitchAccount account={row} />}
                </div>
              ),
            })}
          />
        )}
      </Loaded>
    </Page>
  );
}
