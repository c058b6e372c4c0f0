// Fields of a plan.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ActivityType, activityTypeLabels } from '@xianfeng/features/activities/schema';
import { isCivilDate, isYearlyMeeting } from '@xianfeng/rules';
import { Form, Select } from 'antd';
import { trpc } from '../../../app/api/trpc.js';
import { usePhone } from '../../../app/theme/size.js';
import { useNameSearch } from '../../../app/typing/sounds.js';
import formCss from '../../../components/form/Form.module.css';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { DayInput } from '../../../components/form/typed/DayInput.js';
import { TimeInput } from '../../../components/form/typed/TimeInput.js';
import shared from '../../../components/page/Parts.module.css';
import { combinedOptions, groupRole, typeOptions, YEAR_HINT, yearOptions } from '../kinds.js';
import type { BranchFacts } from '../useBranch.js';
import css from './Plan.module.css';
import type { Planned } from './planned.js';

/** What is to be held, when, where and about what. */
export function PlanFields({ branch, today }: { branch: BranchFacts; today: string }) {
  const form = Form.useFormInstance<Planned>();
  const type: ActivityType = Form.useWatch('type', form) ?? 'branch_assembly';
  const combinedType: ActivityType | null = Form.useWatch('combinedType', form) ?? null;
  const groupId: number | null = Form.useWatch('groupId', form) ?? null;
  const watched: string = Form.useWatch('heldOn', form) ?? '';
  const heldOn = isCivilDate(watched) ? watched : today;
  const phone = usePhone();
  const named = useNameSearch();
  const role = groupRole(type);
  const combined = combinedOptions(type, heldOn);
  const roster = useQuery({
    ...trpc.activities.roster.queryOptions({ organizationId: branch.id, type, groupId, heldOn }),
    placeholderData: keepPreviousData,
  });
  const people = (roster.data?.members ?? []).map(({ memberId, name }) => ({
    value: memberId,
    label: name,
  }));
  return (
    <div className={formCss.fields}>
      <Form.Item name="type" label="活动类型">
        <Select
          options={typeOptions(branch)}
          onChange={() => form.setFieldsValue({ combinedType: null, groupId: null, ofYear: null })}
        />
      </Form.Item>
      <Form.Item name="combinedType" label="同时计作（没有可不选）" hidden={combined.length === 0}>
        <Select allowClear placeholder={`只计作${activityTypeLabels[type]}`} options={combined} />
      </Form.Item>
      <Form.Item
        name="groupId"
        label={role === 'required' ? '党小组' : '党小组（全支部召开的不选）'}
        hidden={role === null}
      >
        <Select
          allowClear={role === 'possible'}
          placeholder="请选择"
          options={branch.partyGroups.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="title"
        label="主题"
        className={css.wide ?? ''}
        rules={[{ required: true, whitespace: true, message: '请填写主题' }]}
      >
        <LineInput most={100} />
      </Form.Item>
      <Form.Item
        name="heldOn"
        label="日期"
        rules={[{ required: true, whitespace: true, message: '请选择日期' }]}
      >
        <DayInput min={today} onChange={() => form.setFieldsValue({ ofYear: null })} />
      </Form.Item>
      <Form.Item
        name="ofYear"
        label="所属年度"
        hidden={!isYearlyMeeting({ type, combinedType })}
        extra={YEAR_HINT}
      >
        <Select allowClear placeholder="按召开日期确定" options={yearOptions(heldOn)} />
      </Form.Item>
      <div className={css.pair}>
        <Form.Item
          name="startsAt"
          label="开始时间"
          rules={[{ required: true, whitespace: true, message: '请填写开始时间' }]}
        >
          <TimeInput />
        </Form.Item>
        <Form.Item name="endsAt" label="结束时间">
          <TimeInput />
        </Form.Item>
      </div>
      <Form.Item
        name="place"
        label="地点"
        rules={[{ required: true, whitespace: true, message: '请填写地点' }]}
      >
        <LineInput most={100} />
      </Form.Item>
      <Form.Item name="chairId" label="主持人（可以后定）">
        <Select
          allowClear
          placeholder="请选择"
          showSearch={phone ? false : named}
          options={people}
        />
      </Form.Item>
      <Form.Item name="inviteeIds" label="谈话对象" hidden={type !== 'heart_to_heart_talk'}>
        <Select
          mode="multiple"
          placeholder="请选择；只有谈话双方能看到这次谈话"
          showSearch={named}
          options={people}
        />
      </Form.Item>
      <Form.Item name="agenda" label="议程" className={css.wide ?? ''}>
        <ProseInput autoSize={{ minRows: 3, maxRows: 16 }} most={5000} />
      </Form.Item>
      {roster.data !== undefined && (
        <p className={`${css.wide} ${shared.soft}`}>
          应到{roster.data.expected}人，其中有表决权的{roster.data.votersExpected}人。
        </p>
      )}
    </div>
  );
}
