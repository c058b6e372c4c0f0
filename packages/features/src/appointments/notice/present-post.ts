// 现任职务 of a person: the seats that the person holds, which the paper must agree with.
import type { Db } from '@xianfeng/database';
import { postIn } from '@xianfeng/rules';
import { placeName } from '../../organizations/index.js';
import { divisionKind } from '../../talents/index.js';

/** Every seat that the person holds today, as the papers write it; empty where there is none. */
export async function presentPost(db: Pick<Db, 'selectFrom'>, personId: number): Promise<string> {
  const seats = await db
    .selectFrom('village_holder as h')
    .innerJoin('organization as o', 'o.id', 'h.organization_id')
    .leftJoin('division as d', 'd.code', 'o.division_code')
    .where('h.person_id', '=', personId)
    .where('h.left_on', 'is', null)
    .orderBy('h.id')
    .select(['h.post', 'o.short_name', 'd.name'])
    .select(divisionKind('o').as('kind'))
    .execute();
  return seats
    .map(({ post, short_name: short, name, kind }) =>
      postIn(name === null ? short : placeName({ name, kind }), post, kind),
    )
    .join('、');
}
