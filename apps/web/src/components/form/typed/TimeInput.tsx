// Input of a time of day.
import { readTime } from '@xianfeng/rules';
import { TypedField, type TypedProps } from './TypedField.js';

/** A time of day, 'HH:MM' or empty; typed as 930, 0930, 9:30 or 9点半. Usable in a Form.Item. */
export function TimeInput(props: TypedProps) {
  return (
    <TypedField
      placeholder="如 0930"
      {...props}
      kind="time"
      words={(time) => time}
      read={(text) => {
        const time = readTime(text);
        return time === null
          ? { refused: `没有看懂“${text.slice(0, 20)}”，请写成9:30、0930或9点半。` }
          : { value: time, said: `即${time}` };
      }}
    />
  );
}
