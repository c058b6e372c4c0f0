// Statements that each connection plans once.
import { CompiledQuery, type Kysely } from 'kysely';

/** A part of a statement that the parts behind it may read from, by its name. */
type Step = readonly [name: string, text: string];

/** A write that is not waited for: its text, in the parts that it is folded by. */
export interface Write {
  readonly name: string;
  readonly before: readonly Step[];
  readonly last: string;
  readonly channel: string | undefined;
}

/** How a text is to be sent. */
export interface Statement {
  /** Under which PostgreSQL keeps its plan; undefined: it is planned at each call. */
  readonly name: string | undefined;
  /** It changes nothing and locks nothing: before a transaction has begun, it needs none. */
  readonly plain: boolean;
  /** Where its answer is not needed before the transaction ends. */
  readonly write: Write | null;
}

const ordinary: Statement = { name: undefined, plain: false, write: null };
const statements = new Map<string, Statement>();

/** How a text is to be sent. */
export function statementOf(text: string): Statement {
  return statements.get(text) ?? ordinary;
}

type Executor = Pick<Kysely<unknown>, 'executeQuery'>;

/** What changes rows or holds them. */
const HOLDS = /\b(insert|update|delete|merge|for share|for key share)\b|advisory/i;

/**
 * A query that PostgreSQL plans once for each connection and not at each call. Worth it where a hot
 * query of several joins looks rows up by keys: planning it takes longer than carrying it out. Not
 * for ranges and lists, whose best plan depends on the values.
 *
 * @param name of the statement, a different one for each text
 * @param text with $1, $2 … for the values
 */
export function prepared<Row>(
  name: string,
  text: string,
): (db: Executor, values: readonly unknown[]) => Promise<Row[]> {
  statements.set(text, { name, plain: !HOLDS.test(text), write: null });
  return async (db, values) => {
    const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
    return rows;
  };
}

/** What else is to be said of a write that is not waited for. */
interface WriteOptions {
  /** Parts of the text before the last one, which may read from them by their names. */
  before?: readonly Step[];
  /**
   * The channel of NOTIFY that is rung right behind the COMMIT. Rung inside the transaction, it would
   * hold a lock of the whole database until the commit is on the disk: one commit at a time.
   */
  channel?: string;
}

/**
 * A prepared write that always succeeds unless the whole transaction fails: within one, it is not waited
 * for. The transaction is only committed when it went well, and its error is told by whatever is waited
 * for next, the commit at the latest.
 *
 * Those that follow each other travel as one statement, whose parts do not see each other's rows. So it
 * inserts, and reads nothing that another one writes.
 */
export function preparedWrite(
  name: string,
  last: string,
  { before = [], channel }: WriteOptions = {},
): (db: Executor, values: readonly unknown[]) => Promise<void> {
  const write = { name, before, last, channel };
  const text = textOf([...before, [name, last]]);
  statements.set(text, { name, plain: false, write });
  return async (db, values) => {
    await db.executeQuery(CompiledQuery.raw(text, [...values]));
  };
}

/** One statement of several parts. */
function textOf(steps: readonly Step[]): string {
  const last = steps.at(-1)?.[1] ?? '';
  const before = steps.slice(0, -1).map(([name, text]) => `"${name}" as (${text})`);
  return before.length === 0 ? last : `with ${before.join(', ')} ${last}`;
}

/** A write with the values of one call. */
export interface Call {
  readonly write: Write;
  readonly values: readonly unknown[];
}

const folded = new Map<string, { name: string; text: string }>();

/** The writes of a transaction that follow each other, as one statement that is planned once as well. */
export function fold(calls: readonly Call[]): { name: string; text: string; values: unknown[] } {
  const key = calls.map(({ write }) => write.name).join('+');
  const known = folded.get(key) ?? { name: `folded-${folded.size}`, text: foldedText(calls) };
  folded.set(key, known);
  return { ...known, values: calls.flatMap(({ values }) => values) };
}

function foldedText(calls: readonly Call[]): string {
  let given = 0;
  const steps = calls.flatMap(({ write: { name, before, last }, values }): Step[] => {
    const first = given;
    given += values.length;
    const renumbered = (text: string) =>
      text.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + first}`);
    return [...before, [name, last] as const].map(([step, text]) => [step, renumbered(text)]);
  });
  return textOf(steps);
}
