// Page of one talent.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { talentStateLabels } from '@xianfeng/features/talents/labels';
import type { TalentDetail, TalentHistory } from '@xianfeng/features/talents/schema';
import { appointmentMachine, processSteps } from '@xianfeng/rules';
import { trpc } from '../../../app/api/trpc.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { Card, Page, Section } from '../../../components/page/Page.js';
import css from '../../../components/page/Parts.module.css';
import { ProcessPanel } from '../../../components/process/ProcessPanel.js';
import { deletionText } from '../retention.js';
import { TalentTag } from '../tags.js';
import { KinList } from './KinList.js';
import { talentForms } from './move-forms.js';
import { TalentFacts } from './TalentFacts.js';
import { Ways } from './Ways.js';

const routeApi = getRouteApi('/signed-in/talents/$talentId');

/** The steps have the same names and order whatever the district has set. */
const machine = appointmentMachine();

/** One file of the pool: who it is, what can be done with it now, and what was done. */
export function TalentPage() {
  const { talentId } = routeApi.useParams();
  const talent = useQuery(trpc.talents.get.queryOptions({ id: talentId }));
  const { data } = talent;
  return (
    <Page
      title={data?.name ?? '人才'}
      note={data && <TalentTag state={data.state} overdue={data.overdue} />}
      actions={
        <>
          <Link to="/talents">返回人才库</Link>
          {data?.mayPropose && (
            <ButtonLink to="/appointments/new" search={{ talentId }} primary>
              动议使用
            </ButtonLink>
          )}
        </>
      }
    >
      <Loaded query={talent} lines={10}>
        {(loaded) => <File key={loaded.id} talent={loaded} />}
      </Loaded>
    </Page>
  );
}

/** SEC-01: why the file shows only what was entered here. */
function Kept({ consent }: Pick<TalentDetail, 'consent'>) {
  if (consent === null) return null;
  return (
    <Note tone="info">
      这位同志的信息由其他党组织保管，这里只显示本组织登记的内容。
      {consent === 'asked' ? '已征求保管组织意见，待其答复。' : '保管组织不同意查看其余内容。'}
    </Note>
  );
}

/** SEC-10: those who may still need the file are told in time. */
function Retention({ talent }: { talent: TalentDetail }) {
  const text = deletionText(talent);
  if (text === null) return null;
  const why =
    talent.clearedOn === null
      ? `没有采用的人才资料到期自动删除。${talent.state === 'lead' ? '如仍需使用，请在此之前申请入库。' : ''}`
      : '任职手续的存档仍然保留。';
  return (
    <Note tone="info">
      {text}。{why}
    </Note>
  );
}

function File({ talent }: { talent: TalentDetail }) {
  const passages = [...talent.history].reverse().map(({ to, on, by }) => ({ state: to, on, by }));
  return (
    <ProcessPanel
      steps={processSteps(machine, talent.state, passages)}
      dueOn={talent.dueOn}
      moves={talent.moves}
      forms={talentForms(talent)}
      notes={
        <>
          <Kept consent={talent.consent} />
          <Retention talent={talent} />
        </>
      }
      history={talent.history}
      arrival={arrivalOf}
      aside={
        <>
          {talent.mayReadFile && <FileLink talent={talent} />}
          <Ways ways={talent.ways} />
        </>
      }
    >
      <TalentFacts talent={talent} />
      <KinList talent={talent} />
    </ProcessPanel>
  );
}

const arrivalOf = ({ from, to }: TalentHistory) =>
  from === to ? '' : `，转为${talentStateLabels[to]}`;

function FileLink({ talent }: { talent: TalentDetail }) {
  return (
    <Section title="档案材料">
      <Card>
        <div className={css.stack}>
          <p className={css.soft}>简历、家庭成员、学历、奖惩和照片，供干部任免审批表使用。</p>
          <div>
            <ButtonLink to="/talents/$talentId/file" params={{ talentId: talent.id }}>
              查看档案材料
            </ButtonLink>
          </div>
        </div>
      </Card>
    </Section>
  );
}
