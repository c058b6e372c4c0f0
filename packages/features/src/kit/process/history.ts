/** The history of cases: every move as a row that is written once. */
import { preparedWrite, type Tx } from '@xianfeng/database';
import { type CivilDate, defaultSettings, type Finding, isNameOf } from '@xianfeng/rules';
import type { MachineOf, Process, ProcessTypes, Reader } from './definition.js';
import type { HistoryEntry } from './views.js';

/** A move as it is kept. */
export interface KeptMove {
  readonly kind: string;
  readonly caseId: number;
  readonly version: number | null;
  readonly event: string;
  readonly from: string | null;
  readonly to: string;
  readonly on: CivilDate;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** What the record says from now on, where the process keeps its versions. */
  readonly content?: unknown;
  readonly accountId: number | null;
  readonly role: string | null;
  readonly decisionId?: number | null;
  readonly at: Date;
}

const addMoves = preparedWrite(
  'case-moves',
  `insert into case_move (kind, case_id, version, action, from_state, to_state, on_day, text,
     findings, content, account_id, role, decision_id, at)
   select m.* from unnest($1::text[], $2::bigint[], $3::int[], $4::text[], $5::text[], $6::text[],
     $7::date[], $8::text[], $9::jsonb[], $10::jsonb[], $11::bigint[], $12::text[], $13::bigint[],
     $14::timestamptz[]) as m`,
);

/** Keeps moves, in one statement that is not awaited. */
export async function insertMoves(tx: Tx, moves: readonly KeptMove[]): Promise<void> {
  if (moves.length === 0) return;
  await addMoves(tx.db, [
    moves.map(({ kind }) => kind),
    moves.map(({ caseId }) => caseId),
    moves.map(({ version }) => version),
    moves.map(({ event }) => event),
    moves.map(({ from }) => from),
    moves.map(({ to }) => to),
    moves.map(({ on }) => on),
    moves.map(({ text }) => text),
    moves.map(({ findings }) => JSON.stringify(findings)),
    moves.map(({ content }) => (content === undefined ? null : JSON.stringify(content))),
    moves.map(({ accountId }) => accountId),
    moves.map(({ role }) => role),
    moves.map(({ decisionId }) => decisionId ?? null),
    moves.map(({ at }) => at),
  ]);
}

/** The decision that carried a move. */
export interface CarriedBy {
  id: number;
  body: string;
  number: string;
  on: CivilDate;
}

/** What a history tells beside the moves of the machine. */
export type KitEvent = 'begin' | 'correct';

/** A move with everything that is kept of it. */
export interface CaseHistory<T extends ProcessTypes>
  extends HistoryEntry<T['event'] | KitEvent, T['state']> {
  caseId: number;
  accountId: number | null;
  role: string | null;
  content: unknown;
  decision: CarriedBy | null;
}

/** The histories of some cases, the earliest move first. */
export async function histories<T extends ProcessTypes>(
  db: Reader,
  process: Process<T>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, CaseHistory<T>[]>> {
  const byCase = new Map<number, CaseHistory<T>[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return byCase;
  const rows = await movesOf(db, process.kind, ids);
  // Names of moves and states are the same under every setting.
  const machine = process.machine(defaultSettings);
  for (const row of rows) {
    const { action: event, from_state: from, to_state: to } = row;
    // A move that the machine has no more is no move of this process.
    if (!isEvent(machine, event) || !isState(machine, to)) continue;
    if (from !== null && !isState(machine, from)) continue;
    byCase.get(row.case_id)?.push({
      ...{ event, from, to, label: labelOf(machine, event, from, to) },
      caseId: row.case_id,
      version: row.version,
      on: row.on_day,
      at: row.at === null ? null : row.at.getTime(),
      by: row.by,
      accountId: row.account_id,
      role: row.role,
      text: row.text,
      findings: row.findings,
      content: row.content,
      decision: decisionOf(row),
    });
  }
  return byCase;
}

/** The history of one case, the earliest move first. */
export async function history<T extends ProcessTypes>(
  db: Reader,
  process: Process<T>,
  id: number,
): Promise<CaseHistory<T>[]> {
  return (await histories(db, process, [id])).get(id) ?? [];
}

/** The states that a case has left, in whatever order. */
export async function statesLeft(db: Reader, kind: string, id: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('case_move')
    .where('kind', '=', kind)
    .where('case_id', '=', id)
    .where('from_state', 'is not', null)
    .select('from_state')
    .distinct()
    .execute();
  return new Set(rows.flatMap(({ from_state: state }) => state ?? []));
}

function movesOf(db: Reader, kind: string, ids: readonly number[]) {
  return db
    .selectFrom('case_move as m')
    .leftJoin('account as a', 'a.id', 'm.account_id')
    .leftJoin('case_decision as d', 'd.id', 'm.decision_id')
    .where('m.kind', '=', kind)
    .where('m.case_id', 'in', ids)
    .orderBy('m.id')
    .selectAll('m')
    .select(['a.display_name as by', 'd.body', 'd.number', 'd.on_day as decided_on'])
    .execute();
}

type Row = Awaited<ReturnType<typeof movesOf>>[number];

function decisionOf({ decision_id: id, body, number, decided_on: on }: Row): CarriedBy | null {
  return id === null || body === null || number === null || on === null
    ? null
    : { id, body, number, on };
}

const isEvent = <T extends ProcessTypes>(
  machine: MachineOf<T>,
  event: string,
): event is T['event'] | KitEvent =>
  event === 'begin' || event === 'correct' || machine.moves.some((move) => move.event === event);

const isState = <T extends ProcessTypes>(
  machine: MachineOf<T>,
  state: string,
): state is T['state'] => isNameOf(machine.states, state);

/** What the move is called; several may bear one name and differ in where they lead. */
function labelOf<T extends ProcessTypes>(
  machine: MachineOf<T>,
  event: T['event'] | KitEvent,
  from: T['state'] | null,
  to: T['state'],
): string {
  if (from === null) return machine.states[to].label;
  const named = machine.moves.filter((move) => move.event === event);
  const exact = named.find((move) => move.to === to && move.from.includes(from));
  return (exact ?? named[0])?.label ?? '更正';
}
