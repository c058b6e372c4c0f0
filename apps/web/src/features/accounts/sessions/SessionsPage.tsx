// Page of the own sessions.
import { useQuery } from '@tanstack/react-query';
import type { SessionRow } from '@xianfeng/features/accounts/schema';
import { api, trpc } from '../../../app/api/trpc.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { instantText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { type Column, DataList } from '../../../components/list/DataList.js';
import { Page } from '../../../components/page/Page.js';
import { StatusTag } from '../../../components/StatusTag.js';
import { deviceText } from './device.js';

const columns: readonly Column<SessionRow>[] = [
  { key: 'device', title: '设备', render: (row) => deviceText(row.userAgent), card: 'title' },
  {
    key: 'state',
    title: '状态',
    render: (row) => (row.current ? <StatusTag tone="done">这台设备</StatusTag> : null),
    card: 'end',
  },
  { key: 'seen', title: '最近使用', render: (row) => <time>{instantText(row.lastSeenAt)}</time> },
  { key: 'since', title: '登录时间', render: (row) => <time>{instantText(row.createdAt)}</time> },
  { key: 'ip', title: '网络地址', render: (row) => row.ip },
];

/** Where the own account is signed in, each of which can be ended from here. */
export function SessionsPage() {
  const sessions = useQuery(trpc.accounts.sessions.queryOptions());
  return (
    <Page title="登录设备" note="不认识的登录请立即结束，并修改密码">
      <Loaded query={sessions}>
        {(rows) => (
          <DataList
            label="登录设备"
            rows={rows}
            rowId={(row) => row.id}
            kind="session"
            columns={columns}
            empty="没有登录记录"
            actions={(row) =>
              row.current ? null : (
                <ActionButton
                  procedure={api.accounts.endSession}
                  input={{ id: row.id }}
                  confirm="该设备将立即退出登录。"
                  label={`结束${deviceText(row.userAgent)}的登录`}
                  success="已结束该设备的登录"
                  refresh={() => [trpc.accounts.sessions.pathFilter()]}
                >
                  结束
                </ActionButton>
              )
            }
          />
        )}
      </Loaded>
    </Page>
  );
}
