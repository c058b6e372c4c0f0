/** Time, injected: milliseconds since 1970 (UTC). Business days come from it in Asia/Shanghai. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
