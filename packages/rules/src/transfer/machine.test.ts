// Tests of the machine of transfers under the district's settings.
import { expect, it } from 'vitest';
import { makeMove } from '../process/machine.js';
import { soundTransfer } from '../testing/sound-facts.js';
import { transferMachine } from './machine.js';

const machine = transferMachine();
/** Valid until 2026-06-20, the last day included. */
const facts = { ...soundTransfer, issuedOn: '2026-05-21' };

it.each([
  ['2026-06-20', 'pending_receipt', null],
  ['2026-06-21', null, 'overdue'],
])('a member on the way, on %s', (date, reported, expired) => {
  expect(makeMove(machine, 'in_transit', 'report_in', { role: 'member', date, facts }).to).toBe(
    reported,
  );
  expect(makeMove(machine, 'in_transit', 'expire', { role: 'system', date, facts }).to).toBe(
    expired,
  );
});

it('follows the district’s days', () => {
  const settings = {
    'tran.draftDays': 31,
    'tran.branchReviewWorkingDays': 4,
    'tran.committeeReviewWorkingDays': 6,
    'tran.acceptWorkingDays': 7,
    'tran.followUpDays': 16,
    'tran.letterDaysInCity': 10,
    'tran.letterDaysOutside': 30,
  };
  const { states } = transferMachine(settings);
  expect(states.draft.deadline).toMatchObject({ amount: 31, unit: 'day', onExpiry: 'move' });
  expect(states.pending_branch.deadline).toMatchObject({ amount: 4, unit: 'working_day' });
  expect(states.pending_committee.deadline).toMatchObject({ amount: 6, onExpiry: 'remind' });
  expect(states.pending_receipt.deadline).toMatchObject({ amount: 7, onExpiry: 'escalate' });
  expect(states.overdue.deadline).toMatchObject({ amount: 16, unit: 'day' });
  expect(states.returned.deadline).toEqual(states.overdue.deadline);
});
