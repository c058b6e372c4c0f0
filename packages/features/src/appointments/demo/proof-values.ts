/** What the proofs of a way have in common. */
import { instantOf } from '@xianfeng/rules';
import type { actorsOf } from './actors.js';
import type { Way, WayDays } from './ways.js';

/** The departments that the demo's joint reviews ask. */
export const departments = ['civil_affairs', 'court', 'discipline', 'public_security'] as const;
export type Department = (typeof departments)[number];

/** One of the ways with its days and the accounts that act in it. */
export interface WayOfDemo {
  way: Way;
  days: WayDays;
  by: ReturnType<typeof actorsOf>;
}

/** Ten in the morning of a day, as an instant. */
export const at = (day: string) => new Date(instantOf(day, '10:00')).toISOString();

/** A document number 文号 of a kind and a year, from an id. */
export const numbered = (kind: string, day: string, id: number) =>
  `${kind}〔${day.slice(0, 4)}〕${(id % 97) + 1}号`;

/** Values as a PostgreSQL array. */
export const list = (values: readonly string[]) => `{${values.join(',')}}`;
