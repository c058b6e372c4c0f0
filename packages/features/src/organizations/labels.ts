/** Chinese names of what an organization can be. Browser-safe. */
import {
  fieldLabels,
  isNameOf,
  organizationStateLabels,
  organizationTypeLabels,
} from '@xianfeng/rules';

/** 组织类别 (ORG-01) and 所属领域 (ORG-02): the codes of the rules are what the tables hold. */
export { type Field, fieldLabels, type OrganizationType } from '@xianfeng/rules';

/** What each type of organization is called. */
export const typeLabels = organizationTypeLabels;

/** 状态 of an organization (ORG-13). */
export const statusLabels = organizationStateLabels;

/** 党内职务 in the team 班子 of an organization, in the order in which a team is listed. */
export const postLabels = {
  secretary: '书记',
  deputy_secretary: '副书记',
  organization_commissioner: '组织委员',
  publicity_commissioner: '宣传委员',
  discipline_commissioner: '纪检委员',
  committee_member: '委员',
  group_leader: '党小组组长',
} as const;

export type Post = keyof typeof postLabels;

/** Posts that make a 支部委员会: who is expected at its meetings (MEET-02). */
export const committeePosts = [
  'secretary',
  'deputy_secretary',
  'organization_commissioner',
  'publicity_commissioner',
  'discipline_commissioner',
  'committee_member',
] as const satisfies readonly Post[];

const label = (table: Readonly<Record<string, string>>, code: string) =>
  isNameOf(table, code) ? (table[code] ?? code) : code;

/** The name of a type by its code; the code itself where it has none. */
export const typeLabel = (code: string) => label(typeLabels, code);

/** The name of an 所属领域 by its code; the code itself where it has none. */
export const fieldLabel = (code: string) => label(fieldLabels, code);

/** The name of a status by its code; the code itself where it has none. */
export const statusLabel = (code: string) => label(statusLabels, code);

/** The name of a 党内职务 by its code; the code itself where it has none. */
export const postLabel = (code: string) => label(postLabels, code);
