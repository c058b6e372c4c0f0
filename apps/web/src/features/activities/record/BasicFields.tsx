import { type ActivityType, activityTypeLabels } from '@xianfeng/features/activities/schema';
import { isCivilDate } from '@xianfeng/rules';
import { Select } from 'antd';
import { combinedOptions, groupRole, typeOptions } from '../kinds.js';
import type { BranchFacts } from '../useBranch.js';
import { inputId, useRecord } from './context.js';
import { Field, LineField } from './Field.js';
import { MemberField } from './MemberField.js';
import css from './Record.module.css';

/** What was held, when, where and under whom. */
export function BasicFields({ branch, today }: { branch: BranchFacts; today: string }) {
  const { draft, change } = useRecord();
  const role = groupRole(draft.type);
  const day = isCivilDate(draft.heldOn) ? draft.heldOn : today;
  const combined = combinedOptions(draft.type, day);
  const chooseType = (type: ActivityType) =>
    change({ kind: 'set', fields: { type, combinedType: null, groupId: null } });
  return (
    <div className={css.fields}>
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
      <LineField field="title" label="主题" maxLength={100} className={css.wide} />
      <LineField field="heldOn" label="日期" type="date" max={today} maxLength={10} />
      <div className={css.pair}>
        <LineField field="startsAt" label="开始时间" type="time" maxLength={5} />
        <LineField field="endsAt" label="结束时间" type="time" maxLength={5} />
      </div>
      <LineField field="place" label="地点" maxLength={100} />
      <MemberField field="chairId" label="主持人" />
      <MemberField field="recorderId" label="记录人" />
    </div>
  );
}
