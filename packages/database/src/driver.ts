// A Kysely driver that sends statements of one transaction without waiting between them.
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import { type Call, fold, statementOf } from './prepared.js';
import { togetherOn } from './together.js';

const ROLLED_BACK = 'the transaction was rolled back';
const CHANGING: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** Told of each statement of a feature before it is sent; not of BEGIN and COMMIT. */
export type OnStatement = (statement: Pick<CompiledQuery, 'sql' | 'parameters'>) => void;

/**
 * Kysely over a pool whose clients are in pipeline mode. Within a transaction the caller waits for
 * no answer that it does not need: BEGIN travels with the first statement that locks or changes
 * something, writes without an answer are gathered and travel as one statement with what comes next,
 * COMMIT behind the last of them. What comes to a single statement needs neither BEGIN nor COMMIT. A
 * write then costs as many round trips as it has questions (ADR 0038).
 */
export function pipelined(pool: pg.Pool, onStatement?: OnStatement): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PipelinedDriver(pool, onStatement),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class PipelinedDriver implements Driver {
  readonly #connections = new WeakMap<pg.PoolClient, PipelinedConnection>();

  constructor(
    private readonly pool: pg.Pool,
    private readonly onStatement: OnStatement | undefined,
  ) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PipelinedConnection> {
    const client = await this.pool.connect();
    const known =
      this.#connections.get(client) ?? new PipelinedConnection(client, this.onStatement);
    this.#connections.set(client, known);
    return known;
  }

  async beginTransaction(connection: PipelinedConnection): Promise<void> {
    connection.begin();
  }

  commitTransaction(connection: PipelinedConnection): Promise<void> {
    return connection.commit();
  }

  rollbackTransaction(connection: PipelinedConnection): Promise<void> {
    return connection.rollback();
  }

  async releaseConnection(connection: PipelinedConnection): Promise<void> {
    connection.client.release();
  }

  destroy(): Promise<void> {
    return this.pool.end();
  }
}

class PipelinedConnection implements DatabaseConnection {
  #inTransaction = false;
  /** BEGIN was sent: it waits for the first statement that needs it. */
  #begun = false;
  /** A statement of this transaction failed. */
  #failed = false;
  /** Writes that follow each other and are still to be sent, as one statement. */
  #gathered: Call[] = [];
  /** What was sent and not yet waited for. */
  #pending: Promise<unknown>[] = [];
  /** Who is to be told once this transaction is committed. */
  readonly #channels = new Set<string>();

  constructor(
    readonly client: pg.PoolClient,
    private readonly onStatement: OnStatement | undefined,
  ) {}

  begin(): void {
    this.#inTransaction = true;
    this.#failed = false;
  }

  /** @throws the error of a statement that was not awaited: the server has then rolled back */
  async commit(): Promise<void> {
    this.#inTransaction = false;
    togetherOn(this.client);
    // One statement is a transaction of its own.
    const sent = this.#begun ? this.#sendCommit() : this.#sendGathered();
    this.#begun = false;
    this.#ring();
    await this.#answer(sent);
  }

  async rollback(): Promise<void> {
    this.#inTransaction = false;
    this.#channels.clear();
    this.#gathered = [];
    await Promise.allSettled(this.#pending.splice(0));
    if (!this.#begun) return;
    this.#begun = false;
    // Where the connection is gone, so is the transaction; what broke it is the error to tell.
    await this.client.query('rollback').catch(() => {});
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    this.onStatement?.({ sql, parameters });
    const { name, plain, write } = statementOf(sql);
    const values = [...parameters];
    togetherOn(this.client);
    if (this.#inTransaction) {
      if (write !== null) return this.#gather({ write, values });
      if (!plain || this.#gathered.length > 0) this.#needBegin();
      this.#flush();
    }
    const sent = this.client.query(
      name === undefined ? { text: sql, values } : { name, text: sql, values },
    );
    const { command, rowCount, rows } = await this.#answer(sent);
    return CHANGING.has(command) && rowCount !== null
      ? { rows, numAffectedRows: BigInt(rowCount) }
      : { rows };
  }

  // biome-ignore lint/correctness/useYield: the interface asks for it, and no caller does
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('a pipelined connection cannot stream');
  }

  #needBegin(): void {
    if (this.#begun) return;
    this.#begun = true;
    this.#later(this.client.query('begin'));
  }

  #gather<R>(call: Call): QueryResult<R> {
    const { name, channel } = call.write;
    if (this.#gathered.some(({ write }) => write.name === name)) {
      this.#needBegin();
      this.#flush();
    }
    this.#gathered.push(call);
    if (channel !== undefined) this.#channels.add(channel);
    return { rows: [] };
  }

  #flush(): void {
    if (this.#gathered.length > 0) this.#later(this.#sendGathered());
  }

  async #sendGathered(): Promise<unknown> {
    if (this.#failed && !this.#begun) throw new Error(ROLLED_BACK);
    const calls = this.#gathered;
    this.#gathered = [];
    return calls.length === 0 ? null : await this.client.query(fold(calls));
  }

  async #sendCommit(): Promise<void> {
    this.#flush();
    const { command } = await this.client.query('commit');
    // COMMIT of a transaction in which something failed answers with ROLLBACK.
    if (command !== 'COMMIT') throw new Error(ROLLED_BACK);
  }

  /** It is not awaited: listeners also poll from time to time. */
  #ring(): void {
    for (const channel of this.#channels) {
      const name = 'ring';
      this.client
        .query({ name, text: `select pg_notify($1, '')`, values: [channel] })
        .catch(() => {});
    }
    this.#channels.clear();
  }

  /**
   * Waits for an answer, and for those to everything sent before it: they arrive in order, so it
   * costs nothing, and the first that failed is the cause of all that failed after it.
   */
  async #answer<Answer>(sent: Promise<Answer>): Promise<Answer> {
    const before = this.#pending.splice(0);
    sent.catch(() => {});
    try {
      await Promise.all(before);
      return await sent;
    } catch (error) {
      this.#failed = true;
      throw error;
    }
  }

  /** Its error is told by whatever is waited for next, and is no unhandled one until then. */
  #later(sent: Promise<unknown>): void {
    sent.catch(() => {});
    this.#pending.push(sent);
  }
}
