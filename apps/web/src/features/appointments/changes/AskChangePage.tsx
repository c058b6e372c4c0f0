// Page by which the street asks for a correction of a time in office.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { CandidateDetail } from '@xianfeng/features/appointments/schema';
import {
  askChangeInput,
  type ChangeKind,
  changeKindLabels,
} from '@xianfeng/features/appointments/schema';
import type { HolderDetail } from '@xianfeng/features/teams/schema';
import { Form } from 'antd';
import type { ReactNode } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { dayText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { DayInput } from '../../../components/form/typed/DayInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { Card, Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { ProcedureFigures } from '../forms/procedure.js';
import { refreshSteps } from '../forms/StepForm.js';

const routeApi = getRouteApi('/signed-in/appointments/changes/ask');

/** 更正任职登记: what is wrong, what is right, why, and by which paper. */
export function AskChangePage() {
  const { holderId = 0, kind = 'term' } = routeApi.useSearch();
  const holder = useQuery(trpc.teams.holder.queryOptions({ id: holderId }));
  const { data } = holder;
  const title = changeKindLabels[kind];
  return (
    <Page title={data === undefined ? title : `${title}：${data.name}`} narrow>
      <Note tone="info">
        请写明原因和依据。区委组织部确认后才更正，原登记保留可查；在此之前一切不变。
      </Note>
      <Loaded query={holder} lines={6}>
        {(loaded) =>
          loaded.mayCorrect.some((each) => each === kind) ? (
            <Card>
              {kind === 'election' ? (
                <Election holder={loaded} />
              ) : (
                <Ask holder={loaded} kind={kind} initial={termOf(loaded)}>
                  {kind === 'term' ? <TermFields holder={loaded} /> : <Undone holder={loaded} />}
                </Ask>
              )}
            </Card>
          ) : (
            <Note tone="info">
              这项任职现在不能这样更正：可能已有一项备案或更正正在等待确认，或者任职已经归档。
            </Note>
          )
        }
      </Loaded>
    </Page>
  );
}

const termOf = ({ startsOn, termEndsOn }: HolderDetail) => ({
  startsOn,
  termEndsOn: termEndsOn ?? '',
});

function Ask(props: {
  holder: HolderDetail;
  kind: ChangeKind;
  initial: object;
  route?: CandidateDetail['route'];
  children: ReactNode;
}) {
  const { holder, kind, initial, route, children } = props;
  const navigate = useNavigate();
  const back = () =>
    void navigate({ to: '/teams/holders/$holderId', params: { holderId: holder.id } });
  return (
    <WriteForm
      name={`appointments.askChange.${kind}:${holder.id}`}
      keeps={{ without: ['reason'] }}
      schema={askChangeInput}
      procedure={api.appointments.askChange}
      initial={{ ...initial, reason: '', proof: '' }}
      version={holder.version}
      toInput={(values, version) => ({
        ...values,
        ...('termEndsOn' in values && { termEndsOn: values.termEndsOn || null }),
        ...('procedure' in values &&
          typeof values.procedure === 'object' && {
            procedure: { ...values.procedure, route },
          }),
        ...{ kind, holderId: holder.id, version },
      })}
      submit="提交"
      success="已提交，等待区委组织部确认"
      refresh={refreshSteps}
      onDone={back}
      onCancel={back}
    >
      {children}
      <Form.Item name="reason" label="原因">
        <ProseInput autoSize={{ minRows: 2, maxRows: 8 }} most={500} />
      </Form.Item>
      <Form.Item name="proof" label="依据（会议纪要、选举报告等的名称和文号）">
        <LineInput most={200} />
      </Form.Item>
    </WriteForm>
  );
}

function Undone({ holder }: { holder: HolderDetail }) {
  return (
    <p>
      现登记：{holder.leftOn !== null && dayText(holder.leftOn)}离任。确认后恢复在任；
      席位已由其他同志担任的，不能撤销。
    </p>
  );
}

function TermFields({ holder }: { holder: HolderDetail }) {
  const { today } = useMe();
  return (
    <div className={shared.grid}>
      <Form.Item name="startsOn" label="任职起始日期">
        <DayInput max={holder.leftOn ?? today} />
      </Form.Item>
      <Form.Item name="termEndsOn" label="任期届满日期（没有任期的不填）">
        <DayInput />
      </Form.Item>
    </div>
  );
}

function Election({ holder }: { holder: HolderDetail }) {
  const { today } = useMe();
  const candidate = useQuery(trpc.appointments.get.queryOptions({ id: holder.candidateId }));
  return (
    <Loaded query={candidate} lines={6}>
      {({ procedures, route }) => {
        const current = procedures.filter(({ elected }) => elected).at(-1);
        if (current === undefined)
          return <Note tone="info">没有登记过选举，没有可更正的票数。</Note>;
        const { elected: _, text: __, ...procedure } = current;
        return (
          <Ask holder={holder} kind="election" initial={{ procedure }} route={route}>
            <div className={shared.grid}>
              <Form.Item name={['procedure', 'heldOn']} label="选举（推选、指派）日期">
                <DayInput max={today} />
              </Form.Item>
              <Form.Item name={['procedure', 'number']} label="报告或文件文号">
                <LineInput most={60} autoComplete="off" />
              </Form.Item>
            </div>
            <ProcedureFigures route={route} />
          </Ask>
        );
      }}
    </Loaded>
  );
}
