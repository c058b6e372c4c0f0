// Tests of exports and uploads over HTTP.
import { connect } from 'node:net';
import {
  addAccount,
  addApp,
  addAssignment,
  addPerson,
  addSession,
  addTree,
  addVillage,
  testWorld,
} from '@xianfeng/features/testing';
import { expect, test } from 'vitest';
import { SESSION_COOKIE } from '../request.js';
import { fetchFile, fileServer } from '../testing.js';

const world = testWorld();
const app = fileServer(world);

test('a table of the economy is for the assignment that the tab works under', async () => {
  const { east, west } = await addTree(world);
  const village = await addVillage(world, east.street);
  const account = await addAccount(world, { person: await addPerson(world) });
  const organizer = await addAssignment(world, account, 'street_organizer', west.street);
  const accountant = await addAssignment(world, account, 'village_accountant', village);
  const member = await addAssignment(world, account, 'member', west.branch);
  const { secret } = await addSession(world, account);
  const ask = (assignment: number, query: string, cookie = `${SESSION_COOKIE}=${secret}`) =>
    fetchFile(app, `economy?${query}`, {
      ...{ host: 'localhost:3000', cookie, 'x-assignment': String(assignment) },
    });
  const mine = await ask(accountant.id, 'kind=months&year=2026');
  expect(mine.statusCode).toBe(200);
  expect(mine.headers).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(mine.rawPayload.subarray(0, 2).toString()).toBe('PK');
  expect((await ask(organizer.id, 'kind=report&year=2026')).statusCode).toBe(200);
  expect((await ask(member.id, 'kind=report&year=2026')).statusCode).toBe(403);
  expect((await ask(organizer.id, 'kind=report&year=abc')).statusCode).toBe(400);
  expect((await ask(organizer.id, 'kind=report&year=2026', '')).statusCode).toBe(401);
});

test('an upload of a stranger is refused before it has arrived', async () => {
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  socket.write(
    'POST /files?owner=task:1&name=a HTTP/1.1\r\nhost: localhost\r\ncontent-type: image/png\r\ncontent-length: 20000000\r\n\r\na',
  );
  const answer = await new Promise((resolve) => {
    socket.once('data', (text) => resolve(String(text)));
    setTimeout(() => resolve('no answer'), 5_000);
  });
  socket.destroy();
  expect(answer).toMatch(/^HTTP\/1.1 401/);
});

test('a scanned paper says in its address what it is, and a stranger’s case is none', async () => {
  const { east } = await addTree(world);
  const account = await addAccount(world, { person: await addPerson(world) });
  const { id } = await addAssignment(world, account, 'street_organizer', east.street);
  const { secret } = await addSession(world, account);
  const send = (owner: string, paper: string) =>
    app.inject({
      method: 'POST',
      url: `/files?${new URLSearchParams({ owner, name: '纪要.pdf', paper })}`,
      headers: {
        ...{ host: 'localhost:3000', cookie: `${SESSION_COOKIE}=${secret}` },
        ...{ 'x-assignment': String(id), 'idempotency-key': `${owner} ${paper.length}` },
        'content-type': 'application/pdf',
      },
      payload: Buffer.from('%PDF-1.4\n%%EOF'),
    });
  const paper = JSON.stringify({ kind: 'talk_notes', classified: 'no' });
  expect((await send('candidate:999999', '{')).statusCode).toBe(400);
  expect((await send('candidate:999999', '{"kind":"talk_notes"}')).statusCode).toBe(400);
  expect((await send('person:1', paper)).statusCode).toBe(400);
  expect((await send('candidate:999999', paper)).statusCode).toBe(404);
});

test('before the second factor was given no file goes in or out', async () => {
  const { east } = await addTree(world);
  const account = await addAccount(world, { person: await addPerson(world) });
  const { id } = await addAssignment(world, account, 'street_organizer', east.street);
  const first = await addSession(world, account);
  await addApp(world, first.secret);
  const { secret } = await addSession(world, account);
  const headers = (of: string) => ({
    ...{ host: 'localhost:3000', cookie: `${SESSION_COOKIE}=${of}` },
    ...{ 'x-assignment': String(id), 'idempotency-key': 'upload' },
  });
  const codeOf = async (url: string, of = secret, method: 'POST' | 'GET' = 'POST') =>
    (await app.inject({ method, url, headers: headers(of) })).json<{
      error: { data: { app: { code: string } } };
    }>().error.data.app.code;
  for (const url of [
    '/files/economy?kind=report&year=2026',
    '/files/1',
    `/files?${new URLSearchParams({ owner: 'task:1', name: 'a.pdf' })}`,
  ]) {
    expect(await codeOf(url)).toBe('factor_needed');
  }
  // An address that another session of the account was given serves it no more than a stranger.
  const offered = await app.inject({
    method: 'POST',
    url: '/files/economy?kind=report&year=2026',
    headers: headers(first.secret),
  });
  const { address } = offered.json<{ address: string }>();
  expect(await codeOf(address, secret, 'GET')).toBe('factor_needed');
  const fetched = await app.inject({ url: address, headers: headers(first.secret) });
  expect(fetched.statusCode).toBe(200);
});
