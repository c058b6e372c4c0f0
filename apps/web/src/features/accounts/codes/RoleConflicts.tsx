// Accounts that hold roles which exclude each other.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { roleLabels } from '@xianfeng/features/kernel/schema';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { Note } from '../../../components/feedback/Note.js';
import { WaitingCount } from '../../../components/slot/Waiting.js';

/** A warning with each account that breaks the separation of the administrators; nothing without. */
export function RoleConflicts() {
  const { data = [] } = useQuery(trpc.accounts.conflicts.queryOptions());
  // The audit administrator is told of them, and opens no account.
  const opens = useMe().assignment.role === 'security_admin';
  if (data.length === 0) return null;
  return (
    <Note tone="warning">
      以下账号的岗位违反三员分立，请安全管理员收回其中的岗位：
      {data.map(({ accountId, displayName, roles }) => (
        <div key={accountId}>
          {opens ? (
            <Link to="/accounts/$accountId" params={{ accountId }}>
              {displayName}
            </Link>
          ) : (
            displayName
          )}
          ：{roles.map((role) => roleLabels[role]).join('、')}
        </div>
      ))}
    </Note>
  );
}

/** How many accounts break the separation, for the homes of those who watch over it. */
export function WaitingConflicts() {
  const { data = [] } = useQuery(trpc.accounts.conflicts.queryOptions());
  return (
    <WaitingCount
      count={data.length}
      link={<Link to="/codes">岗位冲突的账号</Link>}
      note="同一账号的岗位违反三员分立，由安全管理员收回其中的岗位"
    />
  );
}
