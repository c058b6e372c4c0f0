// Transactions: begin, work, commit, and the signal to listeners after it.
import type { Transaction as KyselyTransaction } from 'kysely';
import type { Db } from './connect.js';
import type { Database } from './tables.js';

const DEADLOCK = '40P01';
const SERIALIZATION = '40001';
const ATTEMPTS = 3;

/** A transaction that was used after its end: a promise was not awaited somewhere. */
export class LeakedTransactionError extends Error {
  constructor() {
    super('a transaction was used after it had ended');
  }
}

/**
 * One open transaction. `db` throws once the transaction has ended, so that a write that was not
 * awaited is found in the first test and not as a lost row.
 */
export class Tx {
  #inner: KyselyTransaction<Database> | null;

  constructor(inner: KyselyTransaction<Database>) {
    this.#inner = inner;
  }

  get db(): KyselyTransaction<Database> {
    if (this.#inner === null) throw new LeakedTransactionError();
    return this.#inner;
  }

  /** @internal */
  end(): void {
    this.#inner = null;
  }
}

/**
 * Runs `work` in one transaction: all of it is kept, or nothing.
 *
 * PostgreSQL may end one of two transactions that wait for each other; that one is run again from
 * its beginning, so `work` must have no effect outside the database.
 */
export async function transact<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(async (inner) => {
        const tx = new Tx(inner);
        try {
          return await work(tx);
        } finally {
          tx.end();
        }
      });
    } catch (error) {
      if (attempt >= ATTEMPTS || !mayRunAgain(error)) throw error;
    }
  }
}

function mayRunAgain(error: unknown): boolean {
  const code = sqlState(error);
  return code === DEADLOCK || code === SERIALIZATION;
}

/** SQLSTATE of an error that came from PostgreSQL, else null. */
export function sqlState(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
