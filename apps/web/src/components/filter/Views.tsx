// Views of a list as a row of links.
import { Link } from '@tanstack/react-router';
import { namesOf } from '@xianfeng/rules';
import { withoutUnset } from '../../app/search.js';
import { Choices } from '../Choices.js';

/** One of the views of a list: what its part of the address is, undefined where there is none. */
export interface View<Value> {
  label: string;
  value: Value | undefined;
}

/** All, and one view for each entry of a table of labels. */
export function viewsOf<Key extends string>(
  labels: Readonly<Record<Key, string>>,
  all: string,
): readonly View<Key>[] {
  const keys = namesOf(labels);
  return [
    { label: all, value: undefined },
    ...keys.map((value) => ({ label: labels[value], value })),
  ];
}

/** Views of the same list side by side, each with its address; other conditions stay. */
export function Views<Search extends object, Name extends keyof Search & string>(props: {
  /** For screen readers: 按状态查看. */
  label: string;
  /** Of the view, as `useSearch` gives it. */
  search: Search;
  /** Which part of the search chooses. */
  name: Name;
  views: readonly View<NonNullable<Search[Name]>>[];
}) {
  const { label, name, views } = props;
  return (
    <Choices label={label}>
      {views.map((view) => (
        <Link
          key={view.label}
          to="."
          search={(before) => withoutUnset({ ...before, [name]: view.value })}
          activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
          replace
        >
          {view.label}
        </Link>
      ))}
    </Choices>
  );
}
