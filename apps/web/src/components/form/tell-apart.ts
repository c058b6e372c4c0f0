// Namesakes in one list, told apart by when they were born and where they belong.
import { nameKey } from '@xianfeng/rules';
import { monthText } from '../dates.js';

/** A person of a list, with what the reader may know besides the name. */
export interface Listed {
  id: number;
  name: string;
  bornMonth?: string | null;
  groupName?: string | null;
  organizationName?: string | null;
}

/** The people with names that differ: 王平（1975年3月生，第二党小组） where there are two of the name. */
export function tellApart(people: readonly Listed[]): { id: number; name: string }[] {
  const counts = new Map<string, number>();
  for (const { name } of people) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
  return people.map(({ id, name, bornMonth, groupName, organizationName }) => {
    if ((counts.get(nameKey(name)) ?? 0) < 2) return { id, name };
    const known = [
      bornMonth == null ? null : `${monthText(bornMonth)}生`,
      groupName ?? organizationName ?? null,
    ].filter((part) => part !== null);
    return { id, name: known.length === 0 ? name : `${name}（${known.join('，')}）` };
  });
}
