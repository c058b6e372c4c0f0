// Incumbents of a table.
import { Link } from '@tanstack/react-router';
import type { IncumbentRow } from '@xianfeng/features/incumbents/schema';
import {
  postColumn,
  routeColumn,
  sourceColumn,
  villageColumn,
} from '../../components/facts/seat-columns.js';
import { Findings } from '../../components/feedback/Findings.js';
import { type Column, DataList } from '../../components/list/DataList.js';
import { StatusTag } from '../../components/StatusTag.js';
import { PapersOf } from './PapersOf.js';

const columns: readonly Column<IncumbentRow>[] = [
  {
    key: 'name',
    title: '姓名',
    card: 'title',
    render: (row) =>
      row.candidateId === null ? (
        row.name
      ) : (
        <Link to="/appointments/$candidateId" params={{ candidateId: row.candidateId }}>
          {row.name}
        </Link>
      ),
  },
  postColumn,
  villageColumn(({ villageId, villageName }) => ({ id: villageId, name: villageName })),
  sourceColumn,
  routeColumn,
  {
    key: 'term',
    title: '任期',
    render: ({ papers: { termFrom, termTo } }) => (
      <>
        <time>{termFrom}</time>
        {termTo !== null && (
          <>
            {' 至 '}
            <time>{termTo}</time>
          </>
        )}
      </>
    ),
  },
  {
    key: 'findings',
    title: '核对',
    render: (row) => (
      <>
        {row.findings.length === 0 ? (
          <StatusTag tone="done">依据齐全</StatusTag>
        ) : (
          <Findings findings={row.findings} />
        )}
        <PapersOf row={row} />
      </>
    ),
  },
];

/** Whom a table puts on record, line by line. */
export function People({ people }: { people: readonly IncumbentRow[] }) {
  return (
    <DataList
      label="补录人员"
      rows={people}
      rowId={(row) => row.line}
      columns={columns}
      empty="没有人员"
    />
  );
}
