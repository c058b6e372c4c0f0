// The count of talents in village teams (TAL-14).
import { todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import { type ActorContext, inScope } from '../../kernel/index.js';
import type { countInput, TalentCount } from '../schema.js';

/**
 * TAL-14 进入村班子人才数: distinct people with a source who served in the period, today when no
 * period is named. Who has two posts, or served in two villages of one figure, counts in it once.
 */
export async function countInPost(
  ctx: ActorContext,
  input: z.infer<typeof countInput>,
): Promise<TalentCount> {
  const today = todayInShanghai(ctx.clock.now());
  const to = input.to ?? today;
  const from = input.from ?? to;
  let served = ctx.db
    .selectFrom('village_holder as h')
    .where(inScope('h.organization_path', ctx.actor))
    .where('h.source', 'is not', null)
    .where('h.starts_on', '<=', to)
    .where((eb) => eb.or([eb('h.left_on', 'is', null), eb('h.left_on', '>=', from)]));
  if (input.streetId) served = served.where('h.street_id', '=', input.streetId);
  const [all, sources, streets] = await Promise.all([
    served
      .select(({ fn }) => fn.count<number>('h.person_id').distinct().as('talents'))
      .executeTakeFirstOrThrow(),
    served
      .groupBy('h.source')
      .orderBy('h.source')
      .select(({ fn }) => ['h.source', fn.count<number>('h.person_id').distinct().as('talents')])
      .execute(),
    served
      .innerJoin('organization as s', 's.id', 'h.street_id')
      .groupBy(['s.id', 's.short_name'])
      .orderBy('s.id')
      .select(({ fn }) => [
        's.id as streetId',
        's.short_name as streetName',
        fn.count<number>('h.person_id').distinct().as('talents'),
      ])
      .execute(),
  ]);
  return {
    from,
    to,
    talents: Number(all.talents),
    bySource: sources.flatMap(({ source, talents }) =>
      source === null ? [] : [{ source, talents: Number(talents) }],
    ),
    byStreet: streets.map((row) => ({ ...row, talents: Number(row.talents) })),
  };
}
