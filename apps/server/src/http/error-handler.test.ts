// Tests of requests that are too large or too slow.
import { once } from 'node:events';
import { connect } from 'node:net';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerErrorHandler } from './error-handler.js';

const LIMIT = 1_000_000;
/** More than the buffers of both ends hold: a sender that is not read to the end notices. */
const MUCH = 40_000_000;

let app: FastifyInstance;
let port: number;
const faults: unknown[] = [];

beforeAll(async () => {
  app = fastify({ forceCloseConnections: true });
  registerErrorHandler(app, (error) => String(faults.push(error)));
  app.post('/', { bodyLimit: LIMIT }, async () => ({ taken: true }));
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  port = address.port;
});
afterAll(() => app.close());

/** Sends a head and then pieces of a body, as a browser that reads only when it has said everything. */
async function send(head: string[], pieces: readonly Buffer[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const broken = new Promise<never>((_, reject) => socket.once('error', reject));
  socket.pause();
  const lines = ['POST / HTTP/1.1', 'Host: x', 'Content-Type: application/json', ...head, '', ''];
  socket.write(lines.join('\r\n'));
  for (const piece of pieces) {
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), broken]);
  }
  const answer: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => answer.push(chunk)).resume();
  await Promise.race([once(socket, 'end'), broken]);
  return Buffer.concat(answer).toString();
}

const piece = Buffer.alloc(1_000_000, ' ');
const pieces = Array.from({ length: MUCH / piece.length }, () => piece);

const told = (answer: string) => {
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  const body: unknown = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4));
  expect(body).toMatchObject({
    error: { message: expect.stringContaining('内容太大'), data: { app: { number: 1010 } } },
  });
};

test('a body too large is read to its end and answered with a sentence, no broken line', async () => {
  told(await send([`Content-Length: ${MUCH}`], pieces));
});

test('also one that does not say how large it is', async () => {
  const size = Buffer.from(`${piece.length.toString(16)}\r\n`);
  const chunks = pieces.flatMap((each) => [size, each, Buffer.from('\r\n')]);
  told(await send(['Transfer-Encoding: chunked'], [...chunks, Buffer.from('0\r\n\r\n')]));
});

test('the answer does not wait for what was announced and never comes', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${MUCH}\r\n\r\n`,
  );
  const [answer] = await once(socket, 'data');
  told(String(answer));
  socket.destroy();
});

test('nobody is listened to without end', async () => {
  const endless = Array.from({ length: 100 }, () => piece);
  await expect(send([`Content-Length: ${1_000_000_000}`], endless)).rejects.toThrow(
    /EPIPE|ECONNRESET/,
  );
});

test('and what fits is taken', async () => {
  const answer = await send(['Content-Length: 2', 'Connection: close'], [Buffer.from('{}')]);
  expect(answer).toContain('{"taken":true}');
  expect(faults).toEqual([]);
});

test('a fault of the server is answered with the number under which it is noted', async () => {
  const app = fastify();
  registerErrorHandler(app, (error) => `number ${faults.push(error)}`);
  app.get('/broken', () => Promise.reject(new TypeError('x is undefined')));
  const { body, statusCode } = await app.inject('/broken');
  expect(statusCode).toBe(500);
  expect(JSON.parse(body)).toMatchObject({ error: { data: { app: { fault: 'number 1' } } } });
  expect(body).not.toContain('undefined');
});
