// Whether the user is at this screen, told by keyboard and pointer (SEC-04).

/** A request sent after this long without keyboard or pointer is the screen's own, not the person's. */
const AWAY_MS = 2 * 60_000;
/** A user who only types or reads is reported to the server this often. */
const SIGN_MS = 60_000;
/**
 * The server notes signs of life once a minute, so this device leaves a minute before it (SEC-04), and
 * warns one minute before that.
 */
const EARLIER_MS = 60_000;
/** Until the server has said what the district has set. */
const USUAL_REST_MS = 30 * 60_000;

/** The tabs of one browser share one session: work in one of them is work in all. */
const KEY = 'xianfeng.input';
const SHARE_MS = 5_000;

/** Whether the user is here, about to be signed out, or signed out. */
export type Presence = 'here' | 'leaving' | 'gone';

type Shared = Pick<Storage, 'getItem' | 'setItem'>;

/** Whether the user is at this screen, told by keyboard and pointer alone. */
export class PresenceWatch {
  #input: number;
  #sign: number;
  #shared = 0;
  #rest = USUAL_REST_MS;

  constructor(
    private readonly storage: Shared,
    private readonly now: () => number,
  ) {
    this.#input = now();
    this.#sign = now();
  }

  /** A key or the pointer moved. @returns false when it comes too late to go on */
  input(): boolean {
    if (this.presence() === 'gone') return false;
    this.restart();
    return true;
  }

  /** The user has just signed in or opened the page. */
  restart(): void {
    this.#input = this.now();
    if (this.#input - this.#shared < SHARE_MS) return;
    this.#shared = this.#input;
    this.storage.setItem(KEY, String(this.#input));
  }

  /** @param minutes after which the server ends a managing session that rests */
  allow(minutes: number): void {
    this.#rest = minutes * 60_000;
  }

  presence(): Presence {
    const left = this.#rest - (this.now() - this.#lastInput());
    if (left <= EARLIER_MS) return 'gone';
    return left <= 2 * EARLIER_MS ? 'leaving' : 'here';
  }

  /** Whether a request sent now is the screen's own. One that is not counts as a sign of life. */
  sending(): 'background' | 'present' {
    if (this.now() - this.#lastInput() > AWAY_MS) return 'background';
    this.#sign = this.now();
    return 'present';
  }

  /** Whether the server has not heard yet that the user is here. */
  owesSign(): boolean {
    return this.#lastInput() > this.#sign && this.now() - this.#sign >= SIGN_MS;
  }

  #lastInput(): number {
    const elsewhere = Number(this.storage.getItem(KEY) ?? 0);
    // A time to come was written before the clock of this device was set back.
    return elsewhere > this.now() ? this.#input : Math.max(this.#input, elsewhere);
  }
}

/** The watch of this tab, shared with its other tabs through local storage. */
export const presence = new PresenceWatch(localStorage, Date.now);
