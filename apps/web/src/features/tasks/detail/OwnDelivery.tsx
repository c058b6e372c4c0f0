import type { DeliveryDetail } from '@xianfeng/features/tasks/schema';
import { api } from '../../../app/api/trpc.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { Note } from '../../../components/feedback/Note.js';
import { Attachments } from '../../../components/files/Attachments.js';
import { Prose } from '../../../components/Prose.js';
import { Card, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { History } from '../../../components/process/History.js';
import { ReportForm } from '../ReportForm.js';
import { DeliveryTag } from '../tags.js';
import css from './Detail.module.css';
import { Splits } from './Splits.js';

/** What the own organization does about a task: accept, split on, report with evidence. */
export function OwnDelivery({ own }: { own: DeliveryDetail }) {
  const { allowed, state, report, history, splits } = own;
  const mayReport = allowed.includes('report');
  return (
    <>
      <Section
        title={own.memberId === null ? '本组织办理' : '我的办理'}
        actions={
          <>
            {allowed.includes('accept') && (
              <ActionButton
                procedure={api.tasks.accept}
                input={{ deliveryId: own.id, version: own.version }}
                success="已签收"
              >
                签收
              </ActionButton>
            )}
            {allowed.includes('split') && (
              <ButtonLink to="/tasks/new" search={{ under: own.id }}>
                分解下达
              </ButtonLink>
            )}
          </>
        }
      >
        <Card className={shared.stack ?? ''}>
          <p className={css.tags}>
            <DeliveryTag state={state} overdue={own.overdue} />
            {own.late && <span className={shared.late}>汇报时已超期</span>}
          </p>
          {state === 'returned' && <Note tone="warning">退回意见：{own.opinion}</Note>}
          {state === 'closed' && own.opinion !== '' && (
            <Note tone="success">办结意见：{own.opinion}</Note>
          )}
          {mayReport ? (
            <ReportForm own={own} />
          ) : (
            <>
              <Prose text={report} />
              <Attachments owner={{ kind: 'delivery', id: own.id }} />
            </>
          )}
        </Card>
      </Section>
      {splits.length > 0 && (
        <Section title="分解出的任务">
          <Splits splits={splits} />
        </Section>
      )}
      {history.length > 0 && (
        <Section title="办理过程">
          <Card>
            <History entries={history} />
          </Card>
        </Section>
      )}
    </>
  );
}
