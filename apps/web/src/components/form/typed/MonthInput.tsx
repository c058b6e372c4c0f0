// Input of a month.
import { formatMonth, isCivilDate, readMonth } from '@xianfeng/rules';
import { TypedField, type TypedProps } from './TypedField.js';

const words = (month: string) => (isCivilDate(`${month}-01`) ? formatMonth(`${month}-01`) : month);

/** A month, 'YYYY-MM' or empty; typed as 2007.07, 200707 or 2007年7月. Usable in a Form.Item. */
export function MonthInput(props: TypedProps) {
  return (
    <TypedField
      placeholder="如 2007.07"
      {...props}
      kind="month"
      words={words}
      read={(text) => {
        const month = readMonth(text);
        return month === null
          ? { refused: `没有看懂“${text.slice(0, 20)}”，请写成2007.07或2007年7月。` }
          : { value: month, said: `即${words(month)}` };
      }}
    />
  );
}
