// When queries may run: after the cursor of the live connection is known.

/** Queries wait no longer than this for the cursor; later ones are simply read again. */
const PATIENCE_MS = 1_500;

let release: () => void = () => {};
let ready: Promise<void> = Promise.resolve();
let read = false;

/** Closes the gate: queries wait until the cursor is known, or patience ends. */
export function awaitCursor(): void {
  read = false;
  ready = new Promise((resolve) => {
    release = resolve;
    setTimeout(resolve, PATIENCE_MS);
  });
}

/** The cursor is known: queries may go. */
export function cursorKnown(): void {
  release();
}

/** Resolves when queries may go. */
export async function liveReady(): Promise<void> {
  await ready;
  read = true;
}

/** Whether a query has gone since the gate was last closed. */
export function hasRead(): boolean {
  return read;
}
