// Fields of a record's kind, day, place and chair.
import { type ActivityType, activityTypeLabels } from '@xianfeng/features/activities/schema';
import { isCivilDate, isYearlyMeeting } from '@xianfeng/rules';
import { Select } from 'antd';
import { useState } from 'react';
import form from '../../../../components/form/Form.module.css';
import { DayInput } from '../../../../components/form/typed/DayInput.js';
import shared from '../../../../components/page/Parts.module.css';
import { combinedOptions, groupRole, typeOptions, YEAR_HINT, yearOptions } from '../../kinds.js';
import { hoursText } from '../../labels.js';
import { typeText } from '../../own/ActivityFacts.js';
import type { BranchFacts } from '../../useBranch.js';
import { inputId, useRecord } from '../context.js';
import css from '../Record.module.css';
import { Field, inputProps, LineField, TimeField } from './Field.js';
import { MemberField } from './MemberField.js';

/** What was held, when, where and under whom. What the plan says already is only summed up. */
export function BasicFields(props: { branch: BranchFacts; today: string; planned: boolean }) {
  const { branch, today, planned } = props;
  const { draft } = useRecord();
  // Decided once: what is being filled in must not fold away under the hand.
  const [complete] = useState(planned && draft.endsAt !== '');
  return (
    <div className={`${shared.column} ${css.stack}`}>
      {planned ? (
        <details className={css.planned} open={!complete}>
          <summary>
            {typeText(draft)} · {draft.heldOn}{' '}
            <span className={css.together}>
              {hoursText({ ...draft, endsAt: draft.endsAt || null })}
            </span>{' '}
            · {draft.place}
            <span className={css.edit}>修改</span>
          </summary>
          <KindFields branch={branch} today={today} />
        </details>
      ) : (
        <KindFields branch={branch} today={today} />
      )}
      <div className={form.fields}>
        <MemberField field="chairId" label="主持人" />
        <MemberField field="recorderId" label="记录人" />
      </div>
    </div>
  );
}

function KindFields({ branch, today }: { branch: BranchFacts; today: string }) {
  const { draft, change, errors } = useRecord();
  const role = groupRole(draft.type);
  const day = isCivilDate(draft.heldOn) ? draft.heldOn : today;
  const combined = combinedOptions(draft.type, day);
  const chooseType = (type: ActivityType) =>
    change({ kind: 'set', fields: { type, combinedType: null, groupId: null, ofYear: null } });
  return (
    <div className={form.fields}>
      <Field field="type" label="活动类型">
        <Select<ActivityType>
          id={inputId('type')}
          value={draft.type}
          options={typeOptions(branch)}
          onChange={chooseType}
        />
      </Field>
      {combined.length > 0 && (
        <Field field="combinedType" label="同时计作（没有可不选）">
          <Select<ActivityType>
            id={inputId('combinedType')}
            value={draft.combinedType}
            placeholder={`只计作${activityTypeLabels[draft.type]}`}
            allowClear
            options={combined}
            onChange={(type) => change({ kind: 'set', fields: { combinedType: type ?? null } })}
          />
        </Field>
      )}
      {role !== null && (
        <Field
          field="groupId"
          label={role === 'required' ? '党小组' : '党小组（全支部召开的不选）'}
        >
          <Select<number>
            id={inputId('groupId')}
            value={draft.groupId}
            placeholder="请选择"
            allowClear={role === 'possible'}
            options={branch.partyGroups.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => change({ kind: 'set', fields: { groupId: id ?? null } })}
          />
        </Field>
      )}
      <LineField field="title" label="主题" most={100} className={css.wide} />
      <Field field="heldOn" label="日期">
        <DayInput
          {...inputProps('heldOn', errors.heldOn)}
          value={draft.heldOn}
          max={today}
          status={errors.heldOn === undefined ? undefined : 'error'}
          onChange={(heldOn) => change({ kind: 'set', fields: { heldOn, ofYear: null } })}
        />
      </Field>
      {isYearlyMeeting(draft) && (
        <Field field="ofYear" label="所属年度" extra={YEAR_HINT}>
          <Select<number>
            id={inputId('ofYear')}
            value={draft.ofYear}
            placeholder="按召开日期确定"
            allowClear
            options={yearOptions(day)}
            onChange={(year) => change({ kind: 'set', fields: { ofYear: year ?? null } })}
          />
        </Field>
      )}
      <div className={css.pair}>
        <TimeField field="startsAt" label="开始时间" />
        <TimeField field="endsAt" label="结束时间" />
      </div>
      <LineField field="place" label="地点" most={100} />
    </div>
  );
}
