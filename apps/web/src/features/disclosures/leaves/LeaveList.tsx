// List of those who ask to see more than the pace of reveals allows.
import {
  type LeaveRow,
  type LeaveState,
  leaveStateLabels,
} from '@xianfeng/features/disclosures/schema';
import { roleLabels } from '@xianfeng/features/kernel/labels';
import { trpc } from '../../../app/api/trpc.js';
import { instantText } from '../../../components/dates.js';
import { nextPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import { Section } from '../../../components/page/Page.js';
import { StatusTag } from '../../../components/StatusTag.js';
import { DecideLeave } from './DecideLeave.js';

const tones = { asked: 'warning', granted: 'done', refused: 'quiet' } as const satisfies {
  [State in LeaveState]: string;
};

/** 同意50次，用了3次，03月16日 18:00前有效 */
function decisionText({ state, most, used, untilAt, note }: LeaveRow): string {
  if (state === 'asked' || untilAt === null) return '—';
  const until = `${instantText(untilAt)}前`;
  const what = state === 'granted' ? `再看${most}次，已看${used}次` : '不再查看';
  return [`${until}${what}`, note].filter((part) => part !== '').join('。');
}

const columns: readonly Column<LeaveRow>[] = [
  { key: 'name', title: '申请人', card: 'title', render: (row) => row.name },
  {
    key: 'state',
    title: '状态',
    card: 'end',
    render: ({ state }) => <StatusTag tone={tones[state]}>{leaveStateLabels[state]}</StatusTag>,
  },
  {
    key: 'office',
    title: '岗位',
    render: (row) => `${row.organizationName} ${roleLabels[row.role]}`,
  },
  { key: 'at', title: '申请时间', render: (row) => <time>{instantText(row.askedAt)}</time> },
  { key: 'made', title: '十分钟内已看', render: (row) => `${row.made}次` },
  { key: 'reasons', title: '所填理由', render: (row) => row.reasons.join('；') },
  { key: 'decision', title: '审批结果', render: decisionText },
  { key: 'by', title: '审批人', render: (row) => row.decidedBy ?? '—' },
];

/** Who had more shown than the pace allows, and may go on when the approver lets them. */
export function LeaveList() {
  return (
    <Section title="继续查看">
      <RecordList
        query={trpc.disclosures.leaves.infiniteQueryOptions({}, nextPage)}
        label="继续查看敏感信息的申请"
        rowId={(row) => row.id}
        kind="reveal_leave"
        columns={columns}
        empty="没有人超出查看次数"
        actions={(row) => (row.mayDecide ? <DecideLeave leave={row} /> : null)}
      />
    </Section>
  );
}
