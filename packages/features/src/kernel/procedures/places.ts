// Places for work that takes a whole core: so much at once, the rest one after the other.

/** Gives so many places at once. */
export class WorkPlaces {
  readonly #waiting: (() => void)[] = [];
  #taken = 0;

  /**
   * @param atOnce how many may work at the same time
   * @param most how many may wait
   * @param full what is thrown where too many wait
   */
  constructor(
    private readonly atOnce: number,
    private readonly most: number,
    private readonly full: () => Error,
  ) {}

  /** Does the work once there is a place for it. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#taken < this.atOnce) this.#taken += 1;
    else {
      if (this.#waiting.length >= this.most) throw this.full();
      // Whoever has done hands the place on.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#taken -= 1;
      else next();
    }
  }
}
