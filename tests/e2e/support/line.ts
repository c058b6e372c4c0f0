// A network line that a journey can cut.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The network between one browser and the server, that can be cut like a cable. */
export interface Line {
  address: string;
  /** Breaks every connection and takes no more. */
  cut(): void;
  /** Breaks live delivery and lets it come back no more; what is asked and written goes through. */
  cutLive(): void;
  mend(): void;
  /** Connections that are open through it now. */
  open(): number;
  /** Attempts that met a cut line. */
  refused(): number;
  close(): Promise<void>;
}

/** A request of live delivery, by web socket or by asking again and again. */
const LIVE = /^(GET|POST) \/live\//;

/** Lays a line to a server, under a free port of this machine. */
export async function layLine(target: string): Promise<Line> {
  const { port } = new URL(target);
  const sockets = new Set<Socket>();
  const lives = new Set<Socket>();
  let broken = false;
  let deaf = false;
  let refused = 0;
  const server = createServer((near) => {
    if (broken) {
      refused += 1;
      near.resetAndDestroy();
      return;
    }
    const far = connect(Number(port), '127.0.0.1');
    near.on('data', (bytes) => {
      if (!LIVE.test(bytes.toString('latin1', 0, 100))) return;
      lives.add(near);
      if (deaf) near.resetAndDestroy();
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        lives.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = server.address();
  if (own === null || typeof own === 'string') throw new Error('no TCP address');
  const cutAll = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    address: `http://localhost:${own.port}`,
    cut: () => {
      broken = true;
      cutAll();
    },
    cutLive: () => {
      deaf = true;
      for (const socket of lives) socket.resetAndDestroy();
    },
    mend: () => {
      broken = false;
      deaf = false;
    },
    open: () => sockets.size / 2,
    refused: () => refused,
    close: async () => {
      cutAll();
      server.close();
      await once(server, 'close');
    },
  };
}
