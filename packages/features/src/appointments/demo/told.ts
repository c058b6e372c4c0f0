/** What the proofs of a way have in common. */
import { instantOf } from '@xianfeng/rules';
import type { actorsOf } from './actors.js';
import type { Way, WayDays } from './ways.js';

export const departments = ['civil_affairs', 'court', 'discipline', 'public_security'] as const;
export type Department = (typeof departments)[number];

/** One of the ways with its days and whoever acts in it. */
export interface Told {
  way: Way;
  days: WayDays;
  by: ReturnType<typeof actorsOf>;
}

export const at = (day: string) => new Date(instantOf(day, '10:00')).toISOString();
export const numbered = (kind: string, day: string, id: number) =>
  `${kind}〔${day.slice(0, 4)}〕${(id % 97) + 1}号`;
export const list = (values: readonly string[]) => `{${values.join(',')}}`;
