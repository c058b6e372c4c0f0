// The public page of a published month, opened by the token of its link (VEC-06).
import { timingSafeEqual } from 'node:crypto';
import { totalIncome } from '@xianfeng/rules';
import type { z } from 'zod';
import { type Context, type FieldKeys, found } from '../../kernel/index.js';
import { publishedCorrections } from '../income/corrected.js';
import { toIncome } from '../income/rows.js';
import { incomeKinds, type PublicSheet, type publicSheetInput } from '../schema.js';

const signed = (keys: FieldKeys, id: number) => keys.hash(`finance publication ${id}`);

/**
 * What opens the page of a publication: signed with the server's key, so that it cannot be guessed.
 */
export function publicationToken(keys: FieldKeys, id: number): string {
  return `${id}-${signed(keys, id).toString('base64url')}`;
}

/** The publication that a link leads to; null where the link was never given out. */
function publicationOf(keys: FieldKeys, token: string): number | null {
  const [, id = '', mark = ''] = /^(\d{1,15})-([\w-]{43})$/.exec(token) ?? [];
  const given = Buffer.from(mark, 'base64url');
  const right = signed(keys, Number(id));
  return given.length === right.length && timingSafeEqual(given, right) ? Number(id) : null;
}

/**
 * A month of a village's finances as it was put up, item by item (VEC-06), for everybody who has the
 * link. Who entered or passed it is not told. A month that was returned since is not shown until it is
 * passed again.
 *
 * @throws AppError not_found
 */
export async function publicSheet(
  { db, keys }: Context,
  input: z.infer<typeof publicSheetInput>,
): Promise<PublicSheet> {
  const id = found(publicationOf(keys, input.token) ?? undefined);
  const publication = found(
    await db
      .selectFrom('village_publication as p')
      .innerJoin('organization as v', 'v.id', 'p.organization_id')
      .innerJoin('organization as s', 's.id', 'v.parent_id')
      .leftJoin('division as d', 'd.code', 'v.division_code')
      .where('p.id', '=', id)
      .select(['p.organization_id', 'p.year', 'p.month', 'p.published_on', 'p.place'])
      .select(['v.short_name as village', 's.short_name as street', 'd.kind'])
      .executeTakeFirst(),
  );
  const { year, month } = publication;
  const rows = await db
    .selectFrom('village_income')
    .where('organization_id', '=', publication.organization_id)
    .where('year', '=', year)
    .where('month', '>=', 1)
    .where('month', '<=', month)
    .where('state', '=', 'passed')
    .selectAll()
    .execute();
  const own = found(rows.find((row) => row.month === month));
  const put = { ...own, published_on: publication.published_on };
  const months = rows.map(toIncome);
  const upTo = toIncome(own);
  const sums = Object.fromEntries(
    incomeKinds.map((kind) => [kind, months.reduce((sum, each) => sum + each[kind], 0)]),
  );
  return {
    villageName: publication.village,
    kind: publication.kind ?? 'village',
    streetName: publication.street,
    year,
    month,
    items: { ...toIncome(own), totalFen: totalIncome(toIncome(own)) },
    upTo: {
      ...upTo,
      ...sums,
      totalFen: months.reduce((sum, each) => sum + totalIncome(each), 0),
    },
    months: rows.length,
    note: own.note,
    corrections: own.corrections,
    corrected: (await publishedCorrections(db, [put])).get(own.id) ?? [],
    publishedOn: publication.published_on,
    place: publication.place,
  };
}
