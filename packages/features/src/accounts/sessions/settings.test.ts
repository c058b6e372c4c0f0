// Tests of the district's settings of SEC-04.
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  addAccount,
  addApp,
  addAssignment,
  addSession,
  addTree,
  callerAs,
  refusalOf,
  refusalReport,
  TEST_PASSWORD,
  type TestTree,
  testWorld,
  withSettings,
} from '../../testing/index.js';
import { accountsRouter } from '../router.js';
import { authenticate } from './authenticate.js';
import { tidyAccounts } from './maintenance.js';

const world = testWorld();
const as = (actor: Actor | null) => callerAs(world, accountsRouter, actor);
const MINUTE = 60_000;
const morning = world.clock.now();

let tree: TestTree;
beforeAll(async () => {
  tree = await addTree(world);
});
afterEach(async () => {
  world.clock.set(morning);
  await world.db.deleteFrom('district_setting').execute();
});

async function managed() {
  const account = await addAccount(world);
  await addAssignment(world, account, 'district_auditor', tree.district);
  return account;
}

test('so many wrong passwords lock for so long as the district has set', async () => {
  await withSettings(world, { 'sec.failures': 3, 'sec.lockMinutes': 5 });
  const { login } = await managed();
  const wrong = () => as(null).signIn({ login, password: 'Wrong-1234' });
  expect((await refusalReport(wrong())).message).toContain('连续输错3次将锁定5分钟');
  expect(await refusalOf(wrong())).toBe('wrong_password');
  world.clock.advance(1_000);
  const third = await refusalReport(wrong());
  expect(third).toMatchObject({ code: 'account_locked' });
  expect(third.message).toContain('已锁定5分钟');
  world.clock.advance(5 * MINUTE - 1);
  expect(await refusalOf(as(null).signIn({ login, password: TEST_PASSWORD }))).toBe(
    'account_locked',
  );
  world.clock.advance(1);
  await as(null).signIn({ login, password: TEST_PASSWORD });
});

test('a managing session rests as long as the district has set, at once for who is signed in', async () => {
  const account = await managed();
  const { secret: sessionSecret } = await addSession(world, account);
  await addApp(world, sessionSecret);
  const look = () => authenticate(world.services, { sessionSecret, loopback: true }, null, false);
  world.clock.advance(20 * MINUTE);
  expect(await look()).not.toBeNull();
  await withSettings(world, { 'sec.idleMinutes': 10 });
  expect(await look()).toBeNull();
});

test('and the sweep ends what has rested too long', async () => {
  const account = await managed();
  await addSession(world, account);
  const left = () =>
    world.db.selectFrom('session').select('id').where('account_id', '=', account.id).execute();
  world.clock.advance(20 * MINUTE);
  await tidyAccounts(world.services);
  expect(await left()).toHaveLength(1);
  await withSettings(world, { 'sec.idleMinutes': 10 });
  await tidyAccounts(world.services);
  expect(await left()).toEqual([]);
});

test('a password holds and returns as the district has set', async () => {
  await withSettings(world, {
    'sec.passwordDays': 30,
    'sec.passwordLength': 12,
    'sec.passwordClasses': 4,
    'sec.passwordHistory': 1,
    'sec.idleMinutes': 45,
  });
  const actor = await actorAs(world, 'district_auditor', tree.district);
  expect(await as(actor).me()).toMatchObject({
    passwordEndsAt: morning + 30 * 24 * 60 * MINUTE,
    idleMinutes: 45,
  });
  expect(await as(null).passwordRules()).toEqual({ length: 12, classes: 4 });
  const change = (current: string, next: string) => as(actor).changePassword({ current, next });
  const weak = await refusalReport(change(TEST_PASSWORD, 'Abcdefgh-12'));
  expect(weak.fields).toEqual([
    { path: 'next', message: '密码须不少于12位，并含大写字母、小写字母、数字、符号中的4类。' },
  ]);
  expect(await refusalOf(change(TEST_PASSWORD, 'Abcdefgh12345'))).toBe('weak_password');
  await change(TEST_PASSWORD, 'Mountain-rain7');
  const same = await refusalReport(change('Mountain-rain7', 'Mountain-rain7'));
  expect(same.message).toContain('最近1次');
  await change('Mountain-rain7', 'Mountain-rail8');
  await change('Mountain-rail8', 'Mountain-rain7');
});
