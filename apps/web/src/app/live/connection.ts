// The live connection of this tab: begin, end, resumption after a break.
import { io, type Socket } from 'socket.io-client';
import { say } from '../announce.js';
import { accessLost } from '../api/faults.js';
import { noteProgress } from '../api/progress.js';
import { queryClient } from '../api/query-client.js';
import { liveState } from '../tab/state.js';
import { Cursor } from './cursor.js';
import { markChanged, releaseGlow } from './glow.js';
import { hold, isBeingRead } from './held.js';
import { keepPosition, keptPosition } from './position.js';
import type { ClientToServer, LiveEvent, ServerToClient, Welcome } from './protocol.js';
import { isSilent, reconnection, reconnectNow } from './reconnect.js';
import { refresher } from './refresh.js';
import { outdatedBy, sentencesFor } from './rules.js';

/** After this long without a line, what is on screen may be out of date. */
const STALE_MS = 10_000;
const KEEP_MS = 1_000;

/** The live connection of this tab under one assignment. */
class Connection {
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  readonly #cursor: Cursor;
  #staleTimer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  /** When the server last said anything: milliseconds since 1970, null before the first time. */
  #heardAt: number | null = null;
  #stopped = false;

  constructor(readonly assignment: number) {
    this.#cursor = new Cursor(keptPosition(assignment));
    liveState.set({ phase: 'connecting', goodAt: null });
    this.#socket = io({
      path: '/live',
      transports: ['websocket', 'polling'],
      ...reconnection,
      auth: (give) =>
        give({
          assignment,
          cursor: this.#cursor.position?.seq ?? null,
          scope: this.#cursor.position?.scope ?? null,
        }),
    });
    this.#socket.on('welcome', (welcome) => this.#welcome(welcome));
    this.#socket.on('event', (event) => this.#event(event));
    this.#socket.on('upTo', ({ seq }) => {
      this.#cursor.upTo(seq);
      this.#good();
      this.#keepSoon();
    });
    this.#socket.on('progress', noteProgress);
    this.#socket.on('signedOut', () => {
      disconnect();
      accessLost();
    });
    this.#socket.on('disconnect', (reason) => this.#lost(reason === 'io server disconnect'));
    this.#socket.on('connect_error', () => this.#lost(false));
    this.#armStale();
    window.addEventListener('pagehide', this.#keep);
    window.addEventListener('online', this.#online);
    window.addEventListener('offline', this.#offline);
    document.addEventListener('visibilitychange', this.#seen);
  }

  stop(): void {
    this.#stopped = true;
    this.#keep();
    clearTimeout(this.#staleTimer);
    clearTimeout(this.#keepTimer);
    window.removeEventListener('pagehide', this.#keep);
    window.removeEventListener('online', this.#online);
    window.removeEventListener('offline', this.#offline);
    document.removeEventListener('visibilitychange', this.#seen);
    this.#socket.removeAllListeners();
    this.#socket.disconnect();
    liveState.set({ phase: 'off', goodAt: null });
  }

  #welcome(welcome: Welcome): void {
    const verdict = this.#cursor.welcome(welcome);
    this.#keep();
    this.#good();
    if (verdict === 'refetch') refresher.refresh({});
    // What could not be read while the line was broken is read now.
    else refresher.refresh({ type: 'active', predicate: ({ state }) => state.status === 'error' });
  }

  #event(event: LiveEvent): void {
    this.#heardAt = Date.now();
    if (!this.#cursor.take(event)) return;
    this.#keepSoon();
    markChanged(event.subject.kind, event.subject.id);
    obey(event);
    if (!refresher.busy) releaseGlow();
  }

  #good(): void {
    clearTimeout(this.#staleTimer);
    this.#staleTimer = undefined;
    this.#heardAt = Date.now();
    liveState.set({ phase: 'live', goodAt: this.#heardAt });
  }

  #lost(byServer: boolean): void {
    if (this.#stopped) return;
    const { phase, goodAt } = liveState.get();
    if (phase !== 'stale') liveState.set({ phase: 'reconnecting', goodAt });
    this.#armStale();
    // socket.io does not come back by itself when the server ended the connection.
    if (byServer) setTimeout(this.#hurry, 500 + Math.random() * 1_500);
  }

  #armStale(): void {
    this.#staleTimer ??= setTimeout(this.#offline, STALE_MS);
  }

  readonly #offline = () => {
    liveState.set({ phase: 'stale', goodAt: liveState.get().goodAt });
  };

  readonly #hurry = () => {
    if (!this.#stopped && !this.#socket.connected) reconnectNow(this.#socket);
  };

  /** The network is back: what is left of the old line belongs to the network that went. */
  readonly #online = () => {
    if (!this.#stopped) reconnectNow(this.#socket);
  };

  /** What was only marked while the tab was hidden is read now, and the line is looked after. */
  readonly #seen = () => {
    if (document.hidden) return;
    refresher.refresh({ type: 'active', predicate: (q) => q.state.isInvalidated });
    if (isSilent(this.#heardAt, Date.now())) this.#online();
    else this.#hurry();
  };

  #keepSoon(): void {
    this.#keepTimer ??= setTimeout(this.#keep, KEEP_MS);
  }

  readonly #keep = () => {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = undefined;
    const { position } = this.#cursor;
    if (position !== null) keepPosition(this.assignment, position);
  };
}

function obey(event: LiveEvent): void {
  const { kind, id } = event.subject;
  for (const outdated of outdatedBy(event)) {
    if (!outdated.hold) {
      refresher.refresh(outdated.filters);
      continue;
    }
    for (const query of queryClient.getQueryCache().findAll(outdated.filters)) {
      if (query.isActive() && isBeingRead(query)) hold(query, kind, id);
      else refresher.refreshOne(query);
    }
  }
  for (const sentence of sentencesFor(event)) say(sentence);
}

let current: Connection | null = null;

/** Connects under an assignment, or keeps the connection that already serves it. */
export function connect(assignment: number): void {
  if (current?.assignment === assignment) return;
  current?.stop();
  current = new Connection(assignment);
}

/** Ends the connection of this tab. */
export function disconnect(): void {
  current?.stop();
  current = null;
}
