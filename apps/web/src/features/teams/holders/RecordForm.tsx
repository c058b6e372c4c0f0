// Form of a record of a time in office.

import {
  auditKindLabels,
  officialGradeLabels,
  type RecordKind,
  recordKindLabels,
} from '@xianfeng/features/teams/labels';
import { type HolderDetail, recordInput } from '@xianfeng/features/teams/schema';
import { Form, Select } from 'antd';
import { api, trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { CountInput } from '../../../components/form/CountInput.js';
import { optionsOf } from '../../../components/form/options.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { DayInput } from '../../../components/form/typed/DayInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import shared from '../../../components/page/Parts.module.css';

const dayOf: Record<RecordKind, string> = {
  appraisal: '考核日期',
  debrief: '述职日期',
  audit: '审计报告日期',
  handover: '交接日期',
};

/** One appraisal, debrief, audit or hand-over: only what this kind of record knows. */
export function RecordForm(props: { holder: HolderDetail; kind: RecordKind; close: () => void }) {
  const { holder, kind, close } = props;
  const { today } = useMe();
  return (
    <WriteForm
      name={`teams.record:${holder.id}.${kind}`}
      keeps={{ without: ['text'] }}
      schema={recordInput}
      procedure={api.teams.record}
      initial={{
        on: today,
        text: '',
        year: Number(today.slice(0, 4)),
        auditKind: holder.leftOn === null ? 'term_end' : 'mid_term',
      }}
      toInput={(values) => ({
        ...values,
        kind,
        holderId: holder.id,
        version: holder.version,
        publishedOn: emptyAsNull(values, 'publishedOn'),
      })}
      submit="登记"
      success={`已登记${recordKindLabels[kind]}`}
      // What the way still needs before it can be closed depends on these records too.
      refresh={() => [trpc.teams.pathFilter(), trpc.appointments.pathFilter()]}
      onDone={close}
      onCancel={close}
    >
      <div className={shared.grid}>
        {kind === 'appraisal' && (
          <>
            <Form.Item name="year" label="考核年度">
              <CountInput min={2000} max={2100} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="grade" label="考核等次">
              <Select options={optionsOf(officialGradeLabels)} placeholder="请选择" />
            </Form.Item>
          </>
        )}
        {kind === 'audit' && (
          <Form.Item name="auditKind" label="审计类别">
            <Select options={optionsOf(auditKindLabels)} />
          </Form.Item>
        )}
        <Form.Item name="on" label={dayOf[kind]}>
          <DayInput min={holder.startsOn} max={today} />
        </Form.Item>
        {(kind === 'audit' || kind === 'handover') && (
          <Form.Item name="number" label={kind === 'audit' ? '审计报告文号' : '交接清单编号'}>
            <LineInput most={60} />
          </Form.Item>
        )}
        {kind === 'audit' && (
          <Form.Item name="publishedOn" label="结果公布日期（未公布不填）">
            <DayInput max={today} />
          </Form.Item>
        )}
      </div>
      <Form.Item name="text" label="主要情况（可不填）">
        <ProseInput autoSize={{ minRows: 3, maxRows: 10 }} most={2000} />
      </Form.Item>
    </WriteForm>
  );
}

function emptyAsNull(values: object, name: string): unknown {
  return Reflect.get(values, name) || null;
}
