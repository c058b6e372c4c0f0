// Statements that each connection plans once.
import { CompiledQuery, type Kysely } from 'kysely';

interface Statement {
  /** Under which PostgreSQL keeps its plan; undefined: it is planned at each call. */
  name: string | undefined;
  /** False where the answer is not needed before the transaction ends. */
  answered: boolean;
  /** Who waits on this channel is told as soon as it is committed. */
  channel?: string;
}

const ordinary: Statement = { name: undefined, answered: true };
const statements = new Map<string, Statement>();

/** How a text is to be sent. */
export function statementOf(text: string): Statement {
  return statements.get(text) ?? ordinary;
}

type Executor = Pick<Kysely<unknown>, 'executeQuery'>;

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
  statements.set(text, { name, answered: true });
  return async (db, values) => {
    const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
    return rows;
  };
}

/**
 * A prepared write that always succeeds unless the whole transaction fails: within one, it is sent and
 * not waited for. The transaction is only committed when it went well, and its error is told by
 * whatever is waited for next, the commit at the latest.
 *
 * @param channel of NOTIFY that is rung right behind the COMMIT. Rung inside the transaction, it would
 *   hold a lock of the whole database until the commit is on the disk: one commit at a time.
 */
export function preparedWrite(
  name: string,
  text: string,
  channel?: string,
): (db: Executor, values: readonly unknown[]) => Promise<void> {
  statements.set(text, { name, answered: false, ...(channel !== undefined && { channel }) });
  return async (db, values) => {
    await db.executeQuery(CompiledQuery.raw(text, [...values]));
  };
}
