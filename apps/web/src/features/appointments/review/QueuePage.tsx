// A department's queue, as page and as home.
import { getRouteApi, Link } from '@tanstack/react-router';
import { answerLabels, reviewDepartmentLabels } from '@xianfeng/features/appointments/labels';
import type { QueueRow } from '@xianfeng/features/appointments/schema';
import { postIn } from '@xianfeng/rules';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { Choices } from '../../../components/Choices.js';
import { dueText, shortDay } from '../../../components/dates.js';
import { genderLabel } from '../../../components/facts/codes.js';
import { placeName } from '../../../components/facts/place-name.js';
import { nextPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import { Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { StatusTag } from '../../../components/StatusTag.js';

const routeApi = getRouteApi('/signed-in/reviews');

/** Whether a case waits, was explained, or was answered. */
export function QueueTag({ row }: { row: QueueRow }) {
  if (row.overdue) return <StatusTag tone="error">已超期</StatusTag>;
  if (row.answer === 'explain' && row.open && row.explanation !== '') {
    return <StatusTag tone="warning">街道已说明</StatusTag>;
  }
  if (row.answer === null) return <StatusTag tone="running">待答复</StatusTag>;
  return <StatusTag tone="quiet">{answerLabels[row.answer]}</StatusTag>;
}

const columns = (today: string): readonly Column<QueueRow>[] => [
  {
    key: 'name',
    title: '姓名',
    card: 'title',
    render: (row) => (
      <Link to="/reviews/$opinionId" params={{ opinionId: row.opinionId }}>
        {row.name}
      </Link>
    ),
  },
  { key: 'state', title: '状态', card: 'end', render: (row) => <QueueTag row={row} /> },
  {
    key: 'person',
    title: '性别、出生年月',
    render: (row) => `${genderLabel(row.gender)}，${row.bornMonth}`,
  },
  {
    key: 'post',
    title: '拟任岗位',
    render: (row) =>
      `${placeName(row.streetName)}${postIn(placeName(row.villageName), row.post, row.divisionKind)}`,
  },
  { key: 'sent', title: '提请日期', render: (row) => <time>{row.sentOn}</time> },
  {
    key: 'due',
    title: '答复期限',
    render: (row) => (
      <>
        <time dateTime={row.dueOn}>{shortDay(row.dueOn, today)}</time>
        {row.open && row.answer === null && (
          <span className={row.overdue ? shared.late : shared.soft}>
            ，{dueText(row.dueOn, today)}
          </span>
        )}
      </>
    ),
  },
];

/** A department's queue: what waits for its answer, the most urgent first, or what it answered. */
export function Queue({ answered }: { answered: boolean }) {
  const { assignment, today } = useMe();
  const { department } = assignment;
  return (
    <Page
      title="联审事项"
      note={department === null ? assignment.organizationName : reviewDepartmentLabels[department]}
    >
      <Choices label="联审事项">
        <Link
          to="/reviews"
          search={{}}
          activeOptions={{ exact: true, includeSearch: true }}
          {...(!answered && { 'aria-current': 'page' as const })}
        >
          待答复
        </Link>
        <Link to="/reviews" search={{ answered: true }}>
          已答复
        </Link>
        <Link to="/reviews/withdrawals" search={{}}>
          撤销申请
        </Link>
      </Choices>
      <RecordList
        query={trpc.appointments.queue.infiniteQueryOptions({ answered }, nextPage)}
        label="联审事项"
        rowId={(row) => row.opinionId}
        kind="opinion"
        columns={columns(today)}
        empty={answered ? '还没有答复过的事项' : '没有等待答复的联审事项'}
      />
    </Page>
  );
}

/** The queue under its own address: waiting cases, or answered ones. */
export function QueueRoutePage() {
  const { answered = false } = routeApi.useSearch();
  return <Queue answered={answered} />;
}

/** The home of an officer: what waits. */
export function QueueHome() {
  return <Queue answered={false} />;
}
