// The assignment that this browser tab works under.
import { createStore } from '../store.js';

const KEY = 'xianfeng.assignment';
const LAST = 'xianfeng.assignment.last';

/**
 * The assignment that this browser tab works under. Each tab has its own; a new tab begins with the
 * one used last on this device.
 */
export const tabAssignment = createStore<number | null>(
  toId(sessionStorage.getItem(KEY)) ?? toId(localStorage.getItem(LAST)),
);

/** Keeps the assignment for this tab and for the next new tab; null forgets both. */
export function setTabAssignment(id: number | null): void {
  if (id === null) {
    sessionStorage.removeItem(KEY);
    localStorage.removeItem(LAST);
  } else {
    sessionStorage.setItem(KEY, String(id));
    localStorage.setItem(LAST, String(id));
  }
  tabAssignment.set(id);
}

function toId(text: string | null): number | null {
  const id = Number(text);
  return text !== null && Number.isSafeInteger(id) && id > 0 ? id : null;
}
