// The posts of a village's team: routes, terms, combined posts, sizes, ways out (TAL-02, TAL-07,
// TAL-15).
import { TAL_02, TAL_07, TAL_15 } from '../../catalogue/villages/tal.js';
import { type CivilDate, formatDate } from '../../civil-date.js';
import { block, type Finding, info, type Judgement, judge } from '../../law/judgement.js';
import type { RuleSource } from '../../law/rule.js';

/** TAL-02 岗位 of a village's team. */
export const villagePostLabels = {
  party_secretary: '村党组织书记',
  party_deputy_secretary: '村党组织副书记',
  party_member: '村党组织委员',
  committee_director: '村委会主任',
  committee_deputy_director: '村委会副主任',
  committee_member: '村委会委员',
  supervision_director: '村务监督委员会主任',
  supervision_member: '村务监督委员会委员',
  chairman: '集体经济组织理事长',
  director: '集体经济组织理事',
  supervisor: '集体经济组织监事',
  reserve: '村级后备干部',
  first_secretary: '第一书记',
} as const;

export type VillagePost = keyof typeof villagePostLabels;

/** How a post is lawfully filled. */
export const routeLabels = {
  party_election: '党内选举',
  party_assignment: '上级党组织指派（出缺时）',
  villager_election: '村民直接选举',
  representative_election: '村民会议或者村民代表会议推选',
  member_election: '成员（代表）大会选举',
  selection: '街道党工委确定',
  secondment: '派出单位推荐、组织部门选派',
} as const;

export type Route = keyof typeof routeLabels;

/** What the law says of a post: its routes, term and body. */
export interface PostInfo {
  readonly routes: readonly Route[];
  /** Years of a term; null for one without a term. */
  readonly termYears: number | null;
  readonly family: 'party' | 'committee' | 'supervision' | 'collective' | 'other';
}

const party: PostInfo = {
  routes: ['party_election', 'party_assignment'],
  termYears: 5,
  family: 'party',
};
const committee: PostInfo = { routes: ['villager_election'], termYears: 5, family: 'committee' };
const supervision: PostInfo = {
  routes: ['representative_election'],
  termYears: 5,
  family: 'supervision',
};
const collective: PostInfo = { routes: ['member_election'], termYears: 5, family: 'collective' };

/** TAL-02: the lawful routes and terms. */
export const villagePosts: Readonly<Record<VillagePost, PostInfo>> = {
  party_secretary: party,
  party_deputy_secretary: party,
  party_member: party,
  committee_director: committee,
  committee_deputy_director: committee,
  committee_member: committee,
  supervision_director: supervision,
  supervision_member: supervision,
  chairman: collective,
  director: collective,
  supervisor: collective,
  reserve: { routes: ['selection'], termYears: null, family: 'other' },
  first_secretary: { routes: ['secondment'], termYears: null, family: 'other' },
};

/** TAL-02: may this post be filled so? 村委会 members only by direct election, never appointed. */
export function judgeRoute(post: VillagePost, route: Route, date: CivilDate): Judgement {
  const { routes } = villagePosts[post];
  if (routes.includes(route)) return judge([]);
  const names = routes.map((r) => routeLabels[r]).join('或者');
  return judge([
    block(
      TAL_02,
      date,
      `${villagePostLabels[post]}不能通过“${routeLabels[route]}”产生。`,
      { fact: 'route', hint: `应当通过${names}产生，系统只登记结果。` },
      { facts: { post, route } },
    ),
  ]);
}

/** TAL-07 一肩挑: one person as 书记 and 主任; the yearly audit is stricter. */
export function isCombinedLeader(posts: readonly VillagePost[]): boolean {
  return posts.includes('party_secretary') && posts.includes('committee_director');
}

/** TAL-07: 一肩挑 as a finding for the person's page. */
export function judgeCombinedPosts(posts: readonly VillagePost[], date: CivilDate): Judgement {
  if (!isCombinedLeader(posts)) return judge([]);
  const message = '书记、主任一肩挑，年度审计从严。';
  return judge([info(TAL_07, date, message, { facts: { posts: [...posts].sort() } })]);
}

/** TAL-15 离任原因 */
export const leavingReasonLabels = {
  term_ended: '任期届满',
  resigned: '辞职',
  dismissed: '免职',
  recalled: '罢免',
  terminated: '职务终止',
  election_void: '当选无效',
  died: '死亡',
  transferred: '调动',
} as const;

export type LeavingReason = keyof typeof leavingReasonLabels;

const partyReasons: readonly LeavingReason[] = [
  'term_ended',
  'resigned',
  'dismissed',
  'died',
  'transferred',
];
const committeeReasons: readonly LeavingReason[] = [
  'term_ended',
  'resigned',
  'recalled',
  'terminated',
  'election_void',
  'died',
];
const collectiveReasons: readonly LeavingReason[] = [
  'term_ended',
  'resigned',
  'recalled',
  'election_void',
  'died',
];

/** TAL-15: the reasons that a post may be left for; a 村委会 member is never 免职 by an office. */
export function leavingReasons(post: VillagePost): readonly LeavingReason[] {
  switch (villagePosts[post].family) {
    case 'committee':
    case 'supervision':
      return committeeReasons;
    case 'collective':
      return collectiveReasons;
    case 'party':
    case 'other':
      return partyReasons;
  }
}

/** TAL-15: may this post be left for this reason? */
export function judgeLeaving(post: VillagePost, reason: LeavingReason, date: CivilDate): Judgement {
  const allowed = leavingReasons(post);
  if (allowed.includes(reason)) return judge([]);
  return judge([
    block(
      TAL_15,
      date,
      `${villagePostLabels[post]}不能以“${leavingReasonLabels[reason]}”离任。`,
      {
        fact: 'leavingReason',
        hint: `可以选择：${allowed.map((r) => leavingReasonLabels[r]).join('、')}。`,
      },
      { facts: { post, reason } },
    ),
  ]);
}

/** TAL-15: a term that has not ended, or has no end, is not left as 任期届满. */
export function judgeTermEnd(
  termEndsOn: CivilDate | null,
  on: CivilDate,
  today: CivilDate,
): Judgement {
  if (termEndsOn !== null && on >= termEndsOn) return judge([]);
  const message =
    termEndsOn === null
      ? '这个岗位没有登记任期，不能以“任期届满”离任。'
      : `任期到${formatDate(termEndsOn)}届满，在此之前不能以“任期届满”离任。`;
  const change = { fact: 'leavingReason', hint: '请按实际原因登记离任。' };
  return judge([block(TAL_15, today, message, change, { facts: { termEndsOn, on } })]);
}

/** How large the teams of a village are. */
export interface TeamSizes {
  readonly committee: number;
  readonly committeeWomen: number;
  readonly supervision: number;
  readonly directors: number;
}

const villageLaw: RuleSource = {
  regulation: 'village_committee_law',
  articles: { 'VCL-2018': '第六条' },
};
const shandong: RuleSource = { regulation: 'shandong_village_committee' };
const collectiveLaw: RuleSource = {
  regulation: 'rural_collective',
  articles: { 'RCE-2024': '第二十九条' },
};

const residentsLaw: RuleSource = {
  regulation: 'residents_committee_law',
  articles: { 'RCL-2018': '第七条' },
};

/** TAL-02: a community's 居委会 has five to nine; how large its other teams are no law read here says. */
export function judgeCommunitySizes(sizes: TeamSizes, date: CivilDate): Judgement {
  if (sizes.committee >= 5 && sizes.committee <= 9) return judge([]);
  return judge([
    block(
      TAL_02,
      date,
      '居民委员会由主任、副主任和委员共5至9人组成。',
      { fact: 'committee', hint: '请调整应选名额。' },
      { facts: { committee: sizes.committee }, source: residentsLaw },
    ),
  ]);
}

/** TAL-02, TAL-04: 村委会 3–7 with a woman; 监督委员会 3–5, odd (Shandong); 理事会 3–7, odd. */
export function judgeTeamSizes(sizes: TeamSizes, date: CivilDate): Judgement {
  const findings: Finding[] = [];
  const refuse = (fact: keyof TeamSizes, message: string, hint: string, source: RuleSource) => {
    const facts = { [fact]: sizes[fact] };
    findings.push(block(TAL_02, date, message, { fact, hint }, { facts, source }));
  };
  if (sizes.committee < 3 || sizes.committee > 7) {
    refuse('committee', '村民委员会由3至7人组成。', '请调整应选名额。', villageLaw);
  }
  if (sizes.committeeWomen < 1) {
    const message = '村民委员会成员中应当有妇女成员。';
    refuse('committeeWomen', message, '请保证妇女成员当选。', villageLaw);
  }
  if (sizes.supervision < 3 || sizes.supervision > 5 || sizes.supervision % 2 === 0) {
    const message = '村务监督委员会由3至5人单数组成。';
    refuse('supervision', message, '请调整为3人或者5人。', shandong);
  }
  if (sizes.directors < 3 || sizes.directors > 7 || sizes.directors % 2 === 0) {
    const message = '理事会由3至7人单数组成。';
    refuse('directors', message, '请调整为3人、5人或者7人。', collectiveLaw);
  }
  return judge(findings);
}
