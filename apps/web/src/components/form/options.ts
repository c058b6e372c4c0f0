// Options of a select box from a table of labels.
import { namesOf } from '@xianfeng/rules';
/** The entries of a table of labels as options of a Select. */
export function optionsOf<Key extends string>(labels: Readonly<Record<Key, string>>) {
  return namesOf(labels).map((value) => ({ value, label: labels[value] }));
}
