// Settings chosen by the district of a test.
import type { SettingValues } from '@xianfeng/rules';
import { addAccount } from './people/accounts.js';
import type { World } from './world.js';

/** Lets the district have chosen settings, in force from a day on; from long ago when left out. */
export async function withSettings(
  world: World,
  chosen: Partial<SettingValues>,
  from = '2020-01-01',
): Promise<void> {
  const { id } = await addAccount(world);
  const rows = Object.entries(chosen).map(([key, value]) => ({
    key,
    value: JSON.stringify(value),
    starts_on: from,
    reason: '测试',
    chosen_by: id,
    chosen_at: new Date(world.clock.now()),
  }));
  await world.db.insertInto('district_setting').values(rows).execute();
}
