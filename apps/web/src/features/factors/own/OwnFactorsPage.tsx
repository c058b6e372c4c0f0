// Page of the own second factor: what proves the account, recovery codes, and what happened to both.
import { useQuery } from '@tanstack/react-query';
import {
  type ChangeRow,
  changeLabels,
  type FactorRow,
  factorKindLabels,
  type OwnFactors,
} from '@xianfeng/features/factors/schema';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { instantText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { type Column, DataList } from '../../../components/list/DataList.js';
import { Page, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { AddFactor } from './AddFactor.js';
import { ConfirmedButton } from './ConfirmedButton.js';
import { RecoveryCodes } from './RecoveryCodes.js';
import { RenameFactor } from './RenameFactor.js';

const columns: readonly Column<FactorRow>[] = [
  { key: 'name', title: '名称', card: 'title', render: ({ name }) => name },
  { key: 'kind', title: '种类', card: 'end', render: ({ kind }) => factorKindLabels[kind] },
  { key: 'added', title: '添加时间', render: (row) => <time>{instantText(row.addedAt)}</time> },
  {
    key: 'used',
    title: '最近使用',
    render: ({ usedAt }) => (usedAt === null ? '—' : <time>{instantText(usedAt)}</time>),
  },
];

const changes: readonly Column<ChangeRow>[] = [
  {
    key: 'what',
    title: '变更',
    card: 'title',
    render: ({ what, name }) =>
      name === '' ? changeLabels[what] : `${changeLabels[what]}：${name}`,
  },
  { key: 'at', title: '时间', render: (row) => <time>{instantText(row.at)}</time> },
  { key: 'by', title: '办理人', render: ({ by }) => by ?? '本人' },
  { key: 'ip', title: '网络地址', render: ({ ip }) => ip },
];

/** The own factors: list, add, name, remove; recovery codes; the record of changes. */
export function OwnFactorsPage() {
  const own = useQuery(trpc.factors.own.queryOptions());
  const [adding, setAdding] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <Page
      title="第二因素"
      note="登录时除密码外，再用动态口令或通行密钥验证一次"
      actions={
        <Button type="primary" onClick={() => setAdding(true)}>
          添加
        </Button>
      }
    >
      <Loaded query={own}>
        {(mine) => (
          <>
            <Factors mine={mine} />
            {mine.factors.length > 0 && <Codes mine={mine} onRenewed={setCodes} />}
            <Changes rows={mine.changes} />
            <Modal
              title="添加第二因素"
              open={adding}
              footer={null}
              onCancel={() => setAdding(false)}
              destroyOnHidden
            >
              <AddFactor
                passkeys={mine.passkeys}
                onAdded={(added) => {
                  setAdding(false);
                  setCodes(added.codes);
                }}
              />
            </Modal>
          </>
        )}
      </Loaded>
      <Modal
        title="保存恢复码"
        open={codes !== null}
        footer={null}
        closable={false}
        mask={{ closable: false }}
        keyboard={false}
        destroyOnHidden
      >
        {codes !== null && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />}
      </Modal>
    </Page>
  );
}

function Factors({ mine }: { mine: OwnFactors }) {
  return (
    <>
      {mine.needed && (
        <Note tone="info">您的岗位至少要保留一种第二因素。建议设置两种，以防手机丢失。</Note>
      )}
      <DataList
        label="第二因素"
        rows={mine.factors}
        rowId={(row) => row.id}
        columns={columns}
        empty="还没有设置。设置后，登录时除密码外还要验证一次"
        actions={(row) => (
          <div className={shared.buttons}>
            <RenameFactor factor={row} />
            <ConfirmedButton
              procedure={api.factors.remove}
              input={{ id: row.id }}
              confirm={`移除“${row.name}”？移除后不能再用它验证，其他设备上的登录会结束。`}
              label={`移除${row.name}`}
              success={`已移除${row.name}`}
            >
              移除
            </ConfirmedButton>
          </div>
        )}
      />
    </>
  );
}

function Codes({
  mine,
  onRenewed,
}: {
  mine: OwnFactors;
  onRenewed: (codes: readonly string[]) => void;
}) {
  return (
    <Section
      title="恢复码"
      actions={
        <ConfirmedButton
          procedure={api.factors.renewCodes}
          input={{}}
          confirm="换新后，原来的恢复码全部作废。"
          onDone={(answer) => onRenewed(answer.codes)}
        >
          更换恢复码
        </ConfirmedButton>
      }
    >
      {mine.recovery < 3 ? (
        <Note tone="warning">恢复码只剩{mine.recovery}个，请及时更换。</Note>
      ) : (
        <p>还有{mine.recovery}个没有用过。手机丢失时，每个可以代替动态口令登录一次。</p>
      )}
    </Section>
  );
}

function Changes({ rows }: { rows: readonly ChangeRow[] }) {
  const [latest] = rows;
  return (
    <Section title="变更记录">
      <DataList
        label="变更记录"
        rows={rows}
        rowId={(row) => row.id}
        columns={changes}
        empty="没有变更"
      />
      {latest !== undefined && rows.some(({ noted }) => !noted) && (
        <div>
          <ActionButton
            procedure={api.factors.noteChanges}
            input={{ upTo: latest.id }}
            success="已记下您知悉"
            refresh={() => [trpc.factors.own.pathFilter(), trpc.accounts.me.pathFilter()]}
          >
            我已知悉
          </ActionButton>
          <p>不是您本人办理的，请立即修改密码，并联系审计管理员。</p>
        </div>
      )}
    </Section>
  );
}
