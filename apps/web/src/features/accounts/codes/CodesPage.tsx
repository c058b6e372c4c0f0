// Page of the codes that take two administrators.
import { useQuery } from '@tanstack/react-query';
import { type CodeRow, type CodeState, codeStateLabels } from '@xianfeng/features/accounts/schema';
import { roleLabels } from '@xianfeng/features/kernel/schema';
import { api, trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { instantText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { type Column, DataList } from '../../../components/list/DataList.js';
import { Page } from '../../../components/page/Page.js';
import { StatusTag } from '../../../components/StatusTag.js';
import { DoubtfulHolders } from './DoubtfulHolders.js';
import { RoleConflicts } from './RoleConflicts.js';

const tones = {
  waiting: 'warning',
  valid: 'done',
  used: 'quiet',
  ended: 'quiet',
} as const satisfies {
  [State in CodeState]: string;
};

const columns: readonly Column<CodeRow>[] = [
  { key: 'holder', title: '持码人', card: 'title', render: (row) => row.holder },
  {
    key: 'state',
    title: '状态',
    card: 'end',
    render: ({ state }) => <StatusTag tone={tones[state]}>{codeStateLabels[state]}</StatusTag>,
  },
  {
    key: 'roles',
    title: '授权岗位',
    render: (row) => row.holderRoles.map((role) => roleLabels[role]).join('、') || '无',
  },
  {
    key: 'issuer',
    title: '发码人',
    render: (row) => `${row.issuer}（${roleLabels[row.issuerRole]}）`,
  },
  { key: 'at', title: '发码时间', render: (row) => <time>{instantText(row.issuedAt)}</time> },
  { key: 'ip', title: '网络地址', render: (row) => row.ip || '—' },
  { key: 'confirmer', title: '确认人', render: (row) => row.confirmer ?? '—' },
];

/** What the reader of this page does with a code that waits. */
const notes = {
  issuer: '您发放的激活码，由安全管理员或审计管理员与持码人核实后确认，您本人不能确认',
  confirmer: '请先与持码人当面或电话核实，确是本人需要，再确认',
};

/** Codes for accounts that hold a role: issued by one administrator, confirmed by another. */
export function CodesPage() {
  const { role } = useMe().assignment;
  const codes = useQuery(trpc.accounts.codes.queryOptions());
  return (
    <Page title="激活码确认" note={notes[role === 'system_admin' ? 'issuer' : 'confirmer']}>
      {role !== 'system_admin' && <RoleConflicts />}
      {role !== 'system_admin' && <DoubtfulHolders />}
      <Loaded query={codes}>
        {(rows) => (
          <DataList
            label="激活码"
            rows={rows}
            rowId={(row) => row.id}
            kind="activation"
            columns={columns}
            empty="没有需要两位管理员办理的激活码"
            actions={(row) =>
              row.confirmable ? (
                <ActionButton
                  procedure={api.accounts.confirmCode}
                  input={{ id: row.id }}
                  confirm={`确认后，持码人可以用它登录${row.holder}的账号。`}
                  label={`确认${row.holder}的激活码`}
                  success={`已确认${row.holder}的激活码`}
                  refresh={() => [trpc.accounts.codes.pathFilter()]}
                >
                  确认
                </ActionButton>
              ) : null
            }
          />
        )}
      </Loaded>
    </Page>
  );
}
