// Tests of talents, posts and reserves (TAL-01, TAL-02, TAL-07, TAL-10, TAL-14, TAL-15).
import { describe, expect, it } from 'vitest';
import { verdict } from '../../testing/verdict.js';
import {
  isCombinedLeader,
  judgeCombinedPosts,
  judgeLeaving,
  judgeRoute,
  judgeTeamSizes,
  leavingReasons,
  villagePosts,
} from './posts.js';
import { judgeReserves } from './reserves.js';
import { countTalents, talentSourceLabels } from './talent-sources.js';

const day = '2026-06-20';

describe('talents (TAL-01, TAL-14)', () => {
  const post = (
    personId: number,
    from: string,
    until: string | null,
    source: 'veteran' | null = 'veteran',
  ) => ({
    personId,
    source,
    from,
    until,
  });

  it('knows fourteen sources', () => {
    expect(Object.values(talentSourceLabels)).toMatchSnapshot();
  });

  it('counts people once, with a source, who served in the period', () => {
    const posts = [
      post(1, '2020-01-01', null),
      post(1, '2026-01-01', null),
      post(2, '2020-01-01', '2026-01-01'),
      post(3, '2020-01-01', '2025-12-31'),
      post(4, '2026-12-31', null),
      post(5, '2027-01-01', null),
      post(6, '2020-01-01', null, null),
    ];
    expect(countTalents(posts, '2026-01-01', '2026-12-31')).toBe(3);
    expect(countTalents([post(3, '2020-01-01', '2025-12-31')], '2026-01-01', '2026-12-31')).toBe(0);
    expect(countTalents([post(2, '2020-01-01', '2026-06-30')], '2026-01-01', '2026-12-31')).toBe(1);
    expect(countTalents([], '2026-01-01', '2026-12-31')).toBe(0);
  });
});

describe('posts (TAL-02, TAL-07, TAL-15)', () => {
  it('is a fixed table of lawful routes', () => {
    expect(villagePosts).toMatchSnapshot();
  });

  it.each([
    ['committee_director', 'villager_election', []],
    ['committee_director', 'party_assignment', ['block TAL-02 route']],
    ['committee_member', 'selection', ['block TAL-02 route']],
    ['party_secretary', 'party_assignment', []],
    ['party_secretary', 'villager_election', ['block TAL-02 route']],
    ['supervision_director', 'representative_election', []],
    ['chairman', 'member_election', []],
    ['reserve', 'selection', []],
    ['first_secretary', 'secondment', []],
  ] as const)('%s by %s', (post, route, expected) => {
    expect(verdict(judgeRoute(post, route, day))).toEqual(expected);
  });

  it('flags one person as 书记 and 主任', () => {
    expect(isCombinedLeader(['party_secretary', 'committee_director'])).toBe(true);
    expect(isCombinedLeader(['party_secretary', 'chairman'])).toBe(false);
    expect(isCombinedLeader(['committee_director'])).toBe(false);
    expect(verdict(judgeCombinedPosts(['party_secretary', 'committee_director'], day))).toEqual([
      'info TAL-07',
    ]);
    expect(verdict(judgeCombinedPosts(['party_secretary'], day))).toEqual([]);
  });

  it.each([
    ['party_secretary', 'dismissed', []],
    ['party_secretary', 'recalled', ['block TAL-15 leavingReason']],
    ['committee_director', 'dismissed', ['block TAL-15 leavingReason']],
    ['committee_director', 'recalled', []],
    ['committee_director', 'election_void', []],
    ['supervision_member', 'transferred', ['block TAL-15 leavingReason']],
    ['director', 'terminated', ['block TAL-15 leavingReason']],
    ['director', 'recalled', []],
    ['first_secretary', 'transferred', []],
  ] as const)('%s leaves: %s', (post, reason, expected) => {
    expect(verdict(judgeLeaving(post, reason, day))).toEqual(expected);
  });

  it('offers other reasons for each sort of post', () => {
    expect(leavingReasons('committee_member')).not.toContain('dismissed');
    expect(leavingReasons('reserve')).toEqual(leavingReasons('party_member'));
  });

  const sizes = { committee: 5, committeeWomen: 1, supervision: 3, directors: 5 };

  it.each([
    [{}, []],
    [{ committee: 2 }, ['block TAL-02 committee']],
    [{ committee: 3 }, []],
    [{ committee: 7 }, []],
    [{ committee: 8 }, ['block TAL-02 committee']],
    [{ committeeWomen: 0 }, ['block TAL-02 committeeWomen']],
    [{ supervision: 1 }, ['block TAL-02 supervision']],
    [{ supervision: 2 }, ['block TAL-02 supervision']],
    [{ supervision: 4 }, ['block TAL-02 supervision']],
    [{ supervision: 5 }, []],
    [{ supervision: 7 }, ['block TAL-02 supervision']],
    [{ directors: 1 }, ['block TAL-02 directors']],
    [{ directors: 3 }, []],
    [{ directors: 4 }, ['block TAL-02 directors']],
    [{ directors: 7 }, []],
    [{ directors: 9 }, ['block TAL-02 directors']],
  ])('a team of %j', (change, expected) => {
    expect(verdict(judgeTeamSizes({ ...sizes, ...change }, day))).toEqual(expected);
  });
});

describe('reserves (TAL-10)', () => {
  it.each([
    [2, 3, []],
    [1, 3, ['warn TAL-10 secretaries']],
    [2, 2, ['warn TAL-10 others']],
  ])('%i for 书记, %i others', (secretaries, others, expected) => {
    expect(verdict(judgeReserves({ secretaries, others }, day))).toEqual(expected);
  });
});
