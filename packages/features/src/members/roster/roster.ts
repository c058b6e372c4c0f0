// Query of a page of the roster with its total.
import { type Db, prepared } from '@xianfeng/database';
import { nameKey } from '@xianfeng/rules';
import { type ActorContext, found, orderedBy, subtreeRange } from '../../kernel/index.js';
import { asPattern } from '../../kit/person/index.js';
import type { ListMembersInput, MemberRow, Roster } from '../schema.js';
import { type RosterShape, rosterSql } from './roster-sql.js';

/** organization_path, sort_name, id. */
const byName = orderedBy('text', 'text', 'id');

interface RosterAnswer {
  total: number;
  /** One more than asked for, where there are more. */
  items: MemberRow[];
  /** The key of the last row on the page. */
  last: [path: string, sortName: string, id: number] | null;
}

/**
 * A page of the members of an organization and everything below it, with how many there are.
 *
 * @throws AppError not_found for an organization outside the scope
 */
export async function listRoster(ctx: ActorContext, input: ListMembersInput): Promise<Roster> {
  const asOf = ctx.logSeq();
  const scope = subtreeRange(ctx.actor.assignment.organizationPath);
  const after = byName.after(input.cursor);
  const answer = await ask(
    ctx.db,
    {
      standing: input.standing,
      category: input.category,
      continued: after !== null,
      searched: input.text !== undefined,
    },
    [
      input.organizationId,
      scope.from,
      scope.to,
      input.limit,
      ...(after ?? []),
      ...(input.text === undefined ? [] : patterns(input.text)),
    ],
  );
  const { total, items, last } = found(answer[0]);
  return {
    ...byName.page(
      items,
      input.limit,
      () => found(last),
      (row) => row,
    ),
    total,
    asOf,
  };
}

const statements = new Map<string, ReturnType<typeof prepared<RosterAnswer>>>();

/** Planned once for each connection and shape: planning takes as long as a page does. */
function ask(db: Db, shape: RosterShape, values: readonly unknown[]): Promise<RosterAnswer[]> {
  const name = `roster-${Object.values(shape).join('-')}`;
  const known = statements.get(name) ?? prepared<RosterAnswer>(name, rosterSql(shape));
  statements.set(name, known);
  return known(db, values);
}

/**
 * A name is two to four signs long: its beginning or its end is what people type, or the beginning of
 * its initials or of its pinyin. A blank goes before each of these, and one ends the name; a stroke ends
 * the initials, so that with one in the text only the beginning of a name is looked for.
 */
function patterns(text: string): [string, string, string] {
  // Signs that are no part of a name, such as a dot alone, are looked for as they are.
  const plain = asPattern(nameKey(text) || text);
  const begins = `${plain}%`;
  if (plain.includes('/')) return [begins, begins, begins];
  return [begins, `%${plain} %`, `% ${plain}%`];
}
