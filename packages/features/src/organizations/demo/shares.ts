/** How the members are shared out among the branches. */
import type { Branch, Random } from '../../kit/demo/index.js';

/** Of each shown branch: 23 with a vote, so that “12 of 23” can be counted, and 2 without. */
export const SHOWN_FULL = 23;

/** Probationary members of each shown branch; they have no vote. */
export const SHOWN_PROBATIONARY = 2;

/** The share of one of `parts` in a whole: all shares add up to it, and differ by one at most. */
export function allot(whole: number, parts: number, index: number): number {
  return Math.floor((whole * (index + 1)) / parts) - Math.floor((whole * index) / parts);
}

/** Shares exactly so many members out: branches of offices are small, others half as large again or less. */
export function shareMembers(
  branches: readonly Branch[],
  shown: readonly Branch[],
  members: number,
  random: Random,
): void {
  let left = members;
  for (const branch of shown) {
    branch.size = Math.min(left, SHOWN_FULL + SHOWN_PROBATIONARY);
    left -= branch.size;
  }
  const others = branches
    .filter((branch) => !shown.includes(branch))
    .map((branch) => ({
      branch,
      weight: (branch.field === 'organ' ? 0.6 : 1) * (0.55 + random.next()),
    }));
  let weight = others.reduce((sum, other) => sum + other.weight, 0);
  for (const other of others) {
    other.branch.size = Math.round((left * other.weight) / weight);
    left -= other.branch.size;
    weight -= other.weight;
  }
}
