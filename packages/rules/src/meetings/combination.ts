// Which types one gathering may count as, and what a branch may hold (MEET-17).
import { MEET_02, MEET_03, MEET_17 } from '../catalogue/organizations/meet.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';
import { type ActivityType, activityTypeLabels } from './activity/activity-types.js';

/** Sets that one gathering may count as beside 主题党日 (MEET-17); a set may be used in part. */
const withThemeDay: readonly ReadonlySet<ActivityType>[] = [
  new Set(['branch_assembly']),
  new Set(['party_lecture']),
  new Set(['organizational_life_meeting', 'democratic_appraisal']),
];

/**
 * MEET-17: may one gathering count as all of these? One type alone always; 主题党日 with one of
 * 党员大会, 党课, 组织生活会 and/or 民主评议; 组织生活会 with 民主评议.
 */
export function judgeCombination(types: readonly ActivityType[], date: CivilDate): Judgement {
  const chosen = [...new Set(types)].sort();
  if (chosen.length === 0) {
    return judge([
      block(MEET_17, date, '没有选择活动类型。', {
        fact: 'types',
        hint: '请至少选择一种活动类型。',
      }),
    ]);
  }
  const others = chosen.filter((type) => type !== 'theme_day');
  const allowed =
    chosen.length === 1 || withThemeDay.some((set) => others.every((type) => set.has(type)));
  if (allowed) return judge([]);
  const names = chosen.map((type) => activityTypeLabels[type]).join('、');
  return judge([
    block(
      MEET_17,
      date,
      `一次活动不能同时计作${names}。`,
      {
        fact: 'types',
        hint: '主题党日可以与党员大会、党课、组织生活会（含民主评议）之一合并，其余请分别召开、分别记录。',
      },
      { facts: { types: chosen } },
    ),
  ]);
}

/** What a branch has, as far as it decides what may be convened in it. */
export interface BranchShape {
  readonly hasCommittee: boolean;
  readonly groups: number;
}

/** May this branch hold such an activity at all? No 支委会 without a committee, no 党小组会 without groups. */
export function judgeConvening(
  types: readonly ActivityType[],
  branch: BranchShape,
  date: CivilDate,
): Judgement {
  const findings: Finding[] = [];
  if (types.includes('committee_meeting') && !branch.hasCommittee) {
    findings.push(
      block(
        MEET_02,
        date,
        '本支部不设支部委员会，没有支部委员会会议。',
        { fact: 'hasCommittee', hint: '有关事项请提交支部党员大会。' },
        { facts: { hasCommittee: false } },
      ),
    );
  }
  if (types.includes('group_meeting') && branch.groups === 0) {
    findings.push(
      block(
        MEET_03,
        date,
        '本支部没有划分党小组，没有党小组会。',
        { fact: 'groups', hint: '如需召开，请先在支部下设立党小组。' },
        { facts: { groups: branch.groups } },
      ),
    );
  }
  return judge(findings);
}
