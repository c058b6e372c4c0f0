// Workflows as data, and the interpreter that judges and makes their moves.
import type { HolidayNotices } from '../calendar/holiday-notices.js';
import { type CivilDate, formatDate } from '../civil-date.js';
import { type DocumentKind, documentLabels } from '../documents.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';
import type { Rule } from '../law/rule.js';
import { type Role, roleLabels } from '../roles.js';

/** How long a case may stay in a state, and what follows then. */
export interface StateDeadline {
  readonly amount: number;
  readonly unit: 'day' | 'working_day' | 'month';
  /** What happens after it; the system itself moves only on `move`. */
  readonly onExpiry: 'remind' | 'escalate' | 'move';
  readonly note: string;
}

/** A state of a workflow. */
export interface State {
  readonly label: string;
  /** No way out: the case is closed. */
  readonly final?: true;
  readonly deadline?: StateDeadline;
}

/** A condition on the facts. Its findings name the fact that would change them. */
export interface Guard<F> {
  /** The condition in words, for diagrams and step bars. */
  readonly label: string;
  readonly check: (facts: F, date: CivilDate) => readonly Finding[];
}

/** A move of a workflow: from where to where, by whom, under which conditions. */
export interface Move<S extends string, E extends string, F> {
  readonly event: E;
  /** What the button says. */
  readonly label: string;
  readonly from: readonly S[];
  readonly to: S;
  readonly by: readonly Role[];
  readonly guards?: readonly Guard<F>[];
  /** 材料 that must be on file. */
  readonly documents?: readonly DocumentKind[];
  /** Facts that the actor states with the move: they are on record only once it is made. */
  readonly brings?: readonly (keyof F & string)[];
  /** May be thought of at any time, and so says nothing about whose turn it is. */
  readonly aside?: true;
  /** The rule behind the move where it is not the machine's own. */
  readonly rule?: Rule;
}

/** A workflow as data: the database, the screens and the diagrams read the same table. */
export interface Machine<S extends string, E extends string, F> {
  readonly id: string;
  readonly title: string;
  readonly rule: Rule;
  readonly initial: S;
  /** The ordinary way of a case, for step bars: each state leads to the next one. */
  readonly way: readonly S[];
  readonly states: Readonly<Record<S, State>>;
  readonly moves: readonly Move<S, E, F>[];
  /** By which its working days are counted; by the product's own notices without. */
  readonly holidays?: HolidayNotices;
}

/** Who wants to move the case, on which day, with which facts and papers. */
export interface Step<F> {
  readonly role: Role;
  readonly date: CivilDate;
  readonly facts: F;
  readonly documents?: ReadonlySet<DocumentKind>;
  /** Papers on file that count no more, with the last day on which each did. */
  readonly expired?: ReadonlyMap<DocumentKind, CivilDate>;
}

/** Moves that lead out of a state, for every role. */
export function movesFrom<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  state: S,
): readonly Move<S, E, F>[] {
  return machine.moves.filter((move) => move.from.includes(state));
}

/** May this move be made now? Every refusal is listed, not only the first. */
export function judgeMove<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  move: Move<S, E, F>,
  step: Step<F>,
): Judgement {
  const rule = move.rule ?? machine.rule;
  const findings: Finding[] = [];
  if (!move.by.includes(step.role)) findings.push(wrongRole(rule, move, step));
  for (const kind of move.documents ?? []) {
    if (step.documents?.has(kind) !== true) findings.push(missingDocument(rule, kind, step));
  }
  for (const guard of move.guards ?? []) findings.push(...guard.check(step.facts, step.date));
  return judge(findings);
}

/**
 * What refuses a move before the actor has stated anything: findings on what the move brings itself are
 * left out, and its papers are asked for only where `step.documents` says which are on file.
 */
export function judgeAhead<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  move: Move<S, E, F>,
  step: Step<F>,
): Judgement {
  const asked = step.documents === undefined ? { ...move, documents: [] } : move;
  const brought: readonly string[] = move.brings ?? [];
  const isBrought = (fact: string) =>
    brought.some((each) => fact === each || fact.startsWith(`${each}.`));
  const { findings } = judgeMove(machine, asked, step);
  return judge(findings.filter(({ change }) => change === null || !isBrought(change.fact)));
}

/** The judgement of a move, and where it led. */
export interface MoveResult<S extends string> extends Judgement {
  /** The state reached; null if the move is refused. */
  readonly to: S | null;
}

/**
 * Makes a move by name. Where several moves bear the name, the first that nothing blocks is made; a
 * name that leads nowhere from this state is refused with the moves that do.
 */
export function makeMove<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  state: S,
  event: E,
  step: Step<F>,
): MoveResult<S> {
  return firstOpen(machine, state, event, step, judgeMove);
}

/** What stands in the way of a move by name before the actor has stated anything. */
export function previewMove<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  state: S,
  event: E,
  step: Step<F>,
): MoveResult<S> {
  return firstOpen(machine, state, event, step, judgeAhead);
}

function firstOpen<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  state: S,
  event: E,
  step: Step<F>,
  judgeOne: typeof judgeMove<S, E, F>,
): MoveResult<S> {
  const moves = movesFrom(machine, state).filter((move) => move.event === event);
  const judged = moves.map((move) => ({ move, judgement: judgeOne(machine, move, step) }));
  const open = judged.find((j) => j.judgement.outcome !== 'block');
  if (open !== undefined) return { ...open.judgement, to: open.move.to };
  const first = judged[0];
  if (first !== undefined) return { ...first.judgement, to: null };
  return { ...judge([impossibleMove(machine, state, event, step.date)]), to: null };
}

/** A move as a button, with the judgement that allows it or says why not. */
export interface OfferedMove<S extends string, E extends string> {
  readonly event: E;
  readonly label: string;
  readonly to: S;
  readonly judgement: Judgement;
}

/** The buttons of a case in a state: each with what refuses it before the actor has stated anything. */
export function offeredMoves<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  state: S,
  step: Step<F>,
): readonly OfferedMove<S, E>[] {
  return movesFrom(machine, state).map((move) => ({
    event: move.event,
    label: move.label,
    to: move.to,
    judgement: judgeAhead(machine, move, step),
  }));
}

function wrongRole<S extends string, E extends string, F>(
  rule: Rule,
  move: Move<S, E, F>,
  step: Step<F>,
): Finding {
  const names = move.by.map((role) => roleLabels[role]).join('或者');
  return block(
    rule,
    step.date,
    `“${move.label}”由${names}办理，${roleLabels[step.role]}不能办理。`,
    { fact: 'role', hint: `请由${names}办理。` },
    { facts: { role: step.role, allowed: [...move.by] } },
  );
}

function missingDocument<F>(rule: Rule, kind: DocumentKind, step: Step<F>): Finding {
  const label = documentLabels[kind];
  const until = step.expired?.get(kind);
  if (until !== undefined) {
    const change = { fact: 'documents', hint: `请重新取得${label}。` };
    const message = `材料“${label}”已于${formatDate(until)}到期。`;
    return block(rule, step.date, message, change, { facts: { document: kind, until } });
  }
  return block(
    rule,
    step.date,
    `缺少材料“${label}”。`,
    { fact: 'documents', hint: `请补充${label}。` },
    { facts: { document: kind } },
  );
}

function impossibleMove<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  state: S,
  event: E,
  date: CivilDate,
): Finding {
  const labels = [...new Set(movesFrom(machine, state).map((move) => move.label))];
  const hint = labels.length === 0 ? '该事项已经办结。' : `现在可以办理：${labels.join('、')}。`;
  return block(
    machine.rule,
    date,
    `当前状态为“${machine.states[state].label}”，不能办理这一步。`,
    { fact: 'state', hint },
    { facts: { state, event } },
  );
}
