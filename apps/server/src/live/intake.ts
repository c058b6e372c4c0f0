/** Takes a crowd in little by little, so that other requests are answered in between. */
export class Intake {
  readonly #waiting: (() => void)[] = [];
  #next = 0;

  /** @param most how many are taken in one turn of the event loop */
  constructor(private readonly most: number) {}

  /** Does this when its turn comes, in the order in which it was asked for. */
  take(act: () => void): void {
    if (this.#waiting.push(act) === 1) setImmediate(this.#turn);
  }

  readonly #turn = (): void => {
    const end = Math.min(this.#next + this.most, this.#waiting.length);
    while (this.#next < end) this.#waiting[this.#next++]?.();
    if (this.#next < this.#waiting.length) {
      setImmediate(this.#turn);
      return;
    }
    this.#waiting.length = 0;
    this.#next = 0;
  };
}
