/** Fields of numbers that are kept as text: of a resident, of a phone. */
import { judgeResidentId, normalizePhone, normalizeResidentId } from '@xianfeng/rules';
import { Input } from 'antd';
import { useState } from 'react';
import css from './Text.module.css';

interface NumberTextProps {
  id?: string;
  value?: string | null;
  onChange?: (value: string) => void;
  'aria-describedby'?: string;
}

/** What is wrong with a number, or null. */
type Judge = (text: string) => string | null;

function NumberText(
  props: NumberTextProps & {
    normalize: (text: string) => string;
    judge: Judge;
    inputMode: 'text' | 'tel';
  },
) {
  const { value, onChange, normalize, judge, ...rest } = props;
  const text = value ?? '';
  const [inUse, setInUse] = useState(false);
  const wrong = text === '' || inUse ? null : judge(normalize(text));
  return (
    <span className={css.field}>
      <Input
        {...rest}
        value={text}
        autoComplete="off"
        onChange={({ target }) => onChange?.(target.value)}
        onFocus={() => setInUse(true)}
        // What is pasted is shown as it will be kept: without blanks, dashes and signs that cannot be seen.
        onBlur={() => {
          setInUse(false);
          const plain = normalize(text);
          if (plain !== text) onChange?.(plain);
        }}
      />
      <span role="status" className={css.said}>
        {wrong}
      </span>
    </span>
  );
}

const wrongId: Judge = (id) =>
  judgeResidentId({ id, today: '2100-12-31' }).findings[0]?.message ?? null;

const wrongPhone: Judge = (phone) =>
  /^\d{11}$/.test(phone)
    ? null
    : `手机号码应为11位数字${/^\d+$/.test(phone) ? `，现在是${phone.length}位` : ''}。`;

/** A resident id 公民身份号码, as it is typed or pasted. Usable in a Form.Item. */
export function IdInput(props: NumberTextProps) {
  return <NumberText {...props} normalize={normalizeResidentId} judge={wrongId} inputMode="text" />;
}

/** The number of a phone. Usable in a Form.Item. */
export function PhoneInput(props: NumberTextProps) {
  return <NumberText {...props} normalize={normalizePhone} judge={wrongPhone} inputMode="tel" />;
}
