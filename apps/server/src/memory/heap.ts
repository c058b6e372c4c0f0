// How much memory the server's objects may take before those that nobody needs any more are removed.
import { setFlagsFromString } from 'node:v8';

/**
 * By so many percent the objects may grow between two collections of all of them. Left to itself, V8 lets
 * them grow fourfold while many requests come: a flood of refused ones alone took 150 MB that way. A
 * collection that finds 50 MB in use takes some milliseconds of the server's time.
 */
const GROWTH_PERCENT = 100;

/** Keeps the memory of this process near what it uses. */
export function boundHeap(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
