// Columns of the list of activities.
import { Link } from '@tanstack/react-router';
import type { ActivityRow } from '@xianfeng/features/activities/schema';
import { weekday } from '../../../components/dates.js';
import list from '../../../components/list/List.module.css';
import type { Column } from '../../../components/list/rows.js';
import shared from '../../../components/page/Parts.module.css';
import { StatusTag } from '../../../components/StatusTag.js';
import { hoursText, turnoutText } from '../labels.js';
import { typeText } from '../own/ActivityFacts.js';
import { PhaseTag } from '../tags.js';

const title: Column<ActivityRow> = {
  key: 'title',
  title: '主题',
  card: 'title',
  render: (row) => (
    <Link to="/activities/$activityId" params={{ activityId: row.id }}>
      {row.title}
    </Link>
  ),
};

/** On a phone the whole card opens. */
const cardTitle: Column<ActivityRow> = {
  ...title,
  render: (row) => (
    <Link
      to="/activities/$activityId"
      params={{ activityId: row.id }}
      className={list.wholeLink ?? ''}
    >
      {row.title}
    </Link>
  ),
};

const phase: Column<ActivityRow> = {
  key: 'phase',
  title: '状态',
  card: 'end',
  width: 150,
  render: (row) => (
    <span className={shared.tags}>
      <PhaseTag state={row.phase} />
      {row.late && <StatusTag tone="warning">补录</StatusTag>}
    </span>
  ),
};

const placeOf = (row: ActivityRow, office: boolean) =>
  office ? row.groupName : [row.organizationShortName, row.groupName].filter(Boolean).join(' ');

/** A table at a desk; on the phone what, when and who came in three short lines. */
export function columnsFor(view: { phone: boolean; office: boolean }): Column<ActivityRow>[] {
  return view.phone ? cards(view.office) : table(view.office);
}

function table(office: boolean): Column<ActivityRow>[] {
  return [
    { key: 'heldOn', title: '日期', render: (row) => <time>{row.heldOn}</time>, width: 120 },
    { key: 'hours', title: '时间', render: hoursText, width: 120 },
    title,
    { key: 'type', title: '类型', render: typeText },
    {
      key: 'organization',
      title: office ? '党小组' : '党组织',
      render: (row) => placeOf(row, office) ?? '—',
    },
    { key: 'turnout', title: '实到/应到', render: turnoutText, align: 'right', width: 100 },
    phase,
  ];
}

function cards(office: boolean): Column<ActivityRow>[] {
  return [
    cardTitle,
    phase,
    {
      key: 'when',
      title: '时间',
      card: 'bare',
      render: (row) => (
        <time>
          {row.heldOn} {weekday(row.heldOn)} {hoursText(row)}
        </time>
      ),
    },
    {
      key: 'what',
      title: '类型',
      card: 'bare',
      render: (row) => (
        <span className={shared.soft}>
          {[
            typeText(row),
            placeOf(row, office),
            row.expected > 0 ? `实到${turnoutText(row)}` : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      ),
    },
  ];
}
