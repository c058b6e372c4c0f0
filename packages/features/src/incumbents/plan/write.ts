// Writes one incumbent: into the pool, through every step with its proof, onto the seat.
import type { Tx } from '@xianfeng/database';
import { readResidentId } from '@xianfeng/rules';
import { type PaperHistory, putOnRecord } from '../../appointments/index.js';
import type { WriteContext } from '../../kernel/index.js';
import { inPoolOnRecord } from '../../talents/index.js';
import type { SelectedBatch } from '../batch/batches.js';
import type { IncumbentFacts } from '../table/lines.js';
import { noticeOf } from './judge.js';
import { missingIn } from './missing.js';
import type { IncumbentPlan, PlannedIncumbent } from './plan.js';

/** Writes one person in one post: into the pool, with every proof through the gate, onto the seat. */
export async function writeIncumbent(
  tx: Tx,
  ctx: WriteContext,
  batch: SelectedBatch,
  plan: IncumbentPlan,
  one: PlannedIncumbent,
): Promise<void> {
  const { facts, village } = one;
  const talent = await talentOf(tx, ctx, batch, one);
  const notice = await noticeOf(facts, plan.processOn);
  const missing = missingIn(facts);
  const { birthDate, sex } = readResidentId(one.residentId);
  const candidateId = await putOnRecord(tx, ctx, {
    batchId: batch.id,
    reason: batch.reason,
    enteredBy: batch.entered_by,
    enteredAt: batch.entered_at,
    talentId: talent.id,
    personId: talent.personId,
    organizationId: village.organizationId,
    organizationPath: village.organizationPath,
    streetId: village.streetId,
    post: facts.post,
    divisionKind: village.kind,
    route: facts.route,
    source: facts.source,
    person: {
      name: facts.name,
      gender: must(sex),
      born_on: must(birthDate),
      education: facts.education,
      political_status: facts.politicalStatus,
    },
    departments: plan.departments,
    review: facts.review,
    inspection: facts.inspection,
    inspectors: facts.inspectors,
    talks: facts.talks,
    poll: facts.poll,
    decision: facts.decision,
    sitting: facts.sitting,
    notice: notice && { ...notice, number: facts.notice?.number ?? '' },
    historical: missing.length === 0 ? null : { missing, reason: facts.missingReason },
    procedure: facts.procedure,
    figures: figuresOf(facts),
    filing: facts.filing,
    startsOn: facts.termFrom,
    termEndsOn: facts.termTo,
  });
  await tx.db
    .updateTable('service_record')
    .set({ candidate_id: candidateId })
    .where('batch_id', '=', batch.id)
    .where('line', '=', one.line)
    .execute();
}

/** The open file of the person, which a line above of the same person may have made. */
async function talentOf(
  tx: Tx,
  ctx: WriteContext,
  batch: SelectedBatch,
  { residentId, facts, village }: PlannedIncumbent,
): Promise<{ id: number; personId: number }> {
  const open = await tx.db
    .selectFrom('talent as t')
    .innerJoin('person as p', 'p.id', 't.person_id')
    .where('p.resident_id_hash', '=', ctx.keys.hash(residentId))
    .where('t.state', '<>', 'refused')
    .select(['t.id', 't.person_id as personId'])
    .executeTakeFirst();
  return (
    open ??
    inPoolOnRecord(tx, ctx, village, {
      name: facts.name,
      residentId,
      ethnicity: facts.ethnicity,
      education: facts.education,
      source: facts.source,
      politicalStatus: facts.politicalStatus,
      enteredBy: batch.entered_by,
      text: `补录（第${batch.id}批）：${batch.reason}`,
    })
  );
}

/** Only what the route of the post has. */
function figuresOf(facts: IncumbentFacts): PaperHistory['figures'] {
  const none = { ballot: null, body: null, issued: null, returned: null, seats: null };
  const nothing = { ...none, base: null, present: null, votes: null, nominees: null };
  const { base, present, issued, returned, votes, seats, nominees, listPublishedOn } = facts;
  switch (facts.route) {
    case 'party_election':
    case 'villager_election': {
      const villagers = facts.route === 'villager_election';
      return {
        ...{ ...nothing, base, present, issued, returned, votes, seats, nominees },
        ballot: villagers ? (facts.ballot ?? 'first') : null,
        list_published_on: villagers ? listPublishedOn : null,
      };
    }
    case 'representative_election':
    case 'member_election':
      return {
        ...{ ...nothing, base, present, votes, body: facts.body ?? 'all' },
        list_published_on: null,
      };
    default:
      return { ...nothing, list_published_on: null };
  }
}

/** What the rules have asked for is there. */
function must<Value>(value: Value | null): Value {
  if (value === null) throw new Error('a proof is missing that the rules had judged');
  return value;
}
