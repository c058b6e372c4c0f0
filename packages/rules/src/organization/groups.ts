// When a party group may stand (ORG-15).
import { ORG_15 } from '../catalogue/organizations/org.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';
import { type OrgSettings, orgDefaults } from '../settings/organizations/org.js';

/** Members and leader of a party group. */
export interface GroupComposition {
  readonly fullMembers: number;
  readonly probationaryMembers: number;
  readonly hasLeader: boolean;
}

/** ORG-15: may this 党小组 stand? At least three members, one of them full, and a leader. */
export function judgeGroup(
  group: GroupComposition,
  date: CivilDate,
  settings: OrgSettings = orgDefaults,
): Judgement {
  const findings: Finding[] = [];
  const members = group.fullMembers + group.probationaryMembers;
  const least = settings['org.groupMinMembers'];
  if (members < least) {
    findings.push(
      block(
        ORG_15,
        date,
        `党小组党员${members}人，不足${least}人。`,
        { fact: 'members', hint: '请与相邻党小组合并，或者调整人员。' },
        { facts: { members }, setting: 'org.groupMinMembers' },
      ),
    );
  }
  if (group.fullMembers < 1) {
    findings.push(
      block(
        ORG_15,
        date,
        '党小组至少要有1名正式党员。',
        { fact: 'fullMembers', hint: '请调整人员，编入正式党员。' },
        { facts: { fullMembers: group.fullMembers } },
      ),
    );
  }
  if (!group.hasLeader) {
    findings.push(
      block(ORG_15, date, '党小组没有组长。', {
        fact: 'hasLeader',
        hint: '请由支部指定组长，或者由党小组推荐。',
      }),
    );
  }
  return judge(findings);
}
