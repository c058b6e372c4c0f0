// The event log as a list.
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { failureLabels, sessionEndLabels } from '@xianfeng/features/accounts/schema';
import type { LogRow } from '@xianfeng/features/audit/schema';
import { roleLabels } from '@xianfeng/features/kernel/schema';
import { Button, Select } from 'antd';
import { trpc } from '../../app/api/trpc.js';
import { wholeNumber, withoutUnset } from '../../app/search.js';
import { instantText } from '../../components/dates.js';
import { Filters } from '../../components/filter/Filters.js';
import { TextFilter } from '../../components/filter/TextFilter.js';
import { nextPage } from '../../components/list/query.js';
import { RecordList } from '../../components/list/RecordList.js';
import type { Column } from '../../components/list/rows.js';
import { Page } from '../../components/page/Page.js';
import { WaitingCards } from '../../components/slot/Waiting.js';
import css from './Audit.module.css';
import { detailText, subjectText } from './labels.js';
import { Verdict } from './Verdict.js';

const reasons = { ...failureLabels, ...sessionEndLabels };

const columnsOf = (show: (search: AuditSearch) => void): readonly Column<LogRow>[] => [
  { key: 'seq', title: '序号', align: 'right', render: (row) => row.seq },
  { key: 'at', title: '时间', card: 'end', render: (row) => <time>{instantText(row.at)}</time> },
  { key: 'type', title: '操作', card: 'title', width: 110, render: (row) => row.label },
  {
    key: 'who',
    title: '操作人',
    render: (row) => {
      const role = row.role !== null ? `（${roleLabels[row.role]}）` : '';
      return row.displayName === null ? '未登录' : `${row.displayName}${role}`;
    },
  },
  { key: 'where', title: '党组织', render: (row) => row.organizationName ?? '—' },
  {
    key: 'what',
    title: '对象',
    render: (row) =>
      row.concerned === null ? subjectText(row) : `${row.concerned}，${subjectText(row)}`,
  },
  {
    key: 'origin',
    title: '网络地址、登录',
    width: 150,
    render: (row) => <Origin row={row} show={show} />,
  },
  { key: 'detail', title: '内容', render: (row) => row.text ?? detailText(row, reasons) },
];

/** Which part of the log is shown: by the type of event, the session and the address. */
export interface AuditSearch {
  event?: string | undefined;
  session?: number | undefined;
  address?: string | undefined;
}

/** Who did what, newest first; the chain that keeps it honest can be verified here. */
export function AuditPage({ search = {} }: { search?: AuditSearch }) {
  const navigate = useNavigate();
  const { data: words = [] } = useQuery(trpc.audit.words.queryOptions());
  const show = (fields: AuditSearch) =>
    void navigate({ to: '/audit', search: withoutUnset({ ...search, ...fields }) });
  const { event: type, session, address } = search;
  return (
    <Page title="审计日志">
      <WaitingCards />
      <Verdict />
      <Filters
        narrowed={Object.values(search).some((value) => value !== undefined)}
        clear={() => show({ event: undefined, session: undefined, address: undefined })}
      >
        <Select
          className={css.filter ?? ''}
          aria-label="操作种类"
          allowClear
          placeholder="全部操作"
          value={type ?? null}
          showSearch={{ optionFilterProp: 'label' }}
          options={words.map(({ type: value, label }) => ({ value, label }))}
          onChange={(chosen) => show({ event: chosen ?? undefined })}
        />
        <TextFilter
          label="网络地址"
          placeholder="网络地址，如10.0.0.9"
          value={address}
          onChange={(chosen) => show({ address: chosen })}
        />
        <TextFilter
          label="登录号"
          placeholder="登录号"
          value={session === undefined ? undefined : String(session)}
          onChange={(chosen) => show({ session: wholeNumber(chosen ?? '') })}
        />
      </Filters>
      <RecordList
        query={trpc.audit.list.infiniteQueryOptions(
          { limit: 50, type, session, address },
          nextPage,
        )}
        label="审计日志"
        rowId={(row) => row.seq}
        columns={columnsOf(show)}
        empty="没有这样的操作记录"
      />
    </Page>
  );
}

/** Where an event was asked for; each part narrows the log to itself. */
function Origin({ row, show }: { row: LogRow; show: (search: AuditSearch) => void }) {
  const { address, sessionId } = row;
  if (address === null) return '—';
  return (
    <span className={css.origin}>
      <Button type="link" size="small" onClick={() => show({ address })}>
        {address}
      </Button>
      {sessionId !== null && (
        <Button type="link" size="small" onClick={() => show({ session: sessionId })}>
          登录{sessionId}号
        </Button>
      )}
    </span>
  );
}
