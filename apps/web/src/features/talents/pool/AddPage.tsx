// Page that adds a talent.

import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { addInput, type LrmxPerson } from '@xianfeng/features/talents/schema';
import { educationCodes, ethnicityCodes } from '@xianfeng/rules';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { useReach } from '../../../app/session/reach.js';
import { useNameSearch } from '../../../app/typing/sounds.js';
import { optionsOf } from '../../../components/form/options.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { IdInput, PhoneInput } from '../../../components/form/text/NumberText.js';
import { VillageField } from '../../../components/form/VillageField.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { Card, Page } from '../../../components/page/Page.js';
import css from '../../../components/page/Parts.module.css';
import { FactFields } from './FactFields.js';
import { FromLrmx } from './FromLrmx.js';

const routeApi = getRouteApi('/signed-in/talents/new');

/** A person who could enter a village team: recommended by the village, or found by the street. */
export function AddPage() {
  const { organizationId } = routeApi.useSearch();
  const named = useNameSearch();
  const { assignment } = useMe();
  const { village } = useReach();
  const navigate = useNavigate();
  const [given, setGiven] = useState<LrmxPerson | null>(null);
  const filled = given === null ? {} : { ...given, ethnicity: given.ethnicity ?? '01' };
  return (
    <Page title="推荐人才" note={assignment.organizationName} narrow>
      <Card>
        <FromLrmx given={given} onRead={setGiven} />
        <WriteForm
          key={given === null ? '' : JSON.stringify(given)}
          name={`talents.add:${assignment.organizationId}`}
          schema={addInput}
          procedure={api.talents.add}
          // The number of a person is not left behind on a device.
          keeps="nothing"
          initial={{
            organizationId,
            ethnicity: '01',
            willing: false,
            forSecretary: false,
            ...filled,
          }}
          toInput={(values) => ({
            ...values,
            // A village recommends to itself: it is not asked.
            ...(village && { organizationId: assignment.organizationId }),
            source: Reflect.get(values, 'source') ?? null,
          })}
          submit="登记为线索"
          success="已登记为线索，核实后请申请入库"
          refresh={() => [trpc.talents.pathFilter()]}
          onDone={({ id }) =>
            void navigate({ to: '/talents/$talentId', params: { talentId: id }, replace: true })
          }
          onCancel={() => window.history.back()}
        >
          {!village && (
            <Form.Item name="organizationId" label="推荐到哪个村（社区）">
              <VillageField parentId={assignment.organizationId} />
            </Form.Item>
          )}
          <div className={css.grid}>
            <Form.Item name="name" label="姓名">
              <LineInput most={50} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name="residentId"
              label="公民身份号码"
              extra="性别和出生日期由号码读出，不用再填。"
            >
              <IdInput />
            </Form.Item>
          </div>
          <div className={css.grid}>
            <Form.Item name="ethnicity" label="民族">
              <Select options={optionsOf(ethnicityCodes)} showSearch={named} />
            </Form.Item>
            <Form.Item name="education" label="学历（可不填）">
              <Select options={optionsOf(educationCodes)} allowClear showSearch={named} />
            </Form.Item>
            <Form.Item name="phone" label="手机号码（可不填）">
              <PhoneInput />
            </Form.Item>
          </div>
          <FactFields />
        </WriteForm>
      </Card>
    </Page>
  );
}
