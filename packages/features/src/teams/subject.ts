/** What events of teams are about: the team of a village, and who holds its posts. */
import { postLabel } from '@xianfeng/rules';
import { byId, defineSubject, maskName } from '../kernel/index.js';
import { divisionKind } from '../talents/index.js';

/** 村班子: the team of a village, with the village's id. */
export const teamSubject = defineSubject({ kind: 'team', label: '村班子', page: '/teams/$id' });

/** What sentences name of a holder. */
export interface HolderFacts {
  /** What the post is called in this village or community. */
  post: string;
  /** The holder's name, masked (SEC-09). */
  who: string;
}

/** 任职: a person on a seat of a village position. */
export const holderSubject = defineSubject({
  kind: 'holder',
  label: '任职',
  page: '/teams/holders/$id',
  read: async (db, ids): Promise<ReadonlyMap<number, HolderFacts>> => {
    const rows = await db
      .selectFrom('village_holder as h')
      .innerJoin('person as p', 'p.id', 'h.person_id')
      .innerJoin('organization as o', 'o.id', 'h.organization_id')
      .select(['h.id', 'h.post', 'p.name'])
      .select(divisionKind('o').as('kind'))
      .where('h.id', 'in', [...ids])
      .execute();
    return byId(
      rows.map(({ id, post, kind, name }) => {
        return { id, post: postLabel(post, kind), who: maskName(name) };
      }),
    );
  },
});
