// Page of the pool.
import { getRouteApi, Link } from '@tanstack/react-router';
import { originLabels, talentSourceLabels } from '@xianfeng/features/talents/labels';
import type { TalentRow } from '@xianfeng/features/talents/schema';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { useReach } from '../../../app/session/reach.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { dueText } from '../../../components/dates.js';
import { genderLabel } from '../../../components/facts/codes.js';
import { DownloadButton } from '../../../components/files/DownloadButton.js';
import { nextPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import { Page } from '../../../components/page/Page.js';
import css from '../../../components/page/Parts.module.css';
import { deletionText } from '../retention.js';
import { TalentTag } from '../tags.js';
import { TalentFilters } from './TalentFilters.js';

const routeApi = getRouteApi('/signed-in/talents');

const columns = (today: string): readonly Column<TalentRow>[] => [
  {
    key: 'name',
    title: '姓名',
    card: 'title',
    render: (row) => (
      <Link to="/talents/$talentId" params={{ talentId: row.id }}>
        {row.name}
      </Link>
    ),
  },
  {
    key: 'state',
    title: '状态',
    card: 'end',
    render: (row) => <TalentTag state={row.state} overdue={row.overdue} />,
  },
  {
    key: 'person',
    title: '性别、出生年月',
    render: (row) => `${genderLabel(row.gender)}，${row.bornMonth}`,
  },
  { key: 'village', title: '村（社区）', render: (row) => row.organizationName },
  {
    key: 'source',
    title: '来源',
    render: (row) => (row.source === null ? '—' : talentSourceLabels[row.source]),
  },
  {
    key: 'wanted',
    title: '培养方向',
    render: (row) => (row.forSecretary ? '书记后备' : '其他岗位后备'),
  },
  { key: 'origin', title: '推荐方式', render: (row) => originLabels[row.origin] },
  {
    key: 'due',
    title: '办理期限',
    render: (row) =>
      row.dueOn === null ? (
        <span className={css.soft}>{deletionText(row) ?? '—'}</span>
      ) : (
        <>
          <time>{row.dueOn}</time>{' '}
          <span className={row.overdue ? css.late : css.soft}>{dueText(row.dueOn, today)}</span>
        </>
      ),
  },
  {
    key: 'ways',
    title: '任职',
    render: (row) =>
      [row.posts > 0 && `在任${row.posts}个岗位`, row.candidacies > 0 && '人选办理中']
        .filter(Boolean)
        .join('，') || '—',
  },
];

/** Those who read the files of talents (SEC-02). */
const exporting: readonly string[] = ['street_organizer', 'district_auditor', 'district_approver'];

/** The conditions that choose which files are exported: those of the state and the place. */
const partOf = ({ state, streetId, organizationId }: ReturnType<typeof routeApi.useSearch>) => ({
  state,
  streetId,
  organizationId,
});

/** The pool 人才库 of the reader's villages. */
export function TalentsPage() {
  const search = routeApi.useSearch();
  const { assignment, today } = useMe();
  const { recommends } = useReach();
  const { reserve, ...others } = search;
  const forSecretary = reserve === undefined ? {} : { forSecretary: reserve === 'secretary' };
  const query = trpc.talents.list.infiniteQueryOptions({ ...others, ...forSecretary }, nextPage);
  return (
    <Page
      title="人才库"
      note={assignment.organizationName}
      actions={
        <>
          <ButtonLink to="/talents/balance">储备情况</ButtonLink>
          <ButtonLink to="/talents/consents">信息征求同意</ButtonLink>
          {exporting.includes(assignment.role) && (
            <DownloadButton
              unmasked
              path="/files/talent-files"
              query={{ ...partOf(search), format: 'word' }}
              label="导出审批表（Word）"
            />
          )}
          {recommends && (
            <ButtonLink to="/talents/new" primary>
              推荐人才
            </ButtonLink>
          )}
        </>
      }
    >
      <TalentFilters />
      <RecordList
        query={query}
        label="人才库"
        rowId={(row) => row.id}
        kind="talent"
        columns={columns(today)}
        empty="没有符合条件的人才"
      />
    </Page>
  );
}
