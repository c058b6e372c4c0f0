// Accounts that hold roles which exclude each other.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { roleLabels } from '@xianfeng/features/kernel/schema';
import { trpc } from '../../../app/api/trpc.js';
import { Note } from '../../../components/feedback/Note.js';

/** A warning with each account that breaks the separation of the administrators; nothing without. */
export function RoleConflicts() {
  const { data = [] } = useQuery(trpc.accounts.conflicts.queryOptions());
  if (data.length === 0) return null;
  return (
    <Note tone="warning">
      以下账号的岗位违反三员分立（SEC-06），请安全管理员收回其中的岗位：
      {data.map(({ accountId, displayName, roles }) => (
        <div key={accountId}>
          <Link to="/accounts/$accountId" params={{ accountId }}>
            {displayName}
          </Link>
          ：{roles.map((role) => roleLabels[role]).join('、')}
        </div>
      ))}
    </Note>
  );
}
