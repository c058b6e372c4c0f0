/** One look-up for all who ask the same at the same time, e.g. the connections of one session. */
export class SharedLookups<Answer> {
  readonly #running = new Map<string, Promise<Answer>>();

  /**
   * The answer of the look-up that runs under this key, or of a new one. One that began before
   * `forget` is not shared with who asks after it.
   */
  ask(key: string, look: () => Promise<Answer>): Promise<Answer> {
    const running = this.#running.get(key);
    if (running !== undefined) return running;
    const begun = look().finally(() => {
      if (this.#running.get(key) === begun) this.#running.delete(key);
    });
    this.#running.set(key, begun);
    return begun;
  }

  /** Shares none of the look-ups that are under way. */
  forget(): void {
    this.#running.clear();
  }
}
