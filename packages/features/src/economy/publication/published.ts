// Query of the published months of the own village, for the chair of its supervision committee.
import { type ActorContext, authorize } from '../../kernel/index.js';
import { publishedCorrections } from '../income/corrected.js';
import { incomeRows, toIncome } from '../income/rows.js';
import { readPublished } from '../policy.js';
import type { PublishedMonth, PublishedYear } from '../schema.js';
import { villageOf } from '../villages/villages.js';

/**
 * The months of the own village that were published, item by item (VEC-06): what everybody in the
 * village can read on the board, and no month before it is put up.
 *
 * @throws AppError not_found where the assignment is at no village
 */
export async function getPublished(ctx: ActorContext, year: number): Promise<PublishedYear> {
  const { organizationId } = ctx.actor.assignment;
  const village = await villageOf(ctx.db, ctx.actor, organizationId);
  authorize(ctx.actor, readPublished, village);
  const rows = await incomeRows(ctx.db, ctx.actor)
    .innerJoin('village_publication as p', (on) =>
      on
        .onRef('p.organization_id', '=', 'i.organization_id')
        .onRef('p.year', '=', 'i.year')
        .onRef('p.month', '=', 'i.month'),
    )
    .where('i.organization_id', '=', organizationId)
    .where('i.year', '=', year)
    .where('i.state', '=', 'passed')
    .orderBy('i.month', 'desc')
    .select(['p.published_on', 'p.place'])
    .execute();
  const corrected = await publishedCorrections(ctx.db, rows);
  return {
    year,
    months: rows.map(
      (row): PublishedMonth => ({
        month: row.month,
        publishedOn: row.published_on,
        place: row.place,
        note: row.note,
        corrected: corrected.get(row.id) ?? [],
        ...toIncome(row),
      }),
    ),
  };
}
