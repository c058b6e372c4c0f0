// Export of the register of team members 村班子成员名册 as Excel or Word.
import { teamRegisterHeadings } from '@xianfeng/documents';
import {
  codeName,
  educationCodes,
  isCombinedLeader,
  politicalStatusCodes,
  todayInShanghai,
} from '@xianfeng/rules';
import { z } from 'zod';
import {
  type ActorContext,
  AppError,
  authorizeExport,
  type ExportedFile,
  found,
  inScope,
  mediaTypes,
} from '../../kernel/index.js';
import { makeFile } from '../../kit/reading/index.js';
import { shownEducation } from '../../talents/index.js';
import { byPost } from '../holders/rows.js';
import { listTeams } from '../policy.js';

const id = z.coerce.number().int().positive().optional();
/** The register of a village, of a street, or of all that the actor's assignment reaches. */
export const registerQuery = z.object({
  organizationId: id,
  streetId: id,
  format: z.enum(['excel', 'word']).default('excel'),
});

/** A street fits in several times over; to set more on paper would hold up everybody else for seconds. */
const WORD_ROWS = 500;

/**
 * 村班子成员名册 as it stands today, as Excel or Word: every seat of the scope with who sits in it, vacancies too.
 * It shows what the lists show: no resident ids, and months of birth.
 *
 * @throws AppError forbidden, invalid_input; too_large for a whole district as Word; not_found for an organization outside the scope
 */
export async function exportRegister(ctx: ActorContext, query: unknown): Promise<ExportedFile> {
  authorizeExport(ctx.actor, listTeams);
  const asked = registerQuery.parse(query);
  const today = todayInShanghai(ctx.clock.now());
  const { unit } = found(
    await ctx.db
      .selectFrom('organization as o')
      .leftJoin('division as d', 'd.code', 'o.division_code')
      .where(
        'o.id',
        '=',
        asked.organizationId ?? asked.streetId ?? ctx.actor.assignment.organizationId,
      )
      .where(inScope('o.path', ctx.actor))
      .select((eb) => eb.fn.coalesce('d.name', 'o.short_name').as('unit'))
      .executeTakeFirst(),
  );
  const rows = await seatRows(ctx, asked);
  const posts = postsBy(rows);
  const register = {
    unit,
    asOf: today,
    seats: rows.map((row) => ({
      street: row.street,
      village: row.village,
      divisionKind: row.kind ?? ('village' as const),
      post: row.post,
      holder: holderOf(row, posts),
    })),
  };
  const word = asked.format === 'word';
  if (word && rows.length > WORD_ROWS) {
    throw new AppError('too_large', {
      message: `名册有${rows.length}行，Word最多${WORD_ROWS}行。请选择街道后下载，或者下载Excel。`,
    });
  }
  const content = await makeFile({ kind: 'register', register, format: asked.format });
  const name = `${unit}村班子成员名册${today.replaceAll('-', '')}`;
  return {
    name: `${name}.${word ? 'docx' : 'xlsx'}`,
    mediaType: word ? mediaTypes.docx : mediaTypes.xlsx,
    content,
    scope: scopeOf(ctx, asked),
    columns: teamRegisterHeadings(register),
    rows: rows.length,
  };
}

/** The organization whose seats the register holds. */
const scopeOf = ({ actor }: ActorContext, asked: z.infer<typeof registerQuery>) => ({
  organizationId: asked.organizationId ?? asked.streetId ?? actor.assignment.organizationId,
  format: asked.format,
});

type SeatRow = Awaited<ReturnType<typeof seatRows>>[number];

function seatRows(ctx: ActorContext, asked: z.infer<typeof registerQuery>) {
  let query = ctx.db
    .selectFrom('village_position as q')
    .innerJoin('organization as o', 'o.id', 'q.organization_id')
    .innerJoin('organization as s', 's.id', 'q.street_id')
    .leftJoin('division as village', 'village.code', 'o.division_code')
    .leftJoin('division as street', 'street.code', 's.division_code')
    .leftJoin('village_holder as h', (on) =>
      on.onRef('h.position_id', '=', 'q.id').on('h.left_on', 'is', null),
    )
    .leftJoin('candidate as c', 'c.id', 'h.candidate_id')
    .leftJoin('talent as t', 't.id', 'c.talent_id')
    .leftJoin('person as p', 'p.id', 'h.person_id')
    .where('q.closed', '=', false)
    .where(inScope('q.organization_path', ctx.actor))
    .orderBy('s.id')
    .orderBy('o.id')
    .orderBy(byPost('q.post'))
    .orderBy('q.seat')
    .select([
      'q.organization_id',
      'q.post',
      'h.person_id',
      'h.source',
      'h.starts_on',
      'h.term_ends_on',
      'c.route',
      't.political_status',
      'p.name',
      'p.gender',
      'p.born_on',
      'village.kind',
    ])
    .select(shownEducation('h.person_id', 'q.organization_id').as('education'))
    .select((eb) => [
      eb.fn.coalesce('street.name', 's.short_name').as('street'),
      eb.fn.coalesce('village.name', 'o.short_name').as('village'),
    ]);
  if (asked.organizationId) query = query.where('q.organization_id', '=', asked.organizationId);
  if (asked.streetId) query = query.where('q.street_id', '=', asked.streetId);
  return query.execute();
}

const keyOf = ({ organization_id: at, person_id: person }: SeatRow) => `${at} ${person}`;

/** The posts that each person holds in each village: looked up, not searched, in a district's rows. */
function postsBy(rows: readonly SeatRow[]): ReadonlyMap<string, SeatRow['post'][]> {
  const posts = new Map<string, SeatRow['post'][]>();
  for (const row of rows) {
    const held = posts.get(keyOf(row));
    if (held === undefined) posts.set(keyOf(row), [row.post]);
    else held.push(row.post);
  }
  return posts;
}

function holderOf(row: SeatRow, posts: ReadonlyMap<string, SeatRow['post'][]>) {
  const { name, gender, born_on, route, starts_on } = row;
  if (name === null || gender === null || born_on === null) return null;
  if (starts_on === null || route === null) {
    throw new Error(`seat of ${row.post} has a holder without a way in`);
  }
  return {
    name,
    gender,
    bornIn: born_on.slice(0, 7),
    education: row.education === null ? '' : (codeName(educationCodes, row.education) ?? ''),
    politicalStatus: codeName(politicalStatusCodes, row.political_status ?? '') ?? '',
    route,
    startsOn: starts_on,
    termEndsOn: row.term_ends_on,
    source: row.source,
    combined: isCombinedLeader(posts.get(keyOf(row)) ?? []),
  };
}
