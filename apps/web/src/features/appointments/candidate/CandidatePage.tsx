// Page of one candidate.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type CandidateEvent, candidateStateLabels } from '@xianfeng/features/appointments/labels';
import type { CandidateDetail } from '@xianfeng/features/appointments/schema';
import {
  type AppointmentState,
  appointmentMachine,
  type Passage,
  postIn,
  processSteps,
} from '@xianfeng/rules';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { placeName } from '../../../components/facts/place-name.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { ProcessPanel } from '../../../components/process/ProcessPanel.js';
import { StatusTag } from '../../../components/StatusTag.js';
import { keeperText } from '../Deadline.js';
import { candidateForms } from '../forms/move-forms.js';
import { CandidateTag } from '../tags.js';
import { Ended } from './Ended.js';
import { Facts } from './Facts.js';
import { InspectionPanel } from './InspectionPanel.js';
import { NoticePanel } from './NoticePanel.js';
import { Decisions, Documents, Filings, Procedures } from './Proofs.js';
import { PapersPanel } from './papers/PapersPanel.js';
import { ReviewPanel } from './ReviewPanel.js';

const routeApi = getRouteApi('/signed-in/appointments/$candidateId');

/** The steps have the same names and order whatever the district has set. */
const machine = appointmentMachine();

/** One candidate: the state, what can be done now, and everything on record. */
export function CandidatePage() {
  const { candidateId } = routeApi.useParams();
  const candidate = useQuery(trpc.appointments.get.queryOptions({ id: candidateId }));
  const { data } = candidate;
  return (
    <Page
      title={
        data === undefined
          ? '人选'
          : `${data.name}：${postIn(placeName(data.organizationName), data.post, data.divisionKind)}`
      }
      note={
        data && (
          <span className={shared.tags}>
            <CandidateTag state={data.state} />
            {data.serviceBatchId !== null && (
              <StatusTag tone="quiet">{data.historical === null ? '补录' : '历史登记'}</StatusTag>
            )}
            {data.renewed && <StatusTag tone="running">重新联审中</StatusTag>}
            {data.overdue && <StatusTag tone="error">已超期</StatusTag>}
          </span>
        )
      }
      actions={<Link to="/appointments">返回看板</Link>}
    >
      <Loaded query={candidate} lines={12}>
        {(loaded) => <Candidate key={loaded.id} candidate={loaded} />}
      </Loaded>
    </Page>
  );
}

/** The way with who holds the case now: of a joint review the machine knows only who closes it. */
function stepsOf(candidate: CandidateDetail) {
  const { state, keeper, history } = candidate;
  const passages = [...history].reverse().map(({ to, on, by }) => ({ state: to, on, by }));
  if (state === 'in_pool') return endedSteps(passages);
  return processSteps(machine, state, passages).map((step) => {
    if (step.status !== 'current') return step;
    if (keeper === 'nobody') return { ...step, next: null };
    const reviewed = state === 'joint_review' || candidate.renewed;
    return reviewed ? { ...step, next: keeperText(candidate) } : step;
  });
}

/** Back in the pool this way is over: what was gone of it, and where it ended. */
function endedSteps(passages: readonly Passage<AppointmentState>[]) {
  const ended = passages.map((each) =>
    each.state === 'in_pool' ? { ...each, state: 'refused' as const } : each,
  );
  return processSteps(machine, 'refused', ended).map((step) =>
    step.status === 'stopped' ? { ...step, label: candidateStateLabels.in_pool } : step,
  );
}

function Candidate({ candidate }: { candidate: CandidateDetail }) {
  const { today } = useMe();
  const { move } = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  // The last day of a notice is no deadline: afterwards the next step may be taken.
  const waitedOut = candidate.state === 'public_notice' && (candidate.dueOn ?? '') < today;
  const choose = (event: CandidateEvent | undefined) =>
    void navigate({
      search: event === undefined ? {} : { move: event },
      replace: true,
      resetScroll: false,
    });
  return (
    <ProcessPanel
      steps={stepsOf(candidate)}
      dueOn={waitedOut ? null : candidate.dueOn}
      moves={candidate.moves}
      forms={candidateForms(candidate)}
      chosen={{ event: move, choose }}
      notes={<Ended candidate={candidate} />}
      history={candidate.history}
      papers={<PapersPanel candidate={candidate} />}
      aside={<Facts candidate={candidate} />}
    >
      <NoticePanel candidate={candidate} />
      <ReviewPanel candidate={candidate} />
      <Procedures candidate={candidate} />
      <Filings candidate={candidate} />
      <InspectionPanel candidate={candidate} />
      <Decisions candidate={candidate} />
      <Documents candidate={candidate} />
    </ProcessPanel>
  );
}
