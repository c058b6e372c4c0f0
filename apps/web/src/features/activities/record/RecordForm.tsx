// The form of a record.
import type { ActivityDetail } from '@xianfeng/features/activities/schema';
import { bodyOf } from '@xianfeng/rules';
import { Button, Form } from 'antd';
import { Empty } from '../../../components/feedback/Empty.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { Attachments } from '../../../components/files/Attachments.js';
import formCss from '../../../components/form/Form.module.css';
import { Card, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { LeaveRequests } from '../detail/LeaveRequests.js';
import type { BranchFacts } from '../useBranch.js';
import { RecordContext } from './context.js';
import type { Draft } from './draft/draft.js';
import { BasicFields } from './fields/BasicFields.js';
import { Explanations } from './fields/Explanations.js';
import { MinutesFields } from './fields/MinutesFields.js';
import { Motions } from './fields/Motions.js';
import { TalkPair } from './fields/TalkPair.js';
import css from './Record.module.css';
import { RollCall } from './roll/RollCall.js';
import { SaveBox } from './SaveBox.js';
import { StandingBar } from './standing/StandingBar.js';
import { StandingPanel } from './standing/StandingPanel.js';
import { useRecordForm } from './useRecordForm.js';

/** The whole record of a meeting on one page, and beside it how it stands before the rules. */
export function RecordForm(props: {
  branch: BranchFacts;
  today: string;
  recorded: ActivityDetail | null;
  initial: Draft;
  correcting?: boolean;
  onCreated: (id: number) => void;
}) {
  const { branch, today, recorded } = props;
  const record = useRecordForm(props);
  const { form, roster, asked, base } = record;
  const talk = bodyOf(form.draft) === 'pair';
  const pending = recorded?.leaveRequests.filter((leave) => leave.decidable) ?? [];
  return (
    <RecordContext value={form}>
      <Form layout="vertical" component={false} requiredMark={false}>
        <div className={`${formCss.box} ${css.written}`}>
          <div className={`${shared.layout} ${css.layout}`}>
            <div className={`${shared.column} ${css.stack}`}>
              <DraftNotes record={record} />
              <Section title="基本情况">
                <Card>
                  <BasicFields branch={branch} today={today} planned={recorded !== null} />
                </Card>
              </Section>
              <Section title={talk ? '参加人员' : '到会登记'}>
                {pending.length > 0 && <LeaveRequests requests={pending} />}
                <Card>
                  {!asked ? (
                    <Empty>先选好活动类型和日期，名单会自动列出。</Empty>
                  ) : (
                    <Loaded query={roster} lines={8}>
                      {() => (talk ? <TalkPair /> : <RollCall />)}
                    </Loaded>
                  )}
                </Card>
              </Section>
              {!talk && (
                <Section title="议题表决">
                  <Motions />
                </Section>
              )}
              <Section title={talk ? '谈话记录' : '会议记录'}>
                <Card className={`${shared.column} ${css.stack}`}>
                  <MinutesFields />
                  {base === null ? (
                    <p className={css.soft}>附件：签到表、照片等，先点“只保存”，再在这里上传。</p>
                  ) : (
                    <Attachments owner={{ kind: 'activity', id: base.id }} />
                  )}
                </Card>
              </Section>
              <Explanations />
            </div>
            <aside className={`${shared.loose} ${css.aside}`} aria-label="现场情况和保存">
              <StandingPanel />
              <SaveBox record={record} />
            </aside>
          </div>
        </div>
        <StandingBar onSave={() => void record.save(false)} saving={record.saving.pending} />
      </Form>
    </RecordContext>
  );
}

/**
 * What is to be known before anything is changed: a draft was found, another actor has saved the
 * record.
 */
function DraftNotes({ record }: { record: ReturnType<typeof useRecordForm> }) {
  const { overtaken, restored, keepMine, takeTheirs } = record;
  if (overtaken) {
    return (
      <Note tone="warning">
        <p>这条记录刚被别人保存过，您填写的内容还没有保存。请选择以谁的为准：</p>
        <div className={`${shared.apart} ${css.buttons}`}>
          <Button onClick={takeTheirs}>放弃我填写的，看最新内容</Button>
          <Button onClick={keepMine}>保留我填写的，保存时覆盖</Button>
        </div>
      </Note>
    );
  }
  if (!restored) return null;
  return (
    <Note tone="info">
      <p>已恢复上次填写后没有保存的内容。请假、缺席的原因不留在这台设备上，请核对名单补填。</p>
      <div className={`${shared.apart} ${css.buttons}`}>
        <Button onClick={takeTheirs}>不要了，重新填写</Button>
      </div>
    </Note>
  );
}
