// Closed sets as tables of labels: their names, and whether something from outside is one of them.

/** The names of a table, in its order. */
export function namesOf<Table extends object>(table: Table): (keyof Table & string)[] {
  const names: (keyof Table & string)[] = [];
  for (const name in table) names.push(name);
  return names;
}

/**
 * Is a value that came from outside one of a table's names? For files, addresses and older logs; what
 * the database holds is checked there. Runs where `Object.hasOwn` is missing.
 */
export function isNameOf<Table extends object>(
  table: Table,
  value: unknown,
): value is keyof Table & string {
  return typeof value === 'string' && Object.getOwnPropertyDescriptor(table, value) !== undefined;
}
