// People who lead projects of a plan (VEC-07).
import { Link } from '@tanstack/react-router';
import type { PlanLeader } from '@xianfeng/features/economy/schema';
import { talentSourceLabels } from '@xianfeng/features/talents/labels';
import { type Column, DataList } from '../../../components/list/DataList.js';
import { Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { Yuan } from '../money.js';

const columns: readonly Column<PlanLeader>[] = [
  {
    key: 'name',
    title: '带头人',
    card: 'title',
    render: ({ name, talentId }) =>
      talentId === null ? (
        name
      ) : (
        <Link to="/talents/$talentId" params={{ talentId }}>
          {name}
        </Link>
      ),
  },
  { key: 'post', title: '村班子职务', render: ({ posts }) => posts.join('、') || '—' },
  {
    key: 'source',
    title: '人才来源',
    render: ({ source }) => (source === null ? '—' : talentSourceLabels[source]),
  },
  {
    key: 'projects',
    title: '项目',
    render: ({ projects, effective }) =>
      effective === projects ? `${projects}个` : `${projects}个，已见效${effective}个`,
  },
  {
    key: 'before',
    title: '实施前年收入（元）',
    align: 'right',
    render: ({ effective, beforeFen }) => (effective === 0 ? '—' : <Yuan fen={beforeFen} />),
  },
  {
    key: 'after',
    title: '实施后年收入（元）',
    align: 'right',
    render: ({ effective, afterFen }) => (effective === 0 ? '—' : <Yuan fen={afterFen} />),
  },
  {
    key: 'change',
    title: '变化（元）',
    align: 'right',
    render: ({ effective, beforeFen, afterFen }) =>
      effective === 0 ? '—' : <Yuan fen={afterFen - beforeFen} />,
  },
];

/** Who leads the projects, and what those that took effect brought (VEC-07). */
export function Leaders({ leaders }: { leaders: readonly PlanLeader[] }) {
  return (
    <Section title="带头人和成效">
      <p className={shared.soft}>只计已填实施后收入的项目；几人共同带头的项目，每人都计一次。</p>
      <DataList
        label="带头人和成效"
        rows={leaders}
        rowId={(row) => row.personId}
        columns={columns}
        empty="还没有带头人"
      />
    </Section>
  );
}
