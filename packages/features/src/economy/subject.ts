/** What events of the village economy are about: months of income, years, plans and publications. */
import { byId, defineSubject, type ShownOn } from '../kernel/index.js';
import { organizationSubject } from '../organizations/index.js';

/** 村（社区）: a village as the economy shows it, under the number of its organization. */
const villageSubject = defineSubject({
  kind: 'village',
  label: '村（社区）',
  page: '/economy/villages/$id',
});

/** The page of the village that an event names. */
const onVillage: ShownOn = {
  subject: villageSubject,
  id: ({ data }) => (typeof data.organizationId === 'number' ? data.organizationId : null),
};

/** 村级收入: the income of one village in one month. */
export const incomeSubject = defineSubject({ kind: 'income', label: '村级收入', page: onVillage });

/** 收入表: a table of income that was carried out for an organization, whose id it has. */
export const incomeTableSubject = defineSubject({
  kind: 'income_table',
  label: '收入表',
  page: { subject: organizationSubject, id: ({ id }) => id },
});

/** 收入年度: a year of all villages. */
export const yearSubject = defineSubject({ kind: 'income_year', label: '收入年度', page: null });

/** 财务公开: a month of a village, put up for the villagers to see. */
export const publicationSubject = defineSubject({
  kind: 'publication',
  label: '财务公开',
  page: onVillage,
});

/** 发展计划: what a village means to do for its income. */
export const planSubject = defineSubject({ kind: 'plan', label: '发展计划', page: onVillage });

/** 发展项目: a part of a plan. */
export const projectSubject = defineSubject({
  kind: 'project',
  label: '发展项目',
  page: onVillage,
  read: async (db, ids) => {
    const rows = await db
      .selectFrom('village_project')
      .select(['id', 'name'])
      .where('id', 'in', [...ids])
      .execute();
    return byId(rows);
  },
});

/** 民主决策: what the members of a collective decided. */
export const decisionSubject = defineSubject({
  kind: 'decision',
  label: '民主决策',
  page: onVillage,
  read: async (db, ids) => {
    const rows = await db
      .selectFrom('village_decision')
      .select(['id', 'title'])
      .where('id', 'in', [...ids])
      .execute();
    return byId(rows);
  },
});
