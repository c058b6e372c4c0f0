// Form of the lawful procedure.

import {
  ballotLabels,
  bodyLabels,
  type Route,
  routeLabel,
} from '@xianfeng/features/appointments/labels';
import { recordProcedureInput } from '@xianfeng/features/appointments/schema';
import { Form, Radio } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { optionsOf } from '../../../components/form/options.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { DayInput } from '../../../components/form/typed/DayInput.js';
import shared from '../../../components/page/Parts.module.css';
import css from '../Appointments.module.css';
import { Arithmetic } from './Arithmetic.js';
import { CountItem, TextItem } from './fields.js';
import type { TypedProcedure } from './figures.js';
import { type MoveFormProps, StepForm } from './StepForm.js';

/** What the route calls the day and the paper of its procedure. */
const words: Partial<Record<Route, { day: string; paper: string }>> = {
  party_assignment: { day: '指派日期', paper: '指派文件文号' },
  secondment: { day: '选派日期', paper: '选派文件文号' },
};

/**
 * What the lawful procedure gave, recorded: who is elected is settled by the votes, and the product
 * appoints no one (TAL-02, TAL-04). The arithmetic stands below the figures while they are typed.
 */
export function ProcedureForm({ elected, ...props }: MoveFormProps & { elected: boolean }) {
  const { today } = useMe();
  const { route } = props.candidate;
  const { day, paper } = words[route] ?? { day: '选举（推选）日期', paper: '选举结果报告文号' };
  const initial: { procedure: TypedProcedure; text: string } = {
    procedure: {
      heldOn: today,
      number: '',
      ...(route === 'villager_election' && { ballot: 'first' }),
      ...(isAssembly(route) && { body: 'representatives' }),
    },
    text: '',
  };
  return (
    <StepForm
      {...props}
      step={`procedure.${elected}`}
      schema={recordProcedureInput}
      procedure={api.appointments.recordProcedure}
      initial={initial}
      toInput={(values) => ({
        ...values,
        elected,
        procedure: { ...values.procedure, route },
      })}
    >
      <p className={css.lead}>
        产生方式：{routeLabel(route, props.candidate.divisionKind)}
        。这里只登记依法产生的结果，是否当选由票数确定。
      </p>
      <div className={shared.grid}>
        <Form.Item name={['procedure', 'heldOn']} label={day}>
          <DayInput max={today} />
        </Form.Item>
        <Form.Item name={['procedure', 'number']} label={paper}>
          <LineInput most={60} autoComplete="off" />
        </Form.Item>
      </div>
      <ProcedureFigures route={route} />
      <Arithmetic candidate={props.candidate} elected={elected} />
      <TextItem label="核对情况和说明（上面有“请注意”提示的，须写明怎样核对）" />
    </StepForm>
  );
}

const isAssembly = (route: Route) =>
  route === 'representative_election' || route === 'member_election';

/** The figures that a route knows; none for who is sent. */
export function ProcedureFigures({ route }: { route: Route }) {
  const { today } = useMe();
  if (isAssembly(route)) {
    const names = route === 'member_election' ? bodyLabels.members : bodyLabels.villagers;
    return (
      <>
        <Form.Item name={['procedure', 'body']} label="会议">
          <Radio.Group options={optionsOf(names)} />
        </Form.Item>
        <div className={shared.grid}>
          <CountItem name={['procedure', 'base']} label="应到会人数" />
          <CountItem name={['procedure', 'present']} label="到会人数" />
          <CountItem name={['procedure', 'votes']} label="得票数" />
        </div>
      </>
    );
  }
  if (route !== 'party_election' && route !== 'villager_election') return null;
  const village = route === 'villager_election';
  return (
    <>
      {village && (
        <div className={shared.grid}>
          <Form.Item name={['procedure', 'ballot']} label="投票">
            <Radio.Group options={optionsOf(ballotLabels)} />
          </Form.Item>
          <Form.Item name={['procedure', 'listPublishedOn']} label="选民名单公布日期">
            <DayInput max={today} />
          </Form.Item>
        </div>
      )}
      <div className={shared.grid}>
        <CountItem name={['procedure', 'seats']} label="应选名额" />
        <CountItem name={['procedure', 'nominees']} label="候选人数" />
        <CountItem
          name={['procedure', 'base']}
          label={village ? '登记参加选举的村民' : '应到会有选举权人数'}
        />
        <CountItem
          name={['procedure', 'present']}
          label={village ? '参加投票的村民' : '实到会人数'}
        />
        <CountItem name={['procedure', 'issued']} label="发出选票" />
        <CountItem name={['procedure', 'returned']} label="收回选票" />
        <CountItem name={['procedure', 'votes']} label="本人得票" />
      </div>
    </>
  );
}
