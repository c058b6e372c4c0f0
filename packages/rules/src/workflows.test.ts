import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocumentKind, documentLabels } from './documents.js';
import { judgeMove, type Machine, type Move } from './machine.js';
import { roleLabels } from './roles.js';
import { today } from './testing/sound-facts.js';
import { eachWorkflow, type Workflow } from './testing/workflows.js';

const allPapers: ReadonlySet<DocumentKind> = new Set(
  Object.keys(documentLabels).filter((kind): kind is DocumentKind => kind in documentLabels),
);

function stateKeys<S extends string, E extends string, F>(machine: Machine<S, E, F>): S[] {
  return Object.keys(machine.states).filter((key): key is S => key in machine.states);
}

function reachable<S extends string, E extends string, F>(machine: Machine<S, E, F>): Set<S> {
  const found = new Set<S>([machine.initial]);
  for (const state of found) {
    for (const move of machine.moves) if (move.from.includes(state)) found.add(move.to);
  }
  return found;
}

function leadsToEnd<S extends string, E extends string, F>(machine: Machine<S, E, F>): Set<S> {
  const ends = new Set<S>(stateKeys(machine).filter((s) => machine.states[s].final === true));
  for (const state of ends) {
    for (const move of machine.moves) {
      if (move.to === state) for (const from of move.from) ends.add(from);
    }
  }
  return ends;
}

function events<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  wrong: (move: Move<S, E, F>) => boolean,
): string[] {
  return machine.moves.filter(wrong).map((move) => move.event);
}

function shape<S extends string, E extends string, F>({ machine }: Workflow<S, E, F>) {
  const states = stateKeys(machine);
  return {
    id: machine.id,
    unreachable: states.filter((s) => !reachable(machine).has(s)),
    withoutWayOut: states.filter(
      (s) => machine.states[s].final !== true && !machine.moves.some((m) => m.from.includes(s)),
    ),
    withoutEnd: states.filter((s) => !leadsToEnd(machine).has(s)),
    leavesFinal: events(machine, (m) => m.from.some((s) => machine.states[s].final === true)),
    nobody: events(machine, (m) => m.by.length === 0 || m.by.some((role) => !(role in roleLabels))),
    unknownState: events(machine, (m) => ![m.to, ...m.from].every((s) => states.includes(s))),
    namelessGuards: events(machine, (m) => (m.guards ?? []).some((g) => g.label === '')),
  };
}

/** Each move's answer with sound facts, all papers and the right person. */
function soundMoves<S extends string, E extends string, F>({ machine, sound }: Workflow<S, E, F>) {
  return machine.moves.map((move) => {
    const { outcome, findings } = judgeWith(machine, move, sound);
    const why = findings.map((f) => `${f.severity} ${f.rule} ${f.change?.fact ?? ''}`);
    return `${move.event}: ${outcome} ${why.join(', ')}`.trim();
  });
}

function judgeWith<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  move: Move<S, E, F>,
  facts: F,
) {
  const role = move.by[0] ?? 'system';
  return judgeMove(machine, move, { role, date: today, facts, documents: allPapers });
}

/** What each single change of the facts does to the moves that it touches. */
function changedMoves<S extends string, E extends string, F>(workflow: Workflow<S, E, F>) {
  const { machine, sound, changes } = workflow;
  return changes.map((change) => {
    const effects = machine.moves.flatMap((move) => {
      const before = JSON.stringify(judgeWith(machine, move, sound));
      const after = judgeWith(machine, move, { ...sound, ...change });
      if (JSON.stringify(after) === before) return [];
      const texts = after.findings.map((f) => `${f.rule} ${f.message} → ${f.change?.hint ?? ''}`);
      return [`${move.event}: ${after.outcome} ${texts.join(' ')}`.trim()];
    });
    return { change: JSON.stringify(change), effects };
  });
}

describe('every workflow', () => {
  it.each(eachWorkflow((w) => ({ id: w.machine.id, look: () => shape(w) })))(
    '$id has no dead end and no unreachable state',
    ({ look }) => {
      const { id, ...problems } = look();
      expect(id).not.toBe('');
      for (const [problem, where] of Object.entries(problems)) expect(where, problem).toEqual([]);
    },
  );

  it.each(eachWorkflow((w) => ({ id: w.machine.id, moves: () => soundMoves(w) })))(
    '$id with sound facts',
    ({ moves }) => {
      expect(moves()).toMatchSnapshot();
    },
  );

  it.each(eachWorkflow((w) => ({ id: w.machine.id, answers: () => changedMoves(w) })))(
    '$id answers each change of its facts',
    ({ answers }) => {
      const changed = answers();
      expect(changed).toMatchSnapshot();
      for (const { change, effects } of changed) expect(effects.length, change).toBeGreaterThan(0);
    },
  );

  it.each(eachWorkflow((w) => ({ id: w.machine.id, check: () => refusalsExplain(w) })))(
    '$id: every refusal cites and says which fact would change it',
    ({ check }) => {
      check();
    },
  );
});

/** Property: whatever the facts, each block has a citation, a fact and a hint. */
function refusalsExplain<S extends string, E extends string, F>(workflow: Workflow<S, E, F>): void {
  const { machine, sound, changes } = workflow;
  const facts = fc.subarray([...changes]).map((chosen) => Object.assign({}, sound, ...chosen));
  fc.assert(
    fc.property(facts, fc.constantFrom(...machine.moves), (given, move) => {
      for (const finding of judgeWith(machine, move, given).findings) {
        expect(finding.citation.regulation).not.toBe('');
        if (finding.severity !== 'block') continue;
        expect(finding.change?.fact).toMatch(/./);
        expect(finding.change?.hint).toMatch(/。$/);
      }
    }),
  );
}
