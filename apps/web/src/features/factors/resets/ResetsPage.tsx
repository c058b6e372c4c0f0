// Page of the resets of the second factor, each by two administrators.

import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import {
  askResetInput,
  type ResetRow,
  type ResetState,
  resetStateLabels,
} from '@xianfeng/features/factors/schema';
import { roleLabels } from '@xianfeng/features/kernel/schema';
import { Form, Modal } from 'antd';
import { api, trpc } from '../../../app/api/trpc.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { instantText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { type Column, DataList } from '../../../components/list/DataList.js';
import { Page } from '../../../components/page/Page.js';
import { StatusTag } from '../../../components/StatusTag.js';

const routeApi = getRouteApi('/signed-in/factor-resets');

const tones = { waiting: 'warning', done: 'done', ended: 'quiet' } as const satisfies {
  [State in ResetState]: string;
};

const columns: readonly Column<ResetRow>[] = [
  { key: 'holder', title: '账号', card: 'title', render: (row) => row.holder },
  {
    key: 'state',
    title: '状态',
    card: 'end',
    render: ({ state }) => <StatusTag tone={tones[state]}>{resetStateLabels[state]}</StatusTag>,
  },
  {
    key: 'roles',
    title: '授权岗位',
    render: (row) => row.holderRoles.map((role) => roleLabels[role]).join('、') || '无',
  },
  { key: 'reason', title: '事由', render: (row) => row.reason },
  {
    key: 'asker',
    title: '申请人',
    render: (row) => `${row.asker}（${roleLabels[row.askerRole]}）`,
  },
  { key: 'at', title: '申请时间', render: (row) => <time>{instantText(row.askedAt)}</time> },
  { key: 'ip', title: '网络地址', render: (row) => row.ip || '—' },
  { key: 'confirmer', title: '确认人', render: (row) => row.confirmer ?? '—' },
];

/** Resets: asked for by one administrator, confirmed by another of a different office. */
export function ResetsPage() {
  const resets = useQuery(trpc.factors.resets.queryOptions());
  return (
    <Page
      title="第二因素重置"
      note="手机和恢复码都丢失的，由一位管理员申请，另一岗位的管理员与本人核实后确认"
    >
      <Loaded query={resets}>
        {(rows) => (
          <DataList
            label="第二因素重置"
            rows={rows}
            rowId={(row) => row.id}
            kind="factor_reset"
            columns={columns}
            empty="没有重置申请。申请请从账号的授权岗位页办理"
            actions={(row) =>
              row.confirmable ? (
                <ActionButton
                  procedure={api.factors.confirmReset}
                  input={{ id: row.id }}
                  confirm={`确认后，${row.holder}的动态口令、通行密钥和恢复码全部作废，所有设备退出登录。`}
                  label={`确认重置${row.holder}的第二因素`}
                  success={`已重置${row.holder}的第二因素`}
                  refresh={() => [trpc.factors.resets.pathFilter()]}
                >
                  确认
                </ActionButton>
              ) : null
            }
          />
        )}
      </Loaded>
      <AskReset />
    </Page>
  );
}

/** The form for the account that another page leads here with. */
function AskReset() {
  const { account, name } = routeApi.useSearch();
  const navigate = useNavigate();
  const close = () => void navigate({ to: '/factor-resets', search: {}, replace: true });
  return (
    <Modal
      title={`申请重置${name ?? '该账号'}的第二因素`}
      open={account !== undefined}
      footer={null}
      onCancel={close}
      destroyOnHidden
    >
      <p>
        请先当面或电话核实是本人。申请后须由另一岗位的管理员确认，三日内有效；本人和审计管理员都会看到。
      </p>
      <WriteForm
        name="factors.askReset"
        schema={askResetInput}
        procedure={api.factors.askReset}
        initial={{ reason: '' }}
        toInput={(values) => ({ ...values, accountId: account })}
        submit="提交申请"
        keeps="nothing"
        success="已提交，等待另一岗位的管理员确认"
        refresh={() => [trpc.factors.resets.pathFilter()]}
        onDone={close}
        onCancel={close}
      >
        <Form.Item name="reason" label="事由（至少四个字）">
          <LineInput most={200} autoComplete="off" />
        </Form.Item>
      </WriteForm>
    </Modal>
  );
}
