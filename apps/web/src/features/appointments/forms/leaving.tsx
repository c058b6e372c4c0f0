// Form of leaving a post.

import {
  type LeavingReason,
  leavingReasonLabels,
  leavingReasons,
} from '@xianfeng/features/appointments/labels';
import { leaveInput } from '@xianfeng/features/appointments/schema';
import { isRecalled, leavingIsFiled } from '@xianfeng/rules';
import { Form, Select } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { DayInput } from '../../../components/form/typed/DayInput.js';
import shared from '../../../components/page/Parts.module.css';
import css from '../Appointments.module.css';
import { CountItem, share, TextItem } from './fields.js';
import { type MoveFormProps, StepForm } from './StepForm.js';

interface Vote {
  registered?: number | null;
  voted?: number | null;
  yes?: number | null;
}

interface Values {
  on: string;
  reason?: LeavingReason;
  document: string;
  text: string;
  vote?: Vote;
}

/** 登记离任, for one of the reasons that this post knows, and no other (TAL-15). */
export function LeaveForm(props: MoveFormProps) {
  const { today } = useMe();
  const { post } = props.candidate;
  const initial: Values = { on: today, document: '', text: '' };
  return (
    <StepForm
      {...props}
      step="leave"
      schema={leaveInput}
      procedure={api.appointments.leave}
      initial={initial}
      success={(_, { reason }) =>
        leavingIsFiled(post, reason) ? '已报区委组织部备案，备案完成前仍在任' : '已登记离任'
      }
      toInput={(values) => ({
        ...values,
        vote: values.reason === 'recalled' ? values.vote : null,
      })}
    >
      <div className={shared.grid}>
        <Form.Item name="reason" label="离任原因" extra="只列出这个岗位依法可以有的原因。">
          <Select
            placeholder="请选择"
            options={leavingReasons(post).map((reason) => ({
              value: reason,
              label: leavingReasonLabels[reason],
            }))}
          />
        </Form.Item>
        <Form.Item name="on" label="离任日期">
          <DayInput max={today} />
        </Form.Item>
        <Form.Item name="document" label="依据的材料">
          <LineInput most={100} placeholder="如：辞职报告、罢免结果、免职文件" />
        </Form.Item>
      </div>
      {post === 'party_secretary' && (
        <p className={css.lead}>
          村党组织书记辞职、免职、调动的，提交后由区委组织部备案，备案完成之日起离任；在此之前仍在任。
        </p>
      )}
      <RecallItems />
      <TextItem />
    </StepForm>
  );
}

/** The vote of a 罢免 and what it comes to (TAL-05). */
function RecallItems() {
  const reason: LeavingReason | undefined = Form.useWatch('reason');
  const vote: Vote | undefined = Form.useWatch('vote');
  if (reason !== 'recalled') return null;
  const { registered = null, voted = null, yes = null } = vote ?? {};
  return (
    <>
      <div className={shared.grid}>
        <CountItem name={['vote', 'registered']} label="登记参加选举的村民" />
        <CountItem name={['vote', 'voted']} label="参加投票的村民" />
        <CountItem name={['vote', 'yes']} label="同意罢免票" />
      </div>
      {registered !== null && voted !== null && yes !== null && (
        <p className={css.arithmetic} aria-live="polite">
          投票{share(voted, registered)}，同意{share(yes, voted)}：
          {isRecalled({ registered, voted, yes }) ? '罢免通过。' : '罢免没有通过，不能以罢免离任。'}
        </p>
      )}
    </>
  );
}
