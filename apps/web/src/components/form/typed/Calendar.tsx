/** A month of days to choose from, by pointer and by the keys of a grid. */
import {
  addDays,
  addMonths,
  addYears,
  dayOf,
  formatDate,
  formatMonth,
  startOfMonth,
  weekdayOf,
  weekdayText,
} from '@xianfeng/rules';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import css from './Typed.module.css';

interface CalendarProps {
  /** The day that has the focus first. */
  begin: string;
  chosen: string | null;
  today: string | null;
  min: string | undefined;
  max: string | undefined;
  onChoose: (day: string) => void;
  /** `back`: the focus goes back to the field; else it has gone elsewhere. */
  onClose: (back: boolean) => void;
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;
const WEEKS = [0, 1, 2, 3, 4, 5] as const;

/** Where each key goes from a day. */
const steps: Readonly<Record<string, (day: string, far: boolean) => string>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: (day) => addDays(day, 1 - weekdayOf(day)),
  End: (day) => addDays(day, 7 - weekdayOf(day)),
  PageUp: (day, far) => (far ? addYears(day, -1) : addMonths(day, -1)),
  PageDown: (day, far) => (far ? addYears(day, 1) : addMonths(day, 1)),
};

/** The calendar of a day's field. */
export function Calendar(props: CalendarProps) {
  const { begin, chosen, today, min, max, onChoose, onClose } = props;
  const [at, setAt] = useState(begin);
  const box = useRef<HTMLDivElement>(null);
  const moved = useRef(true);
  useEffect(() => {
    // The arrows of the keyboard take the focus along; the buttons above keep it.
    if (moved.current) box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    moved.current = false;
  }, [at]);
  const go = (day: string, byKey: boolean) => {
    if (!/^(19|20)\d\d-/.test(day)) return;
    moved.current = byKey;
    setAt(day);
  };
  const possible = (day: string) =>
    (min === undefined || day >= min) && (max === undefined || day <= max);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose(true);
    }
  };
  const onGridKey = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      go(step(at, event.shiftKey), true);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      if (possible(at)) onChoose(at);
    }
  };
  const first = startOfMonth(at);
  const monday = addDays(first, 1 - weekdayOf(first));
  const turns = [
    ['上一年', '«', addYears(at, -1)],
    ['上个月', '‹', addMonths(at, -1)],
    ['下个月', '›', addMonths(at, 1)],
    ['下一年', '»', addYears(at, 1)],
  ] as const;
  const turn = ([name, sign, day]: (typeof turns)[number]) => (
    <button
      key={name}
      type="button"
      className={css.turn}
      aria-label={name}
      title={name}
      onClick={() => go(day, false)}
    >
      {sign}
    </button>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from anywhere within
    <div
      ref={box}
      className={css.calendar}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) onClose(false);
      }}
    >
      <div className={css.head}>
        <span>{turns.slice(0, 2).map(turn)}</span>
        <b aria-live="polite">{formatMonth(at)}</b>
        <span>{turns.slice(2).map(turn)}</span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a grid of buttons is no table */}
      <div role="grid" aria-label={formatMonth(at)} tabIndex={-1} onKeyDown={onGridKey}>
        <div className={css.week} aria-hidden="true">
          {WEEKDAYS.map((name) => (
            <span key={name} className={css.weekday}>
              {name}
            </span>
          ))}
        </div>
        {WEEKS.map((week) => (
          // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: its cells have the focus
          <div key={week} role="row" className={css.week}>
            {WEEKDAYS.map((name, index) => {
              const day = addDays(monday, week * 7 + index);
              return (
                // biome-ignore lint/a11y/useSemanticElements: a button that is a cell of the grid
                <button
                  key={name}
                  type="button"
                  role="gridcell"
                  className={css.day}
                  tabIndex={day === at ? 0 : -1}
                  aria-label={`${formatDate(day)} ${weekdayText(day)}`}
                  aria-selected={day === chosen}
                  aria-disabled={!possible(day)}
                  aria-current={day === today ? 'date' : undefined}
                  data-other={day.slice(0, 7) === at.slice(0, 7) ? undefined : true}
                  onClick={() => possible(day) && onChoose(day)}
                >
                  {dayOf(day)}
                </button>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
