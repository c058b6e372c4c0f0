/**
 * The browsers of a district, a process of its own so that they do not disturb what is measured: each
 * keeps its place in the log, and all come (back) when the parent process says so.
 *
 * usage: forked, with an IPC channel; see `Order`
 */
import { connect, type Socket } from 'node:net';
import { Frames, frameOf, upgradeRequest } from './frames.js';

/** One browser tab. */
export interface Tab {
  cookie: string;
  assignment: number;
}

/** What the parent process asks for. */
export type Order =
  | { kind: 'gather'; tabs: readonly Tab[] }
  /** Connect; `atOnce` so many are on their way at a time. */
  | { kind: 'come'; url: string; bare: boolean; atOnce: number };

/** How it went. */
export interface Arrival {
  /** Until the last was welcomed. */
  seconds: number;
  /** What the welcomes said, and how often. */
  outcomes: Record<string, number>;
  /** How often a connection was cut before it was welcomed, and tried again. */
  again: number;
  /** Milliseconds of CPU of this process. */
  cpu: number;
}

interface Client extends Tab {
  seq: number | null;
  scope: string | null;
  socket: Socket | null;
}

/** As a browser does when its connection was cut. */
const AGAIN_MS = 1_000;
const MOST_AGAIN = 20_000;

let clients: Client[] = [];

process.on('message', (order: Order) => {
  if (order.kind === 'gather') {
    for (const { socket } of clients) socket?.destroy();
    clients = order.tabs.map((tab) => ({ ...tab, seq: null, scope: null, socket: null }));
    process.send?.('gathered');
    return;
  }
  arrive(order).then(
    (arrival) => process.send?.(arrival),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function arrive({ url, bare, atOnce }: Order & { kind: 'come' }): Promise<Arrival> {
  const address = new URL(url);
  const before = process.cpuUsage();
  const begun = performance.now();
  const outcomes: Record<string, number> = {};
  let again = 0;
  let next = 0;
  const worker = async () => {
    for (let client = clients[next++]; client !== undefined; client = clients[next++]) {
      let outcome = await welcomed(client, address, bare);
      while (outcome === null && again < MOST_AGAIN) {
        again += 1;
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
        outcome = await welcomed(client, address, bare);
      }
      if (outcome === null) throw new Error(`${again} times a socket was turned away`);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { seconds, outcomes, again, cpu: (user + system) / 1000 };
}

/** What the welcome said; null when the connection was cut before. Socket.IO over Engine.IO 4: 0 open, 40 connect, 42 event, 2 ping, 3 pong. */
function welcomed(client: Client, url: URL, bare: boolean): Promise<string | null> {
  client.socket?.destroy();
  const frames = new Frames();
  const socket = connect(Number(url.port), url.hostname);
  client.socket = socket;
  socket.setNoDelay();
  const path = bare ? '/live' : '/live/?EIO=4&transport=websocket';
  socket.write(upgradeRequest(url, path, client.cookie));
  return new Promise((resolve, reject) => {
    socket.on('error', () => resolve(null));
    // Also when the server stops; who has been welcomed by then waits for nothing.
    socket.on('close', () => resolve(null));
    const hear = (text: string) => {
      if (text.startsWith('0')) {
        const { assignment, seq: cursor, scope } = client;
        socket.write(frameOf(`40${JSON.stringify({ assignment, cursor, scope })}`));
      } else if (text === '2') socket.write(frameOf('3'));
      else if (text.startsWith('42["welcome"')) {
        const [, welcome]: [string, { seq: number; scope: string; outcome: Outcome }] = JSON.parse(
          text.slice(2),
        );
        client.seq = welcome.seq;
        client.scope = welcome.scope;
        resolve(told(welcome.outcome));
      } else if (bare) resolve('welcomed');
    };
    socket.on('data', (part) => {
      try {
        for (const text of frames.take(part)) hear(text);
      } catch (error) {
        reject(error);
      }
    });
  });
}

interface Outcome {
  kind: string;
  count?: number;
  reason?: string;
}

const told = ({ kind, count, reason }: Outcome) =>
  [kind, count, reason].filter((each) => each !== undefined).join(' ');
