// Tests of the words of villages and communities.
import { describe, expect, it } from 'vitest';
import { namesOf } from '../../names.js';
import { judgeAvoidance } from './avoidance.js';
import { findingsIn, postIn, postLabel, postLabelsOf, routeLabel } from './division.js';
import { judgeCommunitySizes, routeLabels, villagePostLabels } from './posts.js';

const day = '2025-06-02';

describe('words of a place', () => {
  it.each([
    ['committee_director', '村委会主任', '居委会主任', '村（居）委会主任'],
    ['supervision_member', '村务监督委员会委员', '居务监督委员会委员', '村（居）务监督委员会委员'],
    ['party_secretary', '村党组织书记', '社区党组织书记', '村（社区）党组织书记'],
    ['chairman', '集体经济组织理事长', '集体经济组织理事长', '集体经济组织理事长'],
  ] as const)('%s is %s, %s, %s', (post, village, community, both) => {
    expect([
      postLabel(post, 'village'),
      postLabel(post, 'community'),
      postLabel(post, null),
    ]).toEqual([village, community, both]);
  });

  it('no post and no route of a community is a village’s', () => {
    const posts = namesOf(villagePostLabels);
    expect(posts.map((post) => postLabel(post, 'community')).join()).not.toContain('村');
    const routes = namesOf(routeLabels);
    expect(routes.map((route) => routeLabel(route, 'community')).join()).not.toContain('村');
    expect(routeLabel('villager_election', null)).toBe('村（居）民直接选举');
    expect(new Set(Object.values(postLabelsOf.any)).size).toBe(posts.length);
  });
});

it.each([
  ['柳沟村', 'party_secretary', 'village', '柳沟村党组织书记'],
  ['柳沟村', 'committee_director', 'village', '柳沟村委会主任'],
  ['柳沟', 'party_secretary', null, '柳沟党组织书记'],
  ['七东社区', 'party_secretary', 'community', '七东社区党组织书记'],
  ['七东社区', 'committee_director', 'community', '七东社区居委会主任'],
  ['七东社区', 'party_secretary', null, '七东社区党组织书记'],
] as const)('%s and %s of a %s are %s', (place, post, kind, expected) => {
  expect(postIn(place, post, kind)).toBe(expected);
});

describe('findings about a place (TAL-02, TAL-06)', () => {
  const team = [{ personId: 2, post: 'committee_director' as const, relation: 'spouse' }];
  const { findings } = judgeAvoidance('supervision_member', team, day);

  it('stay as they are for a village', () => {
    expect(findingsIn('village', findings, day)).toBe(findings);
  });

  it('speak of the community, and cite its law', () => {
    const [found] = findingsIn('community', findings, day);
    expect(found?.message).toBe('人选与居委会主任是近亲属，担任居务监督委员会委员须回避。');
    expect(found?.citation).toEqual({
      regulation: '《中华人民共和国城市居民委员会组织法》',
      article: null,
      version: 'RCL-2018',
    });
    expect(found?.facts).toEqual(findings[0]?.facts);
  });

  it.each([
    [4, 1],
    [5, 0],
    [9, 0],
    [10, 1],
  ])('a committee of %i has %i findings', (committee, expected) => {
    const sizes = { committee, committeeWomen: 0, supervision: 0, directors: 0 };
    expect(judgeCommunitySizes(sizes, day).findings).toHaveLength(expected);
  });
});
