// Tests that refusals are on record, and that nobody can fill the log with them.
import { expect, test } from 'vitest';
import { actorAs, addTree, recordedEvents, testRequest, testWorld } from '../testing/index.js';
import { recordRefusal } from './refusal.js';

const world = testWorld();

test('a flood of refusals is counted for the account and the minute', async () => {
  const { district, east } = await addTree(world);
  const member = await actorAs(world, 'member', east.branch);
  const other = await actorAs(world, 'system_admin', district);
  const refuse = (actor = member) =>
    recordRefusal(
      { ...world.services, request: testRequest(), actor },
      'members.list',
      'forbidden',
    );
  for (let n = 0; n < 100; n++) await refuse();
  await refuse(other);
  const counts = async (accountId: number) =>
    (await recordedEvents(world, 'account.access_refused'))
      .filter(({ data }) => data.accountId === accountId)
      .map(({ data }) => data.count);
  expect(await counts(member.accountId)).toEqual([1, 2, 4, 8, 16, 32, 64]);
  expect(await counts(other.accountId)).toEqual([1]);
  world.clock.set(world.clock.now() + 60_000);
  await refuse();
  expect((await counts(member.accountId)).at(-1)).toBe(1);
});
