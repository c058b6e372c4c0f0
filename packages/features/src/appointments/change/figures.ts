// The figures of an election that a time in office rests on.
import type { Db } from '@xianfeng/database';
import { type ProcedureInput, procedureInput } from '../schema.js';

/** The latest procedure that elected the candidate, in the shape in which it is entered; null: none. */
export async function currentProcedure(
  db: Pick<Db, 'selectFrom'>,
  candidateId: number,
): Promise<ProcedureInput | null> {
  const row = await db
    .selectFrom('lawful_procedure')
    .where('candidate_id', '=', candidateId)
    .where('elected', '=', true)
    .orderBy('id', 'desc')
    .limit(1)
    .select(['route', 'held_on as heldOn', 'number', 'ballot', 'body', 'base', 'present'])
    .select(['issued', 'returned', 'votes', 'seats', 'nominees'])
    .select('list_published_on as listPublishedOn')
    .executeTakeFirst();
  if (row === undefined) return null;
  const read = procedureInput.safeParse(row);
  return read.success ? read.data : null;
}
