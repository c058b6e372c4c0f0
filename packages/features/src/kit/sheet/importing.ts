// Importing a table: previewed with what each row would do, then carried out whole in one write.
import { createHash } from 'node:crypto';
import type { Db, Tx } from '@xianfeng/database';
import type { Sheet } from '@xianfeng/documents/reading';
import {
  AppError,
  inTurns,
  longWrite,
  type Progress,
  type Receipt,
  transact,
  unwatched,
  type WriteContext,
} from '../../kernel/index.js';
import type { Headings } from './heading.js';
import { readSheet } from './read-sheet.js';
import {
  type RowState,
  TABLE_SHOWN,
  type TableError,
  type TablePreview,
  type TableRow,
} from './schema.js';

/** A table as it comes: its bytes, and the headings that the user chose. */
export interface TableBytes {
  bytes: Buffer;
  headings?: Headings | undefined;
}

/** The file of an input. */
export const bytesOf = (input: {
  fileName: string;
  base64: string;
  headings?: Headings | undefined;
}): TableBytes & { fileName: string } => ({
  fileName: input.fileName,
  bytes: Buffer.from(input.base64, 'base64'),
  headings: input.headings,
});

/** A row that nothing is wrong with. */
export interface JudgedRow<Shown> {
  line: number;
  state: Exclude<RowState, 'wrong'>;
  shown: Shown;
}

/** What a table would do to what is there. */
export interface Judged<Column extends string, Shown> {
  /** Rows under the heading, the wrong ones included. */
  rows: number;
  judged: readonly JudgedRow<Shown>[];
  errors: readonly TableError<Column>[];
  /** Of everything that would be written, and of what it would be written over. */
  checksum: string;
}

/** How one kind of table is imported. */
export interface Importing<Column extends string, By, Read, Plan extends Judged<Column, unknown>> {
  /** Each line for itself: what its cells say. @throws AppError file_unreadable, too_large */
  read: (sheet: Sheet, headings: Headings, progress: Progress) => Promise<Read>;
  /** Keeps others from writing what is judged, until the transaction ends. */
  lock?: (tx: Tx, read: Read) => Promise<unknown>;
  /** Compares it with what is there; it writes nothing. */
  judge: (db: Db, by: By, read: Read, progress: Progress) => Promise<Plan>;
}

/** The sum of what a plan would write, row by row. */
export async function checksumOf(planned: readonly unknown[]): Promise<string> {
  const sum = createHash('sha256');
  await inTurns(planned, (row) => sum.update(`${JSON.stringify(row)}\n`));
  return sum.digest('hex');
}

/** One way to import a table of a kind: its preview, and its one write. */
export function importing<
  Column extends string,
  Shown,
  By,
  Read,
  Plan extends Judged<Column, Shown>,
>(kind: Importing<Column, By, Read, Plan>) {
  const readTable = async ({ bytes, headings = {} }: TableBytes, progress = unwatched) =>
    kind.read(await readSheet(bytes), headings, progress);

  /** What an import would do to what is there now. @throws AppError file_unreadable, too_large */
  const preview = async (
    db: Db,
    by: By,
    file: TableBytes,
  ): Promise<{ plan: Plan; preview: TablePreview<Column, Shown> }> => {
    const plan = await kind.judge(db, by, await readTable(file), unwatched);
    return { plan, preview: previewOf(plan) };
  };

  /**
   * Carries a table out as it was previewed, in the caller's transaction: all of it or nothing.
   *
   * @param write writes what the plan says
   * @throws AppError import_has_errors; stale_version where the plan is not the one that was previewed
   */
  const carryOut = async (
    tx: Tx,
    by: By,
    { read, checksum, progress }: { read: Read; checksum: string; progress: Progress },
    write: (plan: Plan) => Promise<Receipt>,
  ): Promise<Receipt> => {
    await kind.lock?.(tx, read);
    const plan = await kind.judge(tx.db, by, read, progress);
    refuseErrors(plan.errors);
    if (plan.checksum !== checksum) throw new AppError('stale_version');
    return write(plan);
  };

  /**
   * Carries a table out in a transaction of its own, which the actor watches and may cancel.
   *
   * @param write writes what the plan says, and says how far it is
   * @throws AppError as `carryOut` does; write_cancelled
   */
  const commit = (
    ctx: WriteContext & By,
    file: TableBytes & { fileName: string; checksum: string },
    write: (tx: Tx, plan: Plan, progress: Progress) => Promise<Receipt>,
  ): Promise<Receipt> =>
    longWrite(ctx, file.fileName, async (progress) => {
      const read = await readTable(file, progress);
      const how = { read, checksum: file.checksum, progress };
      return transact(ctx, (tx) => carryOut(tx, ctx, how, (plan) => write(tx, plan, progress)));
    });

  return { readTable, preview, carryOut, commit };
}

/** Refuses a table with what is wrong in it. @throws AppError import_has_errors */
export function refuseErrors(errors: readonly TableError[]): void {
  if (errors.length === 0) return;
  throw new AppError('import_has_errors', {
    fields: errors.map(({ line, column, message, basis }) => ({
      path: `${line}.${column ?? ''}`,
      message: basis == null ? message : `${message}（依据：${basis}）`,
    })),
  });
}

/** A plan as it is shown before anything is written. */
export function previewOf<Column extends string, Shown>(
  plan: Judged<Column, Shown>,
): TablePreview<Column, Shown> {
  const { judged, errors } = plan;
  const against = new Map<number, TableRow<Shown>['reasons']>();
  for (const { line, column, message, basis = null } of errors) {
    const reasons = against.get(line) ?? [];
    against.set(line, reasons);
    reasons.push({ column, message, basis });
  }
  const right = judged.filter(({ line }) => !against.has(line));
  const wrong = [...against].map(([line, reasons]): TableRow<Shown> => {
    return { line, state: 'wrong', shown: null, reasons };
  });
  const counted = (state: RowState) => right.filter((row) => row.state === state).length;
  // Before what is wrong is mended, nothing else is looked at.
  const told =
    wrong.length > 0 ? wrong : right.map((row): TableRow<Shown> => ({ ...row, reasons: [] }));
  return {
    rows: plan.rows,
    counts: {
      new: counted('new'),
      changed: counted('changed'),
      same: counted('same'),
      wrong: wrong.length,
    },
    sample: told.sort((a, b) => a.line - b.line).slice(0, TABLE_SHOWN),
    errors: errors.slice(0, TABLE_SHOWN),
    errorCount: errors.length,
    checksum: errors.length === 0 ? plan.checksum : null,
  };
}
