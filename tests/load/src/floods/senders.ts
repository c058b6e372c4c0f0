// Senders of floods. Each is bounded in number and time.
import { randomUUID } from 'node:crypto';
import { type Agent, request } from 'node:http';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import type { SignedIn } from '../stage.js';

/** Runs so many of them again and again until the time is over; says how many there were. */
export async function crowd(
  count: number,
  until: number,
  act: (index: number) => Promise<string>,
): Promise<string> {
  const answers = new Map<string, number>();
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      while (performance.now() < until) {
        const answer = await act(index);
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
      }
    }),
  );
  return [...answers].map(([answer, times]) => `${times} × ${answer}`).join(', ');
}

/** Sends a body whose sender is not known, for as long as the server takes it. */
export function strangersBody(url: string, bytes: number, pieceMs: number): Promise<string> {
  const { hostname, port, host } = new URL(url);
  const piece = Buffer.alloc(pieceMs === 0 ? 256 * 1024 : 1, 'a');
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let sent = 0;
    let status: string | null = null;
    const send = () => {
      if (sent >= bytes || socket.destroyed) return;
      sent += piece.length;
      const more = socket.write(piece);
      if (pieceMs > 0) setTimeout(send, pieceMs);
      else if (more) setImmediate(send);
    };
    if (pieceMs === 0) socket.on('drain', send);
    socket.on('data', (data) => {
      // What is said of a body that then breaks off is no answer to the request.
      status ??= /^HTTP\/1.1 (\d+)/.exec(data.toString('latin1'))?.[1] ?? null;
      socket.end();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(status ?? 'no answer'));
    socket.setTimeout(20_000, () => socket.destroy());
    const head = ['POST /trpc/incumbents.preview HTTP/1.1', `Host: ${host}`];
    head.push('Content-Type: application/json', `Content-Length: ${bytes}`, '', '');
    socket.write(head.join('\r\n'));
    send();
  });
}

/** One POST to a procedure or a file, and the answer's status; the answer itself is let go. */
export function post(
  url: string,
  agent: Agent,
  body: string,
  who?: Pick<SignedIn, 'cookie' | 'assignment'>,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          origin: new URL(url).origin,
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(body)),
          'idempotency-key': randomUUID(),
          ...(who && { cookie: who.cookie, 'x-assignment': String(who.assignment) }),
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Connections that are open, and how many of them the server has closed. */
export interface Opened {
  welcomed: number;
  /** Resolves when the last of those that were welcomed is closed. */
  closed: Promise<void>;
  end(): void;
}

/** Opens live connections, so many a second, and counts those that are welcomed. */
export async function openSockets(
  url: string,
  count: number,
  whoOf: (index: number) => SignedIn,
  perSecond = 500,
): Promise<Opened> {
  const sockets: WebSocket[] = [];
  let open = 0;
  let welcomed = 0;
  const { promise: closed, resolve } = deferred();
  const one = (index: number) => {
    const who = whoOf(index);
    const socket = new WebSocket(`${url.replace('http', 'ws')}/live/?EIO=4&transport=websocket`, {
      headers: { cookie: who.cookie, origin: url },
      perMessageDeflate: false,
    });
    let counted = false;
    socket.on('message', (data) => {
      const text = String(data);
      if (text.startsWith('0')) {
        socket.send(
          `40${JSON.stringify({ assignment: who.assignment, cursor: null, scope: null })}`,
        );
      }
      if (text === '2') socket.send('3');
      if (!text.startsWith('42["welcome"')) return;
      counted = true;
      welcomed += 1;
      open += 1;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (!counted) return;
      open -= 1;
      if (open === 0) resolve();
    });
    sockets.push(socket);
  };
  for (let index = 0; index < count; index++) {
    one(index);
    if (index % 25 === 24) await pause((25 / perSecond) * 1000);
  }
  await pause(2_000);
  const end = () => {
    for (const socket of sockets) socket.terminate();
  };
  return { welcomed, closed, end };
}

/** Waits. */
export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}
