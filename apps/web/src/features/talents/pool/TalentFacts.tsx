// Facts of a talent and their form.
import { Link } from '@tanstack/react-router';
import {
  originLabels,
  type TalentField,
  talentFieldLabels,
  talentSourceLabels,
} from '@xianfeng/features/talents/labels';
import { changeInput, revealInput, type TalentDetail } from '@xianfeng/features/talents/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { dayText, monthText } from '../../../components/dates.js';
import {
  educationLabel,
  ethnicityLabel,
  genderLabel,
  politicalStatusLabel,
} from '../../../components/facts/codes.js';
import { Fact, FactList } from '../../../components/facts/FactList.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { Prose } from '../../../components/Prose.js';
import { Card, Section } from '../../../components/page/Page.js';
import { MaskedField } from '../../../components/reveal/MaskedField.js';
import { FactFields } from './FactFields.js';

/** What is known of a talent, and the form that changes it. */
export function TalentFacts({ talent }: { talent: TalentDetail }) {
  const [editing, setEditing] = useState(false);
  return (
    <Section
      title="基本情况"
      actions={
        talent.mayChange && !editing && <Button onClick={() => setEditing(true)}>修改</Button>
      }
    >
      <Card>
        {editing ? (
          <ChangeForm talent={talent} close={() => setEditing(false)} />
        ) : (
          <Facts talent={talent} />
        )}
      </Card>
    </Section>
  );
}

function Facts({ talent }: { talent: TalentDetail }) {
  const items: readonly [string, string | null][] = [
    ['性别', genderLabel(talent.gender)],
    ['出生年月', monthText(talent.bornMonth)],
    ['民族', ethnicityLabel(talent.ethnicity)],
    ['学历', talent.education === null ? null : educationLabel(talent.education)],
    ['政治面貌', politicalStatusLabel(talent.politicalStatus)],
    ['人才来源', talent.source === null ? null : talentSourceLabels[talent.source]],
    ['推荐方式', originLabels[talent.origin]],
    ['培养方向', talent.forSecretary ? '村党组织书记后备' : '其他岗位后备'],
    ['本人意愿', talent.willing ? '愿意' : '尚未征求'],
    ['现工作单位和职业', talent.occupation || null],
    ['上次复核', talent.reviewedOn === null ? null : dayText(talent.reviewedOn)],
  ];
  return (
    <FactList>
      <Fact label="村（社区）">
        <Link to="/teams/$villageId" params={{ villageId: talent.organizationId }}>
          {talent.organizationName}
        </Link>
      </Fact>
      {items.map(([label, value]) => (
        <Fact key={label} label={label}>
          {value ?? '—'}
        </Fact>
      ))}
      <Masked talent={talent} field="residentId" />
      <Masked talent={talent} field="phone" />
      <Masked talent={talent} field="address" />
      <Fact label="特长和业绩">
        {talent.strengths === '' ? '—' : <Prose text={talent.strengths} />}
      </Fact>
      <Fact label="意愿说明">{talent.wish === '' ? '—' : <Prose text={talent.wish} />}</Fact>
    </FactList>
  );
}

function Masked({ talent, field }: { talent: TalentDetail; field: TalentField }) {
  return (
    <MaskedField
      label={talentFieldLabels[field]}
      of={talent.name}
      masked={talent[field]}
      mayReveal={talent.mayReveal.includes(field)}
      reveal={api.talents.reveal}
      schema={revealInput}
      input={{ id: talent.id, field }}
    />
  );
}

function ChangeForm({ talent, close }: { talent: TalentDetail; close: () => void }) {
  const { id, source, politicalStatus, occupation, strengths, wish } = talent;
  return (
    <WriteForm
      name={`talents.change:${id}`}
      keeps="draft"
      schema={changeInput}
      procedure={api.talents.change}
      initial={{
        source: source ?? undefined,
        politicalStatus,
        occupation,
        strengths,
        wish,
        willing: talent.willing,
        forSecretary: talent.forSecretary,
      }}
      version={talent.version}
      toInput={(values, version) => ({ ...values, source: values.source ?? null, id, version })}
      submit="保存"
      success="已保存"
      refresh={() => [trpc.talents.pathFilter()]}
      onDone={close}
      onCancel={close}
    >
      <FactFields />
    </WriteForm>
  );
}
