// Input of a day.
import { isCivilDate } from '@xianfeng/rules';
import { ConfigProvider, DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import { usePhone } from '../../app/theme/size.js';

dayjs.locale('zh-cn');

/** What people type for a day; the first is how it is shown. */
const formats = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D'];
/** Cells that a finger hits. */
const finger = {
  components: { DatePicker: { cellHeight: 32, cellWidth: 42, textHeight: 44 } },
};

interface DayInputProps {
  id?: string;
  /** 'YYYY-MM-DD', or empty. */
  value?: string | null;
  onChange?: (day: string) => void;
  /** First and last day that can be chosen. */
  min?: string | undefined;
  max?: string | undefined;
  placeholder?: string;
  'aria-label'?: string;
  status?: 'error' | undefined;
  className?: string | undefined;
}

/** A day of the calendar: chosen, or typed as 2026-11-22 or 20261122. Usable in a Form.Item. */
export function DayInput(props: DayInputProps) {
  const { value, onChange, min, max, placeholder = '选择日期', status, className, ...rest } = props;
  const phone = usePhone();
  const picker = (
    <DatePicker
      {...rest}
      style={{ width: '100%' }}
      value={value && isCivilDate(value) ? dayjs(value) : null}
      format={formats}
      placeholder={placeholder}
      // On a phone the calendar is enough; the keyboard would cover it.
      inputReadOnly={phone}
      {...(className !== undefined && { className })}
      {...(status !== undefined && { status })}
      {...(min !== undefined && { minDate: dayjs(min) })}
      {...(max !== undefined && { maxDate: dayjs(max) })}
      onChange={(day) => onChange?.(day === null ? '' : day.format('YYYY-MM-DD'))}
    />
  );
  return phone ? <ConfigProvider theme={finger}>{picker}</ConfigProvider> : picker;
}
