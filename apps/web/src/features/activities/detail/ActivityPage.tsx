import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ActivityDetail } from '@xianfeng/features/activities/schema';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { Findings } from '../../../components/feedback/Findings.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { Attachments } from '../../../components/files/Attachments.js';
import { Prose } from '../../../components/Prose.js';
import { Card, Page, Section } from '../../../components/page/Page.js';
import { StepBar } from '../../../components/process/StepBar.js';
import { WhyNot } from '../../../components/process/WhyNot.js';
import { StatusTag } from '../../../components/StatusTag.js';
import { PrintedMinutes } from '../minutes/PrintedMinutes.js';
import { QuorumBar, Turnout } from '../parts/Turnout.js';
import { PhaseTag } from '../tags.js';
import { Actions } from './Actions.js';
import css from './Detail.module.css';
import { Facts } from './Facts.js';
import { LeaveRequests } from './LeaveRequests.js';
import { MotionTable } from './MotionTable.js';
import { NextPending } from './NextPending.js';
import { People } from './People.js';
import { ReviewForm } from './ReviewForm.js';
import { Reviews } from './Reviews.js';

const routeApi = getRouteApi('/signed-in/activities/$activityId');

/** One activity with everything that hangs on it; printed, it is the official minutes. */
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
                {data.late && <StatusTag tone="warning">补录</StatusTag>}
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
    </>
  );
}

function Activity({ activity }: { activity: ActivityDetail }) {
  const { attendance, motions, leaveRequests, reviews } = activity;
  const recorded = attendance.length > 0;
  return (
    <>
      <Process activity={activity} />
      <LastReturn activity={activity} />
      <div className={css.layout}>
        <div className={css.column}>
          <Card>
            <Facts activity={activity} />
          </Card>
          {leaveRequests.length > 0 && (
            <Section title="请假申请">
              <Card>
                <LeaveRequests requests={leaveRequests} />
              </Card>
            </Section>
          )}
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
          <div className={css.files}>
            <Attachments owner={{ kind: 'activity', id: activity.id }} />
          </div>
        </div>
        <aside className={css.aside} aria-label="判定和审核">
          {recorded && (
            <Section title="到会与表决">
              <Card className={css.standing ?? ''}>
                <Turnout counts={activity} />
                {activity.quorum !== null && <QuorumBar quorum={activity.quorum} />}
                <Findings findings={activity.judgement.findings} />
              </Card>
            </Section>
          )}
          <ReviewSection activity={activity} />
          {reviews.length > 0 && (
            <Section title="审核记录">
              <Card>
                <Reviews reviews={reviews} />
              </Card>
            </Section>
          )}
        </aside>
      </div>
    </>
  );
}

/** Where the record is on its way, and why what cannot be done cannot. */
function Process({ activity: { process, moves } }: { activity: ActivityDetail }) {
  const { today } = useMe();
  if (process.steps.length === 0) return null;
  return (
    <Card className={css.process ?? ''}>
      <StepBar steps={process.steps} dueOn={process.dueOn} today={today} />
      <WhyNot moves={moves} />
    </Card>
  );
}

function ReviewSection({ activity }: { activity: ActivityDetail }) {
  const { allowed } = activity;
  const street = useMe().assignment.role === 'street_organizer';
  const stage = allowed.includes('confirm')
    ? ('confirm' as const)
    : allowed.includes('review')
      ? ('review' as const)
      : null;
  return (
    <>
      {stage !== null && (
        <Section title={stage === 'confirm' ? '支部确认' : '街道审核'}>
          <Card>
            <ReviewForm key={stage} activity={activity} stage={stage} />
          </Card>
        </Section>
      )}
      {street && <NextPending after={activity.id} />}
    </>
  );
}

/** Why the record came back, in sight of whoever has to mend it. */
function LastReturn({ activity }: { activity: ActivityDetail }) {
  const last = activity.reviews.at(-1);
  const open = activity.state === 'returned' || activity.state === 'pending_minutes';
  if (!open || last === undefined || last.decision !== 'return') return null;
  return (
    <Note tone="warning">
      <p>
        {last.stage === 'street' ? '街道退回' : '支部退回'}（{last.by}）：{last.opinion}
      </p>
    </Note>
  );
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
