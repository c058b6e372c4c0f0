// Who may not hold a village post because of another post or a relative (TAL-06).
import { TAL_06 } from '../../catalogue/villages/tal.js';
import type { CivilDate } from '../../civil-date.js';
import {
  block,
  elsewhere,
  type Finding,
  type Judgement,
  judge,
  warn,
} from '../../law/judgement.js';
import type { RuleSource } from '../../law/rule.js';
import { isNearRelation } from '../../process/recusal.js';
import { type TalSettings, talDefaults } from '../../settings/villages/tal.js';
import { type VillagePost, villagePostLabels, villagePosts } from './posts.js';

/** 集体经济组织法 on 理事 and 监事, 公务员法 on part-time posts. */
const collectiveLaw: RuleSource = {
  regulation: 'rural_collective',
  articles: { 'RCE-2024': '第二十九条、第三十四条' },
};
const civilServantLaw: RuleSource = {
  regulation: 'civil_servant',
  articles: { 'CS-2018': '第四十四条' },
};

/** A person in the village's teams, or its book-keeping, and how the candidate is related. */
export interface TeamMember {
  readonly personId: number;
  readonly post: VillagePost | 'accountant';
  /** Relation to the candidate; null if none. The candidate's own posts have `self`. */
  readonly relation: string | null;
  /** The relation is known by the record of another organization alone. */
  readonly keptElsewhere?: boolean;
  /** No holder yet: on the way into the post, which counts as much as holding it. */
  readonly onTheWay?: boolean;
}

type Family = 'party' | 'committee' | 'supervision' | 'collective' | 'other' | 'accountant';

function familyOf(post: VillagePost | 'accountant'): Family {
  return post === 'accountant' ? 'accountant' : villagePosts[post].family;
}

/**
 * TAL-06 回避: 村委会 members, 村财会人员 (Shandong) and their near relatives stay out of the 监督委员会;
 * 理事 and 财会人员 and theirs are no 监事; 理事 are not near relatives of each other. 村“两委” members
 * who are near relatives warn, or block by the district's setting.
 */
export function judgeAvoidance(
  proposed: VillagePost,
  team: readonly TeamMember[],
  date: CivilDate,
  settings: TalSettings = talDefaults,
): Judgement {
  const findings: Finding[] = [];
  for (const other of team) {
    const self = other.relation === 'self';
    if (!self && (other.relation === null || !isNearRelation(other.relation))) continue;
    const kind = clash(proposed, other.post, self);
    if (kind === null) continue;
    const label = other.post === 'accountant' ? '村财会人员' : villagePostLabels[other.post];
    const onTheWay = other.onTheWay === true;
    const message = self
      ? `人选${onTheWay ? '正在办理' : '现任'}${label}，不能担任${villagePostLabels[proposed]}。`
      : `人选与${label}${onTheWay ? '人选' : ''}是近亲属，担任${villagePostLabels[proposed]}须回避。`;
    const hint = onTheWay ? '请撤回其中一项办理，或者更换人选。' : '请更换人选。';
    const change = { fact: 'team', hint };
    const { relation } = other;
    const facts = { post: proposed, otherPost: other.post, relation, ...elsewhere(other) };
    const soft = kind === 'teams' && settings['tal.relativesInTeams'] === 'warn';
    findings.push(
      soft
        ? warn(TAL_06, date, message, { facts, change, setting: 'tal.relativesInTeams' })
        : block(
            TAL_06,
            date,
            message,
            change,
            kind === 'collective' ? { facts, source: collectiveLaw } : { facts },
          ),
    );
  }
  return judge(findings);
}

/** Why the two posts do not go together; null if they do. */
function clash(
  proposed: VillagePost,
  other: VillagePost | 'accountant',
  self: boolean,
): 'villagers' | 'collective' | 'teams' | null {
  const mine = familyOf(proposed);
  const theirs = familyOf(other);
  if (mine === 'supervision' && (theirs === 'committee' || theirs === 'accountant'))
    return 'villagers';
  if (theirs === 'supervision' && mine === 'committee') return 'villagers';
  const directing = (post: VillagePost | 'accountant') =>
    post === 'director' || post === 'chairman' || post === 'accountant';
  if (proposed === 'supervisor' && directing(other)) return 'collective';
  if (other === 'supervisor' && directing(proposed)) return 'collective';
  if (self) return null;
  if (directing(proposed) && (other === 'director' || other === 'chairman')) return 'collective';
  const twoTeams = (family: Family) => family === 'party' || family === 'committee';
  return twoTeams(mine) && twoTeams(theirs) ? 'teams' : null;
}

/** TAL-06: a civil servant's part-time post needs approval and is unpaid (公务员法 Art. 44). */
export function judgeCivilServant(
  servant: { readonly approved: boolean; readonly paid: boolean },
  date: CivilDate,
): Judgement {
  const findings: Finding[] = [];
  if (!servant.approved) {
    findings.push(
      block(
        TAL_06,
        date,
        '公务员兼职须经有关机关批准。',
        { fact: 'approved', hint: '请先取得所在机关批准。' },
        { source: civilServantLaw },
      ),
    );
  }
  if (servant.paid) {
    findings.push(
      block(
        TAL_06,
        date,
        '公务员兼职不得领取兼职报酬。',
        { fact: 'paid', hint: '请取消兼职报酬。' },
        { source: civilServantLaw },
      ),
    );
  }
  return judge(findings);
}
