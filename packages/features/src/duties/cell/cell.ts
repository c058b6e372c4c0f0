/** What lies behind a figure of the completion matrix: who owes it, by which record it is done, who is asked. */
import { prepared } from '@xianfeng/database';
import { type CivilDate, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import { type ActorContext, orderedBy } from '../../kernel/index.js';
import type { Figures, Standing } from '../figures/count.js';
import { owedBy, satisfying } from '../figures/records.js';
import { figuresOf } from '../figures/remembered.js';
import type { Cell, CellRow, cellInput } from '../figures/schema.js';
import { noSum } from '../figures/sums.js';
import { type Top, topOf } from '../top.js';

type CellInput = z.infer<typeof cellInput>;

const byBranch = orderedBy('text', 'id');

/**
 * The things owed behind a figure of the matrix: as many as it says, each with its records, with its
 * secretary, and with the day of the last reminder.
 */
export async function getCell(ctx: ActorContext, input: CellInput): Promise<Cell> {
  const top = await topOf(ctx, input.organizationId);
  const { asOf, value } = await figuresOf(ctx, input.month);
  const { done, due } = (value.sums.get(top.id) ?? noSum).cells[input.duty];
  const after = byBranch.after(input.cursor) ?? [top.path, -1];
  const page = standingsAfter(value, top, input, after, input.limit + 1);
  const ids = [...new Set(page.map(({ branch }) => branch.organizationId))];
  const today = todayInShanghai(ctx.clock.now());
  const [records, asked] = await Promise.all([
    satisfying(ctx, value, page),
    whomToAsk(ctx.db, [[top.id, ...ids], today, input.duty, input.month]),
  ]);
  const byId = new Map(asked.map((row) => [row.id, row]));
  const all = owedBy(value, page);
  const owed = new Map(page.map((standing, index) => [standing, all[index]]));
  const present = (standing: Standing): CellRow => {
    const { branch, groupId } = standing;
    const { organizationId } = branch;
    return {
      organizationId,
      organizationName: branch.name,
      groupId,
      groupName: groupId === null ? null : (branch.groupNames.get(groupId) ?? null),
      dueOn: owed.get(standing)?.dueOn ?? null,
      done: standing.done,
      records: records.get(standing) ?? [],
      secretary: secretaryOf(byId.get(organizationId)),
      officePhone: byId.get(organizationId)?.officePhone ?? '',
      remindedOn: byId.get(organizationId)?.remindedOn ?? null,
    };
  };
  const [first] = owedBy(
    value,
    standingsAfter(value, top, { duty: input.duty }, [top.path, -1], 1),
  );
  return {
    ...{ asOf, done, due, today },
    organizationName: byId.get(top.id)?.name ?? '',
    period: first?.period.label ?? null,
    ...byBranch.page(page, input.limit, keyOf, present),
  };
}

const secretaryOf = (asked: Asked | undefined) =>
  asked === undefined || asked.memberId === null || asked.secretary === null
    ? null
    : { memberId: asked.memberId, name: asked.secretary };

type Key = [path: string, group: number];

const keyOf = ({ branch, groupId }: Standing): Key => [branch.path, groupId ?? 0];

/** What is owed below an organization under a duty, from behind a key on, at most so many. */
function standingsAfter(
  { branches }: Figures,
  top: Top,
  { duty, only }: Pick<CellInput, 'duty' | 'only'>,
  [path, group]: Readonly<Key>,
  most: number,
): Standing[] {
  const found: Standing[] = [];
  for (let index = firstFrom(branches, path); found.length < most; index++) {
    const one = branches[index];
    if (one === undefined || !one.branch.path.startsWith(top.path)) break;
    const behind = (standing: Standing) =>
      one.branch.path !== path || (standing.groupId ?? 0) > group;
    const asked = (standing: Standing) => only == null || standing.done === (only === 'done');
    found.push(
      ...one.standings.filter((each) => each.duty === duty && behind(each) && asked(each)),
    );
  }
  return found.slice(0, most);
}

/** The first branch whose path is not before this one. */
function firstFrom(branches: Figures['branches'], path: string): number {
  let [low, high] = [0, branches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = branches[middle];
    if (one !== undefined && one.branch.path < path) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Asked {
  id: number;
  name: string;
  memberId: number | null;
  secretary: string | null;
  officePhone: string;
  remindedOn: CivilDate | null;
}

/** $1 organizations · $2 today · $3 duty · $4 month */
const whomToAsk = prepared<Asked>(
  'duties-cell-asked',
  `select o.id, o.short_name as name, s.member_id as "memberId", s.name as secretary,
     o.office_phone as "officePhone",
     r.on_day::text as "remindedOn"
   from unnest($1::bigint[]) as asked (id)
   join organization o on o.id = asked.id
   left join lateral (
     select t.member_id, p.name from position t
     join member m on m.id = t.member_id join person p on p.id = m.person_id
     where t.organization_id = o.id and t.post = 'secretary' and t.starts_on <= $2::date
       and (t.ends_on is null or t.ends_on >= $2::date)
     order by t.id limit 1) s on true
   left join lateral (
     select max(on_day) as on_day from duty_reminder
     where organization_id = o.id and duty = $3 and month = $4) r on true`,
);
