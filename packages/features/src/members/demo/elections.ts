/** The teams 班子 of branches, groups, communities and streets. */
import type { Tx } from '@xianfeng/database';
import { addDays, addYears } from '@xianfeng/rules';
import { sql } from 'kysely';
import type { DemoStage } from '../../kernel/index.js';
import {
  type Branch,
  copyRows,
  type Member,
  type Post,
  type Random,
  type Tree,
  type Value,
} from '../../kit/demo/index.js';

/** ORG-07: of 7 full members and more a committee is elected. */
const COMMITTEE_FROM = 7;
/** So many full members make it a committee of five. */
const FIVE_FROM = 25;
const THREE = ['secretary', 'organization_commissioner', 'discipline_commissioner'];
const FIVE = [
  'secretary',
  'deputy_secretary',
  'organization_commissioner',
  'publicity_commissioner',
  'discipline_commissioner',
];

/** Elects the teams 班子 of branches, groups, communities and streets. */
export async function electTeams(
  { tx, client }: DemoStage,
  { branches, streets, young }: Tree,
  random: Random,
): Promise<void> {
  const rows: Value[][] = [];
  const post = (organizationId: number, held: Post, from: string, to: string | null = null) =>
    rows.push([organizationId, held.member.id, held.post, from, to]);
  for (const branch of branches) {
    const eligible = eligibleOf(branch, random);
    branch.hasCommittee = branch !== young && eligible.length >= COMMITTEE_FROM;
    const posts = branch.hasCommittee
      ? eligible.length >= FIVE_FROM
        ? FIVE
        : THREE
      : ['secretary'];
    branch.team = posts.flatMap((name, index) => {
      const member = eligible[index];
      return member ? [{ member, post: name }] : [];
    });
    for (const held of branch.team) post(branch.id, held, branch.electedOn);
    for (const groupId of branch.groups) {
      const leader = eligible.find((m) => m.groupId === groupId && !isInTeam(branch, m));
      if (leader) post(groupId, { member: leader, post: 'group_leader' }, branch.electedOn);
    }
    const former = eligible.at(-1);
    if (former && random.chance(0.35) && former.fullOn !== null) {
      const from = addYears(branch.electedOn, -3);
      if (former.fullOn < from) {
        post(branch.id, { member: former, post: 'secretary' }, from, addDays(branch.electedOn, -1));
      }
    }
  }
  for (const [organizationId, secretaries] of await communityTeams(tx, branches)) {
    secretaries.forEach(({ member, from }, index) => {
      post(organizationId, { member, post: index === 0 ? 'secretary' : 'committee_member' }, from);
    });
  }
  for (const street of streets) {
    const office = branches.find((b) => b.street === street && b.field === 'organ');
    const since = addYears(office?.electedOn ?? '2024-01-01', -1);
    office?.members
      .filter((m) => m.standing === 'normal' && m.fullOn !== null && m.fullOn < since)
      .slice(0, FIVE.length)
      .forEach((member, index) => {
        post(street.id, { member, post: FIVE[index] ?? 'committee_member' }, office.electedOn);
      });
  }
  await copyRows(
    client,
    'position',
    ['organization_id', 'member_id', 'post', 'starts_on', 'ends_on'],
    rows,
  );
  await sql`
    update organization set has_committee = true
    where id = any(${branches.filter((b) => b.hasCommittee).map((b) => b.id)}::bigint[])`.execute(
    tx.db,
  );
}

const isInTeam = (branch: Branch, member: Member) =>
  branch.team.some((held) => held.member === member);

/** Full members with their rights, those of working age first, a year in the Party at least (ORG-09). */
function eligibleOf(branch: Branch, random: Random): Member[] {
  const able = branch.members.filter(
    (m) =>
      m.category === 'full' &&
      m.standing === 'normal' &&
      m.votelessFrom === null &&
      !m.exempt &&
      m.fullOn !== null &&
      m.fullOn < addYears(branch.electedOn, -1),
  );
  const young = able.filter((m) => m.bornOn > addYears(branch.electedOn, -62));
  const old = able.filter((m) => !young.includes(m));
  const list = [...random.shuffle(young), ...random.shuffle(old)];
  // Those who hold an office come to nearly every meeting.
  for (const member of list.slice(0, FIVE.length)) member.reliability = 0.97;
  return list;
}

/** The secretaries of a community's branches, by its 党总支. */
async function communityTeams(tx: Tx, branches: readonly Branch[]) {
  const communities = await tx.db
    .selectFrom('organization')
    .where('type', '=', 'general_branch')
    .orderBy('id')
    .select(['id', 'path'])
    .execute();
  return communities.map(({ id, path }) => {
    const secretaries = branches
      .filter((branch) => branch.path.startsWith(path))
      .flatMap((branch) => {
        const member = branch.team[0]?.member;
        return member ? [{ member, from: branch.electedOn }] : [];
      });
    return [id, secretaries.slice(0, FIVE.length)] as const;
  });
}
