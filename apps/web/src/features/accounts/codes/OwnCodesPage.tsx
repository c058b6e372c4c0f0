// Page of the codes that were issued for the own account.
import { useQuery } from '@tanstack/react-query';
import type { OwnCodeRow } from '@xianfeng/features/accounts/schema';
import { roleLabels } from '@xianfeng/features/kernel/schema';
import { api, trpc } from '../../../app/api/trpc.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { instantText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { type Column, DataList } from '../../../components/list/DataList.js';
import { Page } from '../../../components/page/Page.js';

const columns: readonly Column<OwnCodeRow>[] = [
  { key: 'at', title: '发码时间', card: 'title', render: (row) => instantText(row.issuedAt) },
  {
    key: 'issuer',
    title: '发码人',
    render: (row) => `${row.issuer}（${roleLabels[row.issuerRole]}）`,
  },
  { key: 'confirmer', title: '确认人', render: (row) => row.confirmer ?? '—' },
  {
    key: 'used',
    title: '使用时间',
    render: (row) => (row.usedAt === null ? '未使用' : instantText(row.usedAt)),
  },
];

/** Who issued codes for this account, and which were used; the owner takes note of the new ones. */
export function OwnCodesPage() {
  const codes = useQuery(trpc.accounts.ownCodes.queryOptions());
  return (
    <Page
      title="激活码记录"
      note="有人为您的账号发放激活码，都记在这里。如非您本人要求，请立即联系审计管理员"
    >
      <Loaded query={codes}>
        {(rows) => (
          <>
            <DataList
              label="激活码记录"
              rows={rows}
              rowId={(row) => row.id}
              kind="activation"
              columns={columns}
              empty="没有人为您的账号发放过激活码"
            />
            {rows[0] !== undefined && rows.some(({ noted }) => !noted) && (
              <ActionButton
                type="primary"
                procedure={api.accounts.noteCodes}
                input={{ upTo: rows[0].id }}
                success="已记下您知悉"
                refresh={() => [trpc.accounts.ownCodes.pathFilter(), trpc.accounts.me.pathFilter()]}
              >
                我已知悉
              </ActionButton>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
