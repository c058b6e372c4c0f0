// How long journeys wait for what they expect.

/** A journey is aimed at a second; on a busy machine it fails only after this. */
export const PATIENCE = { timeout: 30_000 };

/** Measures how long people wait, and prints it. */
export class Waits {
  #from = 0;

  /** A person acts now. */
  begin(): void {
    this.#from = performance.now();
  }

  /** Prints how long after the beginning this came to be. */
  async until<Result>(what: string, sight: Promise<Result>): Promise<Result> {
    const result = await sight;
    const ms = Math.round(performance.now() - this.#from);
    console.log(`  ${String(ms).padStart(6)} ms  ${what}`);
    return result;
  }
}
