// Live delivery over sockets.
import type { Server as HttpServer } from 'node:http';
import type { LoggedEvent, Subscriber, Welcome } from '@xianfeng/events';
import { Hub, logHead, startTail, type Tail } from '@xianfeng/events';
import { accessChange, actorForSocket } from '@xianfeng/features/accounts';
import { type Actor, type Registry, roomsOf, type Services } from '@xianfeng/features/kernel';
import { Server, type Socket } from 'socket.io';
import { z } from 'zod';
import type { KnownActors } from '../http/known-actors.js';
import { readSecret } from '../http/request.js';
import { addressOfSender, isLoopback, type Trust } from '../http/sender.js';
import { type ConnectionLimits, cutWhenTalking, Places, usualLimits } from './limits.js';
import { SharedLookups } from './shared.js';

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

/** Everybody who has been welcomed. Who is still catching up must not hear how far the others are. */
const WELCOMED = 'welcomed';

const handshake = z.object({
  assignment: z.number().int().positive().nullable().default(null),
  cursor: z.number().int().nonnegative().nullable().default(null),
  scope: z.string().max(500).nullable().default(null),
});

interface ServerToClient {
  event: (event: WireEvent) => void;
  welcome: (welcome: Welcome) => void;
  upTo: (position: { seq: number }) => void;
  signedOut: () => void;
}

type ClientToServer = Record<string, never>;
type LiveServer = Server<ClientToServer, ServerToClient>;
type LiveSocket = Socket<ClientToServer, ServerToClient>;

/** An event as it travels: everything but its audience, and whether the feed tells of it. */
export type WireEvent = Omit<LoggedEvent, 'audience'> & { news: boolean };

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
  const places = new Places(options.limits ?? usualLimits, trust, secure);
  const lookups = new SharedLookups<Actor | null>();
  const io: LiveServer = new Server(options.http, {
    path: '/live',
    serveClient: false,
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    connectTimeout: JOINING_MS,
    allowRequest: (request, answer) => {
      answer(
        null,
        sameOrigin(request.headers.origin, request.headers.host) && places.free(request),
      );
    },
  });
  places.count(io);
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
        lookups.forget();
      }
      return changed;
    },
    start,
  );
  const tail = startTail(
    { url: options.workUrl, db: services.db, after: start },
    (events) => hub.dispatch(events),
    onError,
  );
  io.on('connection', (socket) => {
    cutWhenClogged(socket);
    cutWhenTalking(socket);
    welcome(socket, { services, hub, places, lookups, trust, secure }).catch((error: unknown) => {
      onError(error);
      socket.disconnect(true);
    });
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
      await tail.stop();
      await io.close();
    },
  };
}

/** What joining needs. */
interface Joining {
  services: Services;
  hub: Hub;
  places: Places;
  lookups: SharedLookups<Actor | null>;
  trust: Trust;
  secure: boolean;
}

async function welcome(
  socket: LiveSocket,
  { services, hub, places, lookups, trust, secure }: Joining,
): Promise<void> {
  const asked = handshake.safeParse(socket.handshake.auth);
  const secret = readSecret(socket.handshake.headers.cookie, secure);
  if (!asked.success || secret === null) {
    socket.emit('signedOut');
    socket.disconnect(true);
    return;
  }
  const ip = addressOfSender(socket.request, trust);
  const loopback = isLoopback(ip, socket.handshake.headers);
  const { assignment } = asked.data;
  // A session with forty tabs is looked up once.
  const find = () =>
    lookups.ask(`${assignment} ${loopback} ${secret}`, () =>
      actorForSocket(services, { secret, loopback }, assignment),
    );
  const actor = await find();
  if (actor === null) {
    socket.emit('signedOut');
    socket.disconnect(true);
    return;
  }
  const release = places.known(socket.conn, actor.accountId);
  if (release === null) {
    socket.disconnect(true);
    return;
  }
  let gone = !socket.connected;
  let leave: () => void = () => {};
  if (gone) release();
  socket.on('disconnect', () => {
    gone = true;
    release();
    leave();
  });
  const subscriber: Subscriber = {
    personKey: `account:${actor.accountId}`,
    rooms: async () => {
      const now = await find();
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
  leave = await hub.subscribe(subscriber, asked.data.cursor, asked.data.scope);
  // It may have gone while its rooms were being read.
  if (gone) leave();
}

/** The in-memory adapter joins at once, which the hub's last step relies on. */
function joinExactly(socket: LiveSocket, rooms: readonly string[]): void {
  const wanted = new Set([socket.id, WELCOMED, ...rooms]);
  for (const room of socket.rooms) if (!wanted.has(room)) void socket.leave(room);
  void socket.join([...wanted]);
}

/** Events travel under the names of today, whatever they were called when they were recorded. */
function toWire(registry: Registry, event: LoggedEvent): WireEvent {
  const { audience: _, ...wire } = event;
  const declared = registry.eventOf(event.type);
  if (declared === null) return { ...wire, news: false };
  const subject = { ...wire.subject, kind: declared.subject.kind };
  return { ...wire, type: declared.type, subject, news: declared.inFeed };
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

function sameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
