// Tests of the tree, its counts and its search.
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { pathIds } from '../kernel/index.js';
import {
  actorAs,
  addMember,
  addOrganization,
  addPosition,
  addStreet,
  refusalOf,
  testDistrict,
} from '../testing/index.js';
import type { Post } from './labels.js';
import { organizationsRouter } from './router.js';

const here = testDistrict(organizationsRouter);
const { world, as } = here;

test('everybody sees the names of the tree, and counts only within the own scope', async () => {
  const [root] = await as(here.street).children({ parentId: null });
  expect(root).toMatchObject({ id: here.tree.district.id, childCount: 2, memberCount: null });
  const streets = await as(here.street).children({ parentId: here.tree.district.id });
  expect(streets.map((street) => [street.id, street.memberCount === null])).toEqual([
    [here.tree.east.street.id, false],
    [here.tree.west.street.id, true],
  ]);
  const administrator = await actorAs(world, 'system_admin', here.tree.district);
  const [seen] = await as(administrator).children({ parentId: null });
  expect(seen).toMatchObject({ childCount: 2, memberCount: null, branchCount: null });
});

test('a dissolved organization leaves the tree and its counts', async () => {
  const street = await addStreet(world, here.tree.district, '旧街');
  const nodes = async () =>
    (await as(here.district).children({ parentId: here.tree.district.id })).find(
      (node) => node.id === street.street.id,
    );
  expect(await nodes()).toMatchObject({ childCount: 1, branchCount: 2 });
  await world.db
    .updateTable('organization')
    .set({ status: 'dissolved' })
    .where('id', 'in', [street.branch.id, street.street.id])
    .execute();
  expect(await nodes()).toBeUndefined();
  const [community] = await as(here.district).children({ parentId: street.street.id });
  expect(community).toMatchObject({ childCount: 1, branchCount: 1 });
});

test.each(['joint_review_officer', 'department_officer'] as const)(
  '%s sees the tree without its counts',
  async (role) => {
    const officer = await actorAs(world, role, here.tree.district, undefined, 'agriculture');
    const nodes = await as(officer).children({ parentId: here.tree.district.id });
    expect(nodes.map(({ memberCount, branchCount }) => [memberCount, branchCount])).toEqual(
      nodes.map(() => [null, null]),
    );
  },
);

test('a group counts its own members, the branch counts all of them', async () => {
  const branch = await addOrganization(world, { parent: here.tree.west.community });
  const group = await addOrganization(world, { parent: branch, type: 'group' });
  await addMember(world, branch, { group });
  await addMember(world, branch, { group, category: 'probationary' });
  await addMember(world, branch);
  await addMember(world, branch, { group, standing: 'suspended' });
  expect((await as(here.district).children({ parentId: branch.id }))[0]?.memberCount).toBe(2);
  expect((await as(here.district).get({ id: group.id })).counts).toMatchObject({
    full: 1,
    members: 2,
  });
  expect((await as(here.district).get({ id: branch.id })).counts).toEqual({
    members: 3,
    full: 2,
    probationary: 1,
    branches: 1,
    groups: 1,
  });
});

test('counts are equal to a recount, whatever was written', async () => {
  const street = await addStreet(world, here.tree.district, '数街');
  const branches = [street.branch, street.otherBranch];
  const step = fc.record({
    branch: fc.nat({ max: 1 }),
    standing: fc.constantFrom('normal', 'suspended', 'left', 'deceased'),
    category: fc.constantFrom('full', 'probationary'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 4 }), async (steps) => {
      for (const { branch, ...given } of steps) {
        await addMember(world, branches[branch] ?? street.branch, given);
      }
      const members = await world.db
        .selectFrom('member')
        .where('standing', '=', 'normal')
        .select(['organization_path', 'category'])
        .execute();
      for (const organization of [
        here.tree.district,
        street.street,
        street.community,
        ...branches,
      ]) {
        const own = members.filter((m) => pathIds(m.organization_path).includes(organization.id));
        const { counts } = await as(here.district).get({ id: organization.id });
        expect(counts.members).toBe(own.length);
        expect(counts.full).toBe(own.filter((m) => m.category === 'full').length);
      }
      const shown = await as(here.district).children({ parentId: here.tree.district.id });
      const inTree = shown.reduce((sum, node) => sum + (node.memberCount ?? 0), 0);
      expect(inTree).toBe(members.length);
    }),
    { numRuns: 10 },
  );
});

test('search finds by part of a name, by pinyin and by initials, with where it stands', async () => {
  const branch = await addOrganization(world, {
    parent: here.tree.west.community,
    name: '铁路党支部',
  });
  for (const text of ['铁路', '路党', 'tiel', 'tldzb', 'TLDZB', 'ldz']) {
    const { items } = await as(here.secretary).search({ text });
    expect(items.map((item) => item.id)).toContain(branch.id);
  }
  const [hit] = (await as(here.secretary).search({ text: '铁路' })).items;
  expect(hit?.ancestors.map((a) => a.id)).toEqual([
    here.tree.district.id,
    here.tree.west.street.id,
    here.tree.west.community.id,
  ]);
});

test('search gives every hit once over its pages, and nothing in the text is a wildcard', async () => {
  const found: number[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: { id: number }[]; next: string | null } = await as(here.secretary).search({
      text: '党',
      limit: 3,
      cursor,
    });
    found.push(...page.items.map((item) => item.id));
    cursor = page.next;
  } while (cursor !== null);
  const all = await world.db
    .selectFrom('organization')
    .where('name', 'like', '%党%')
    .where('status', '<>', 'dissolved')
    .select('id')
    .execute();
  expect(found).toHaveLength(all.length);
  expect(new Set(found)).toEqual(new Set(all.map((row) => row.id)));
  for (const text of ['%', '_', '\\']) {
    expect((await as(here.secretary).search({ text })).items).toEqual([]);
  }
  expect(await refusalOf(as(here.secretary).search({ text: '党', cursor: 'e30' }))).toBe(
    'invalid_input',
  );
});

test('detail and team outside the scope look as if they did not exist', async () => {
  expect((await as(here.street).get({ id: here.tree.east.branch.id })).ancestors).toHaveLength(3);
  for (const id of [here.tree.west.branch.id, here.tree.district.id, 999_999]) {
    expect(await refusalOf(as(here.street).get({ id }))).toBe('not_found');
    expect(await refusalOf(as(here.street).team({ id }))).toBe('not_found');
  }
  const administrator = await actorAs(world, 'audit_admin', here.tree.district);
  expect(await refusalOf(as(administrator).get({ id: here.tree.district.id }))).toBe('forbidden');
});

test('a team lists who holds a post today, by post', async () => {
  const branch = here.tree.east.otherBranch;
  const people = await Promise.all(
    ['阿安', '白波', '陈晨', '丁点'].map((name) => addMember(world, branch, { name })),
  );
  const post = (index: number, name: Post, starts: string, ends: string | null = null) =>
    world.db
      .insertInto('position')
      .values({
        organization_id: branch.id,
        member_id: people[index]?.id ?? 0,
        post: name,
        starts_on: starts,
        ends_on: ends,
      })
      .execute();
  await post(0, 'organization_commissioner', '2024-07-01');
  await post(1, 'secretary', '2024-07-01');
  await post(2, 'secretary', '2021-07-01', '2024-06-30');
  await post(3, 'committee_member', '2026-04-01');
  const member = await actorAs(world, 'member', branch, people[3]);
  expect((await as(member).team({ id: branch.id })).map((p) => [p.name, p.post])).toEqual([
    ['白波', 'secretary'],
    ['阿安', 'organization_commissioner'],
  ]);
});

test('the end of a term follows from the election', async () => {
  const branch = await addOrganization(world, {
    parent: here.tree.east.community,
    electedOn: '2024-02-29',
  });
  const detail = await as(here.street).get({ id: branch.id });
  expect(detail.term).toEqual({ electedOn: '2024-02-29', years: 3, endsOn: '2027-02-28' });
  await sql`update organization set term_years = null where id = ${branch.id}`.execute(world.db);
  expect((await as(here.street).get({ id: branch.id })).term).toBeNull();
});

describe('a branch is told whether its size asks for a committee (ORG-07)', () => {
  const findingsOf = async (id: number) =>
    (await as(here.street).get({ id })).judgement.findings.map(({ rule, severity, message }) => [
      rule,
      severity,
      message,
    ]);

  /** A branch with so many full members, and as many seats of a committee as are asked for. */
  async function branchOf(full: number, seats = 0, given: { electedOn?: string } = {}) {
    const parent = here.tree.east.community;
    const branch = await addOrganization(world, { parent, hasCommittee: seats > 0, ...given });
    for (let i = 0; i < full; i++) {
      const member = await addMember(world, branch);
      if (i < seats) await addPosition(world, member, i === 0 ? 'secretary' : 'committee_member');
    }
    return branch;
  }

  test('seven full members ask for one, six do not, and probationary ones do not count', async () => {
    const six = await branchOf(6);
    await addMember(world, six, { category: 'probationary' });
    expect(await findingsOf(six.id)).toEqual([]);
    const seven = await branchOf(7);
    expect(await findingsOf(seven.id)).toEqual([
      ['ORG-07', 'block', '正式党员7人，应当设立支部委员会。'],
    ]);
    const [finding] = (await as(here.street).get({ id: seven.id })).judgement.findings;
    expect(finding?.citation.regulation).toContain('支部工作条例');
  });

  test('the seats of a committee are counted, its term is served out', async () => {
    expect(await findingsOf((await branchOf(7, 3)).id)).toEqual([]);
    const severityIn = async (branch: { id: number }) =>
      (await findingsOf(branch.id)).map(([, severity]) => severity);
    expect(await severityIn(await branchOf(7, 2))).toEqual(['block']);
    expect(await severityIn(await branchOf(5, 3))).toEqual(['warn']);
    const over = await branchOf(5, 3, { electedOn: '2022-01-01' });
    expect(await severityIn(over)).toEqual(['block']);
  });

  test('nobody is asked for one who elects none', async () => {
    const temporary = await addOrganization(world, {
      parent: here.tree.east.community,
      type: 'temporary_branch',
    });
    for (let i = 0; i < 7; i++) await addMember(world, temporary);
    expect(await findingsOf(temporary.id)).toEqual([]);
    expect(await findingsOf(here.tree.east.street.id)).toEqual([]);
  });
});
