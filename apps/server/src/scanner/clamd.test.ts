// Tests of the scanner against a server that speaks clamd's protocol: it is not ours to run.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '@xianfeng/features/kernel';
import { afterEach, expect, test } from 'vitest';
import { clamdScanner } from './clamd.js';

const running: Server[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.close();
});

/** The bytes of the stream that a client sends, once they are whole. */
function streamIn(received: Buffer): Buffer | null {
  const command = Buffer.from('zINSTREAM\0');
  if (!received.subarray(0, command.length).equals(command)) return null;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

/** Listens as clamd does, and answers what it is told to; null: nothing. */
async function clamd(
  answerTo: (file: Buffer) => string | null,
  where: number | string = 0,
): Promise<Server> {
  const server = createServer((socket: Socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      received = Buffer.concat([received, Buffer.from(piece)]);
      const file = streamIn(received);
      const answer = file && answerTo(file);
      if (answer != null) socket.end(`${answer}\0`);
    });
  });
  running.push(server);
  await once(
    typeof where === 'number' ? server.listen(where, '127.0.0.1') : server.listen(where),
    'listening',
  );
  return server;
}

const portOf = (server: Server) => ({
  host: '127.0.0.1',
  port: (server.address() as AddressInfo).port,
});

const refusalOf = (scan: Promise<void>) =>
  scan.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

const VIRUS = Buffer.from('a virus, as far as this test goes');
const judging = (file: Buffer) => `stream: ${file.includes(VIRUS) ? 'Test.Virus FOUND' : 'OK'}`;

test('a clean file passes, another is refused, whole as they were sent', async () => {
  const scan = clamdScanner(portOf(await clamd(judging)));
  const large = Buffer.alloc(3_000_000, 'x');
  expect(await refusalOf(scan(large))).toBeNull();
  expect(await refusalOf(scan(Buffer.alloc(0)))).toBeNull();
  expect(await refusalOf(scan(Buffer.concat([large, VIRUS])))).toBe('file_infected');
});

test('clamd may listen on a socket of the machine', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xianfeng-clamd-'));
  const path = join(folder, 'clamd.ctl');
  await clamd(judging, path);
  expect(await refusalOf(clamdScanner({ path })(VIRUS))).toBe('file_infected');
  await rm(folder, { recursive: true });
});

test('what is not called clean is not kept', async () => {
  const server = await clamd(() => 'stream: OK');
  const address = portOf(server);
  server.close();
  expect(await refusalOf(clamdScanner(address)(VIRUS))).toBe('scanner_unavailable');
  for (const answer of ['INSTREAM size limit exceeded. ERROR', 'UNKNOWN COMMAND', 'stream: OK?']) {
    const scan = clamdScanner(portOf(await clamd(() => answer)));
    expect(await refusalOf(scan(VIRUS))).toBe('scanner_unavailable');
  }
  const silent = clamdScanner(portOf(await clamd(() => null)), 200);
  expect(await refusalOf(silent(VIRUS))).toBe('scanner_unavailable');
});
