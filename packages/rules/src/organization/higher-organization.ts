// Which organization a number of members calls for (ORG-06).
import { ORG_06 } from '../catalogue/organizations/org.js';
import type { CivilDate } from '../civil-date.js';
import { type Judgement, judge, warn } from '../law/judgement.js';
import type { RuleSource } from '../law/rule.js';
import { type OrgSettings, orgDefaults } from '../settings/organizations/org.js';
import type { Field } from './organization-types.js';

/** Which organization a number of members calls for, and who approves it. */
export interface OrganizationAdvice {
  readonly type: 'branch' | 'general_branch' | 'committee';
  /** 应当, rather than 可以. */
  readonly required: boolean;
  readonly approver: string;
  /** May the unit elect by 党员代表大会? */
  readonly delegateCongress: boolean;
  /** Where the numbers of this 领域 stand; absent where the rule's own source holds. */
  readonly source?: RuleSource;
}

const organs: RuleSource = {
  regulation: 'organ_organization',
  articles: { 'ORGAN-2019': '第五条至第七条' },
};
const villages: RuleSource = {
  regulation: 'rural_organization',
  articles: { 'RURAL-2018': '第五条' },
};
const enterprises: RuleSource = {
  regulation: 'state_enterprise',
  articles: { 'ENTERPRISE-2019': '第四条' },
};

const HIGHER = '上级党委';
const COUNTY = '县级地方党委';

/**
 * ORG-06: 党总支 or 党委 by number of members and 领域. Organs and state enterprises: 100 should have a
 * committee, 50 to 100 a general branch. Villages: more than 50, 100 or more (approved by the county), 500 by delegates.
 * Elsewhere more than 50 and more than 100 (district settings).
 */
export function adviseOrganization(
  field: Field,
  members: number,
  settings: OrgSettings = orgDefaults,
): OrganizationAdvice {
  if (field === 'organ' || field === 'state_enterprise') {
    const source = field === 'organ' ? organs : enterprises;
    if (members >= 100) return { ...advice('committee', true, HIGHER), source };
    const type = members >= 50 ? 'general_branch' : 'branch';
    return { ...advice(type, members >= 50, HIGHER), source };
  }
  if (field === 'rural') {
    const source = villages;
    if (members >= 100) {
      return { ...advice('committee', false, COUNTY, members >= 500), source };
    }
    return { ...advice(members > 50 ? 'general_branch' : 'branch', false, HIGHER), source };
  }
  if (members > settings['org.committeeMembers']) return advice('committee', false, HIGHER);
  return members > settings['org.generalBranchMembers']
    ? advice('general_branch', false, HIGHER)
    : advice('branch', false, HIGHER);
}

function advice(
  type: OrganizationAdvice['type'],
  required: boolean,
  approver: string,
  delegateCongress = false,
): OrganizationAdvice {
  return { type, required, approver, delegateCongress };
}

const rank = { branch: 0, general_branch: 1, committee: 2 } as const;

/** Does the unit's organization fit its size? A smaller unit may have more 因工作需要, with approval. */
export function judgeOrganizationSize(
  unit: {
    readonly field: Field;
    readonly type: OrganizationAdvice['type'];
    readonly members: number;
  },
  date: CivilDate,
  settings: OrgSettings = orgDefaults,
): Judgement {
  const advised = adviseOrganization(unit.field, unit.members, settings);
  const facts = { members: unit.members, type: unit.type, advised: advised.type };
  const from = advised.source === undefined ? {} : { source: advised.source };
  const change = { fact: 'members', hint: `因工作需要的，须经${advised.approver}批准并填写说明。` };
  if (rank[unit.type] > rank[advised.type]) {
    return judge([
      warn(ORG_06, date, '党员人数未达到设立这一级党组织的条件。', {
        ...from,
        facts,
        change,
      }),
    ]);
  }
  if (advised.required && rank[unit.type] < rank[advised.type]) {
    return judge([
      warn(ORG_06, date, `党员${unit.members}人，应当设立上一层级的党组织。`, {
        ...from,
        facts,
        change: { fact: 'type', hint: `请报${advised.approver}批准设立。` },
      }),
    ]);
  }
  return judge([]);
}
