/** Time, injected: milliseconds since 1970 (UTC). Business days come from it in Asia/Shanghai. */
export interface Clock {
  now(): number;
}

/** The time of the machine. */
export const systemClock: Clock = { now: () => Date.now() };
