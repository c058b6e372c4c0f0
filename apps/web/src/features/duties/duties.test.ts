// Tests of the order of duties.
import type { DutyRow } from '@xianfeng/features/duties/schema';
import { expect, it } from 'vitest';
import { byUrgency } from './steps.js';

it('puts the most pressing first, then by the day it is due', () => {
  const row = (state: DutyRow['state'], dueOn: string) => ({ state, dueOn });
  const rows = [
    row('done', '2026-11-30'),
    row('open', '2026-12-31'),
    row('open', '2026-11-30'),
    row('overdue', '2026-11-30'),
    row('due_soon', '2026-11-30'),
  ];
  expect(byUrgency(rows).map(({ state, dueOn }) => `${state} ${dueOn}`)).toEqual([
    'overdue 2026-11-30',
    'due_soon 2026-11-30',
    'open 2026-11-30',
    'open 2026-12-31',
    'done 2026-11-30',
  ]);
});
