// List of exports that take a second person.
import {
  type ExportRow,
  type ExportState,
  exportStateLabels,
} from '@xianfeng/features/disclosures/schema';
import { roleLabels } from '@xianfeng/features/kernel/labels';
import { trpc } from '../../../app/api/trpc.js';
import { instantText } from '../../../components/dates.js';
import { DownloadButton } from '../../../components/files/DownloadButton.js';
import { nextPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import { Section } from '../../../components/page/Page.js';
import { StatusTag } from '../../../components/StatusTag.js';
import { DecideExport } from './DecideExport.js';

const tones = {
  asked: 'warning',
  granted: 'done',
  refused: 'quiet',
  fetched: 'quiet',
} as const satisfies {
  [State in ExportState]: string;
};

/** 03月17日 09:00前领取。同意归档使用 */
function decisionText({ state, untilAt, note }: ExportRow): string {
  const until =
    state === 'granted' && untilAt !== null ? `${instantText(untilAt)}前领取，限一次` : '';
  return [until, note].filter((part) => part !== '').join('。') || '—';
}

const columns: readonly Column<ExportRow>[] = [
  { key: 'name', title: '申请人', card: 'title', render: (row) => row.name },
  {
    key: 'state',
    title: '状态',
    card: 'end',
    render: ({ state }) => <StatusTag tone={tones[state]}>{exportStateLabels[state]}</StatusTag>,
  },
  {
    key: 'office',
    title: '岗位',
    render: (row) => `${row.organizationName} ${roleLabels[row.role]}`,
  },
  { key: 'file', title: '导出内容', render: (row) => `${row.label}，${row.people}人` },
  { key: 'reason', title: '理由', render: (row) => row.reason },
  { key: 'at', title: '申请时间', render: (row) => <time>{instantText(row.askedAt)}</time> },
  { key: 'by', title: '审批人', render: (row) => row.decidedBy ?? '—' },
  { key: 'decision', title: '审批结果', render: decisionText },
];

function Actions({ row }: { row: ExportRow }) {
  if (row.mayDecide) return <DecideExport asked={row} />;
  if (!row.mayFetch) return null;
  return (
    <DownloadButton
      path={`/files/requested/${row.id}`}
      label="领取文件"
      size="small"
      done={[trpc.disclosures.exports.pathFilter()]}
    />
  );
}

/** Exports of many people in full: who asks, why, and what another person says. */
export function ExportList() {
  return (
    <Section title="导出审批">
      <RecordList
        query={trpc.disclosures.exports.infiniteQueryOptions({}, nextPage)}
        label="导出敏感信息的申请"
        rowId={(row) => row.id}
        kind="export_request"
        columns={columns}
        empty="没有需要审批的导出"
        actions={(row) => <Actions row={row} />}
      />
    </Section>
  );
}
