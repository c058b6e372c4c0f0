// Accounts with an office that another than their holder may have opened.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { roleLabels } from '@xianfeng/features/kernel/schema';
import { api, trpc } from '../../../app/api/trpc.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { instantText } from '../../../components/dates.js';
import { Note } from '../../../components/feedback/Note.js';

/** A warning with each of them, and the way to settle it; nothing without. */
export function DoubtfulHolders() {
  const { data = [] } = useQuery(trpc.accounts.doubtful.queryOptions());
  if (data.length === 0) return null;
  return (
    <Note tone="warning">
      以下账号用别人发的激活码启用，后来有了发码人不能授予的岗位。请与本人核实账号由本人启用；不是本人启用的，请立即停用账号：
      {data.map(
        ({ codeId, accountId, displayName, roles, issuer, issuerRole, usedAt, confirmable }) => (
          <div key={codeId}>
            <Link to="/accounts/$accountId" params={{ accountId }}>
              {displayName}
            </Link>
            ：{roles.map((role) => roleLabels[role]).join('、')}（{instantText(usedAt)}用
            {issuerRole === null ? '' : roleLabels[issuerRole]}
            {issuer}发的激活码启用）
            {confirmable && (
              <ActionButton
                procedure={api.accounts.confirmCode}
                input={{ id: codeId }}
                confirm={`请先当面或电话与${displayName}本人核实，核实在案。`}
                label={`已与${displayName}核实`}
                success={`已记录：与${displayName}核实过`}
                refresh={() => [trpc.accounts.doubtful.pathFilter()]}
              >
                已与本人核实
              </ActionButton>
            )}
          </div>
        ),
      )}
    </Note>
  );
}
