/** Conditions of a list: they stand in the address, so that each view can be sent and gone back to. */
import { useNavigate } from '@tanstack/react-router';
import { withoutUnset } from '../../app/search.js';

/** One condition, as its field takes it. */
export interface Condition<Value> {
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

/**
 * The conditions of a view, from its search.
 *
 * @param search of the view: `getRouteApi('/talents').useSearch()`
 * @param keep what chooses the view and is no condition of it, such as its state
 */
export function useFilters<Search extends object>(
  search: Search,
  keep: readonly (keyof Search)[] = [],
) {
  const navigate = useNavigate();
  const change = (fields: object) =>
    void navigate({
      to: '.',
      search: (before) => withoutUnset({ ...before, ...fields }),
      replace: true,
    });
  const conditions = Object.keys(search).filter((name) => !keep.some((kept) => kept === name));
  return {
    set: (fields: Partial<Search>) => change(fields),
    /** Whether any condition is set. */
    narrowed: conditions.length > 0,
    clear: () => change(Object.fromEntries(conditions.map((name) => [name, undefined]))),
    /** The condition of one name, for its field. */
    at: <Name extends keyof Search>(name: Name): Condition<NonNullable<Search[Name]>> => ({
      value: search[name] ?? undefined,
      onChange: (value) => change({ [name]: value }),
    }),
  };
}
