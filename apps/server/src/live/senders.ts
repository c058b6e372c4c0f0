// What the request that opened a connection tells of its sender.
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf } from '@xianfeng/features/accounts';
import { readSecret } from '../http/request.js';
import { addressOfSender, isLoopback, type Trust } from '../http/sender.js';

/** The sender of a connection. */
export interface Sender {
  /** Of the session; null without one. */
  secret: string | null;
  /** Of its address, by which connections are counted. */
  network: string;
  /** The connection comes from this machine. */
  loopback: boolean;
}

/** Reads senders, each once: several checks ask for the same one. */
export class Senders {
  readonly #known = new WeakMap<IncomingMessage, Sender>();

  constructor(
    private readonly trust: Trust,
    private readonly secure: boolean,
  ) {}

  of(request: IncomingMessage): Sender {
    const known = this.#known.get(request);
    if (known !== undefined) return known;
    const address = addressOfSender(request, this.trust);
    const sender: Sender = {
      secret: readSecret(request.headers.cookie, this.secure),
      network: networkOf(address),
      loopback: isLoopback(address, request),
    };
    this.#known.set(request, sender);
    return sender;
  }
}

const held: Socket[] = [];

/**
 * What is written to this connection in this turn of the event loop leaves together: a packet costs more
 * than what is in it.
 */
export function writeTogether(socket: Socket): void {
  socket.cork();
  if (held.push(socket) === 1) setImmediate(release);
}

function release(): void {
  for (const socket of held.splice(0)) socket.uncork();
}
