// When a branch may be formed or should be divided (ORG-03, ORG-04).
import { ORG_03, ORG_04 } from '../catalogue/organizations/org.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge, warn } from '../law/judgement.js';

/** What a proposed or standing branch has. */
export interface BranchComposition {
  readonly kind: 'own' | 'joint';
  readonly fullMembers: number;
  readonly probationaryMembers: number;
  /** Units that a 联合党支部 covers; 1 for a unit's own branch. */
  readonly units: number;
}

const LEAST_FULL_MEMBERS = 3;
const USUAL_MOST_MEMBERS = 50;
const USUAL_MOST_UNITS = 5;

/** What the unit should do instead, where its own branch is not possible. */
export type FormationAdvice = 'own_branch' | 'joint_branch';

/**
 * ORG-03, ORG-04: may this branch stand? A unit needs three full members for its own; more than fifty
 * members, or more than five units in a joint branch, call for an explanation.
 */
export function judgeFormation(
  branch: BranchComposition,
  date: CivilDate,
): Judgement & { readonly advice: FormationAdvice } {
  const findings: Finding[] = [];
  const own = branch.fullMembers >= LEAST_FULL_MEMBERS;
  const facts = { fullMembers: branch.fullMembers, units: branch.units };
  if (branch.kind === 'own' && !own) {
    findings.push(
      block(
        ORG_04,
        date,
        `正式党员${branch.fullMembers}人，不足3人，不能单独成立党支部。`,
        { fact: 'fullMembers', hint: '请与邻近单位成立联合党支部，或者先将组织关系转入。' },
        { facts },
      ),
    );
  }
  if (branch.kind === 'joint' && !own) {
    findings.push(
      block(
        ORG_03,
        date,
        `联合党支部正式党员共${branch.fullMembers}人，不足3人。`,
        { fact: 'fullMembers', hint: '请再联合邻近单位，使正式党员达到3人以上。' },
        { facts },
      ),
    );
  }
  const members = branch.fullMembers + branch.probationaryMembers;
  if (members > USUAL_MOST_MEMBERS) {
    findings.push(
      warn(ORG_03, date, `党员${members}人，超过50人，建议分设支部或者设立党总支。`, {
        facts: { members },
        change: { fact: 'members', hint: '可以分设支部，或者填写说明。' },
      }),
    );
  }
  if (branch.kind === 'joint' && branch.units > USUAL_MOST_UNITS) {
    findings.push(
      warn(ORG_04, date, `联合党支部覆盖${branch.units}个单位，一般不超过5个。`, {
        facts,
        change: { fact: 'units', hint: '可以分设联合党支部，或者填写说明。' },
      }),
    );
  }
  return { ...judge(findings), advice: own ? 'own_branch' : 'joint_branch' };
}

/** ORG-04: a project of six months or longer with three full members should form a branch. */
export function judgeProjectBranch(
  project: { readonly months: number; readonly fullMembers: number; readonly hasBranch: boolean },
  date: CivilDate,
): Judgement {
  const due = project.months >= 6 && project.fullMembers >= LEAST_FULL_MEMBERS;
  if (!due || project.hasBranch) return judge([]);
  return judge([
    warn(ORG_04, date, '工程、工作项目为期6个月以上且符合条件，应当成立党支部。', {
      facts: { months: project.months, fullMembers: project.fullMembers },
      change: { fact: 'hasBranch', hint: '请报上级党组织批准成立党支部。' },
    }),
  ]);
}
