// Builders of organizations for tests: one, a street, a whole district.
import type { Field, OrganizationType } from '@xianfeng/rules';
import { spelled } from '../../kit/person/index.js';

export { spelled } from '../../kit/person/index.js';

import type { World } from '../world.js';

/** An organization that a test made. */
export interface TestOrganization {
  id: number;
  path: string;
  name: string;
  type: OrganizationType;
  parentId: number | null;
}

/** Adds one organization below `parent`, or a root without one. */
export async function addOrganization(
  world: World,
  given: {
    parent?: TestOrganization;
    type?: OrganizationType;
    name?: string;
    field?: Field;
    hasCommittee?: boolean;
    electedOn?: string;
  } = {},
): Promise<TestOrganization> {
  const name = given.name ?? `测试党组织${world.unique()}`;
  const type = given.type ?? 'branch';
  const parentId = given.parent?.id ?? null;
  const { id } = await world.db
    .insertInto('organization')
    .values({
      name,
      short_name: name,
      type,
      field: given.field ?? 'community',
      parent_id: parentId,
      // The path holds the row's own id, which is known only now.
      path: `new ${world.unique()} ${crypto.randomUUID()}`,
      has_committee: given.hasCommittee ?? false,
      founded_on: '2020-07-01',
      elected_on: given.electedOn ?? '2024-07-01',
      term_years: 3,
      ...spelled(name),
      created_at: new Date(world.clock.now()),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const path = `${given.parent?.path ?? ''}${id}.`;
  await world.db.updateTable('organization').set({ path }).where('id', '=', id).execute();
  return { id, path, name, type, parentId };
}

/** One street with a community, and two branches in it. */
export interface TestStreet {
  street: TestOrganization;
  community: TestOrganization;
  branch: TestOrganization;
  otherBranch: TestOrganization;
}

/** A district with two streets. */
export interface TestTree {
  district: TestOrganization;
  east: TestStreet;
  west: TestStreet;
}

/** A district with two streets: what is right in one must look as if it did not exist in the other. */
export async function addTree(world: World): Promise<TestTree> {
  const district = await addOrganization(world, {
    type: 'committee',
    field: 'organ',
    name: `中共测试${world.unique()}区委员会`,
  });
  return {
    district,
    east: await addStreet(world, district, '东街'),
    west: await addStreet(world, district, '西街'),
  };
}

/** A street of the district, with one community and its two branches. */
export async function addStreet(
  world: World,
  district: TestOrganization,
  name: string,
): Promise<TestStreet> {
  const street = await addOrganization(world, {
    parent: district,
    type: 'work_committee',
    field: 'street',
    name: `中共${name}街道工作委员会`,
  });
  const community = await addOrganization(world, {
    parent: street,
    type: 'general_branch',
    name: `${name}社区党总支`,
  });
  const branch = await addOrganization(world, { parent: community, name: `${name}第一党支部` });
  const otherBranch = await addOrganization(world, {
    parent: community,
    name: `${name}第二党支部`,
  });
  return { street, community, branch, otherBranch };
}
