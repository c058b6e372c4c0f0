/**
 * GEN-01 and GEN-02: shares of a whole, compared as whole numbers. 以上、以下、以内 include the
 * number; 超过、不满、过半数 exclude it. Never compare rounded percentages.
 */

/** 超过半数: `2x > n`. */
export function isMoreThanHalf(x: number, n: number): boolean {
  return 2 * x > n;
}

/** 半数以上: `2x >= n`. */
export function isHalfOrMore(x: number, n: number): boolean {
  return 2 * x >= n;
}

/** At least num/den of n, as 五分之四 (4, 5) or 三分之二以上 (2, 3): `den·x >= num·n`. */
export function isAtLeast(x: number, n: number, num: number, den: number): boolean {
  return den * x >= num * n;
}

/** At most num/den of n, as 不超过三分之一 (1, 3): `den·x <= num·n`. */
export function isAtMost(x: number, n: number, num: number, den: number): boolean {
  return den * x <= num * n;
}

/** Fewest whole units that are 超过半数 of n. */
export function fewestMoreThanHalf(n: number): number {
  return Math.floor(n / 2) + 1;
}

/** Fewest whole units that are at least num/den of n. */
export function fewestAtLeast(n: number, num: number, den: number): number {
  return Math.ceil((num * n) / den);
}

/** Most whole units that are at most num/den of n. */
export function mostAtMost(n: number, num: number, den: number): number {
  return Math.floor((num * n) / den);
}

/** A whole number of heads, ballots or 分, zero or more. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
