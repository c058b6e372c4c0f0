// Village or community: what its posts and routes are called, and which law its findings cite.

import type { CivilDate } from '../../civil-date.js';
import { cite } from '../../law/citation.js';
import type { Finding } from '../../law/judgement.js';
import { regulations } from '../../law/regulations.js';
import { type Route, routeLabels, type VillagePost, villagePostLabels } from './posts.js';

/** What stands at the lowest level: a village 村 or a community 社区. */
export type DivisionKind = 'village' | 'community';

const communityPosts: Readonly<Record<VillagePost, string>> = {
  ...villagePostLabels,
  party_secretary: '社区党组织书记',
  party_deputy_secretary: '社区党组织副书记',
  party_member: '社区党组织委员',
  committee_director: '居委会主任',
  committee_deputy_director: '居委会副主任',
  committee_member: '居委会委员',
  supervision_director: '居务监督委员会主任',
  supervision_member: '居务监督委员会委员',
  reserve: '社区后备干部',
};

const anyPosts: Readonly<Record<VillagePost, string>> = {
  ...villagePostLabels,
  party_secretary: '村（社区）党组织书记',
  party_deputy_secretary: '村（社区）党组织副书记',
  party_member: '村（社区）党组织委员',
  committee_director: '村（居）委会主任',
  committee_deputy_director: '村（居）委会副主任',
  committee_member: '村（居）委会委员',
  supervision_director: '村（居）务监督委员会主任',
  supervision_member: '村（居）务监督委员会委员',
  reserve: '村（社区）后备干部',
};

/** TAL-02 岗位 as villages, as communities and as both together call them. */
export const postLabelsOf = {
  village: villagePostLabels,
  community: communityPosts,
  any: anyPosts,
} as const;

/** The name of a post where it is; null: where villages and communities stand together. */
export function postLabel(post: VillagePost, kind: DivisionKind | null): string {
  return postLabelsOf[kind ?? 'any'][post];
}

/**
 * A post with its place before it: 柳沟村党组织书记 and 七东社区居委会主任, and nothing said twice.
 *
 * @param place the village's or community's name
 */
export function postIn(place: string, post: VillagePost, kind: DivisionKind | null): string {
  return inPlace(place, postLabel(post, kind ?? 'village'));
}

/** The name of a post, as it was once written down, with its place before it. */
export function inPlace(place: string, label: string): string {
  if (place.endsWith('社区') && label.startsWith('社区')) return place + label.slice(2);
  const doubled = label.startsWith(place.endsWith('村') ? '村' : '村党组织');
  return place + (doubled ? label.slice(1) : label);
}

/** How a post is lawfully filled, in the words of the place. */
export function routeLabel(route: Route, kind: DivisionKind | null): string {
  const label = routeLabels[route];
  if (kind === 'community') return inWordsOfCommunities(label).replace('居民直接选举', '居民选举');
  return kind === null ? label.replaceAll('村民', '村（居）民') : label;
}

/** 村 as communities say it. Longer words first, so that none is cut. */
const words: readonly (readonly [string, string])[] = [
  ['村党组织', '社区党组织'],
  ['村“两委”', '社区“两委”'],
  ['村两委', '社区两委'],
  ['村委会', '居委会'],
  ['村务', '居务'],
  ['村财会', '社区财会'],
  ['村级后备', '社区后备'],
  ['村民', '居民'],
];

const inWordsOfCommunities = (text: string) =>
  words.reduce((said, [village, community]) => said.replaceAll(village, community), text);

/**
 * Findings about a community: in its own words, and by the 城市居民委员会组织法 where a village stands
 * under the 村民委员会组织法. Without an article, as the two laws are not numbered alike; a finding by the
 * province's measures for villages keeps them, for no others are known here.
 */
export function findingsIn(
  kind: DivisionKind | null,
  findings: readonly Finding[],
  date: CivilDate,
): readonly Finding[] {
  if (kind !== 'community') return findings;
  const residents = cite({ source: { regulation: 'residents_committee_law' } }, date);
  const village = regulations.village_committee_law.title;
  return findings.map((finding) => ({
    ...finding,
    message: inWordsOfCommunities(finding.message),
    change: finding.change && {
      ...finding.change,
      hint: inWordsOfCommunities(finding.change.hint),
    },
    citation: finding.citation.regulation === village ? residents : finding.citation,
  }));
}
