/** How many connections one sender may hold open, and how much it may say over them. */
import type { IncomingMessage } from 'node:http';
import type { Server, Socket } from 'socket.io';
import { AtOnce } from '../http/limits.js';
import { readSecret } from '../http/request.js';
import { addressOfSender, type Trust } from '../http/sender.js';

/** Most open connections by address, by session and by account. */
export interface ConnectionLimits {
  ofAddress: number;
  ofSession: number;
  ofAccount: number;
}

/** An office of 300 people with several tabs each; a person with every record in a tab of its own. */
export const usualLimits: ConnectionLimits = { ofAddress: 2_000, ofSession: 40, ofAccount: 60 };

/** A browser says hello once, and answers pings. */
const MOST_MESSAGES = 20;
const MESSAGES_MS = 10_000;

/** Places for connections; what is taken is given back where the connection closes. */
export class Places {
  readonly #addresses: AtOnce;
  readonly #sessions: AtOnce;
  readonly #accounts: AtOnce;

  constructor(
    limits: ConnectionLimits,
    private readonly trust: Trust,
    private readonly secure: boolean,
  ) {
    this.#addresses = new AtOnce(limits.ofAddress);
    this.#sessions = new AtOnce(limits.ofSession);
    this.#accounts = new AtOnce(limits.ofAccount);
  }

  /** Whether one more connection of this sender may be opened; asked before anything is looked up. */
  free(request: IncomingMessage): boolean {
    const secret = readSecret(request.headers.cookie, this.secure);
    return (
      this.#addresses.free(addressOfSender(request, this.trust)) &&
      (secret === null || this.#sessions.free(secret))
    );
  }

  /** Counts every connection while it is open. */
  count(io: Server): void {
    io.engine.on('connection', (connection: Socket['conn']) => {
      const { request } = connection;
      const secret = readSecret(request.headers.cookie, this.secure);
      const address = addressOfSender(request, this.trust);
      const held = [this.#hold(this.#addresses, address)];
      if (secret !== null) held.push(this.#hold(this.#sessions, secret));
      connection.once('close', () => {
        for (const release of held) release?.();
      });
      if (held.includes(null)) connection.close();
    });
  }

  /** Takes a place for an account; null where it has none left. */
  ofAccount(accountId: number): (() => void) | null {
    return this.#hold(this.#accounts, String(accountId));
  }

  #hold(places: AtOnce, key: string): (() => void) | null {
    return places.take(key) ? () => places.release(key) : null;
  }
}

/** Cuts a connection that talks: clients of the product ask everything over HTTP. */
export function cutWhenTalking(socket: Pick<Socket, 'conn'>): void {
  let since = Date.now();
  let messages = 0;
  socket.conn.on('packet', ({ type }: { type: string }) => {
    if (type !== 'message') return;
    if (Date.now() - since > MESSAGES_MS) {
      since = Date.now();
      messages = 0;
    }
    messages += 1;
    if (messages > MOST_MESSAGES) socket.conn.close();
  });
}
