// Page of what other organizations ask about people whom the own organizations keep.
import { type ConsentState, consentStateLabels } from '@xianfeng/features/talents/labels';
import type { ConsentRow } from '@xianfeng/features/talents/schema';
import { api, trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { instantText } from '../../../components/dates.js';
import { nextPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import { Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { StatusTag } from '../../../components/StatusTag.js';

const refresh = () => [trpc.talents.consents.pathFilter()];

/** What the answer is called, by the one that was given before. */
function wordOf({ state }: ConsentRow, granted: boolean): string {
  if (granted) return state === 'refused' ? '改为同意' : '同意';
  return state === 'given' ? '撤回同意' : '不同意';
}

/** Agrees or refuses, and takes back what was agreed to. */
function Answer({ row, granted }: { row: ConsentRow; granted: boolean }) {
  const word = wordOf(row, granted);
  return (
    <ActionButton
      procedure={api.talents.answerConsent}
      input={{ id: row.id, version: row.version, granted }}
      confirm={
        granted
          ? `同意后，${row.organizationName}可以查看${row.name}的完整信息。确定同意？`
          : `${row.organizationName}将只能看到自己登记的内容。确定${word}？`
      }
      label={`${word}${row.organizationName}查看${row.name}的信息`}
      success="已答复"
      size="small"
      refresh={refresh}
    >
      {word}
    </ActionButton>
  );
}

const tones = { asked: 'warning', given: 'done', refused: 'quiet' } as const satisfies {
  [State in ConsentState]: string;
};

const columns = (mayAnswer: boolean): readonly Column<ConsentRow>[] => [
  { key: 'name', title: '姓名', card: 'title', render: (row) => row.name },
  {
    key: 'state',
    title: '状态',
    card: 'end',
    render: ({ state }) => <StatusTag tone={tones[state]}>{consentStateLabels[state]}</StatusTag>,
  },
  { key: 'asking', title: '登记的组织', render: (row) => row.organizationName },
  { key: 'keeper', title: '保管组织', render: (row) => row.keeperName },
  { key: 'asked', title: '征求时间', render: (row) => instantText(row.askedAt) },
  {
    key: 'answered',
    title: '答复时间',
    render: ({ answeredAt }) => (answeredAt === null ? '—' : instantText(answeredAt)),
  },
  {
    key: 'answer',
    title: '答复',
    render: (row) =>
      mayAnswer ? (
        <span className={shared.apart}>
          {row.state !== 'given' && <Answer row={row} granted />}
          {row.state !== 'refused' && <Answer row={row} granted={false} />}
        </span>
      ) : (
        '—'
      ),
  },
];

const answering: readonly string[] = ['branch_secretary', 'street_organizer', 'district_approver'];

/** Whether villages that entered a person see what is kept of the person here (SEC-01). */
export function ConsentsPage() {
  const { assignment } = useMe();
  return (
    <Page
      title="个人信息征求同意"
      note="其他组织登记了您这里保管信息的同志，在您同意之前只能看到他们自己登记的内容"
    >
      <RecordList
        query={trpc.talents.consents.infiniteQueryOptions({}, nextPage)}
        label="个人信息征求同意"
        rowId={(row) => row.id}
        columns={columns(answering.includes(assignment.role))}
        empty="没有组织征求同意"
      />
    </Page>
  );
}
