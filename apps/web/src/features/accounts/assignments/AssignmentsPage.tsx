// Page of an account's assignments.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { AssignmentRow } from '@xianfeng/features/accounts/schema';
import { type Role, roleLabels } from '@xianfeng/features/kernel/schema';
import { api, trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { GuessesNote } from '../../../components/accounts/GuessesNote.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { type Column, DataList } from '../../../components/list/DataList.js';
import { Card, Page, Section } from '../../../components/page/Page.js';
import { StatusTag } from '../../../components/StatusTag.js';
import css from '../Accounts.module.css';
import { GrantForm } from './GrantForm.js';
import { grantable } from './grantable.js';

const routeApi = getRouteApi('/signed-in/accounts/$accountId');

const columns: readonly Column<AssignmentRow>[] = [
  { key: 'role', title: '岗位', card: 'title', render: (row) => roleLabels[row.role] },
  {
    key: 'state',
    title: '状态',
    card: 'end',
    render: (row) =>
      row.inForce ? (
        <StatusTag tone="done">有效</StatusTag>
      ) : (
        <StatusTag tone="quiet">已结束</StatusTag>
      ),
  },
  { key: 'organization', title: '党组织', render: (row) => row.organizationName },
  { key: 'from', title: '开始', render: (row) => <time>{row.startsOn}</time> },
  { key: 'to', title: '结束', render: (row) => (row.endsOn ? <time>{row.endsOn}</time> : '—') },
];

/** Who may ask whether the password of an account is being guessed. */
const guessable: readonly Role[] = ['system_admin', 'security_admin', 'street_organizer'];

/** What one account may work as, and for those who grant: granting and ending it. */
export function AssignmentsPage() {
  const { accountId } = routeApi.useParams();
  const me = useMe();
  const assignments = useQuery(trpc.accounts.assignments.queryOptions({ accountId }));
  const name = assignments.data?.[0]?.displayName;
  const roles = grantable(me.assignment.role);
  const administers =
    me.assignment.role === 'system_admin' || me.assignment.role === 'security_admin';
  return (
    <Page
      title={name === undefined ? '授权岗位' : `${name}的授权岗位`}
      actions={
        administers &&
        accountId !== me.accountId && (
          <ButtonLink to="/factor-resets" search={{ account: accountId, name }}>
            重置第二因素
          </ButtonLink>
        )
      }
    >
      {guessable.includes(me.assignment.role) && <GuessesNote of={{ accountId }} />}
      <Loaded query={assignments}>
        {(rows) => (
          <DataList
            label="授权岗位"
            rows={rows}
            rowId={(row) => row.id}
            kind="assignment"
            columns={columns}
            empty="在您的管理范围内没有授权岗位"
            actions={(row) => <Revoke row={row} />}
          />
        )}
      </Loaded>
      {roles.length > 0 && accountId !== me.accountId && (
        <Section title="授予岗位">
          <Card className={css.grant ?? ''}>
            <GrantForm accountId={accountId} roles={roles} />
          </Card>
        </Section>
      )}
    </Page>
  );
}

function Revoke({ row }: { row: AssignmentRow }) {
  if (!row.revocable || !row.inForce) return null;
  const what = `${row.displayName}的${roleLabels[row.role]}岗位`;
  return (
    <ActionButton
      procedure={api.accounts.revoke}
      input={{ id: row.id, version: row.version }}
      confirm={`收回${what}？正在使用它的页面会立即退出这个岗位。`}
      label={`收回${what}`}
      success={`已收回${what}`}
    >
      收回
    </ActionButton>
  );
}
