/** What events of talents are about: a talent, its file, and the pool of a street. */
import { talentSourceLabels } from '@xianfeng/rules';
import { byId, defineSubject } from '../kernel/index.js';

/** What sentences name of a talent: never who it is. */
export interface TalentFacts {
  /** Where the talent comes from (TAL-01); null where that is not known yet. */
  source: string | null;
}

/** 人才: a person in the pool of a village. */
export const talentSubject = defineSubject({
  kind: 'talent',
  label: '人才',
  page: '/talents/$id',
  read: async (db, ids): Promise<ReadonlyMap<number, TalentFacts>> => {
    const rows = await db
      .selectFrom('talent')
      .select(['id', 'source'])
      .where('id', 'in', [...ids])
      .execute();
    return byId(
      rows.map(({ id, source }) => ({
        id,
        source: source === null ? null : talentSourceLabels[source],
      })),
    );
  },
});

/** 人才库: the pool of a street, with the street's id. */
export const poolSubject = defineSubject({ kind: 'talent_pool', label: '人才库', page: null });

/** 个人信息征求同意: whether a village sees a person whom another organization keeps. */
export const consentSubject = defineSubject({
  kind: 'person_consent',
  label: '个人信息征求同意',
  page: null,
});

/** 档案材料: what the file of a talent says beyond the pool. */
export const talentFileSubject = defineSubject({
  kind: 'talent_file',
  label: '档案材料',
  page: null,
});
