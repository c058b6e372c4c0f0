// Page of a village's development plan.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  collectiveMatterLabels,
  decisionBodyLabels,
  developmentPathLabels,
  planDocumentLabels,
} from '@xianfeng/features/economy/labels';
import type { PlanProject, VillagePlan } from '@xianfeng/features/economy/schema';
import { citationText } from '@xianfeng/rules';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { trpc } from '../../../app/api/trpc.js';
import { dayText } from '../../../components/dates.js';
import { Fact, FactList } from '../../../components/facts/FactList.js';
import { Empty } from '../../../components/feedback/Empty.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { type Column, DataList } from '../../../components/list/DataList.js';
import { Prose } from '../../../components/Prose.js';
import { Card, Page, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { wanText, Yuan } from '../money.js';
import { ProjectTag } from '../tags.js';
import { DecisionForm } from './DecisionForm.js';
import { Leaders } from './Leaders.js';
import { PlanForm } from './PlanForm.js';
import { ProjectForm } from './ProjectForm.js';

const routeApi = getRouteApi('/signed-in/economy/villages/$villageId/plan');

type Editing =
  | { what: 'plan' }
  | { what: 'project'; projectId: number | null }
  | { what: 'decision' };

/** The one plan of a village: path, documents, projects with who leads them, decisions, income. */
export function PlanPage() {
  const { villageId } = routeApi.useParams();
  const plan = useQuery(trpc.economy.plan.get.queryOptions({ organizationId: villageId }));
  const [editing, setEditing] = useState<Editing | null>(null);
  const close = () => setEditing(null);
  return (
    <Page
      title="发展计划"
      note={plan.data?.name}
      actions={
        <>
          {plan.data?.mayWrite && (
            <Button type="primary" onClick={() => setEditing({ what: 'plan' })}>
              {plan.data.plan === null ? '制定计划' : '修改计划'}
            </Button>
          )}
          <Link to="/economy/villages/$villageId" params={{ villageId }}>
            收入
          </Link>
          <Link to="/economy/plans">全部计划</Link>
        </>
      }
    >
      <Loaded query={plan} lines={10}>
        {(data) => (
          <>
            {data.plan === null ? (
              <Empty>这个村（社区）还没有发展计划</Empty>
            ) : (
              <Facts plan={data.plan} earned={data.earned} />
            )}
            {data.plan !== null && <Projects data={data} edit={setEditing} />}
            {data.leaders.length > 0 && <Leaders leaders={data.leaders} />}
            <Decisions data={data} edit={() => setEditing({ what: 'decision' })} />
            <Modal
              open={editing !== null}
              title={titleOf(editing, data.plan === null)}
              footer={null}
              onCancel={close}
              destroyOnHidden
              width={640}
            >
              {editing?.what === 'plan' && <PlanForm data={data} onDone={close} />}
              {editing?.what === 'project' && (
                <ProjectForm
                  data={data}
                  project={data.projects.find(({ id }) => id === editing.projectId) ?? null}
                  onDone={close}
                />
              )}
              {editing?.what === 'decision' && <DecisionForm data={data} onDone={close} />}
            </Modal>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function titleOf(editing: Editing | null, fresh: boolean): string {
  if (editing?.what === 'project') return editing.projectId === null ? '新增项目' : '修改项目';
  if (editing?.what === 'decision') return '登记民主决策';
  return fresh ? '制定发展计划' : '修改发展计划';
}

function Facts(props: { plan: NonNullable<VillagePlan['plan']>; earned: VillagePlan['earned'] }) {
  const { plan, earned } = props;
  const last = earned.at(-2) ?? earned.at(-1);
  return (
    <Card>
      <FactList>
        <Fact label="发展路径">{developmentPathLabels[plan.path]}</Fact>
        <Fact label="收入目标">
          {plan.targetYear}年达到 <Yuan fen={plan.targetFen} /> 元
          {last !== undefined && `（${last.year}年实际${wanText(last.totalFen)}）`}
        </Fact>
        <Fact label="“1+1+N”文件">
          {plan.documents.length === 0
            ? '未登记'
            : plan.documents.map((document) => (
                <div key={`${document.kind} ${document.title}`}>
                  {planDocumentLabels[document.kind]}：{document.title}
                </div>
              ))}
        </Fact>
        <Fact label="目标和措施">
          <Prose text={plan.goal} />
        </Fact>
      </FactList>
    </Card>
  );
}

const projectColumns: readonly Column<PlanProject>[] = [
  { key: 'name', title: '项目', card: 'title', render: (row) => row.name },
  { key: 'state', title: '状态', card: 'end', render: (row) => <ProjectTag state={row.state} /> },
  { key: 'path', title: '路径', render: (row) => developmentPathLabels[row.path] },
  {
    key: 'leaders',
    title: '带头人',
    render: (row) => row.leaders.map(({ name }) => name).join('、') || '—',
  },
  { key: 'start', title: '开始', render: (row) => <time>{row.startsOn}</time> },
  {
    key: 'before',
    title: '实施前年收入（元）',
    align: 'right',
    render: (row) => <Yuan fen={row.incomeBeforeFen} />,
  },
  {
    key: 'after',
    title: '实施后年收入（元）',
    align: 'right',
    render: (row) => (row.incomeAfterFen === null ? '—' : <Yuan fen={row.incomeAfterFen} />),
  },
  {
    key: 'change',
    title: '变化（元）',
    align: 'right',
    render: (row) =>
      row.incomeAfterFen === null ? '—' : <Yuan fen={row.incomeAfterFen - row.incomeBeforeFen} />,
  },
];

function Projects({ data, edit }: { data: VillagePlan; edit: (editing: Editing) => void }) {
  return (
    <Section
      title="项目"
      actions={
        data.mayWrite && (
          <Button onClick={() => edit({ what: 'project', projectId: null })}>新增项目</Button>
        )
      }
    >
      <DataList
        label="项目"
        rows={data.projects}
        rowId={(row) => row.id}
        kind="project"
        columns={projectColumns}
        empty="还没有项目"
        {...(data.mayWrite && {
          actions: (row: PlanProject) => (
            <Button
              size="small"
              onClick={() => edit({ what: 'project', projectId: row.id })}
              aria-label={`修改${row.name}`}
            >
              修改
            </Button>
          ),
        })}
      />
    </Section>
  );
}

function Decisions({ data, edit }: { data: VillagePlan; edit: () => void }) {
  return (
    <Section title="民主决策" actions={data.mayWrite && <Button onClick={edit}>登记决策</Button>}>
      <p className={shared.soft}>
        重大事项先经村党组织研究，提前10日通知，成员大会须三分之二以上成员到会、全体成员三分之二以上同意。依据：
        {citationText(data.decisionRule)}。
      </p>
      <DataList
        label="民主决策"
        rows={data.decisions}
        rowId={(row) => row.id}
        kind="decision"
        columns={[
          { key: 'title', title: '事项', card: 'title', render: (row) => row.title },
          { key: 'matter', title: '类别', render: (row) => collectiveMatterLabels[row.matter] },
          { key: 'body', title: '会议', render: (row) => decisionBodyLabels[row.body] },
          {
            key: 'held',
            title: '召开日期',
            render: (row) => (
              <>
                {dayText(row.heldOn)}（{dayText(row.noticeOn)}通知）
              </>
            ),
          },
          {
            key: 'votes',
            title: '表决',
            render: (row) => `全体${row.all}人，到会${row.present}人，同意${row.yes}人`,
          },
        ]}
        empty="还没有登记过决策"
      />
    </Section>
  );
}
