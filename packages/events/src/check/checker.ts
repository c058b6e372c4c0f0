// Entry of the process that checks the log: one check, then the server ends it.
import { constants, setPriority } from 'node:os';
import { connect } from '@xianfeng/database';
import { sql } from 'kysely';
import { verifyLog } from '../verify.js';
import type { CheckJob, CheckMessage } from './messages.js';

/** Held by the one check of a database, as long as its connection lives. */
const CHECK_LOCK = 7_274_103;
/** A statement reads a thousand rows by their key: one that takes so long hangs. */
const STATEMENT_MS = 30_000;

const tell = (message: CheckMessage) => process.send?.(message);

process.once('message', async (job: CheckJob) => {
  // Whoever uses the product goes first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  tell(await check(job).catch((error) => ({ kind: 'failed', cause: String(error) })));
});
// The server has gone.
process.on('disconnect', () => process.exit());

async function check({ url, anchors, sinceAnchor }: CheckJob): Promise<CheckMessage> {
  // One connection: the lock lives as long as it does.
  const { db } = connect(url, { max: 1, statementMs: STATEMENT_MS });
  const { rows } = await sql<{
    won: boolean;
  }>`select pg_try_advisory_lock(${CHECK_LOCK}) as won`.execute(db);
  if (rows[0]?.won !== true) return { kind: 'elsewhere' };
  const verdict = await verifyLog(db, anchors, {
    sinceAnchor,
    told: (progress) => tell({ kind: 'progress', progress }),
  });
  return { kind: 'verdict', verdict };
}
