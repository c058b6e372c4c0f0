// Tests of deadlines that pause.
import { describe, expect, it } from 'vitest';
import type { StateDeadline } from './machine.js';
import { stateDueOn } from './pauses.js';

const within = (amount: number, unit: StateDeadline['unit']): StateDeadline => ({
  amount,
  unit,
  onExpiry: 'remind',
  note: '',
});

describe('the deadline of a state', () => {
  it('is counted in days, working days or months from the day on which the state was entered', () => {
    expect(stateDueOn(within(30, 'day'), '2026-09-28')).toBe('2026-10-28');
    // 09-29, 09-30, 10-08, 10-09, 10-10 (a workday by the notice).
    expect(stateDueOn(within(5, 'working_day'), '2026-09-28')).toBe('2026-10-10');
    expect(stateDueOn(within(6, 'month'), '2026-08-31')).toBe('2027-02-28');
  });

  it('is later by what a suspension takes away, its first and last day included', () => {
    const pauses = [{ from: '2026-09-30', until: '2026-10-09' }];
    // 09-30, 10-08 and 10-09 were lost: 09-29, then 10-10, 10-12, 10-13, 10-14.
    expect(stateDueOn(within(5, 'working_day'), '2026-09-28', pauses)).toBe('2026-10-14');
    expect(stateDueOn(within(5, 'day'), '2026-09-28', pauses)).toBe('2026-10-13');
    expect(stateDueOn(within(1, 'month'), '2026-09-28', pauses)).toBe('2026-11-07');
  });

  it('stands still while a suspension is open', () => {
    const open = [{ from: '2026-09-30', until: null }];
    expect(stateDueOn(within(5, 'working_day'), '2026-09-28', open)).toBeNull();
  });

  it('is not moved by what came too late, and by several suspensions in any order', () => {
    const late = [{ from: '2026-10-12', until: null }];
    expect(stateDueOn(within(5, 'working_day'), '2026-09-28', late)).toBe('2026-10-10');
    expect(
      stateDueOn(within(5, 'day'), '2026-09-28', [{ from: '2026-10-03', until: '2026-10-04' }]),
    ).toBe('2026-10-05');
    expect(
      stateDueOn(within(5, 'day'), '2026-09-28', [{ from: '2026-10-04', until: '2026-10-05' }]),
    ).toBe('2026-10-03');
    const twice = [
      { from: '2026-10-09', until: '2026-10-10' },
      { from: '2026-09-29', until: '2026-09-30' },
    ];
    // Lost: 09-29, 09-30, 10-09 and 10-10. Counted: 10-08, 10-12, 10-13, 10-14, 10-15.
    expect(stateDueOn(within(5, 'working_day'), '2026-09-28', twice)).toBe('2026-10-15');
    const sameDay = [
      { from: '2026-09-29', until: '2026-09-29' },
      { from: '2026-09-29', until: '2026-09-30' },
    ];
    expect(stateDueOn(within(5, 'day'), '2026-09-28', sameDay)).toBe('2026-10-05');
  });

  it('follows the notices that it is given', () => {
    const notices = { 2026: { off: ['2026-09-29'], work: [] } };
    expect(stateDueOn(within(1, 'working_day'), '2026-09-28', [], notices)).toBe('2026-09-30');
  });
});
