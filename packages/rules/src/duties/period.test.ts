// Tests of periods.
import { describe, expect, it } from 'vitest';
import { periodOf, periodsIn } from './period.js';

describe('periods', () => {
  it.each([
    ['month', '2026-11', '2026年11月', '2026-11-01', '2026-11-30'],
    ['quarter', '2026-Q4', '2026年第4季度', '2026-10-01', '2026-12-31'],
    ['half_year', '2026-H2', '2026年下半年', '2026-07-01', '2026-12-31'],
    ['year', '2026', '2026年', '2026-01-01', '2026-12-31'],
  ] as const)('%s of 2026-11-22', (frequency, key, label, from, to) => {
    expect(periodOf(frequency, '2026-11-22')).toEqual({ frequency, key, label, from, to });
  });

  it('names the first half and February', () => {
    expect(periodOf('half_year', '2026-06-30').label).toBe('2026年上半年');
    expect(periodOf('month', '2024-02-01')).toMatchObject({ key: '2024-02', to: '2024-02-29' });
  });

  it('lists those that touch a span', () => {
    const keys = (from: string, to: string) => periodsIn('month', from, to).map((p) => p.key);
    expect(keys('2025-12-31', '2026-02-01')).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(keys('2026-02-01', '2026-01-31')).toEqual([]);
    expect(periodsIn('quarter', '2026-03-31', '2026-04-01').map((p) => p.key)).toEqual([
      '2026-Q1',
      '2026-Q2',
    ]);
  });
});
