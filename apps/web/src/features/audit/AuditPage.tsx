// The event log as a list.
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { failureLabels, sessionEndLabels } from '@xianfeng/features/accounts/schema';
import type { LogRow } from '@xianfeng/features/audit/schema';
import { roleLabels } from '@xianfeng/features/kernel/schema';
import { Select } from 'antd';
import { trpc } from '../../app/api/trpc.js';
import { instantText } from '../../components/dates.js';
import { nextPage } from '../../components/list/query.js';
import { RecordList } from '../../components/list/RecordList.js';
import type { Column } from '../../components/list/rows.js';
import { Page } from '../../components/page/Page.js';
import css from './Audit.module.css';
import { detailText, subjectText } from './labels.js';
import { Verdict } from './Verdict.js';

const reasons = { ...failureLabels, ...sessionEndLabels };

const columns: readonly Column<LogRow>[] = [
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
  { key: 'detail', title: '内容', render: (row) => row.text ?? detailText(row.data, reasons) },
];

/** Who did what, newest first; the chain that keeps it honest can be verified here. */
export function AuditPage({ type }: { type?: string | undefined }) {
  const navigate = useNavigate();
  const { data: words = [] } = useQuery(trpc.audit.words.queryOptions());
  return (
    <Page title="审计日志">
      <Verdict />
      <Select
        className={css.filter ?? ''}
        aria-label="操作种类"
        allowClear
        placeholder="全部操作"
        value={type ?? null}
        showSearch={{ optionFilterProp: 'label' }}
        options={words.map(({ type: value, label }) => ({ value, label }))}
        onChange={(chosen) =>
          void navigate({ to: '/audit', search: chosen == null ? {} : { event: chosen } })
        }
      />
      <RecordList
        query={trpc.audit.list.infiniteQueryOptions({ limit: 50, type }, nextPage)}
        label="审计日志"
        rowId={(row) => row.seq}
        columns={columns}
        empty="没有这种操作的记录"
      />
    </Page>
  );
}
