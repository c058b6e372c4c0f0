// The event log as a list.

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { subjectText } from '@xianfeng/features/audit/labels';
import type { LogRow } from '@xianfeng/features/audit/schema';
import { roleLabels } from '@xianfeng/features/kernel/schema';
import { Button, Select } from 'antd';
import { trpc } from '../../app/api/trpc.js';
import { wholeNumber, withoutUnset } from '../../app/search.js';
import { useNameSearch } from '../../app/typing/sounds.js';
import { instantText } from '../../components/dates.js';
import { DownloadButton } from '../../components/files/DownloadButton.js';
import { DaysFilter } from '../../components/filter/DayFilter.js';
import { Filters } from '../../components/filter/Filters.js';
import { OrganizationFilter } from '../../components/filter/OrganizationFilter.js';
import { TextFilter } from '../../components/filter/TextFilter.js';
import { nextPage } from '../../components/list/query.js';
import { RecordList } from '../../components/list/RecordList.js';
import type { Column } from '../../components/list/rows.js';
import { Page } from '../../components/page/Page.js';
import shared from '../../components/page/Parts.module.css';
import { WaitingCards } from '../../components/slot/Waiting.js';
import css from './Audit.module.css';
import { Verdict } from './Verdict.js';

/** Which part of the log is shown: all conditions hold together. */
export interface AuditSearch {
  event?: string | undefined;
  person?: string | undefined;
  account?: number | undefined;
  organization?: number | undefined;
  /** Kind and number of one record. */
  kind?: string | undefined;
  record?: number | undefined;
  from?: string | undefined;
  to?: string | undefined;
  session?: number | undefined;
  address?: string | undefined;
}

type Show = (search: AuditSearch) => void;

/** What stands in a row narrows the log to itself. */
const narrowing = (text: string, show: () => void) => (
  <Button type="link" size="small" className={css.narrow ?? ''} onClick={show}>
    {text}
  </Button>
);

const columnsOf = (show: Show): readonly Column<LogRow>[] => [
  { key: 'seq', title: '序号', align: 'right', render: (row) => row.seq },
  { key: 'at', title: '时间', card: 'end', render: (row) => <time>{instantText(row.at)}</time> },
  { key: 'type', title: '操作', card: 'title', width: 110, render: (row) => row.label },
  { key: 'who', title: '操作人', render: (row) => <Actor row={row} show={show} /> },
  {
    key: 'where',
    title: '党组织',
    render: ({ organizationId, organizationName }) =>
      organizationId === null || organizationName === null
        ? '—'
        : narrowing(organizationName, () => show({ organization: organizationId })),
  },
  {
    key: 'what',
    title: '对象',
    render: (row) => (
      <span className={css.origin}>
        {row.concerned}
        {row.subject.id === 0
          ? row.subjectLabel
          : narrowing(subjectText(row), () =>
              show({ kind: row.subject.kind, record: row.subject.id }),
            )}
      </span>
    ),
  },
  { key: 'detail', title: '内容和结果', render: (row) => row.text ?? '—' },
  {
    key: 'origin',
    title: '网络地址、登录',
    width: 150,
    render: (row) => <Origin row={row} show={show} />,
  },
];

/** Who did what, newest first; the chain that keeps it honest can be verified here. */
export function AuditPage({ search = {} }: { search?: AuditSearch }) {
  const { data: words = [] } = useQuery(trpc.audit.words.queryOptions());
  const navigate = useNavigate();
  const named = useNameSearch();
  // The log is also a home: what narrows it stands in the address of the log itself.
  const set = (fields: AuditSearch) =>
    void navigate({ to: '/audit', search: withoutUnset({ ...search, ...fields }) });
  const at = <Name extends keyof AuditSearch>(name: Name) => ({
    value: search[name],
    onChange: (value: AuditSearch[Name]) => set({ [name]: value }),
  });
  const {
    event: type,
    person,
    account,
    organization,
    kind,
    record,
    from,
    to,
    session,
    address,
  } = search;
  const asked = {
    type,
    person,
    accountId: account,
    organizationId: organization,
    from,
    to,
    session,
    address,
  };
  const one = kind === undefined || record === undefined ? undefined : { kind, id: record };
  return (
    <Page
      title="审计日志"
      actions={
        <DownloadButton
          path="/files/audit-log"
          query={{ ...asked, kind, record }}
          label="导出（Excel）"
        />
      }
    >
      <WaitingCards />
      <Verdict />
      <Filters
        narrowed={Object.values(search).some((value) => value !== undefined)}
        clear={() => void navigate({ to: '/audit', search: {} })}
      >
        <Select
          className={css.filter ?? ''}
          aria-label="操作种类"
          allowClear
          placeholder="全部操作"
          value={type ?? null}
          showSearch={named}
          options={words.map(({ type: value, label }) => ({ value, label }))}
          onChange={(chosen) => set({ event: chosen ?? undefined })}
        />
        <TextFilter label="人员" placeholder="姓名或登录名" {...at('person')} />
        <OrganizationFilter {...at('organization')} />
        <DaysFilter from={at('from')} to={at('to')} />
        <TextFilter label="网络地址" placeholder="网络地址，如10.0.0.9" {...at('address')} />
        <TextFilter
          label="登录号"
          placeholder="登录号"
          value={session === undefined ? undefined : String(session)}
          onChange={(chosen) => set({ session: wholeNumber(chosen ?? '') })}
        />
        {account !== undefined && (
          <Chosen text={`账号${account}号`} drop={() => set({ account: undefined })} />
        )}
        {one !== undefined && (
          <Chosen
            text={`一条记录（${one.id}号）`}
            drop={() => set({ kind: undefined, record: undefined })}
          />
        )}
      </Filters>
      <RecordList
        query={trpc.audit.list.infiniteQueryOptions({ limit: 50, ...asked, record: one }, nextPage)}
        label="审计日志"
        rowId={(row) => row.seq}
        columns={columnsOf(set)}
        empty="没有这样的操作记录"
      />
    </Page>
  );
}

/** A condition that was chosen from a row, with the way to drop it. */
function Chosen({ text, drop }: { text: string; drop: () => void }) {
  return (
    <Button size="small" aria-label={`取消条件：${text}`} onClick={drop}>
      {text} ×
    </Button>
  );
}

function Actor({ row, show }: { row: LogRow; show: Show }) {
  const { accountId, displayName, role } = row;
  if (displayName === null) return accountId === null ? '系统或未登录' : `账号${accountId}号`;
  return (
    <span className={css.origin}>
      {narrowing(displayName, () => show({ account: accountId ?? undefined }))}
      {role !== null && <span className={shared.soft}>{roleLabels[role]}</span>}
    </span>
  );
}

/** Where an event was asked for; each part narrows the log to itself. */
function Origin({ row, show }: { row: LogRow; show: Show }) {
  const { address, sessionId } = row;
  if (address === null) return '—';
  return (
    <span className={css.origin}>
      {narrowing(address, () => show({ address }))}
      {sessionId !== null && narrowing(`登录${sessionId}号`, () => show({ session: sessionId }))}
    </span>
  );
}
