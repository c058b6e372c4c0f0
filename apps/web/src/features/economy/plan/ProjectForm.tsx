// Form of a project.

import { useQuery } from '@tanstack/react-query';
import { projectStateLabels } from '@xianfeng/features/economy/labels';
import {
  type PlanProject,
  type PossibleLeader,
  saveProjectInput,
  type VillagePlan,
} from '@xianfeng/features/economy/schema';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { useAsked } from '../../../app/typing/composing.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { DayInput } from '../../../components/form/typed/DayInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import shared from '../../../components/page/Parts.module.css';
import { YuanInput } from '../YuanInput.js';
import { pathOptions } from './PlanForm.js';

const stateOptions = Object.entries(projectStateLabels).map(([value, label]) => ({ value, label }));

/** A project of the plan: path, who leads it, and the yearly income before and after. */
export function ProjectForm(props: {
  data: VillagePlan;
  project: PlanProject | null;
  onDone: () => void;
}) {
  const { data, project, onDone } = props;
  const { today } = useMe();
  const { organizationId, plan } = data;
  return (
    <WriteForm
      name={`economy.project:${organizationId}.${project?.id ?? ''}`}
      keeps="draft"
      schema={saveProjectInput}
      procedure={api.economy.plan.saveProject}
      initial={{
        name: project?.name ?? '',
        path: project?.path ?? plan?.path ?? 'assets',
        state: project?.state ?? 'planned',
        startsOn: project?.startsOn ?? today,
        incomeBeforeFen: project?.incomeBeforeFen ?? 0,
        incomeAfterFen: project?.incomeAfterFen ?? null,
        leaderIds: project?.leaders.map(({ personId }) => personId) ?? [],
        note: project?.note ?? '',
      }}
      version={project?.version ?? null}
      toInput={(values, version) => ({
        ...values,
        organizationId,
        id: project?.id ?? null,
        version,
      })}
      submit="保存"
      success="项目已保存"
      onDone={onDone}
      onCancel={onDone}
    >
      <Form.Item name="name" label="项目名称">
        <LineInput most={100} />
      </Form.Item>
      <div className={shared.grid}>
        <Form.Item name="path" label="发展路径">
          <Select options={pathOptions} />
        </Form.Item>
        <Form.Item name="state" label="状态">
          <Select options={stateOptions} />
        </Form.Item>
        <Form.Item name="startsOn" label="开始日期">
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item name="leaderIds" label="带头人（本村党员、在库人才、村班子成员）">
        <LeaderSelect organizationId={organizationId} known={project?.leaders ?? []} />
      </Form.Item>
      <div className={shared.grid}>
        <Form.Item name="incomeBeforeFen" label="实施前年收入">
          <YuanInput />
        </Form.Item>
        <Form.Item name="incomeAfterFen" label="实施后年收入（见效后填）">
          <YuanInput />
        </Form.Item>
      </div>
      <Form.Item name="note" label="说明（可不填）">
        <ProseInput autoSize={{ minRows: 2, maxRows: 8 }} most={1000} />
      </Form.Item>
    </WriteForm>
  );
}

interface LeaderSelectProps {
  id?: string;
  organizationId: number;
  known: PlanProject['leaders'];
  value?: number[];
  onChange?: (ids: number[]) => void;
}

/** People found by name or initials; those chosen before keep their names. */
function LeaderSelect({ organizationId, known, value = [], onChange, id }: LeaderSelectProps) {
  const [typed, setTyped] = useState('');
  const text = useAsked(typed.trim());
  const [seen, setSeen] = useState(known);
  const found = useQuery(
    trpc.economy.plan.leaders.queryOptions({
      organizationId,
      ...(text !== '' && { text }),
    }),
  );
  const options = new Map(
    [...seen, ...(found.data ?? [])].map(({ personId, name }) => [personId, name]),
  );
  const kinds = new Map((found.data ?? []).map((person) => [person.personId, kindOf(person)]));
  return (
    <Select<number[]>
      {...(id !== undefined && { id })}
      mode="multiple"
      value={value}
      placeholder="输入姓名、拼音或首字母"
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      notFoundContent="没有找到。可先在人才库登记，入库后再选"
      options={[...options].map(([personId, name]) => ({
        value: personId,
        label: name,
        kind: kinds.get(personId) ?? '',
      }))}
      optionRender={({ label, data: { kind } }) => (
        <>
          {label}
          {kind !== '' && <span className={shared.soft}>（{kind}）</span>}
        </>
      )}
      onChange={(ids) => {
        setSeen(ids.flatMap((each) => named(each, options)));
        onChange?.(ids);
      }}
    />
  );
}

/** 党员、村班子: why a person may lead. */
function kindOf({ member, talent, holder }: PossibleLeader): string {
  return [member && '党员', holder && '村班子', talent && '在库人才'].filter(Boolean).join('、');
}

function named(personId: number, options: ReadonlyMap<number, string>) {
  const name = options.get(personId);
  return name === undefined ? [] : [{ personId, name }];
}
