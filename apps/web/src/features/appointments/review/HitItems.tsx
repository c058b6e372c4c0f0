// Fields for items of the negative list that were found (TAL-09).

import {
  OWN_LIST_NOTE,
  type ReviewList,
  SAMPLE_LIST_NOTE,
} from '@xianfeng/features/settings/schema';
import { lookBackText } from '@xianfeng/rules';
import { Button, Form, Select } from 'antd';
import { useMe } from '../../../app/session/me.js';
import { useNameSearch } from '../../../app/typing/sounds.js';
import { DayInput } from '../../../components/form/typed/DayInput.js';
import shared from '../../../components/page/Parts.module.css';
import css from '../Appointments.module.css';

/** A found item while it is typed. */
export interface Hit {
  code?: string;
  foundOn?: string;
  settledOn?: string | null;
  until?: string | null;
}

const forces = { hard: '一票否决', soft: '一般情形' } as const;
const optionsOf = ({ items }: ReviewList) =>
  items.map(({ code, text, force, lookBack }) => ({
    value: code,
    label: `${code} ${text}（${forces[force]}，${lookBackText(lookBack)}）`,
  }));

/** TAL-09: the items of the negative list that were found, each with the days that it needs. */
export function HitItems({ list }: { list: ReviewList }) {
  const named = useNameSearch();
  return (
    <Form.List name="hits">
      {(fields, { add, remove }, { errors }) => (
        <div className={css.rows}>
          <p className={css.lead}>
            不通过须对应至少一项负面清单情形；没有列入清单的，请选“其他不宜”。
            {list.own ? OWN_LIST_NOTE : SAMPLE_LIST_NOTE}。
          </p>
          {fields.map(({ key, name }, index) => (
            <fieldset key={key} className={css.row} aria-label={`情形${index + 1}`}>
              <Form.Item name={[name, 'code']} label={`情形${index + 1}`}>
                <Select
                  placeholder="请选择"
                  options={optionsOf(list)}
                  showSearch={named}
                  classNames={{ popup: { root: css.options ?? '' } }}
                />
              </Form.Item>
              <Days name={name} list={list} />
              <Button onClick={() => remove(name)} aria-label={`去掉情形${index + 1}`}>
                去掉
              </Button>
            </fieldset>
          ))}
          <div style={{ marginBottom: 16 }}>
            <Button onClick={() => add({})}>增加负面清单情形</Button>
            {errors.length > 0 && (
              <p className={shared.late} role="alert">
                {errors}
              </p>
            )}
          </div>
        </div>
      )}
    </Form.List>
  );
}

/** When it was, and by what it ends to count: its settlement, or the day that the record gives. */
function Days({ name, list }: { name: number; list: ReviewList }) {
  const { today } = useMe();
  const code: string | undefined = Form.useWatch(['hits', name, 'code']);
  const kind = list.items.find((item) => item.code === code)?.lookBack.kind;
  return (
    <>
      <Form.Item name={[name, 'foundOn']} label="发生或者认定日期">
        <DayInput max={today} />
      </Form.Item>
      {kind === 'while_open' && (
        <Form.Item name={[name, 'settledOn']} label="撤销、整改、结案日期（没有的不填）">
          <DayInput />
        </Form.Item>
      )}
      {kind === 'until_date' && (
        <Form.Item name={[name, 'until']} label="影响期截止日期">
          <DayInput />
        </Form.Item>
      )}
    </>
  );
}
