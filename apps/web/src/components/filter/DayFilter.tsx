// Filters by day and by period.
import { DayInput } from '../form/typed/DayInput.js';
import css from './Filter.module.css';
import type { Condition } from './useFilters.js';

interface DayFilterProps extends Condition<string> {
  label: string;
  /** First and last day that can be chosen. */
  min?: string | undefined;
  max?: string | undefined;
}

/** A day, as one condition. */
export function DayFilter({ value = '', onChange, label, min, max }: DayFilterProps) {
  return (
    <span className={css.choice}>
      <DayInput
        aria-label={label}
        placeholder={label}
        value={value}
        min={min}
        max={max}
        onChange={(day) => onChange(day || undefined)}
      />
    </span>
  );
}

/** From one day to another: two conditions, of which each may be left out. */
export function DaysFilter({ from, to }: { from: Condition<string>; to: Condition<string> }) {
  return (
    <span className={css.days}>
      <DayInput
        aria-label="从哪天"
        placeholder="从哪天"
        value={from.value ?? ''}
        max={to.value}
        onChange={(day) => from.onChange(day || undefined)}
      />
      <span>至</span>
      <DayInput
        aria-label="到哪天"
        placeholder="到哪天"
        value={to.value ?? ''}
        min={from.value}
        onChange={(day) => to.onChange(day || undefined)}
      />
    </span>
  );
}
