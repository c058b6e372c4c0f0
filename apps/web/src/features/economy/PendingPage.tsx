import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MAX_CHECKED, type PendingMonth, WHOLE_YEAR } from '@xianfeng/features/economy/schema';
import { Button, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../app/api/trpc.js';
import { useHeld } from '../../app/live/held.js';
import { useWrite } from '../../app/write/useWrite.js';
import { instantText, monthText } from '../../components/dates.js';
import { HeldUpdates } from '../../components/feedback/HeldUpdates.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { ProblemNote } from '../../components/feedback/ProblemNote.js';
import { type Column, DataList } from '../../components/list/DataList.js';
import { Page } from '../../components/page/Page.js';
import css from './Economy.module.css';
import { Yuan } from './money.js';

const civil = (row: PendingMonth) => `${row.year}-${String(row.month).padStart(2, '0')}`;

/** Months that wait for a check, several passed or returned at once. */
export function PendingPage() {
  const options = trpc.economy.pending.infiniteQueryOptions(
    { limit: 100 },
    { getNextPageParam: (page) => page.next },
  );
  const list = useInfiniteQuery(options);
  const held = useHeld(options.queryKey, list.refetch);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const checkable = rows.filter(({ own }) => !own);
  const selected = checkable.filter(({ id }) => chosen.has(id)).slice(0, MAX_CHECKED);
  const toggle = (id: number, on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  return (
    <Page
      title="待审核收入"
      note={rows.length > 0 ? `${rows.length}${list.hasNextPage ? '+' : ''}个村月` : undefined}
      actions={<Link to="/economy">村级集体经济</Link>}
    >
      <div ref={held.ref} className={css.queue}>
        <HeldUpdates count={held.count} show={held.show} />
        {checkable.length > 0 && (
          <CheckBar
            selected={selected}
            all={selected.length === checkable.length}
            onAll={(on) => setChosen(new Set(on ? checkable.map(({ id }) => id) : []))}
            onDone={() => {
              setChosen(new Set());
              void list.refetch();
            }}
          />
        )}
        <Loaded query={list} lines={8}>
          {() => (
            <DataList
              label="待审核收入"
              rows={rows}
              rowId={(row) => row.id}
              kind="income"
              columns={columns(chosen, toggle)}
              empty="没有等待审核的月份"
              more={{
                has: list.hasNextPage,
                load: list.fetchNextPage,
                loading: list.isFetchingNextPage,
              }}
            />
          )}
        </Loaded>
      </div>
    </Page>
  );
}

function columns(
  chosen: ReadonlySet<number>,
  toggle: (id: number, on: boolean) => void,
): readonly Column<PendingMonth>[] {
  return [
    {
      key: 'name',
      title: '村（社区）',
      card: 'title',
      render: (row) => (
        <Checkbox
          checked={chosen.has(row.id)}
          disabled={row.own}
          onChange={({ target }) => toggle(row.id, target.checked)}
        >
          {row.name}
        </Checkbox>
      ),
    },
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
}

function CheckBar(props: {
  selected: readonly PendingMonth[];
  all: boolean;
  onAll: (on: boolean) => void;
  onDone: () => void;
}) {
  const { selected, all, onAll, onDone } = props;
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
  const items = selected.map(({ id, version }) => ({ id, version }));
  return (
    <div className={css.stack}>
      <div className={css.bar}>
        <Checkbox
          checked={all}
          indeterminate={selected.length > 0 && !all}
          onChange={({ target }) => onAll(target.checked)}
        >
          全选
        </Checkbox>
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
      </div>
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
        <div className={css.stack}>
          <Input.TextArea
            aria-label="退回意见"
            placeholder="请写明需要改什么"
            value={opinion}
            maxLength={500}
            autoSize={{ minRows: 3, maxRows: 8 }}
            onChange={({ target }) => setOpinion(target.value)}
          />
          {write.problem !== null && (
            <ProblemNote problem={write.problem} onRetry={write.retry} retrying={write.pending} />
          )}
        </div>
      </Modal>
    </div>
  );
}
