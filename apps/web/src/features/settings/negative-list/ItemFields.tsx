// Fields of the items of a negative list.

import type { ListedItem, LookBack } from '@xianfeng/features/settings/schema';
import { Button, Form, Radio, Select } from 'antd';
import { CountInput } from '../../../components/form/CountInput.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import css from './NegativeList.module.css';
import { forceLabels, lookBackLabels } from './words.js';

/** An item of the list while it is typed. */
export interface ItemValues extends Partial<Pick<ListedItem, 'code' | 'text' | 'force' | 'basis'>> {
  kind?: LookBack['kind'];
  years: number | null;
}

const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** The lines of the list that is being made. */
export function ItemFields() {
  return (
    <Form.List name="items">
      {(fields, { add, remove }) => (
        <div className={css.rows}>
          {fields.map(({ key, name }, index) => (
            <fieldset key={key} className={css.row} aria-label={`第${index + 1}项`}>
              <div className={css.line}>
                <Form.Item name={[name, 'code']} label="编号" className={css.code ?? ''}>
                  <LineInput most={12} />
                </Form.Item>
                <Form.Item name={[name, 'text']} label="情形" className={css.text ?? ''}>
                  <ProseInput autoSize={{ minRows: 1, maxRows: 4 }} most={200} />
                </Form.Item>
              </div>
              <div className={css.line}>
                <Form.Item name={[name, 'force']} label="轻重">
                  <Radio.Group options={options(forceLabels)} />
                </Form.Item>
                <LookBackFields name={name} />
                <Form.Item
                  name={[name, 'basis']}
                  label="依据（不填为上面的依据文件）"
                  className={css.text ?? ''}
                >
                  <LineInput most={100} />
                </Form.Item>
                <Button onClick={() => remove(name)} aria-label={`去掉第${index + 1}项`}>
                  去掉
                </Button>
              </div>
            </fieldset>
          ))}
          <div>
            <Button onClick={() => add({ years: null })}>增加一项</Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}

/** For how long a line counts; the years only where it counts for years. */
function LookBackFields({ name }: { name: number }) {
  const kind: LookBack['kind'] | undefined = Form.useWatch(['items', name, 'kind']);
  return (
    <>
      <Form.Item name={[name, 'kind']} label="计算期" className={css.kind ?? ''}>
        <Select placeholder="请选择" options={options(lookBackLabels)} />
      </Form.Item>
      {kind === 'years' && (
        <Form.Item name={[name, 'years']} label="年数">
          <CountInput min={1} max={50} suffix="年" />
        </Form.Item>
      )}
    </>
  );
}
