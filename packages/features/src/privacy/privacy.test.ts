// Tests of the notice 告知书: read by each once for each version, published by one office.
import { expect, test } from 'vitest';
import type { Actor } from '../kernel/index.js';
import {
  actorAs,
  addTree,
  callerAs,
  recordedEvents,
  refusalOf,
  type TestTree,
  testWorld,
} from '../testing/index.js';
import { defaultNotice } from './default-text.js';
import { isNoticeUnread } from './queries.js';
import { privacyRouter } from './router.js';

const world = testWorld();
const as = (actor: Actor | null, key?: string) =>
  callerAs(world, privacyRouter, actor, key === undefined ? {} : { idempotencyKey: key });

const people = async (tree: TestTree) => ({
  organizer: await actorAs(world, 'street_organizer', tree.east.street),
  security: await actorAs(world, 'security_admin', tree.district),
  audit: await actorAs(world, 'audit_admin', tree.district),
});

test('is read before the sign-in, and by everybody once for each version', async () => {
  const { organizer, security } = await people(await addTree(world));
  const first = await as(null).notice();
  expect(first).toMatchObject({ content: defaultNotice });
  expect(await isNoticeUnread(world, organizer.accountId)).toBe(true);
  const before = (await recordedEvents(world, 'privacy_notice.read')).length;
  // A double click, and two windows at once.
  await Promise.all(['one', 'one', 'two'].map((key) => as(organizer, key).noteRead(first)));
  expect(await isNoticeUnread(world, organizer.accountId)).toBe(false);
  expect((await recordedEvents(world, 'privacy_notice.read')).length).toBe(before + 1);
  expect(await as(organizer).ownReadings()).toMatchObject([
    { number: first.number, readAt: world.clock.now() },
  ]);
  expect(await as(security).ownReadings()).toEqual([]);

  const next = { ...defaultNotice, contact: '0531-00000000' };
  const published = await as(security).publish({
    ...{ ...next, seen: first.number, reason: '填写联系方式' },
  });
  expect(await as(null).notice()).toMatchObject({ number: published.id, content: next });
  expect(await isNoticeUnread(world, organizer.accountId)).toBe(true);
  expect(await refusalOf(as(organizer).noteRead(first))).toBe('stale_version');
  await as(organizer).noteRead({ number: published.id });
  expect(await isNoticeUnread(world, organizer.accountId)).toBe(false);
  const told = (await recordedEvents(world, 'privacy_notice.published')).at(-1);
  expect(told).toMatchObject({ data: { number: published.id } });
});

test('is published by the security administrator alone, one version over the other', async () => {
  const { organizer, security, audit } = await people(await addTree(world));
  const { number: seen } = await as(null).notice();
  const words = { ...defaultNotice, handler: `中共测试区委${world.unique()}`, reason: '机构改革' };
  for (const actor of [organizer, audit]) {
    expect(await refusalOf(as(actor).publish({ ...words, seen }))).toBe('forbidden');
  }
  expect(await refusalOf(as(null).noteRead({ number: seen }))).toBe('not_signed_in');
  expect(await refusalOf(as(security).publish({ ...words, seen, rights: '' }))).toBe(
    'invalid_input',
  );
  const both = await Promise.allSettled(
    ['甲', '乙'].map((sign) =>
      as(security).publish({ ...words, handler: words.handler + sign, seen }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const { number, content } = await as(null).notice();
  expect(
    await refusalOf(as(security).publish({ ...content, seen: number, reason: '再发一次' })),
  ).toBe('invalid_input');
});

test('is counted by street, without names, for two offices', async () => {
  const tree = await addTree(world);
  const { organizer, security, audit } = await people(tree);
  const { number } = await as(null).notice();
  await as(organizer).noteRead({ number });
  const counts = await as(audit).counts();
  expect(counts.find(({ organizationId }) => organizationId === tree.east.street.id)).toMatchObject(
    { accounts: 1, read: 1 },
  );
  expect(counts.find(({ organizationId }) => organizationId === tree.district.id)?.read).toBe(0);
  expect(await as(security).counts()).toEqual(counts);
  expect(await refusalOf(as(organizer).counts())).toBe('forbidden');
});
