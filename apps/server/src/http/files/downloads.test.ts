// Tests of files fetched by a one-time address.
import type { Actor } from '@xianfeng/features/kernel';
import { tasksRouter } from '@xianfeng/features/tasks';
import {
  actorAs,
  addSession,
  addTree,
  callerAs,
  PIXEL,
  recordedEvents,
  type TestTree,
  testWorld,
} from '@xianfeng/features/testing';
import { beforeAll, expect, test } from 'vitest';
import { SESSION_COOKIE } from '../request.js';
import { fileServer } from '../testing.js';

const WECHAT_ON_ANDROID =
  'Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 Chrome/116.0.0.0 Mobile MicroMessenger/8.0.47';
const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36';

const world = testWorld();
const app = fileServer(world);
let tree: TestTree;
let street: Actor;
let mine: Record<string, string>;
let others: Record<string, string>;

beforeAll(async () => {
  tree = await addTree(world);
  street = await actorAs(world, 'street_organizer', tree.east.street);
  mine = await headersOf(street);
  others = await headersOf(await actorAs(world, 'street_organizer', tree.east.street));
});

/** What a browser sends, in a session of its own. */
async function headersOf({ accountId, assignment }: Actor): Promise<Record<string, string>> {
  const { secret } = await addSession(world, { id: accountId });
  return {
    ...{ host: 'localhost:3000', 'x-assignment': String(assignment.id) },
    cookie: `${SESSION_COOKIE}=${secret}`,
  };
}

/** Asks for the register, and answers where it can be fetched. */
async function offered(): Promise<string> {
  return addressIn(
    await app.inject({ method: 'POST', url: '/files/team-register', headers: mine }),
  );
}
const addressIn = (answer: { json<T>(): T }) => answer.json<{ address: string }>().address;
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

test('a plain link gives the file once, without cookie or header', async () => {
  const address = await offered();
  expect(address).toMatch(/^\/files\/once\/[\w-]{43}$/);
  const first = await get(address, { 'user-agent': CHROME });
  expect(first.statusCode).toBe(200);
  expect(first.rawPayload.subarray(0, 2).toString()).toBe('PK');
  expect(first.headers).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': expect.stringMatching(/^attachment; filename\*=UTF-8''%[\w%.]+\.xlsx$/),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  const second = await get(address, { 'user-agent': CHROME });
  expect(second.statusCode).toBe(410);
  expect(second.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(second.payload).toContain('下载链接已失效');
});

test('it is not for another account, which does not use it up', async () => {
  const address = await offered();
  expect((await get(address, others)).statusCode).toBe(410);
  expect((await get(address, mine)).statusCode).toBe(200);
});

test('after two minutes it is over', async () => {
  const address = await offered();
  world.clock.advance(120_000);
  expect((await get(address)).statusCode).toBe(410);
});

test('who only asks, or fetches ahead, does not use it up', async () => {
  const address = await offered();
  const head = await app.inject({ method: 'HEAD', url: address });
  expect([head.statusCode, head.payload]).toEqual([200, '']);
  for (const purpose of ['prefetch', 'prefetch;prerender']) {
    expect((await get(address, { 'sec-purpose': purpose })).statusCode).toBe(503);
  }
  expect((await get(address, { purpose: 'prefetch' })).statusCode).toBe(503);
  expect((await get(address)).statusCode).toBe(200);
  expect((await app.inject({ method: 'HEAD', url: address })).statusCode).toBe(410);
});

test('WeChat hands it to the browser of the phone, and the log tells of one file', async () => {
  const before = (await recordedEvents(world, 'export.made')).length;
  const address = await offered();
  const inApp = await get(address, { 'user-agent': WECHAT_ON_ANDROID });
  const outside = await get(address, { 'user-agent': CHROME });
  expect([inApp.statusCode, outside.statusCode]).toEqual([200, 200]);
  expect(outside.rawPayload.equals(inApp.rawPayload)).toBe(true);
  expect((await get(address, { 'user-agent': CHROME })).statusCode).toBe(410);
  expect((await recordedEvents(world, 'export.made')).length).toBe(before + 1);
});

test('an attachment comes as it went up, under its own name', async () => {
  const name = "现场'照片(1).png";
  const bytes = Buffer.from(PIXEL, 'base64');
  const id = await upload(name, bytes);
  const asked = await app.inject({ method: 'POST', url: `/files/${id}`, headers: mine });
  const file = await get(addressIn(asked));
  expect(file.rawPayload.equals(bytes)).toBe(true);
  expect(file.headers).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('现场')}%27${encodeURIComponent('照片')}%281%29.png`,
  });
  // Also where it is asked for to be shown: a picture may, within a sandbox; what was made may not.
  const shown = await get(
    `${addressIn(await app.inject({ method: 'POST', url: `/files/${id}`, headers: mine }))}?show`,
  );
  expect(shown.headers).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': expect.stringMatching(/^inline; filename/),
    'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox$/),
    'x-content-type-options': 'nosniff',
  });
  const table = await upload('名单.csv', Buffer.from('姓名,人数\n王芳,1\n'));
  const asFile = await get(
    `${addressIn(await app.inject({ method: 'POST', url: `/files/${table}`, headers: mine }))}?show`,
  );
  expect(asFile.headers).toMatchObject({
    'content-type': expect.stringMatching(/^text\/csv/),
    'content-disposition': expect.stringMatching(/^attachment; filename/),
  });
  const made = await get(`${await offered()}?show`);
  expect(made.headers['content-disposition']).toMatch(/^attachment; /);
  for (const [path, headers, status] of [
    [`/files/${id}`, {}, 401],
    ['/files/999999', mine, 404],
    ['/files/none', mine, 404],
  ] as const) {
    expect((await app.inject({ method: 'POST', url: path, headers })).statusCode).toBe(status);
  }
  expect((await get(`/files/${id}`, mine)).statusCode).toBe(404);
});

/** Hands a task down to a branch, whose secretary adds a file to what is delivered. */
async function upload(name: string, bytes: Buffer): Promise<number> {
  const secretary = await actorAs(world, 'branch_secretary', tree.east.branch);
  const { id } = await callerAs(world, tasksRouter, street).hand({
    title: '报送活动照片',
    dueOn: '2026-03-31',
    to: { organizationIds: [tree.east.branch.id] },
  });
  const { own } = await callerAs(world, tasksRouter, secretary).get({ id });
  const added = await app.inject({
    method: 'POST',
    url: `/files?${new URLSearchParams({ owner: `delivery:${own?.id}`, name })}`,
    headers: {
      ...(await headersOf(secretary)),
      ...{ 'idempotency-key': name, 'content-type': 'image/png' },
    },
    payload: bytes,
  });
  return added.json<{ id: number }>().id;
}
