// Filter by one entry of a table of labels.
import { Select } from 'antd';
import { optionsOf } from '../form/options.js';
import css from './Filter.module.css';
import type { Condition } from './useFilters.js';

/** One of the entries of a table of labels, or none of them. */
export function ChoiceFilter<Value extends string>(
  props: Condition<Value> & {
    label: string;
    labels: Readonly<Record<Value, string>>;
    /** Entries that no record of the list has. */
    without?: readonly Value[];
    /** Said where none is chosen: 全部来源. */
    all?: string;
    /** Where one entry holds as long as none is chosen. */
    usual?: Value;
  },
) {
  const { value, onChange, label, labels, without = [], all, usual } = props;
  return (
    <Select<Value>
      aria-label={label}
      placeholder={all}
      className={css.choice ?? ''}
      allowClear={usual === undefined}
      value={value ?? usual ?? null}
      options={optionsOf(labels).filter((option) => !without.includes(option.value))}
      onChange={(chosen?: Value) => onChange(chosen === usual ? undefined : chosen)}
    />
  );
}
