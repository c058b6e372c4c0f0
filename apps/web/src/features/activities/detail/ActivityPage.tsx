// Page of one activity.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ActivityDetail } from '@xianfeng/features/activities/schema';
import type { Role } from '@xianfeng/features/kernel/labels';
import { mayCallVote } from '@xianfeng/rules';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { Findings } from '../../../components/feedback/Findings.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { Attachments } from '../../../components/files/Attachments.js';
import { Prose } from '../../../components/Prose.js';
import { Card, Page, Section } from '../../../components/page/Page.js';
import { ProcessPanel, type StandingForm } from '../../../components/process/ProcessPanel.js';
import { StatusTag } from '../../../components/StatusTag.js';
import { CorrectionForm } from '../corrections/CorrectionForm.js';
import { Corrections } from '../corrections/Corrections.js';
import { PrintedMinutes } from '../minutes/PrintedMinutes.js';
import { NewsText } from '../own/News.js';
import { LastReturn } from '../parts/LastReturn.js';
import { QuorumBar, Turnout } from '../parts/Turnout.js';
import { PhaseTag } from '../tags.js';
import { PrintedNotice } from '../told/PrintedNotice.js';
import { Told } from '../told/Told.js';
import { Actions } from './Actions.js';
import css from './Detail.module.css';
import { EnterLeave } from './EnterLeave.js';
import { Facts } from './Facts.js';
import { LeaveRequests } from './LeaveRequests.js';
import { MotionTable } from './MotionTable.js';
import { activityForms } from './move-forms.js';
import { NextPending } from './NextPending.js';
import { People } from './People.js';
import { ReviewForm } from './ReviewForm.js';

const routeApi = getRouteApi('/signed-in/activities/$activityId');

/** One activity with everything that belongs to it; printed, it is the official minutes. */
export function ActivityPage() {
  const { activityId } = routeApi.useParams();
  const activity = useQuery(trpc.activities.get.queryOptions({ id: activityId }));
  const { data } = activity;
  return (
    <>
      <div className="no-print">
        <Page
          title={data?.title ?? '组织生活'}
          note={
            data && (
              <span className={css.tags}>
                <PhaseTag state={data.phase} />
                {data.late && (
                  <StatusTag tone="warning">
                    {data.permittedEntry === null ? '补录' : '补录（经区委组织部同意）'}
                  </StatusTag>
                )}
              </span>
            )
          }
          actions={data && <Actions activity={data} />}
        >
          <Loaded query={activity} lines={8}>
            {(loaded) => <Activity key={loaded.id} activity={loaded} />}
          </Loaded>
        </Page>
      </div>
      {data !== undefined && data.attendance.length > 0 && <PrintedMinutes activity={data} />}
      {data !== undefined && isTold(data) && <PrintedNotice activity={data} />}
    </>
  );
}

/** Who calls meetings, and so asks who has read of them. */
const branchRoles: readonly Role[] = ['branch_secretary', 'organization_commissioner'];

function Activity({ activity }: { activity: ActivityDetail }) {
  const { attendance, motions, leaveRequests } = activity;
  const recorded = attendance.length > 0;
  const { assignment } = useMe();
  const street = assignment.role === 'street_organizer';
  const own =
    branchRoles.includes(assignment.role) && assignment.organizationId === activity.organizationId;
  return (
    <ProcessPanel
      steps={activity.process.steps}
      dueOn={activity.process.dueOn}
      moves={activity.moves}
      forms={activityForms(activity)}
      standing={checkOf(activity)}
      history={activity.history}
      notes={<LastReturn activity={activity} />}
      papers={
        <div className={css.files}>
          <Attachments owner={{ kind: 'activity', id: activity.id }} />
        </div>
      }
      aside={
        <>
          {recorded && (
            <Section title="到会与表决">
              <Card className={css.standing ?? ''}>
                <Turnout counts={activity} />
                {activity.quorum !== null && mayCallVote(activity, activity.motions.length) && (
                  <QuorumBar quorum={activity.quorum} held />
                )}
                <Findings findings={activity.judgement.findings} />
              </Card>
            </Section>
          )}
          {street && <NextPending after={activity.id} />}
        </>
      }
    >
      {activity.notices.map((news) => (
        <Note key={news.number} tone="warning">
          <NewsText news={news} />
        </Note>
      ))}
      <Card>
        <Facts activity={activity} />
      </Card>
      <Corrections corrections={activity.corrections} />
      {(leaveRequests.length > 0 || activity.allowed.includes('enterLeave')) && (
        <Section title="请假申请">
          <Card className={css.standing ?? ''}>
            {leaveRequests.length > 0 && <LeaveRequests requests={leaveRequests} />}
            {activity.allowed.includes('enterLeave') && (
              <div>
                <EnterLeave activity={activity} />
              </div>
            )}
          </Card>
        </Section>
      )}
      {isTold(activity) && own && <Told activity={activity} />}
      <Text title="议题" text={activity.agenda} />
      {motions.length > 0 && (
        <Section title="议题表决">
          <MotionTable motions={motions} />
        </Section>
      )}
      <Text title="发言要点" text={activity.discussion} />
      <Text title="决议" text={activity.resolution} />
      {recorded && (
        <Section title="到会情况">
          <Card>
            <People attendance={attendance} />
          </Card>
        </Section>
      )}
    </ProcessPanel>
  );
}

/** Announced, and without a record yet: whether it was read is of interest. */
const isTold = ({ noticeNumber, attendance }: ActivityDetail) =>
  noticeNumber > 0 && attendance.length === 0;

/** The check that waits for the reader: within the branch, or of the street. */
function checkOf(activity: ActivityDetail): StandingForm | null {
  const { allowed } = activity;
  if (allowed.includes('confirm')) {
    return {
      title: '支部确认',
      form: <ReviewForm key="confirm" activity={activity} stage="confirm" />,
    };
  }
  const waits = activity.corrections.find(({ agreed }) => agreed === null);
  if (allowed.includes('answerCorrection') && waits !== undefined) {
    return {
      title: '审核更正',
      form: <CorrectionForm key={`correct.${waits.id}`} activity={activity} correction={waits} />,
    };
  }
  if (allowed.includes('coordinate')) {
    return {
      title: '区级协调',
      form: <ReviewForm key="coordinate" activity={activity} stage="coordinate" />,
    };
  }
  if (!allowed.includes('review')) return null;
  return {
    title: '街道审核',
    form: <ReviewForm key="review" activity={activity} stage="review" />,
  };
}

function Text({ title, text }: { title: string; text: string }) {
  if (text === '') return null;
  return (
    <Section title={title}>
      <Card>
        <Prose text={text} />
      </Card>
    </Section>
  );
}
