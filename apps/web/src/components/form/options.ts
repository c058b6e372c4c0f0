/** The entries of a table of labels as options of a Select. */
export function optionsOf<Key extends string>(labels: Readonly<Record<Key, string>>) {
  return (Object.keys(labels) as Key[]).map((value) => ({ value, label: labels[value] }));
}
