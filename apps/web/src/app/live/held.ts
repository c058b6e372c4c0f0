// Lists that hold updates back while they are being read.
import { hashKey, type Query, type QueryKey } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { createStore } from '../store.js';
import { glowKey } from './glow.js';

/** For each query, the records that changed while its list was being read. */
const held = createStore<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
const readers = new Map<string, () => boolean>();

/** Whether this list is being read, so that it must not reorder now. */
export function isBeingRead(query: Query): boolean {
  return (
    (held.get().get(query.queryHash)?.size ?? 0) > 0 || readers.get(query.queryHash)?.() === true
  );
}

/** Counts a change instead of showing it. */
export function hold(query: Query, kind: string, id: number): void {
  const next = new Map(held.get());
  next.set(query.queryHash, new Set([...(next.get(query.queryHash) ?? []), glowKey(kind, id)]));
  held.set(next);
}

function letGo(hash: string): void {
  if (!held.get().has(hash)) return;
  const next = new Map(held.get());
  next.delete(hash);
  held.set(next);
}

/**
 * For a list that would reorder under its reader: how many changes are waiting, and the way to show
 * them. While the pointer or the focus is in the list, or it is scrolled, changes wait.
 *
 * @param queryKey key of the list's query
 * @param show reads the list again
 */
export function useHeld(queryKey: QueryKey, show: () => unknown) {
  const ref = useRef<HTMLDivElement>(null);
  const hash = hashKey(queryKey);
  const count = useSyncExternalStore(held.subscribe, () => held.get().get(hash)?.size ?? 0);
  useEffect(() => {
    readers.set(hash, () => isReading(ref.current));
    return () => {
      readers.delete(hash);
      letGo(hash);
    };
  }, [hash]);
  const showHeld = useCallback(() => {
    letGo(hash);
    show();
  }, [hash, show]);
  return { ref, count, show: showHeld };
}

function isReading(list: HTMLElement | null): boolean {
  if (list === null) return false;
  const scrolled = window.scrollY + (document.getElementById('content')?.scrollTop ?? 0);
  return scrolled > 120 || list.matches(':hover') || list.contains(document.activeElement);
}
