// Tests of reconnection.
import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import { isSilent, reconnection, reconnectNow } from './reconnect.js';

const open: { server?: Server; socket?: Socket } = {};
const crowd: Socket[] = [];

afterEach(async () => {
  for (const socket of crowd.splice(0)) socket.disconnect();
  open.socket?.disconnect();
  await open.server?.close();
});

/** A server of the live line; on a given port, or on a free one. */
async function serve(port = 0): Promise<number> {
  const http: HttpServer = createServer();
  open.server = new Server(http);
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const connected = (socket: Socket) => new Promise<void>((told) => socket.once('connect', told));

/** A line whose server goes away and comes back, and that would be tried again in an hour. */
async function brokenLine(): Promise<Socket> {
  const port = await serve();
  const hour = 3_600_000;
  const wait = { reconnectionDelay: hour, reconnectionDelayMax: hour };
  const socket = io(`http://127.0.0.1:${port}`, { forceNew: true, ...wait });
  open.socket = socket;
  await connected(socket);
  const lost = new Promise((told) => socket.once('disconnect', told));
  // As when the network goes: no farewell from the server, so that socket.io tries again by itself.
  open.server?.engine.close();
  await lost;
  await open.server?.close();
  await serve(port);
  return socket;
}

describe('a broken line', () => {
  it('is tried again at most two seconds later, however long it has been broken', () => {
    expect(reconnection.reconnectionDelayMax).toBeLessThanOrEqual(2_000);
    expect(reconnection.reconnectionDelay).toBeLessThan(reconnection.reconnectionDelayMax);
  });

  it('is tried again at a moment by chance, so that a crowd does not come back at once', async () => {
    const url = `http://127.0.0.1:${await serve()}`;
    const options = { forceNew: true, transports: ['websocket'], ...reconnection };
    crowd.push(...Array.from({ length: 60 }, () => io(url, options)));
    await Promise.all(crowd.map(connected));
    let lost = 0;
    const waits = crowd.map(
      (socket) =>
        new Promise<number>((told) => {
          socket.io.once('reconnect_attempt', () => told(performance.now() - lost));
        }),
    );
    lost = performance.now();
    open.server?.engine.close();
    const sorted = (await Promise.all(waits)).sort((a, b) => a - b);
    const spread = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
    expect(spread).toBeGreaterThan(1_200);
    // At no moment comes more than a part: a fifth of the time has at most half of them.
    const most = sorted.map(
      (at) => sorted.filter((other) => other >= at && other < at + 400).length,
    );
    expect(Math.max(...most)).toBeLessThanOrEqual(30);
  });

  it('comes back at once when it is laid anew, without the wait', async () => {
    const socket = await brokenLine();
    expect(socket.connected).toBe(false);
    const back = connected(socket);
    reconnectNow(socket);
    await back;
    expect(socket.connected).toBe(true);
  });

  it('is laid anew also while it still calls itself connected', async () => {
    const port = await serve();
    const socket = io(`http://127.0.0.1:${port}`, { forceNew: true });
    open.socket = socket;
    await connected(socket);
    const before = socket.id;
    const back = connected(socket);
    reconnectNow(socket);
    await back;
    expect(socket.id).not.toBe(before);
  });
});

describe('a line that calls itself connected', () => {
  it('may be dead when nothing was heard for longer than the server is ever quiet', () => {
    expect(isSilent(1_000, 16_500)).toBe(false);
    expect(isSilent(1_000, 22_000)).toBe(true);
    expect(isSilent(null, 22_000)).toBe(false);
  });
});
