// Tests of accounts for officers without a membership.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  addTree,
  callerAs,
  recordedEvents,
  refusalOf,
  testWorld,
} from '../../testing/index.js';
import { accountsRouter } from '../router.js';

const world = testWorld();
const as = (actor: Actor | null, idempotencyKey: string = randomUUID()) =>
  callerAs(world, accountsRouter, actor, { idempotencyKey });
const password = 'Organizer-1';

test('an officer without a membership opens the account that was made, and works once granted', async () => {
  const { district, east } = await addTree(world);
  const system = await actorAs(world, 'system_admin', district);
  const security = await actorAs(world, 'security_admin', district);
  const key = randomUUID();
  const issued = await as(system, key).open({ displayName: '赵六' });
  // The answer was lost: sent again it makes no second account and shows the same code.
  expect(await as(system, key).open({ displayName: '赵六' })).toEqual(issued);
  const { items } = await as(security).list({ text: '赵六' });
  const made = { displayName: '赵六', memberId: null, assignments: [] };
  expect(items).toMatchObject([{ ...made, login: null }]);
  const accountId = items[0]?.id ?? 0;
  expect((await recordedEvents(world, 'account.opened')).at(-1)?.data).toEqual({ accountId });
  await as(security).grant({
    accountId,
    role: 'street_organizer',
    organizationId: east.street.id,
  });
  // Who made the account could else open it and be the organizer.
  const login = `zhao${world.unique()}`;
  const opening = () => as(null).activate({ code: issued.code, login, password });
  expect(await refusalOf(opening())).toBe('code_waits');
  const [waiting] = await as(security).codes();
  await as(security).confirmCode({ id: waiting?.id ?? 0 });
  await opening();
  expect(await as(null).signIn({ login, password })).toEqual({
    mustChangePassword: false,
    factor: 'none',
  });
  expect((await as(security).list({ text: '赵六' })).items).toMatchObject([{ login }]);
  // Who lost the password is given another code.
  const again = await as(system).issueCode({ accountId });
  expect(again.code).not.toBe(issued.code);
});

test('nobody but the system administrator makes such an account', async () => {
  const { district, east } = await addTree(world);
  for (const role of ['security_admin', 'audit_admin', 'district_approver'] as const) {
    const actor = await actorAs(world, role, district);
    expect(await refusalOf(as(actor).open({ displayName: '某人' }))).toBe('forbidden');
  }
  const organizer = await actorAs(world, 'street_organizer', east.street);
  expect(await refusalOf(as(organizer).open({ displayName: '某人' }))).toBe('forbidden');
});
