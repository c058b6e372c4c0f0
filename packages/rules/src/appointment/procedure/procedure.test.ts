// Tests of the lawful procedures by route (TAL-02, TAL-04).
import { describe, expect, it } from 'vitest';
import type { Judgement, Outcome } from '../../law/judgement.js';
import { verdict } from '../../testing/verdict.js';
import { judgeProcedure, judgeProcedureDay, type ProcedureFigures } from './procedure.js';
import { judgeSitting } from './sitting.js';

const date = '2025-03-20';
const party: ProcedureFigures = {
  route: 'party_election',
  secretary: false,
  base: 50,
  present: 40,
  issued: 40,
  returned: 40,
  seats: 3,
  nominees: 4,
  votes: 26,
};
const village: ProcedureFigures = {
  route: 'villager_election',
  ballot: 'first',
  listPublishedOn: '2025-02-20',
  base: 600,
  present: 301,
  issued: 310,
  returned: 301,
  seats: 3,
  nominees: 4,
  votes: 151,
};

/** The outcome; the whole of what the reader gets is held beside it. */
function held(judgement: Judgement): Outcome {
  expect(verdict(judgement)).toMatchSnapshot();
  return judgement.outcome;
}

describe('the party route (ELEC-02, 03, 06, 07)', () => {
  it.each([
    [party, 'ok'],
    [{ ...party, present: 39, issued: 39, returned: 39 }, 'block'],
    [{ ...party, votes: 25, present: 50, issued: 50, returned: 50 }, 'block'],
    [{ ...party, votes: 21 }, 'block'],
    [{ ...party, nominees: 3 }, 'block'],
    [{ ...party, secretary: true, seats: 1, nominees: 1 }, 'ok'],
    [{ ...party, returned: 41 }, 'block'],
    [{ ...party, issued: 41 }, 'block'],
  ] as const)('%j → %s', (figures, outcome) => {
    expect(held(judgeProcedure(figures, date))).toBe(outcome);
  });
});

describe('the village route (TAL-04)', () => {
  it.each([
    [village, 'ok'],
    [{ ...village, present: 300, returned: 300 }, 'block'],
    [{ ...village, votes: 150 }, 'block'],
    [{ ...village, ballot: 'rerun', votes: 101 }, 'ok'],
    [{ ...village, ballot: 'rerun', votes: 100 }, 'block'],
    [{ ...village, listPublishedOn: '2025-03-01' }, 'block'],
    [{ ...village, nominees: 3 }, 'block'],
    [{ ...village, votes: 301 }, 'ok'],
    [{ ...village, votes: 302 }, 'block'],
    [{ ...village, returned: 311 }, 'block'],
  ] as const)('%j → %s', (figures, outcome) => {
    expect(held(judgeProcedure(figures, date))).toBe(outcome);
  });
  it('leaves the thresholds of the amended law to a person', () => {
    expect(held(judgeProcedure(village, '2026-03-20'))).toBe('needs_confirmation');
  });
});

describe('the other routes', () => {
  it('指派 fills a vacancy only', () => {
    expect(held(judgeProcedure({ route: 'party_assignment', vacant: 1 }, date))).toBe('ok');
    expect(held(judgeProcedure({ route: 'party_assignment', vacant: 0 }, date))).toBe('block');
  });
  it('assemblies and secondment', () => {
    const vote = { body: 'representatives', base: 30, present: 20, votes: 20 } as const;
    expect(held(judgeProcedure({ route: 'member_election', ...vote }, date))).toBe('ok');
    expect(held(judgeProcedure({ route: 'representative_election', ...vote }, date))).toBe('ok');
    expect(held(judgeProcedure({ route: 'secondment' }, date))).toBe('ok');
  });
});

describe('the day of the procedure', () => {
  it.each([
    ['2025-03-12', '2025-03-11', 'ok'],
    ['2025-03-11', '2025-03-11', 'block'],
    ['2025-03-21', '2025-03-11', 'block'],
    ['2025-03-12', null, 'block'],
    ['2025-03-20', '2025-03-19', 'ok'],
  ] as const)('held on %s after a notice until %s: %s', (heldOn, lastDay, outcome) => {
    expect(held(judgeProcedureDay(heldOn, lastDay, date))).toBe(outcome);
  });
});

describe('a sitting of the 街道党工委', () => {
  it.each([
    [9, 6, 5, 'ok'],
    [9, 5, 5, 'block'],
    [9, 6, 4, 'block'],
    [9, 10, 5, 'block'],
    [9, 6, 7, 'block'],
    [9, 9, 9, 'ok'],
  ])('%i members, %i present, %i in favour: %s', (members, present, yes, outcome) => {
    expect(held(judgeSitting({ members, present, yes }, date))).toBe(outcome);
  });
});
