// Fields of what is known of a talent.

import { nearRelativeLabels, talentSourceLabels } from '@xianfeng/features/talents/labels';
import { politicalStatusCodes } from '@xianfeng/rules';
import { Checkbox, Form, Select } from 'antd';
import { optionsOf } from '../../../components/form/options.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import css from '../../../components/page/Parts.module.css';

/** Options of 近亲属关系, for the form that declares one. */
export const kinOptions = optionsOf(nearRelativeLabels);

/** Source, abilities and wishes of a talent (TAL-01). */
export function SourceFields({ optional = false }: { optional?: boolean }) {
  return (
    <>
      <Form.Item
        name="source"
        label="人才来源"
        {...(optional && { extra: '不选来源的，不计入“进入村班子人才”数。' })}
      >
        <Select
          options={optionsOf(talentSourceLabels)}
          allowClear={optional}
          placeholder="请选择"
        />
      </Form.Item>
      <Form.Item name="occupation" label="现工作单位和职业（可不填）">
        <LineInput most={60} />
      </Form.Item>
      <Form.Item name="strengths" label="特长和业绩">
        <ProseInput autoSize={{ minRows: 2, maxRows: 8 }} most={500} showCount />
      </Form.Item>
      <Form.Item name="wish" label="本人意愿">
        <ProseInput autoSize={{ minRows: 2, maxRows: 6 }} most={300} />
      </Form.Item>
    </>
  );
}

/** What the village and the street know of a talent; it may be changed later. */
export function FactFields() {
  return (
    <>
      <SourceFields optional />
      <div className={css.grid}>
        <Form.Item name="politicalStatus" label="政治面貌">
          <Select options={optionsOf(politicalStatusCodes)} />
        </Form.Item>
      </div>
      <Form.Item name="willing" valuePropName="checked">
        <Checkbox>已征求本人意见，本人愿意</Checkbox>
      </Form.Item>
      <Form.Item name="forSecretary" valuePropName="checked">
        <Checkbox>作为村党组织书记后备人选培养</Checkbox>
      </Form.Item>
    </>
  );
}
