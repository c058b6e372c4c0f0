// What the server tells over sockets.
import type { LoggedEvent, Welcome } from '@xianfeng/events';
import type { LongWrite, Registry } from '@xianfeng/features/kernel';

/** An event as it travels: everything but its audience, and whether the feed tells of it. */
export type WireEvent = Omit<LoggedEvent, 'audience'> & { news: boolean };

/** Messages from the server. */
export interface ServerToClient {
  event: (event: WireEvent) => void;
  welcome: (welcome: Welcome) => void;
  upTo: (position: { seq: number }) => void;
  /** How far a long write of the listener is. */
  progress: (told: LongWrite) => void;
  signedOut: () => void;
}

/** Events travel under the names of today, whatever they were called when they were recorded. */
export function toWire(registry: Registry, event: LoggedEvent): WireEvent {
  const { audience: _, ...wire } = event;
  const declared = registry.eventOf(event.type);
  if (declared === null) return { ...wire, news: false };
  const subject = { ...wire.subject, kind: declared.subject.kind };
  return { ...wire, type: declared.type, subject, news: declared.inFeed };
}
