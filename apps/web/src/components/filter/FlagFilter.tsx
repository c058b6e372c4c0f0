// Filter that is on or off.
import { Checkbox } from 'antd';
import type { Condition } from './useFilters.js';

/** Only those of which something is true. */
export function FlagFilter(props: Condition<true> & { children: string }) {
  const { value, onChange, children } = props;
  return (
    <Checkbox
      checked={value === true}
      onChange={({ target }) => onChange(target.checked ? true : undefined)}
    >
      {children}
    </Checkbox>
  );
}
