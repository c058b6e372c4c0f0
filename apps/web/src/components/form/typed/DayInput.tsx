// Input of a day: typed in any usual writing, or chosen from a calendar.
import { formatDate, isCivilDate, readDay, weekdayText } from '@xianfeng/rules';
import { ConfigProvider, Popover } from 'antd';
import { use, useRef, useState } from 'react';
import { MeContext } from '../../../app/session/me.js';
import { usePhone } from '../../../app/theme/size.js';
import { Calendar } from './Calendar.js';
import css from './Typed.module.css';
import { TypedField, type TypedProps, type Understood } from './TypedField.js';

interface DayInputProps extends TypedProps {
  /** First and last day that can be chosen. */
  min?: string | undefined;
  max?: string | undefined;
}

/** A day, 'YYYY-MM-DD' or empty. Usable in a Form.Item. */
export function DayInput({ min, max, ...props }: DayInputProps) {
  const { value, onChange, placeholder = '如 2026-12-15' } = props;
  const today = use(MeContext)?.today;
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  const { componentDisabled = false } = ConfigProvider.useConfig();
  const toField = () => box.current?.querySelector('input')?.focus();
  const kept = value != null && isCivilDate(value) ? value : null;
  const begin = kept ?? within(today ?? min ?? '2026-01-01', min, max);
  const ask = () => {
    if (!componentDisabled) setOpen(true);
  };
  return (
    <Popover
      open={open}
      trigger={[]}
      arrow={false}
      placement={phone ? 'bottom' : 'bottomLeft'}
      destroyOnHidden
      // Within a dialog, which keeps the focus to itself.
      getPopupContainer={(node) => node.closest<HTMLElement>('[role=dialog]') ?? document.body}
      content={
        <Calendar
          begin={begin}
          chosen={kept}
          today={today ?? null}
          min={min}
          max={max}
          onChoose={(day) => {
            setOpen(false);
            toField();
            if (day !== kept) onChange?.(day);
          }}
          onClose={(back) => {
            setOpen(false);
            if (back) toField();
          }}
        />
      }
    >
      <span ref={box} className={css.field}>
        <TypedField
          {...props}
          placeholder={placeholder}
          read={(text) => dayIn(text, { today, min, max })}
          words={(day) => (isCivilDate(day) ? formatDate(day) : day)}
          kind="day"
          // On a phone the calendar is enough; the keyboard would cover it.
          readOnly={phone}
          onAsk={ask}
          suffix={
            <button
              type="button"
              className={css.open}
              aria-label="打开日历"
              title="打开日历（在这一格按↓也可以）"
              aria-expanded={open}
              disabled={componentDisabled}
              // The arrow down opens it as well: Tab goes on to the next field.
              tabIndex={-1}
              onClick={() => (open ? setOpen(false) : ask())}
            >
              <svg
                viewBox="0 0 24 24"
                fill="none"
                stroke="currentColor"
                strokeWidth="2"
                aria-hidden="true"
              >
                <path d="M4 6h16v14H4zM4 10h16M8 3v4m8-4v4" strokeLinecap="round" />
              </svg>
            </button>
          }
        />
      </span>
    </Popover>
  );
}

interface Bounds {
  today?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
}

/** The day that a text means, within its bounds. */
export function dayIn(text: string, { today, min, max }: Bounds): Understood {
  const read = readDay(text, today);
  if (read === null) {
    return { refused: `没有看懂“${text.slice(0, 20)}”，请写成2026-12-15或2026年12月15日。` };
  }
  const { day, ofThisYear } = read;
  const words = `${formatDate(day)} ${weekdayText(day)}`;
  if (min !== undefined && day < min) {
    return { refused: `${words}早于这里可填的第一天${formatDate(min)}。` };
  }
  if (max !== undefined && day > max) {
    return { refused: `${words}晚于这里可填的最后一天${formatDate(max)}。` };
  }
  return { value: day, said: ofThisYear ? `按今年理解：${words}` : `即${words}` };
}

/** The day itself, or the nearest one that can be chosen. */
const within = (day: string, min?: string, max?: string): string =>
  min !== undefined && day < min ? min : max !== undefined && day > max ? max : day;
