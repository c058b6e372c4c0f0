// Crowds of open sockets.
import { WebSocket } from 'ws';

/** A crowd of open sockets that can be asked when the last of them heard something. */
export interface Crowd {
  /** Resolves with the time (performance.now) at which the last socket had a message with this mark. */
  heard(mark: string): Promise<number>;
  close(): void;
}

const OPENING_AT_ONCE = 50;

/**
 * Opens `count` sockets and waits until each is ready.
 *
 * @param open makes one socket, and says which of its messages means that it is ready
 */
async function gather(
  count: number,
  open: (index: number) => { socket: WebSocket; ready: (text: string) => boolean },
): Promise<Crowd> {
  const sockets: WebSocket[] = [];
  const waiting = new Map<string, { left: number; done: (at: number) => void }>();
  const hear = (text: string) => {
    for (const [mark, wait] of waiting) {
      if (!text.includes(mark)) continue;
      wait.left -= 1;
      if (wait.left === 0) {
        waiting.delete(mark);
        wait.done(performance.now());
      }
    }
  };
  const join = (index: number) =>
    new Promise<void>((resolve, reject) => {
      const { socket, ready } = open(index);
      sockets.push(socket);
      let joined = false;
      socket.on('error', reject);
      socket.on('close', () => reject(new Error('the server closed a socket')));
      socket.on('message', (data) => {
        const text = String(data);
        if (joined) hear(text);
        else if (ready(text)) {
          joined = true;
          resolve();
        }
      });
    });
  for (let first = 0; first < count; first += OPENING_AT_ONCE) {
    const size = Math.min(OPENING_AT_ONCE, count - first);
    await Promise.all(Array.from({ length: size }, (_, i) => join(first + i)));
  }
  return {
    heard: (mark) =>
      new Promise((done) => {
        waiting.set(mark, { left: count, done });
      }),
    close: () => {
      for (const socket of sockets) {
        socket.removeAllListeners('close');
        socket.terminate();
      }
    },
  };
}

/** Who stands behind a socket of the product. */
export interface Listener {
  cookie: string;
  assignment: number;
}

/**
 * Sockets that speak just enough of Socket.IO's protocol (Engine.IO 4) to take part, so that the
 * clients of both sides cost the same: 0 open, 40 connect, 42 event, 2 ping, 3 pong.
 */
export function gatherProduct(
  url: string,
  count: number,
  listeners: readonly Listener[],
): Promise<Crowd> {
  const address = `${url.replace('http', 'ws')}/live/?EIO=4&transport=websocket`;
  return gather(count, (index) => {
    const who = listeners[index % listeners.length];
    const socket = new WebSocket(address, {
      headers: { cookie: who?.cookie ?? '' },
      perMessageDeflate: false,
    });
    const connect = `40${JSON.stringify({ assignment: who?.assignment, cursor: null, scope: null })}`;
    socket.on('message', (data) => {
      const text = String(data);
      if (text.startsWith('0')) socket.send(connect);
      if (text === '2') socket.send('3');
    });
    return { socket, ready: (text) => text.startsWith('42["welcome"') };
  });
}

/** Plain sockets of the bare counterpart: open is ready, so the first message is already an event. */
export async function gatherBare(url: string, count: number): Promise<Crowd> {
  return gather(count, () => {
    const socket = new WebSocket(url.replace('http', 'ws'), { perMessageDeflate: false });
    // It has no greeting: the pong to a first ping says that the server has it.
    socket.on('open', () => socket.ping());
    socket.on('pong', () => socket.emit('message', 'ready'));
    return { socket, ready: (text) => text === 'ready' };
  });
}
