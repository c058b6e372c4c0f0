// Puts an incumbent into the pool, so that a candidacy can come out of it.
import type { Tx } from '@xianfeng/database';
import { type TalentSource, todayInShanghai } from '@xianfeng/rules';
import { record, type WriteContext } from '../../kernel/index.js';
import { dueFor, inForce, insertMoves } from '../../kit/process/index.js';
import { askKeeper } from '../consent/keeper.js';
import { talentAdded } from '../events.js';
import type { Village } from '../village.js';
import { personOf } from './add.js';
import { talentProcess } from './process.js';

/** A person who sits in a team already, as named by the papers. */
export interface SittingPerson {
  name: string;
  residentId: string;
  ethnicity: string;
  education: string | null;
  source: TalentSource | null;
  politicalStatus: string;
  /** The account that entered the papers; who confirms them is another. */
  enteredBy: number;
  /** Why the person comes into the pool without having been a lead. */
  text: string;
}

/**
 * Puts a sitting member of a team into the pool of the village, out of which the candidacy comes.
 * The caller has checked that there is no open file.
 *
 * @throws AppError neutral_identity where the number is another person's
 */
export async function inPoolOnRecord(
  tx: Tx,
  ctx: WriteContext,
  village: Village,
  given: SittingPerson,
): Promise<{ id: number; personId: number }> {
  const { id: personId, known } = await personOf(tx, ctx, given);
  if (known) await askKeeper(tx, ctx, village, personId, given);
  const now = ctx.clock.now();
  const today = todayInShanghai(now);
  const { machine } = await inForce(tx.db, talentProcess, today);
  const talent = await tx.db
    .insertInto('talent')
    .values({
      person_id: personId,
      organization_id: village.organizationId,
      organization_path: village.organizationPath,
      street_id: village.streetId,
      source: given.source,
      political_status: given.politicalStatus,
      willing: true,
      origin: 'street',
      state: 'in_pool',
      state_since: today,
      due_on: dueFor(machine, 'in_pool', today),
      reviewed_on: today,
      entered_by: given.enteredBy,
      created_at: new Date(now),
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
  await insertMoves(tx, [
    {
      ...{ kind: talentProcess.kind, caseId: talent.id, version: talent.version, event: 'admit' },
      ...{ from: 'pending_intake', to: 'in_pool', on: today, text: given.text, findings: [] },
      ...{ accountId: ctx.actor.accountId, role: ctx.actor.assignment.role, at: new Date(now) },
    },
  ]);
  const { organizationId, organizationPath } = village;
  await record(tx, ctx, talentAdded, {
    ...talent,
    place: { organizationId, organizationPath },
    data: { organizationId, state: 'in_pool' },
  });
  return { id: talent.id, personId };
}
