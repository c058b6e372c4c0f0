// The own organization's delivery.
import type { DeliveryDetail } from '@xianfeng/features/tasks/schema';
import { Note } from '../../../components/feedback/Note.js';
import { Card, Section } from '../../../components/page/Page.js';
import { Part } from '../../../components/page/Part.js';
import shared from '../../../components/page/Parts.module.css';
import { ProcessPanel } from '../../../components/process/ProcessPanel.js';
import { ReportForm } from '../ReportForm.js';
import { DeliveryTag } from '../tags.js';
import css from './Detail.module.css';
import { deliveryForms } from './move-forms.js';
import { Report } from './Report.js';
import { Splits } from './Splits.js';

/** What the own organization does about a task: accept, split on, report with evidence. */
export function OwnDelivery({ own }: { own: DeliveryDetail }) {
  const { allowed, state, splits } = own;
  return (
    <Section title={own.memberId === null ? '本组织办理' : '我的办理'}>
      <Card>
        <ProcessPanel
          inside
          steps={own.steps}
          dueOn={own.dueOn}
          moves={own.moves}
          forms={deliveryForms(own)}
          notes={<Opinion own={own} />}
          history={own.history}
          papers={
            splits.length > 0 && (
              <Part title="分解出的任务">
                <Splits splits={splits} />
              </Part>
            )
          }
        >
          <p className={css.tags}>
            <DeliveryTag state={state} overdue={own.overdue} />
            {own.late && <span className={shared.late}>汇报时已超期</span>}
          </p>
          {allowed.includes('report') ? <ReportForm own={own} /> : <Report own={own} />}
        </ProcessPanel>
      </Card>
    </Section>
  );
}

/** What the sender said to a report. */
function Opinion({ own: { state, opinion } }: { own: DeliveryDetail }) {
  if (state === 'returned') return <Note tone="warning">退回意见：{opinion}</Note>;
  if (state !== 'closed' || opinion === '') return null;
  return <Note tone="success">办结意见：{opinion}</Note>;
}
