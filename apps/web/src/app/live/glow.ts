// Highlighting of records that have just changed.
import { useSyncExternalStore } from 'react';
import { createStore } from '../store.js';

/** A little longer than the animation in base.css. */
const GLOW_MS = 2_500;

const glowing = createStore<ReadonlySet<string>>(new Set());
const waiting = new Set<string>();

/** The key of a record in the set of changed ones. */
export function glowKey(kind: string, id: number): string {
  return `${kind}:${id}`;
}

/** A record changed: it glows when what is on screen has been read again. */
export function markChanged(kind: string, id: number): void {
  waiting.add(glowKey(kind, id));
}

/** Everything is read: let the changed ones glow once. */
export function releaseGlow(): void {
  if (waiting.size === 0) return;
  const released = [...waiting];
  waiting.clear();
  glowing.set(new Set([...glowing.get(), ...released]));
  setTimeout(() => {
    const left = new Set(glowing.get());
    for (const key of released) left.delete(key);
    glowing.set(left);
  }, GLOW_MS);
}

/**
 * The class of a row or card: `glow` for a moment after its record was changed.
 *
 * @returns a function from a record's kind (as in the event's subject) and id to a class
 */
export function useGlow(): (kind: string, id: number) => string {
  const keys = useSyncExternalStore(glowing.subscribe, glowing.get);
  return (kind, id) => (keys.has(glowKey(kind, id)) ? 'glow' : '');
}
