// Rows of the resume and of the relatives in a form.

import { MOST_RELATIVES, MOST_RESUME_LINES } from '@xianfeng/features/talents/schema';
import { politicalStatusCodes } from '@xianfeng/rules';
import { Button, Form } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { MonthInput } from '../../../components/form/typed/MonthInput.js';
import css from './File.module.css';

const relations = [
  ...['妻子', '丈夫', '儿子', '女儿', '父亲', '母亲', '岳父', '岳母', '公公', '婆婆'],
  ...['哥哥', '弟弟', '姐姐', '妹妹'],
];
const statuses = Object.values(politicalStatusCodes);

/** What is mostly written: the browser offers it, and Tab goes on to the next field all the same. */
function Offered({ id, texts }: { id: string; texts: readonly string[] }) {
  return (
    <datalist id={id}>
      {texts.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}

/** Rows that are added, moved and taken away by keyboard too: a new one has the focus at once. */
function Rows<Row extends object>(props: {
  name: string;
  /** Such as 第1段. */
  label: (index: number) => string;
  blank: Row;
  most: number;
  more: string;
  className: string | undefined;
  children: (name: number, focused: boolean) => ReactNode;
}) {
  const { name, label, blank, most, more, className = '', children } = props;
  const [added, setAdded] = useState<number | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  return (
    <Form.List name={name}>
      {(fields, { add, remove, move }) => (
        <div className={css.rows}>
          {fields.map((field, index) => (
            <fieldset
              key={field.key}
              className={`${css.row} ${className}`}
              aria-label={label(index)}
            >
              {children(field.name, added === index)}
              <div className={css.tools}>
                <Button
                  size="small"
                  disabled={index === 0}
                  aria-label={`把${label(index)}上移`}
                  onClick={() => move(index, index - 1)}
                >
                  上移
                </Button>
                <Button
                  size="small"
                  aria-label={`去掉${label(index)}`}
                  onClick={() => {
                    remove(field.name);
                    setAdded(null);
                    adder.current?.focus();
                  }}
                >
                  去掉
                </Button>
              </div>
            </fieldset>
          ))}
          <div>
            <Button
              ref={adder}
              disabled={fields.length >= most}
              onClick={() => {
                setAdded(fields.length);
                add(blank);
              }}
            >
              {more}
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}

/** 简历, a row for each period. */
export function ResumeRows() {
  return (
    <Rows
      name="resume"
      label={(index) => `第${index + 1}段`}
      blank={{ from: '', to: '', text: '' }}
      most={MOST_RESUME_LINES}
      more="增加一段经历"
      className={css.period}
    >
      {(name, focused) => (
        <>
          <Form.Item name={[name, 'from']} label="起">
            <MonthInput autoFocus={focused} />
          </Form.Item>
          <Form.Item name={[name, 'to']} label="止">
            <MonthInput placeholder="不填为至今" />
          </Form.Item>
          <Form.Item name={[name, 'text']} label="经历">
            <ProseInput
              autoSize={{ minRows: 1, maxRows: 6 }}
              most={500}
              placeholder="单位、职务；学习经历写院校、专业"
            />
          </Form.Item>
        </>
      )}
    </Rows>
  );
}

/** 家庭主要成员及重要社会关系, a row for each. */
export function FamilyRows() {
  return (
    <>
      <Offered id="relations" texts={relations} />
      <Offered id="statuses" texts={statuses} />
      <Rows
        name="family"
        label={(index) => `第${index + 1}人`}
        blank={{ relation: '', name: '', bornMonth: '', politicalStatus: '', workUnit: '' }}
        most={MOST_RELATIVES}
        more="增加一位"
        className={css.relative}
      >
        {(name, focused) => (
          <>
            <Form.Item name={[name, 'relation']} label="称谓">
              <LineInput list="relations" most={20} autoFocus={focused} autoComplete="off" />
            </Form.Item>
            <Form.Item name={[name, 'name']} label="姓名">
              <LineInput most={50} autoComplete="off" />
            </Form.Item>
            <Form.Item name={[name, 'bornMonth']} label="出生年月">
              <MonthInput placeholder="不详不填" />
            </Form.Item>
            <Form.Item name={[name, 'politicalStatus']} label="政治面貌">
              <LineInput list="statuses" most={20} autoComplete="off" />
            </Form.Item>
            <Form.Item name={[name, 'workUnit']} label="工作单位及职务">
              <ProseInput
                autoSize={{ minRows: 1, maxRows: 4 }}
                most={200}
                placeholder="已去世的写明“已去世”"
              />
            </Form.Item>
          </>
        )}
      </Rows>
    </>
  );
}
