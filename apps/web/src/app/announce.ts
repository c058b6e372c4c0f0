// Short notices of the whole page, shown at its edge and spoken by screen readers.
import { createStore } from './store.js';

/** One notice of the page. */
export interface Announcement {
  id: number;
  text: string;
  kind: 'live' | 'success' | 'error';
}

const SHOWN_MS = 5_000;
let last = 0;

/** What the notices at the edge of the page show, and screen readers speak. */
export const announcements = createStore<readonly Announcement[]>([]);

/** Tells the reader something without moving anything: a live change, a finished write. */
export function say(text: string, kind: Announcement['kind'] = 'live'): void {
  last += 1;
  const id = last;
  const others = announcements.get().filter((one) => one.text !== text);
  announcements.set([...others.slice(-2), { id, text, kind }]);
  setTimeout(() => dismiss(id), SHOWN_MS);
}

/** Removes a notice before its time is over. */
export function dismiss(id: number): void {
  announcements.set(announcements.get().filter((one) => one.id !== id));
}
