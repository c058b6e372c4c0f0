// Tests of bodies that wait in the queue, over real connections.
import { connect, type Socket } from 'node:net';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { registerErrorHandler } from '../error-handler.js';
import { testBodies } from '../testing.js';

// On a busy machine an answer takes seconds.
vi.setConfig({ testTimeout: 120_000 });
const soon = { timeout: 30_000 };

const KB = 1024;
const faults: unknown[] = [];
let app: FastifyInstance;
let address: string;
/** By owner, how many of its bodies are worked on now; and the most that ever were at once. */
const now = new Map<string, number>();
const seen = { most: 0, asked: 0 };
let open: () => void;
let opened: Promise<void>;

beforeAll(async () => {
  app = fastify({ forceCloseConnections: true });
  registerErrorHandler(app, (fault) => String(faults.push(fault)));
  const bodies = testBodies({ ofOwner: 3, bytes: 300 * KB });
  const queue = bodies.hooks(
    ({ headers }) => String(headers['x-owner']),
    ({ url }) => url === '/file',
  );
  app.addHook('onRequest', (_request, _reply, done) => {
    seen.asked += 1;
    done();
  });
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  for (const url of ['/file', '/form']) {
    app.post(url, { bodyLimit: 400 * KB, ...queue }, async ({ headers, body }) => {
      const owner = String(headers['x-owner']);
      now.set(owner, (now.get(owner) ?? 0) + 1);
      seen.most = Math.max(seen.most, ...now.values());
      await opened;
      now.delete(owner);
      return { bytes: Buffer.isBuffer(body) ? body.length : 0 };
    });
  }
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

function closeDoor(): void {
  Object.assign(seen, { most: 0, asked: 0 });
  opened = new Promise((resolve) => {
    open = resolve;
  });
}

async function send(path: string, owner: string, bytes: number): Promise<[number, string]> {
  const answer = await fetch(address + path, {
    method: 'POST',
    headers: { 'x-owner': owner, 'content-type': 'application/octet-stream' },
    body: Buffer.alloc(bytes, 'a'),
  });
  return [answer.status, await answer.text()];
}

const told = (bytes: number): [number, string] => [200, JSON.stringify({ bytes })];
/** Those that could begin have begun. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

test('an account has one file worked on at a time, others beside it, and no more than so many wait', async () => {
  closeDoor();
  const sent = [
    send('/file', 'a', 10),
    send('/file', 'a', 11),
    send('/file', 'a', 12),
    send('/file', 'b', 13),
  ];
  await expect.poll(() => [seen.asked, now.size], soon).toEqual([4, 2]);
  await settled();
  expect([...now]).toEqual([
    ['a', 1],
    ['b', 1],
  ]);
  const [status, sentence] = await send('/file', 'a', 10);
  expect(status).toBe(429);
  expect(sentence).toContain('您还有几个文件正在上传或处理');
  open();
  expect(await Promise.all(sent)).toEqual([10, 11, 12, 13].map(told));
  expect(seen.most).toBe(1);
  expect(await send('/file', 'a', 10)).toEqual(told(10));
});

test('of large bodies so many bytes are in memory at once; small forms wait for none', async () => {
  closeDoor();
  const owners = ['a', 'b', 'c', 'd'];
  const sent = owners.map((owner) => send('/form', owner, 140 * KB));
  await expect.poll(() => [seen.asked, now.size], soon).toEqual([4, 2]);
  await settled();
  expect(now.size).toBe(2);
  const small = [send('/form', 'e', 20), send('/form', 'e', 21)];
  await expect.poll(() => now.get('e'), soon).toBe(2);
  open();
  expect(await Promise.all([...sent, ...small])).toEqual([
    ...owners.map(() => told(140 * KB)),
    told(20),
    told(21),
  ]);
});

/** Sends the head of a large body and its beginning. */
function beginning(owner: string, length = 250 * KB): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => {
      socket.write(
        `POST /form HTTP/1.1\r\nhost: localhost\r\nx-owner: ${owner}\r\ncontent-type: application/octet-stream\r\ncontent-length: ${length}\r\n\r\n`,
      );
      socket.write('b'.repeat(200 * KB), () => resolve(socket));
    });
  });
}

test('senders that are slow keep nobody waiting, and are answered when all has arrived', async () => {
  closeDoor();
  open();
  const slow = await Promise.all(['a', 'b', 'c', 'd'].map((owner) => beginning(owner)));
  expect(await send('/form', 'e', 250 * KB)).toEqual(told(250 * KB));
  const answers = slow.map(
    (socket) =>
      new Promise<string>((resolve) => socket.once('data', (text) => resolve(String(text)))),
  );
  for (const socket of slow) socket.write('b'.repeat(50 * KB));
  for (const answer of await Promise.all(answers)) {
    expect(answer).toContain(JSON.stringify({ bytes: 250 * KB }));
  }
  for (const socket of slow) socket.destroy();
});

test('places of senders who hang up come back, and too large a body is refused before it arrives', async () => {
  closeDoor();
  open();
  const slow = await Promise.all(['a', 'a', 'a'].map((owner) => beginning(owner)));
  await expect.poll(async () => (await send('/file', 'a', 10))[0], soon).toBe(429);
  for (const socket of slow) socket.destroy();
  await expect.poll(async () => (await send('/file', 'a', 10))[0], soon).toBe(200);
  const large = await beginning('a', 500 * KB);
  const answer = await new Promise((resolve) =>
    large.once('data', (text) => resolve(String(text))),
  );
  expect(answer).toMatch(/^HTTP\/1.1 413/);
  large.destroy();
  expect(faults).toEqual([]);
});
