// Refusals of moves, and the facts that do not lift them.
import { addDays } from '../civil-date.js';
import { type DocumentKind, documentLabels } from '../documents.js';
import type { Finding, Judgement } from '../law/judgement.js';
import { judgeMove, type Machine, type Move } from '../process/machine.js';
import { today } from './sound-facts.js';
import type { Workflow } from './workflows.js';

const allPapers: ReadonlySet<DocumentKind> = new Set(
  Object.keys(documentLabels).filter((kind): kind is DocumentKind => kind in documentLabels),
);

/** Days tried where a refusal says that another day would change it: versions and deadlines apart. */
const otherDays = [-2_000, -400, -60, 30, 400, 3_000].map((days) => addDays(today, days));

const numbers = Array.from({ length: 61 }, (_, n) => n);

/** Judges a move made by the right person, with all papers, so that only guards may refuse. */
export function judgeWith<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  move: Move<S, E, F>,
  facts: F,
  date = today,
): Judgement {
  const role = move.by[0] ?? 'system';
  return judgeMove(machine, move, { role, date, facts, documents: allPapers });
}

function at(facts: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), facts);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function put(facts: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  return isObject(facts) ? { ...facts, [key]: put(facts[key], rest, value) } : facts;
}

const sameRefusal = (a: Finding, b: Finding) =>
  a.severity === 'block' && a.rule === b.rule && a.change?.fact === b.change?.fact;

/** What is tried in a fact's place: its sound value, those of the single changes, others of its kind. */
function trials(records: readonly unknown[], path: readonly string[]): unknown[] {
  const values = records.map((record) => at(record, path)).filter((value) => value !== undefined);
  if (values.some((value) => typeof value === 'number')) values.push(...numbers);
  if (values.some((value) => typeof value === 'boolean')) values.push(true, false);
  if (values.some((v) => typeof v === 'string' && /^\d{4}-\d\d-\d\d$/.test(v))) {
    values.push(...otherDays);
  }
  return values;
}

/**
 * The facts named by a move's refusals that do not lift them, whatever is tried in their place with all
 * else left as it was; also those that no guard looks at. Empty when every refusal told the truth.
 */
export function idleChanges<S extends string, E extends string, F>(
  workflow: Workflow<S, E, F>,
  move: Move<S, E, F>,
  given: F,
): string[] {
  const { machine, sound, changes } = workflow;
  const refusals = judgeWith(machine, move, given).findings.filter((f) => f.severity === 'block');
  return refusals.flatMap((refusal) => {
    const fact = refusal.change?.fact ?? '';
    const path = fact.split('.');
    const [root = '', ...rest] = path;
    const sources = [sound, ...changes.map((change) => ({ ...sound, ...change }))];
    const lifts = (judged: Judgement) => !judged.findings.some((f) => sameRefusal(f, refusal));
    const lifted =
      fact === 'date'
        ? otherDays.some((day) => lifts(judgeWith(machine, move, given, day)))
        : trials(sources, path).some((value) => {
            const changed = { ...given, [root]: put(at(given, [root]), rest, value) };
            return lifts(judgeWith(machine, move, changed));
          });
    return lifted ? [] : [`${move.event}: ${refusal.rule} ${fact} ${refusal.message}`];
  });
}
