// Builders of villages and their income for tests.
import type { World } from '../world.js';
import { addOrganization, type TestOrganization } from './organizations.js';

/** A village that a test made. */
export interface TestVillage extends TestOrganization {
  divisionCode: string;
}

/** Adds a village below a street: its party organization, tied to a division of the lowest level. */
export async function addVillage(
  world: World,
  street: TestOrganization,
  name = `测试村${world.unique()}`,
): Promise<TestVillage> {
  const divisionCode = String(370_103_000_000 + world.unique());
  await world.db
    .insertInto('division')
    .values({ code: divisionCode, name, level: 'village', parent_code: null, kind: 'village' })
    .execute();
  const village = await addOrganization(world, { parent: street, name, field: 'rural' });
  await world.db
    .updateTable('organization')
    .set({ division_code: divisionCode })
    .where('id', '=', village.id)
    .execute();
  return { ...village, divisionCode };
}

/** A month's income of 1,234.56 元, entered for the first time. */
export const anIncome = {
  operatingFen: 100_000,
  contractFen: 20_000,
  investmentFen: -1_000,
  subsidyFen: 4_000,
  otherFen: 456,
};
