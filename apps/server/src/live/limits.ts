/** How many connections one sender may hold open, and how much it may say over them. */
import type { IncomingMessage } from 'node:http';
import type { Server, Socket } from 'socket.io';
import { AtOnce } from '../http/limits.js';
import type { Senders } from './senders.js';

/** Most open connections by address, by session and by account. */
export interface ConnectionLimits {
  ofAddress: number;
  ofSession: number;
  ofAccount: number;
  /** Of an address, of which is not known yet whose they are. */
  unknown: number;
}

/** An office of 300 people with several tabs each; a person with every record in a tab of its own. */
export const usualLimits: ConnectionLimits = {
  ofAddress: 2_000,
  ofSession: 40,
  ofAccount: 60,
  unknown: 1_000,
};

/** A browser says hello once, and answers pings. */
const MOST_MESSAGES = 20;
const MESSAGES_MS = 10_000;

/**
 * Places for connections; what is taken is given back where the connection closes. A connection takes a
 * place of its address only once its session is known: a stranger in an office takes none of its people's.
 */
export class Places {
  readonly #addresses: AtOnce;
  readonly #sessions: AtOnce;
  readonly #accounts: AtOnce;
  /** By address, the oldest first. */
  readonly #unknown = new Map<string, Set<Socket['conn']>>();

  constructor(
    private readonly limits: ConnectionLimits,
    private readonly senders: Senders,
  ) {
    this.#addresses = new AtOnce(limits.ofAddress);
    this.#sessions = new AtOnce(limits.ofSession);
    this.#accounts = new AtOnce(limits.ofAccount);
  }

  /** Whether one more connection of this sender may be opened; asked before anything is looked up. */
  free(request: IncomingMessage): boolean {
    const { network, secret } = this.senders.of(request);
    return this.#addresses.free(network) && (secret === null || this.#sessions.free(secret));
  }

  /** Counts every connection while it is open. */
  count(io: Server): void {
    io.engine.on('connection', (connection: Socket['conn']) => {
      const { secret } = this.senders.of(connection.request);
      const release = secret === null ? () => {} : this.#hold(this.#sessions, secret);
      if (release === null) return connection.close();
      this.#wait(connection);
      return connection.once('close', () => {
        release();
        this.#waitNoMore(connection);
      });
    });
  }

  /** Takes the places of a connection whose account is known now; null where there is none left. */
  known(connection: Socket['conn'], accountId: number): (() => void) | null {
    this.#waitNoMore(connection);
    const address = this.#hold(this.#addresses, this.senders.of(connection.request).network);
    const account = this.#hold(this.#accounts, String(accountId));
    const release = () => {
      address?.();
      account?.();
    };
    if (address !== null && account !== null) return release;
    release();
    return null;
  }

  /** Of too many of an address the one that has waited longest goes: others take milliseconds. */
  #wait(connection: Socket['conn']): void {
    const address = this.senders.of(connection.request).network;
    const waiting = this.#unknown.get(address) ?? new Set();
    this.#unknown.set(address, waiting.add(connection));
    const [longest] = waiting;
    if (waiting.size <= this.limits.unknown || longest === undefined) return;
    waiting.delete(longest);
    // At once: it may never ask for what was to be sent to it.
    longest.close(true);
  }

  #waitNoMore(connection: Socket['conn']): void {
    const address = this.senders.of(connection.request).network;
    const waiting = this.#unknown.get(address);
    waiting?.delete(connection);
    if (waiting?.size === 0) this.#unknown.delete(address);
  }

  #hold(places: AtOnce, key: string): (() => void) | null {
    return places.take(key) ? () => places.release(key) : null;
  }
}

/**
 * Cuts a connection that talks: clients of the product ask everything over HTTP. What is said before it
 * is welcomed, or to a namespace that there is not, counts as well.
 */
export function cutWhenTalking(connection: Socket['conn']): void {
  let since = Date.now();
  let messages = 0;
  connection.on('packet', ({ type }: { type: string }) => {
    if (type !== 'message') return;
    if (Date.now() - since > MESSAGES_MS) {
      since = Date.now();
      messages = 0;
    }
    messages += 1;
    if (messages > MOST_MESSAGES) connection.close();
  });
}
