// Live delivery in memory, for tests.
import { type Db, transact } from '@xianfeng/database';
import {
  Hub,
  type LoggedEvent,
  logHead,
  type NewEvent,
  record,
  startTail,
  type Tail,
  type Welcome,
} from '@xianfeng/events';

/** Writes one event in a transaction of its own; `before` the commit something may happen, or fail. */
export function writeEvent(
  db: Db,
  event: Pick<NewEvent, 'audience'> & {
    type?: string;
    id?: number;
    version?: number;
    origin?: NewEvent['origin'];
  },
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  return transact(db, async (tx) => {
    await record(tx, {
      type: event.type ?? 'test.happened',
      at: 0,
      actor: null,
      origin: event.origin ?? null,
      organizationId: null,
      subject: { kind: 'test', id: event.id ?? 1, version: event.version ?? 1 },
      data: {},
      audience: event.audience,
    });
    await before();
  });
}

/** The live side of one server, with its connections in memory in the place of sockets. */
export interface TestNode {
  hub: Pick<Hub, 'seq' | 'size' | 'subscribe' | 'recheck' | 'since'>;
  tail: Tail;
  connections: Set<TestConnection>;
  stop(): Promise<void>;
}

/** @param accessChange as the hub's; no event changes access when left out */
export async function startNode(
  options: { url: string; db: Db; onError?: (error: Error) => void },
  accessChange: (event: LoggedEvent) => readonly string[] | null = () => null,
): Promise<TestNode> {
  const connections = new Set<TestConnection>();
  const start = await logHead(options.db);
  const hub = new Hub(
    options.db,
    (rooms, event) => {
      for (const connection of connections) connection.broadcast(rooms, event);
    },
    accessChange,
    start,
  );
  const tail = startTail(
    { url: options.url, db: options.db, after: start },
    (events) => hub.dispatch(events),
    options.onError ?? (() => {}),
  );
  return { hub, tail, connections, stop: () => tail.stop() };
}

/** The broadcast of one server, in memory. */
export interface TestConnection {
  broadcast(rooms: readonly string[], event: LoggedEvent): void;
}

/**
 * A client as a browser behaves: it keeps its cursor and scope, drops what it already holds and begins
 * anew at a reset.
 */
export class TestClient {
  cursor: number | null = null;
  scope: string | null = null;
  /** Numbers of the events that it took since the last reset, in order. */
  taken: number[] = [];
  /** Numbers of everything that the present connection was sent, in order. */
  sent: number[] = [];
  welcomes: Welcome[] = [];
  /** Rooms that the present connection is in. */
  joined: readonly string[] = [];
  ended = false;
  #disconnect: () => void = () => {};

  /** @param rooms reads which rooms this client may be in now; null ends it */
  constructor(
    readonly personKey: string,
    private readonly rooms: () => Promise<readonly string[] | null>,
  ) {}

  /** The last thing that it was told about its cursor. */
  get outcome(): Welcome['outcome'] | undefined {
    return this.welcomes.at(-1)?.outcome;
  }

  /** Connects to the hub, as a reload or a return from a tunnel does; ends the connection before. */
  async connect(node: Pick<TestNode, 'hub' | 'connections'>): Promise<void> {
    this.#disconnect();
    this.sent = [];
    this.joined = [];
    let open = true;
    let leave = () => {};
    const connection: TestConnection = {
      broadcast: (rooms, event) => {
        if (this.joined.some((room) => rooms.includes(room))) this.#take(event);
      },
    };
    node.connections.add(connection);
    this.#disconnect = () => {
      open = false;
      node.connections.delete(connection);
      leave();
      this.joined = [];
    };
    leave = await node.hub.subscribe(
      {
        personKey: this.personKey,
        rooms: this.rooms,
        join: (rooms) => {
          if (open) this.joined = rooms;
        },
        deliver: (event) => {
          if (open) this.#take(event);
        },
        welcome: (welcome) => {
          if (open) this.#welcome(welcome);
        },
        end: () => {
          this.ended = true;
          this.#disconnect();
        },
      },
      this.cursor,
      this.scope,
    );
    // It may have gone while it was being taken in.
    if (!open) leave();
  }

  disconnect(): void {
    this.#disconnect();
  }

  #welcome(welcome: Welcome): void {
    this.welcomes.push(welcome);
    if (welcome.outcome.kind === 'reset') this.taken = [];
    this.cursor = welcome.seq;
    this.scope = welcome.scope;
  }

  #take(event: LoggedEvent): void {
    this.sent.push(event.seq);
    if (this.cursor !== null && event.seq <= this.cursor) return;
    this.cursor = event.seq;
    this.taken.push(event.seq);
  }
}
