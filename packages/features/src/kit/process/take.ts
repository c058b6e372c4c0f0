/** Taking a case in hand: loaded with its facts and the machine of the day, locked where it is to be moved. */
import type { Tx } from '@xianfeng/database';
import {
  type CivilDate,
  type Finding,
  type Pause,
  previewMove,
  type SettingValues,
  todayInShanghai,
} from '@xianfeng/rules';
import {
  type ActorContext,
  AppError,
  authorize,
  found,
  type Policy,
  settingsFor,
  type WriteContext,
} from '../../kernel/index.js';
import type { CaseInHand, MachineOf, Process, ProcessTypes, Reader } from './definition.js';
import { shown, stepOf } from './moves/steps.js';
import { papersOnFile } from './papers.js';
import { pausesOf } from './pauses.js';

/** The machine of a process with the settings that it is made of, as in force on a day (GEN-05). */
export async function inForce<T extends ProcessTypes>(
  db: Pick<Reader, 'executeQuery'>,
  process: Process<T>,
  date: CivilDate,
): Promise<InForce<T>> {
  const settings = await settingsFor(db, date);
  return { machine: machineOf(process, settings), settings };
}

/** The machine of a process, which counts by the notices of rest days that the settings bring. */
function machineOf<T extends ProcessTypes>(
  process: Process<T>,
  settings: SettingValues,
): MachineOf<T> {
  const machine = process.machine(settings);
  const { holidays } = settings;
  return holidays === undefined ? machine : { ...machine, holidays };
}

/** A machine with the settings that it was made of. */
export interface InForce<T extends ProcessTypes> {
  readonly machine: MachineOf<T>;
  readonly settings: SettingValues;
}

/** What the caller has at hand already. */
interface Known<T extends ProcessTypes> {
  readonly settings?: SettingValues;
  readonly facts?: T['facts'];
  readonly pauses?: readonly Pause[];
}

/** A case with its facts and the machine under the settings of the day (GEN-05). */
export async function takeCase<T extends ProcessTypes>(
  db: Reader,
  ctx: ActorContext,
  process: Process<T>,
  row: T['row'],
  known: Known<T> = {},
): Promise<CaseInHand<T>> {
  const today = todayInShanghai(ctx.clock.now());
  const settings =
    known.settings ?? (await settingsFor(db, process.settingsOn?.(row, today) ?? today));
  const facts = known.facts ?? (await process.factsOf(db, ctx, row, today, settings));
  return {
    process,
    ctx,
    row,
    state: process.stateOf(row),
    facts,
    machine: machineOf(process, settings),
    settings,
    today,
    onFile: process.papers === 'filed' ? await papersOnFile(db, process.kind, row.id) : null,
    pauses:
      known.pauses ?? (process.pauses === true ? await pausesOf(db, process.kind, row.id) : []),
  };
}

/**
 * Locks a case of the scope and takes it in hand for a move.
 *
 * @param asked the case, and the version that the actor has seen; null where another record's counts
 * @param event the move that is asked for, where it is one
 * @throws AppError not_found; stale_version, with what stands in the way of the move now
 */
export async function holdCase<T extends ProcessTypes>(
  tx: Tx,
  ctx: WriteContext,
  process: Process<T>,
  rule: Policy<T['row']>,
  asked: { id: number; version: number | null },
  event?: T['event'],
): Promise<CaseInHand<T>> {
  const [loaded] = await process.lock(tx, ctx, [asked.id]);
  const row = found(loaded);
  authorize(ctx.actor, rule, row);
  const taken = await takeCase(tx.db, ctx, process, row);
  refuseUnseen(taken, asked.version, event);
  return taken;
}

/**
 * Refuses an actor who has not seen the newest version, and says what has changed for the move.
 *
 * @throws AppError stale_version
 */
export function refuseUnseen<T extends ProcessTypes>(
  taken: CaseInHand<T>,
  seen: number | null,
  event?: T['event'],
): void {
  if (seen === null || seen === taken.row.version) return;
  throw new AppError('stale_version', {
    findings: event === undefined ? [] : inTheWay(taken, event),
  });
}

/** What keeps a move from being made as things stand now, whatever it brings. */
function inTheWay<T extends ProcessTypes>(
  taken: CaseInHand<T>,
  event: T['event'],
): readonly Finding[] {
  const { findings } = previewMove(taken.machine, taken.state, event, stepOf(taken));
  return shown(
    taken,
    findings.filter(({ severity }) => severity === 'block'),
  );
}
