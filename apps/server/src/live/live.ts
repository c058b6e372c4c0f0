// Live delivery over sockets.
import type { Server as HttpServer } from 'node:http';
import type { Subscriber } from '@xianfeng/events';
import { Hub, logHead, startTail, type Tail } from '@xianfeng/events';
import { accessChange } from '@xianfeng/features/accounts';
import { type Actor, rooms, roomsOf, type Services } from '@xianfeng/features/kernel';
import { Server, type Socket } from 'socket.io';
import { z } from 'zod';
import type { KnownActors } from '../http/known-actors.js';
import type { Trust } from '../http/sender.js';
import { Intake } from './intake.js';
import { type ConnectionLimits, cutWhenTalking, Places, usualLimits } from './limits.js';
import { type Asking, SessionLookups } from './lookups.js';
import { type ServerToClient, toWire } from './messages.js';
import { keepToOwners } from './owners.js';
import { Senders, writeTogether } from './senders.js';

/** A quiet client hears this often how far it is, so that its cursor does not age. */
const UP_TO_MS = 15_000;
/**
 * A connection that lets more than this pile up is cut; it comes back and resumes. A replay, at most
 * 2000 events in one go, must fit.
 */
const MAX_WAITING_PACKETS = 5000;
const MAX_MESSAGE_BYTES = 10_000;
/** A client joins with its second message; one that does not is cut. */
const JOINING_MS = 10_000;

/** Connections that are taken in before other requests are looked after; one takes half a millisecond. */
const MOST_IN_A_TURN = 10;

/** Everybody who has been welcomed. Who is still catching up must not hear how far the others are. */
const WELCOMED = 'welcomed';

const handshake = z.object({
  assignment: z.number().int().positive().nullable().default(null),
  cursor: z.number().int().nonnegative().nullable().default(null),
  scope: z.string().max(500).nullable().default(null),
});

type ClientToServer = Record<string, never>;
/** Who listens, as far as it is known before the connection is accepted. */
interface Listener {
  asking: Asking;
  actor: Actor;
  /** It has its places; false where none was left. */
  placed: boolean;
  cursor: number | null;
  scope: string | null;
}

type Nothing = Record<string, never>;
type LiveServer = Server<ClientToServer, ServerToClient, Nothing, { listener?: Listener }>;
type LiveSocket = Socket<ClientToServer, ServerToClient, Nothing, { listener?: Listener }>;

/** Running live delivery. */
export interface Live {
  hub: Hub;
  tail: Tail;
  close(): Promise<void>;
}

/** What live delivery needs. */
export interface LiveOptions {
  http: HttpServer;
  services: Services;
  /** Emptied of everybody whose access changes, before the event is told. */
  known: KnownActors;
  workUrl: string;
  /** Whose word about a client's address is taken. */
  trust: Trust;
  /** Users come over https. */
  secure: boolean;
  /** How many connections a sender may hold open; the usual ones where it is left out. */
  limits?: ConnectionLimits;
  onError: (error: unknown) => void;
  /** How often a quiet client hears how far it is, in milliseconds. */
  upToMs?: number;
}

/** Starts live delivery: follows the log and passes each event to the sockets that may see it. */
export async function startLive(options: LiveOptions): Promise<Live> {
  const { services, onError, trust, secure } = options;
  const senders = new Senders(trust, secure);
  const intake = new Intake(MOST_IN_A_TURN);
  const places = new Places(options.limits ?? usualLimits, senders);
  const io: LiveServer = new Server(options.http, {
    path: '/live',
    serveClient: false,
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    connectTimeout: JOINING_MS,
    allowRequest: (request, answer) => {
      const { headers, socket } = request;
      const allowed = () => sameOrigin(headers.origin, headers.host) && places.free(request);
      if (!allowed() || headers.upgrade === undefined) return answer(null, allowed());
      // Nobody else listens to the connection while it waits: one that breaks would end the process.
      socket.on('error', ignore);
      intake.take(() => {
        socket.off('error', ignore);
        writeTogether(socket);
        answer(null, allowed());
      });
    },
  });
  places.count(io);
  keepToOwners(io, senders);
  io.engine.on('connection', cutWhenTalking);
  io.engine.on('flush', (connection: LiveSocket['conn'], packets: readonly unknown[]) => {
    if (packets.length > 1 && connection.transport.name === 'websocket') {
      writeTogether(connection.request.socket);
    }
  });
  const start = await logHead(services.db);
  const hub = new Hub(
    services.db,
    (rooms, event) => {
      io.to([...rooms]).emit('event', toWire(services.registry, event));
    },
    (event) => {
      const changed = accessChange(event);
      if (changed !== null) {
        options.known.forget(changed);
        lookups.forget(changed);
      }
      return changed;
    },
    start,
  );
  await hub.remember();
  const tail = startTail(
    { url: options.workUrl, db: services.db, after: start },
    (events) => hub.dispatch(events),
    onError,
  );
  const lookups = new SessionLookups(services, () => tail.isCurrent());
  // Looked up before it is accepted: what it missed and its welcome then follow in the same turn.
  io.use((socket, next) => {
    listenerOf(socket, { senders, lookups, places })
      .then((listener) => {
        if (listener !== null) socket.data.listener = listener;
        intake.take(() => {
          // While the answer is held back, a replay and its welcome gather, and leave in one flush.
          if (socket.conn.transport.name === 'websocket') writeTogether(socket.request.socket);
          next();
        });
      })
      .catch((error: unknown) => {
        onError(error);
        socket.conn.close();
      });
  });
  io.on('connection', (socket) => {
    cutWhenClogged(socket);
    welcome(socket, { services, hub, lookups }).catch((error: unknown) => {
      onError(error);
      socket.disconnect(true);
    });
  });
  const untold = services.longWrites.onChange((accountId, told) => {
    io.to(rooms.account(accountId)).emit('progress', told);
  });
  const timer = setInterval(() => {
    io.to(WELCOMED).emit('upTo', { seq: hub.seq });
    hub.recheck().catch(onError);
  }, options.upToMs ?? UP_TO_MS);
  return {
    hub,
    tail,
    close: async () => {
      clearInterval(timer);
      untold();
      await tail.stop();
      await io.close();
    },
  };
}

/** Who asks to listen; null for nobody. */
async function listenerOf(
  socket: LiveSocket,
  { senders, lookups, places }: { senders: Senders; lookups: SessionLookups; places: Places },
): Promise<Listener | null> {
  const asked = handshake.safeParse(socket.handshake.auth);
  const { secret, loopback } = senders.of(socket.request);
  if (!asked.success || secret === null) return null;
  const { assignment, cursor, scope } = asked.data;
  const asking: Asking = { secret, loopback, assignment };
  const actor = await lookups.actor(asking);
  if (actor === null) return null;
  const { conn } = socket;
  const release = places.known(conn, actor.accountId);
  if (release !== null) {
    conn.once('close', release);
    // It may have gone while it was looked up.
    if (conn.readyState === 'closed') release();
  }
  return { asking, actor, placed: release !== null, cursor, scope };
}

/** What joining needs. */
interface Joining {
  services: Services;
  hub: Hub;
  lookups: SessionLookups;
}

async function welcome(socket: LiveSocket, { services, hub, lookups }: Joining): Promise<void> {
  const { listener } = socket.data;
  if (listener === undefined) {
    socket.emit('signedOut');
    socket.disconnect(true);
    return;
  }
  const { actor, asking, placed } = listener;
  if (!placed) {
    socket.disconnect(true);
    return;
  }
  let gone = !socket.connected;
  let leave: () => void = () => {};
  socket.on('disconnect', () => {
    gone = true;
    leave();
  });
  const subscriber: Subscriber = {
    personKey: `account:${actor.accountId}`,
    rooms: async () => {
      const now = await lookups.actor(asking);
      return now === null ? null : roomsOf(now);
    },
    join: (rooms) => joinExactly(socket, rooms),
    welcome: (message) => socket.emit('welcome', message),
    deliver: (event) => socket.emit('event', toWire(services.registry, event)),
    end: () => {
      socket.emit('signedOut');
      socket.disconnect(true);
    },
  };
  leave = await hub.subscribe(subscriber, listener.cursor, listener.scope);
  // It may have gone while its rooms were being read.
  if (gone) leave();
}

/** The in-memory adapter joins at once, which the hub's last step relies on. */
function joinExactly(socket: LiveSocket, rooms: readonly string[]): void {
  const wanted = new Set([socket.id, WELCOMED, ...rooms]);
  for (const room of socket.rooms) if (!wanted.has(room)) void socket.leave(room);
  void socket.join([...wanted]);
}

/** Cuts a connection whose messages pile up because it takes none. */
function cutWhenClogged(socket: LiveSocket): void {
  let waiting = 0;
  socket.conn.on('packetCreate', () => {
    waiting += 1;
    if (waiting > MAX_WAITING_PACKETS) socket.conn.close();
  });
  socket.conn.on('drain', () => {
    waiting = 0;
  });
}

const ignore = () => {};

function sameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
