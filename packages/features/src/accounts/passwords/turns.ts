// Turns for work that takes a whole core: so much at once, the rest one after the other.
import { AppError } from '../../kernel/index.js';

/** Gives so many turns at once. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #taken = 0;

  /**
   * @param atOnce how many may work at the same time
   * @param most how many may wait
   */
  constructor(
    private readonly atOnce: number,
    private readonly most: number,
  ) {}

  /** Does the work when its turn has come. @throws AppError too_many_requests where too many wait */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#taken < this.atOnce) this.#taken += 1;
    else {
      if (this.#waiting.length >= this.most) throw new AppError('too_many_requests');
      // Whoever has done hands the turn on.
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
