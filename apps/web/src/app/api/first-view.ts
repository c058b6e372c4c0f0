// When the first view shows what it asked for: what can wait is fetched only then.
import { queryClient } from './query-client.js';

/** The first view has had its time, whatever it still waits for. */
const PATIENCE_MS = 5_000;
const LOOK_MS = 10;

let drawn = false;
let shown: () => void = () => {};

/** Resolves when the first view shows what it has read, or has had its time. */
export const firstView = new Promise<void>((resolve) => {
  shown = resolve;
});

/** Told when the first view has been drawn, with or without what it reads. */
export function viewDrawn(): void {
  if (drawn) return;
  drawn = true;
  const begun = performance.now();
  // Twice in a row: between the two, the drawing of what has been read has begun.
  let calm = 0;
  const look = () => {
    calm = queryClient.isFetching() === 0 && !isBusy() ? calm + 1 : 0;
    if (calm > 1 || performance.now() - begun > PATIENCE_MS) shown();
    else setTimeout(look, LOOK_MS);
  };
  setTimeout(look, LOOK_MS);
}

/** What has been read is drawn in small steps: until the last one a skeleton stands in its place. */
function isBusy(): boolean {
  return document.querySelector('#content [aria-busy=true]') !== null;
}
