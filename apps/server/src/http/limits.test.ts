// What one sender may ask at once, over real connections.
import { once } from 'node:events';
import { connect } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import rateLimit from '@fastify/rate-limit';
import {
  addAccount,
  addAssignment,
  addPerson,
  addSession,
  addTree,
  testWorld,
} from '@xianfeng/features/testing';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerErrorHandler } from './error-handler.js';
import { KnownActors } from './known-actors.js';
import { AtOnce, FORM_LIMIT, registerLimits } from './limits.js';
import { testBodies } from './testing.js';
import { registerProcedures } from './trpc-route.js';

const world = testWorld();
const faults: unknown[] = [];
let app: FastifyInstance;
let address: string;
/** Requests that came with a body. */
const bodies: WeakRef<object>[] = [];
/** Requests to /slow wait for this. */
let open: () => void;

beforeAll(async () => {
  app = fastify({ exposeHeadRoutes: false });
  registerErrorHandler(app, (fault) => String(faults.push(fault)));
  registerLimits(app, {
    secure: false,
    publicUrl: 'https://dj.example.cn',
    limits: { ofSession: 3, ofAddress: 6, formMs: 500 },
  });
  await app.register(rateLimit, { global: false });
  registerProcedures(app, {
    services: world.services,
    known: new KnownActors(() => true),
    bodies: testBodies(),
    secureCookies: false,
    onFault: (fault) => String(faults.push(fault)),
  });
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  app.get('/slow', async () => {
    await opened;
    return { ok: true };
  });
  app.addHook('onRequest', (request, _, done) => {
    if (request.method === 'POST') bodies.push(new WeakRef(request.raw));
    done();
  });
  app.post('/upload', { bodyLimit: 2 * FORM_LIMIT }, async () => ({ ok: true }));
  app.get('/quick', async () => ({ ok: true }));
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

const asSession = (secret: string) => ({ headers: { cookie: `xianfeng_session=${secret}` } });
const statusOf = async (path: string, init?: RequestInit) =>
  (await fetch(`${address}${path}`, init)).status;

test('a session has so many requests under way, an address has more, and places come back', async () => {
  const waiting = ['a', 'a', 'a', 'b', 'b'].map((secret) => statusOf('/slow', asSession(secret)));
  await expect.poll(() => statusOf('/quick', asSession('a'))).toBe(429);
  expect(await statusOf('/quick', asSession('b'))).toBe(200);
  const sixth = statusOf('/slow', asSession('c'));
  await expect.poll(() => statusOf('/quick', asSession('d'))).toBe(429);
  open();
  expect(await Promise.all([...waiting, sixth])).toEqual([200, 200, 200, 200, 200, 200]);
  await expect.poll(() => statusOf('/quick', asSession('a'))).toBe(200);
});

test('places of senders who hang up come back too', () => {
  const places = new AtOnce(2);
  expect([places.take('a'), places.take('a'), places.take('a'), places.take('b')]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  places.release('a');
  expect(places.take('a')).toBe(true);
});

/** Sends a text over a connection of its own; the answer, and how long it took. */
function talk(text: string): Promise<{ answer: string; ms: number }> {
  const began = performance.now();
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    const end = () => {
      socket.destroy();
      resolve({ answer, ms: performance.now() - began });
    };
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      if (answer.includes('"message"')) end();
    });
    socket.on('close', end).on('error', end);
  });
}

describe('a body', () => {
  const head = (procedure: string, length: number) =>
    `POST /trpc/${procedure} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;

  test('of a stranger is refused before it has arrived', async () => {
    const { answer } = await talk(`${head('tasks.hand', 15_000_000)}{"title":`);
    expect(answer).toMatch(/^HTTP\/1.1 401/);
    expect(answer).toContain('not_signed_in');
  });

  /** Heads of a signed-in account in a role. */
  async function headsAs(role: 'village_accountant' | 'street_organizer'): Promise<string> {
    const { east } = await addTree(world);
    const account = await addAccount(world, { person: await addPerson(world), demo: true });
    const { id } = await addAssignment(world, account, role, east.street);
    const { secret } = await addSession(world, account);
    return `cookie: xianfeng_session=${secret}\r\norigin: http://localhost\r\nx-assignment: ${id}\r\n`;
  }
  const withFile = (length: number, heads: string) =>
    head('talents.file.lrmxPreview', length).replace('\r\n\r\n', `\r\n${heads}\r\n`);

  test('of a role that has no part is refused before it has arrived', async () => {
    const { answer } = await talk(
      `${withFile(15_000_000, await headsAs('village_accountant'))}{"id":`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 403/);
    expect(answer).toContain('forbidden');
  });

  test('of millions of values is refused before anybody has to wait for it', async () => {
    const text = `{"a":[${'[],'.repeat(2_000_000)}1]}`;
    const request = withFile(text.length, await headsAs('street_organizer')) + text;
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const { answer } = await talk(request);
    delay.disable();
    expect(answer).toContain('invalid_input');
    expect(delay.max / 1e6).toBeLessThan(500);
  });

  test('with a file in it has longer to arrive than a form', async () => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    const upload = new Promise<string>((resolve) => {
      socket.on('data', (chunk) => resolve(chunk.toString()));
      socket.on('close', () => resolve('the line was cut'));
    });
    socket.write(
      'POST /upload HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{',
    );
    // The time of this form ends after the form's time for the upload would have.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await talk(`${head('accounts.signIn', 100)}{"login":`);
    socket.write('}');
    expect(await upload).toMatch(/^HTTP\/1.1 200/);
    socket.destroy();
  });

  test('that does not arrive ends with its connection', async () => {
    const { answer, ms } = await talk(`${head('accounts.signIn', 100)}{"login":`);
    expect(answer).toBe('');
    expect(ms).toBeGreaterThan(400);
    expect(ms).toBeLessThan(5_000);
  });
});

test('nothing is kept of a body that was refused, once its sender has gone', async () => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('memory cannot be collected here');
  bodies.length = 0;
  const { port } = new URL(address);
  for (let sender = 0; sender < 20; sender += 1) {
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      'POST /trpc/incumbents.preview HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{',
    );
    await once(socket, 'data');
    socket.destroy();
    await once(socket, 'close');
  }
  expect(bodies).toHaveLength(20);
  const kept = () => {
    collect();
    return bodies.filter((each) => each.deref() !== undefined).length;
  };
  // The last one may still stand in the server's own hands.
  await expect.poll(kept, { timeout: 5_000 }).toBeLessThan(3);
});

test.each(['DELETE', 'PUT', 'PATCH', 'TRACE-LESS'])('%s is refused', async (method) => {
  const { answer } = await talk(`${method} /quick HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1.1 4/);
});

test('HEAD finds nothing where only GET is served', async () => {
  expect(await statusOf('/trpc/accounts.me', { method: 'HEAD' })).toBe(404);
});

test('an assignment that is no id is refused, not replaced', async () => {
  for (const assignment of ['0', '-1', '1e3', 'x', '1.0', '']) {
    const answer = await fetch(`${address}/trpc/accounts.me`, {
      headers: { ...asSession('a').headers, 'x-assignment': assignment },
    });
    expect([assignment, await answer.text()]).toEqual([
      assignment,
      expect.stringContaining('assignment_ended'),
    ]);
  }
  expect(faults).toEqual([]);
});

test.each([
  ['another page', 'https://evil.example', 403],
  ['no page', undefined, 403],
  ['a page without an address', 'null', 403],
  ['a name that begins like ours', 'https://dj.example.cn.evil.example', 403],
  ['a page of ours', 'https://dj.example.cn', 401],
])('a write of a session from %s', async (_, origin, status) => {
  const sent = { ...asSession('a').headers, 'content-type': 'application/json' };
  expect(
    await statusOf('/trpc/tasks.hand', {
      method: 'POST',
      body: '{}',
      headers: { ...sent, ...(origin !== undefined && { origin }) },
    }),
  ).toBe(status);
});

test.each([
  ['another page', 'https://evil.example', 403],
  ['a page of ours', 'https://dj.example.cn', 401],
  ['no page', undefined, 401],
])('a sign-in from %s', async (_, origin, status) => {
  const headers = { 'content-type': 'application/json', ...(origin !== undefined && { origin }) };
  const body = JSON.stringify({ login: 'nobody', password: 'Guess2026' });
  expect(await statusOf('/trpc/accounts.signIn', { method: 'POST', body, headers })).toBe(status);
});

test('a request that names the host twice is refused', async () => {
  const { port, host } = new URL(address);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\nhost: evil.example\r\n\r\n`);
  const [answer] = await once(socket, 'data');
  socket.destroy();
  expect(String(answer)).toMatch(/^HTTP\/1\.1 400 /);
});

test('a body is JSON and says so', async () => {
  const headers = { 'content-type': 'text/plain' };
  const body = JSON.stringify({ login: 'shuji', password: 'Guess2026' });
  expect(await statusOf('/trpc/accounts.signIn', { method: 'POST', body, headers })).toBe(400);
});

test('what is refused here is read by the client of procedures', async () => {
  const answer = await fetch(`${address}/trpc/tasks.hand`, {
    method: 'POST',
    body: '{}',
    headers: { ...asSession('a').headers, 'content-type': 'application/json' },
  });
  expect(await answer.json()).toMatchObject({
    error: { code: expect.any(Number), data: { app: { code: 'foreign_origin', number: 1017 } } },
  });
});
