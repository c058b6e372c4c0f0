// Whose connection it is: each request of one that is polled comes from the session that opened it.
import type { IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import type { Senders } from './senders.js';

/** A connection, as far as it is looked at here. */
interface Polled {
  id: string;
  request: IncomingMessage;
  once(event: 'close', done: () => void): unknown;
}

/**
 * Refuses requests for a connection of another session: its id stands in addresses, which proxies write
 * into their logs. Answers are never scripts, which pages of neighbouring names could take in.
 */
export function keepToOwners(io: Server, senders: Senders): void {
  const secrets = new Map<string, string | null>();
  io.engine.on('connection', (connection: Polled) => {
    secrets.set(connection.id, senders.of(connection.request).secret);
    connection.once('close', () => secrets.delete(connection.id));
  });
  io.engine.use((request: IncomingMessage, _: unknown, next: (error?: Error) => void) => {
    const asked = new URLSearchParams(request.url?.split('?')[1]);
    const [id] = asked.getAll('sid');
    const foreign = id !== undefined && secrets.get(id) !== senders.of(request).secret;
    next(asked.has('j') || (foreign && secrets.has(id)) ? new Error('refused') : undefined);
  });
}
