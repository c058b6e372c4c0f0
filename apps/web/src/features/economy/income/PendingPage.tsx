// Page of the months that wait for a check.

import { Link } from '@tanstack/react-router';
import { MAX_CHECKED, type PendingMonth, WHOLE_YEAR } from '@xianfeng/features/economy/schema';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { useWrite } from '../../../app/write/useWrite.js';
import { instantText, monthText } from '../../../components/dates.js';
import { ProblemNote } from '../../../components/feedback/ProblemNote.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { nextPage, useListQuery } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import { Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { Yuan } from '../money.js';

const civil = (row: PendingMonth) => `${row.year}-${String(row.month).padStart(2, '0')}`;

const columns: readonly Column<PendingMonth>[] = [
  { key: 'name', title: '村（社区）', card: 'title', render: (row) => row.name },
  {
    key: 'month',
    title: '月份',
    card: 'end',
    render: (row) => (
      <Link
        to="/economy/villages/$villageId"
        params={{ villageId: row.organizationId }}
        search={{ year: row.year, month: row.month }}
      >
        {row.month === WHOLE_YEAR ? `${row.year}年全年` : monthText(civil(row))}
      </Link>
    ),
  },
  {
    key: 'total',
    title: '总收入（元）',
    align: 'right',
    render: (row) => <Yuan fen={row.totalFen} />,
  },
  {
    key: 'before',
    title: '上年同月（元）',
    align: 'right',
    render: (row) => (row.beforeFen === null ? '—' : <Yuan fen={row.beforeFen} />),
  },
  {
    key: 'by',
    title: '填报人',
    render: (row) => (row.own ? '本人（须由他人审核）' : row.enteredBy),
  },
  { key: 'at', title: '上报时间', render: (row) => <time>{instantText(row.submittedAt)}</time> },
  { key: 'note', title: '备注', render: (row) => row.note || '—' },
];

/** Months that wait for a check, several passed or returned at once. */
export function PendingPage() {
  const query = trpc.economy.pending.infiniteQueryOptions({ limit: 100 }, nextPage);
  const { data, hasNextPage } = useListQuery(query);
  const count = data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  return (
    <Page
      title="待审核收入"
      note={count > 0 ? `${count}${hasNextPage ? '+' : ''}个村月` : undefined}
      actions={<Link to="/economy">村级集体经济</Link>}
    >
      <RecordList
        query={query}
        label="待审核收入"
        rowId={(row) => row.id}
        kind="income"
        columns={columns}
        empty="没有等待审核的月份"
        selection={{
          allows: ({ own }) => !own,
          most: MAX_CHECKED,
          actions: (chosen, done) => <Check chosen={chosen} onDone={done} />,
        }}
      />
    </Page>
  );
}

/** Passes or returns the months that are chosen. */
function Check({ chosen, onDone }: { chosen: readonly PendingMonth[]; onDone: () => void }) {
  const [returning, setReturning] = useState(false);
  const [opinion, setOpinion] = useState('');
  const close = () => {
    setReturning(false);
    setOpinion('');
    onDone();
  };
  const write = useWrite(api.economy.check, {
    success: (_, { items, decision }) =>
      `${decision === 'pass' ? '已通过' : '已退回'}${items.length}个村月`,
    onDone: close,
  });
  const items = chosen.map(({ id, version }) => ({ id, version }));
  return (
    <>
      <Button
        type="primary"
        disabled={items.length === 0}
        loading={write.pending}
        onClick={() => void write.send({ items, decision: 'pass', opinion: '' })}
      >
        {items.length === 0 ? '通过' : `通过${items.length}个`}
      </Button>
      <Button disabled={items.length === 0} onClick={() => setReturning(true)}>
        退回
      </Button>
      {write.problem !== null && !returning && (
        <ProblemNote problem={write.problem} onRetry={write.retry} retrying={write.pending} />
      )}
      <Modal
        title={`退回${items.length}个村月`}
        open={returning}
        okText="退回"
        cancelText="取消"
        okButtonProps={{ disabled: opinion.trim() === '', loading: write.pending }}
        onOk={() => void write.send({ items, decision: 'return', opinion })}
        onCancel={() => setReturning(false)}
      >
        <div className={shared.loose}>
          <ProseInput
            aria-label="退回意见"
            placeholder="请写明需要改什么"
            value={opinion}
            most={500}
            autoSize={{ minRows: 3, maxRows: 8 }}
            onChange={({ target }) => setOpinion(target.value)}
          />
          {write.problem !== null && (
            <ProblemNote problem={write.problem} onRetry={write.retry} retrying={write.pending} />
          )}
        </div>
      </Modal>
    </>
  );
}
