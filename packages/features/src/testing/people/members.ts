// Builders of people and members for tests.
import { phoneColumns, sealedPerson } from '../../kit/person/index.js';
import type { MemberTable } from '../../members/index.js';
import { spelled, type TestOrganization } from '../places/organizations.js';
import type { World } from '../world.js';

/** A member that a test made. */
export interface TestMember {
  id: number;
  personId: number;
  name: string;
  branch: TestOrganization;
}

/** Adds a person without any membership. */
export async function addPerson(
  world: World,
  given: { name?: string; bornOn?: string; phone?: string } = {},
): Promise<{ id: number; name: string }> {
  const name = given.name ?? `测试${numeral(world.unique())}`;
  const { id } = await world.db
    .insertInto('person')
    .values({
      name,
      ...spelled(name),
      gender: '1',
      ethnicity: '01',
      born_on: given.bornOn ?? '1980-05-04',
      created_at: new Date(world.clock.now()),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (given.phone !== undefined) await enterSealed(world, id, { phone: given.phone });
  return { id, name };
}

/** Enters sealed values of a person, as a feature would. */
export async function enterSealed(
  world: World,
  personId: number,
  given: { residentId?: string; phone?: string; address?: string },
): Promise<void> {
  const { keys } = world.services;
  const { residentId, phone, address } = given;
  await world.db
    .updateTable('person')
    .set({
      ...(residentId !== undefined && {
        resident_id: sealedPerson.seal(keys, residentId, 'resident_id', personId),
        resident_id_hash: keys.hash(residentId),
      }),
      ...(phone !== undefined && phoneColumns(keys, phone, personId)),
      ...(address !== undefined && {
        address: sealedPerson.seal(keys, address, 'address', personId),
      }),
    })
    .where('id', '=', personId)
    .execute();
}

/** Adds a person who is a member of the branch: full and of normal standing unless said otherwise. */
export async function addMember(
  world: World,
  branch: TestOrganization,
  given: {
    name?: string;
    group?: TestOrganization;
    category?: MemberTable['category'];
    standing?: 'normal' | 'suspended' | 'left' | 'deceased';
    joinedOn?: string;
    attendanceExempt?: boolean;
    bornOn?: string;
    phone?: string;
  } = {},
): Promise<TestMember> {
  const person = await addPerson(world, given);
  const category = given.category ?? 'full';
  const { id } = await world.db
    .insertInto('member')
    .values({
      person_id: person.id,
      organization_id: branch.id,
      organization_path: branch.path,
      group_id: given.group?.id ?? null,
      category,
      standing: given.standing ?? 'normal',
      sort_name: spelled(person.name).pinyin,
      joined_on: given.joinedOn ?? '2010-07-01',
      full_on: category === 'full' ? '2011-07-01' : null,
      attendance_exempt: given.attendanceExempt ?? false,
      created_at: new Date(world.clock.now()),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, personId: person.id, name: person.name, branch };
}

/** A number in Chinese signs, digit by digit: names hold no digits. */
function numeral(number: number): string {
  return [...String(number)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
}
