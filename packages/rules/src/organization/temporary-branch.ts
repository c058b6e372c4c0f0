// What a temporary branch may do (ORG-05).
import { ORG_05 } from '../catalogue/organizations/org.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Judgement, judge } from '../law/judgement.js';
import type { OrganizationType } from './organization-types.js';

/** What an organization does; screens offer only what it may. */
export const capabilityLabels = {
  activities: '组织生活',
  education: '教育管理监督',
  cultivation: '培养入党积极分子',
  development: '发展党员',
  discipline: '处分处置党员',
  dues: '收缴党费',
  delegates: '选举代表',
  election: '换届选举',
} as const;

export type Capability = keyof typeof capabilityLabels;

const heldBack: ReadonlySet<Capability> = new Set([
  'development',
  'discipline',
  'dues',
  'delegates',
  'election',
]);

/** ORG-05: a temporary branch studies, educates and cultivates; the rest stays with the formal branch. */
export function hasCapability(type: OrganizationType, capability: Capability): boolean {
  return type !== 'temporary_branch' || !heldBack.has(capability);
}

/** ORG-05: may this type of organization do this? */
export function judgeCapability(
  type: OrganizationType,
  capability: Capability,
  date: CivilDate,
): Judgement {
  if (hasCapability(type, capability)) return judge([]);
  return judge([
    block(
      ORG_05,
      date,
      `临时党支部一般不${capabilityLabels[capability]}。`,
      { fact: 'type', hint: '请由党员正式组织关系所在党支部办理。' },
      { facts: { type, capability } },
    ),
  ]);
}

/** Appointed by the organization above, never elected; and gone when the temporary body ends. */
export function isTeamAppointed(type: OrganizationType): boolean {
  return type === 'temporary_branch';
}
