// Tests of the states of activities (MEET-19).
import { describe, expect, it } from 'vitest';
import { makeMove } from '../../process/machine.js';
import { meetDefaults } from '../../settings/organizations/meet.js';
import { soundActivity, today } from '../../testing/sound-facts.js';
import type { ActivityFacts } from './activity-guards.js';
import { activityMachine, activityStateLabels } from './activity-states.js';

const machine = activityMachine();
const step = (facts: Partial<ActivityFacts>) =>
  ({ role: 'branch_secretary', date: today, facts: { ...soundActivity, ...facts } }) as const;

describe('activity states (MEET-19)', () => {
  it('is entered by the commissioner where there is one (GEN-08)', () => {
    const entered = (state: 'planned' | 'returned', event: 'record' | 'revise') =>
      makeMove(machine, state, event, step({ actorEnters: false }));
    expect(entered('planned', 'record').to).toBeNull();
    expect(entered('returned', 'revise').to).toBeNull();
    expect(makeMove(machine, 'returned', 'revise', step({})).to).toBe('pending_minutes');
  });

  it('bear the names that the screens show', () => {
    const labels = Object.entries(machine.states).map(([key, state]) => [key, state.label]);
    expect(Object.fromEntries(labels)).toEqual(activityStateLabels);
  });

  it.each([
    [{ heldOn: '2026-06-21', notifiedOn: '2026-06-20' }, 'ok'],
    [{ heldOn: '2026-06-20', notifiedOn: '2026-06-20' }, 'warn'],
    [{ heldOn: '2026-06-21', notifiedOn: null }, 'ok'],
    [{ heldOn: '2026-06-23', notifiedOn: '2026-06-20', fourDiscussions: true }, 'ok'],
    [{ heldOn: '2026-06-22', notifiedOn: '2026-06-20', fourDiscussions: true }, 'warn'],
  ])('notified %j: %s', (facts, outcome) => {
    const moved = makeMove(machine, 'planned', 'notify', step(facts));
    expect(moved).toMatchObject({ to: 'notified', outcome });
  });

  it('is recorded on its day or later', () => {
    expect(makeMove(machine, 'planned', 'record', step({ heldOn: today })).to).toBe(
      'pending_minutes',
    );
    expect(makeMove(machine, 'planned', 'record', step({ heldOn: '2026-06-21' })).to).toBeNull();
  });

  it('may be confirmed by who entered it where there is no committee', () => {
    const own = { actorEnteredIt: true };
    expect(
      makeMove(machine, 'pending_branch', 'confirm', step({ ...own, hasCommittee: false })).to,
    ).toBe('pending_street');
    expect(
      makeMove(machine, 'pending_branch', 'confirm', step({ ...own, hasCommittee: true })).to,
    ).toBeNull();
  });

  it('goes back as often as the district allows', () => {
    const street = (returns: number, most: number) =>
      makeMove(
        activityMachine({ ...meetDefaults, 'meet.maxReturns': most }),
        'pending_street',
        'return',
        {
          ...step({ returns }),
          role: 'street_organizer',
        },
      ).to;
    expect([street(2, 3), street(3, 3), street(3, 4)]).toEqual(['returned', null, 'returned']);
  });
});
