// Recusal in batches: none confirms an own entry or a batch that concerns the own person (GEN-08).
import type { Db } from '@xianfeng/database';
import { type CivilDate, type Judgement, judge, judgeAuditor } from '@xianfeng/rules';
import type { ActorContext } from '../../kernel/index.js';
import { sealedRecord } from '../sealed.js';
import type { SelectedBatch } from './batches.js';

/**
 * GEN-08: no actor confirms an own entry, nor a batch that puts the own person or a near relative
 * in office.
 */
export async function judgeBatch(
  db: Pick<Db, 'selectFrom'>,
  ctx: ActorContext,
  batch: SelectedBatch,
  date: CivilDate,
): Promise<Judgement> {
  const none = { enteredBy: [], subjects: [], auditorsKin: [] };
  const { accountId, personId } = ctx.actor;
  const own = judgeAuditor({ ...none, auditorId: accountId, enteredBy: [batch.entered_by] }, date);
  if (personId === null) return own;
  const subjects = await peopleOf(db, ctx, batch.id);
  const kin = await db
    .selectFrom('kinship')
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('relative_id', '=', personId)]))
    .select(['person_id', 'relative_id', 'relation'])
    .execute();
  const auditorsKin = kin.map((row) => ({
    personId: row.person_id === personId ? row.relative_id : row.person_id,
    relation: row.relation,
  }));
  const about = judgeAuditor({ ...none, auditorId: personId, subjects, auditorsKin }, date);
  return judge([...own.findings, ...about.findings]);
}

/** Those of a batch who are on file already. */
async function peopleOf(
  db: Pick<Db, 'selectFrom'>,
  { keys }: ActorContext,
  batchId: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('service_record')
    .where('batch_id', '=', batchId)
    .select(['line', 'resident_id'])
    .execute();
  if (rows.length === 0) return [];
  const people = await db
    .selectFrom('person')
    .where(
      'resident_id_hash',
      'in',
      rows.map((row) =>
        keys.hash(sealedRecord.open(keys, row.resident_id, 'resident_id', batchId, row.line)),
      ),
    )
    .select('id')
    .execute();
  return people.map(({ id }) => id);
}
