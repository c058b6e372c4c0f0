// Table of motions with their votes.
import {
  type MotionRow,
  motionKindLabels,
  motionMethodLabels,
} from '@xianfeng/features/activities/schema';
import { type Column, DataList } from '../../../components/list/DataList.js';
import { ResultTag } from '../tags.js';

const columns: readonly Column<MotionRow>[] = [
  { key: 'title', title: '议题', render: (row) => row.title, card: 'title' },
  { key: 'kind', title: '事项', render: (row) => motionKindLabels[row.kind] },
  { key: 'method', title: '方式', render: (row) => motionMethodLabels[row.method] },
  { key: 'yes', title: '赞成', render: (row) => row.yes, align: 'right' },
  { key: 'no', title: '不赞成', render: (row) => row.no, align: 'right' },
  { key: 'abstain', title: '弃权', render: (row) => row.abstain, align: 'right' },
  {
    key: 'outcome',
    title: '结果',
    card: 'end',
    render: (row) => <ResultTag state={row.outcome} />,
  },
];

/** What was put to the vote, and what came of it. */
export function MotionTable({ motions }: { motions: readonly MotionRow[] }) {
  return (
    <DataList
      label="议题表决"
      rows={motions}
      rowId={(row) => row.ordinal}
      columns={columns}
      empty="没有表决的议题"
    />
  );
}
