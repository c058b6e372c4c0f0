/** Ends the wait of a loop early: at the next wake-up, at once if one came meanwhile, or in time. */
export class Wakeup {
  #pending = false;
  #end: (() => void) | null = null;

  /** Ends the wait that runs now, or the next one at once. */
  wake(): void {
    this.#pending = true;
    this.#end?.();
  }

  /**
   * Waits until it is woken or the time is over.
   *
   * @param milliseconds longest wait
   */
  async wait(milliseconds: number): Promise<void> {
    if (!this.#pending) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#end = null;
    this.#pending = false;
  }
}
