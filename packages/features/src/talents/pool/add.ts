// Commands that open a file of the pool and change what it says.
import type { Tx } from '@xianfeng/database';
import { isSameName, judgeResidentId, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  checkVersion,
  found,
  pathIds,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { phoneColumns, sealedPerson, spelled } from '../../kit/person/index.js';
import { dueFor, inForce } from '../../kit/process/index.js';
import { askKeeper } from '../consent/keeper.js';
import { talentAdded, talentChanged } from '../events.js';
import { changeTalent } from '../policy.js';
import type { addInput, changeInput, Origin, volunteerInput } from '../schema.js';
import { type Village, villageAbove, villageInScope } from '../village.js';
import { lockTalent } from './moves.js';
import { talentProcess } from './process.js';

type Add = z.infer<typeof addInput>;
type Volunteer = z.infer<typeof volunteerInput>;

/**
 * Opens a file of the pool as a lead 线索. A person who is on file already, as a member or from an
 * earlier file, is the same person (MEM-01).
 *
 * @throws AppError not_found out of scope; invalid_input for an impossible id; duplicate where the
 *   person has an open file in the scope, neutral_identity where that would tell of another place
 */
export function addEntry(ctx: WriteContext, input: Add): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const village = await villageInScope(tx.db, ctx.actor, input.organizationId);
    const { id: personId, known } = await personOf(tx, ctx, input);
    if (known) await askKeeper(tx, ctx, village, personId, input);
    const street = ctx.actor.assignment.role === 'street_organizer';
    return open(tx, ctx, village, personId, street ? 'street' : 'village', input);
  });
}

/** 自荐: a member opens the own file at the village of the own branch. */
export function volunteerSelf(ctx: WriteContext, input: Volunteer): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const { personId, memberId, assignment } = ctx.actor;
    if (personId === null || memberId === null) throw new AppError('not_found');
    const member = await tx.db
      .selectFrom('member')
      .select('category')
      .where('id', '=', memberId)
      .executeTakeFirstOrThrow();
    const village = await villageAbove(tx.db, pathIds(assignment.organizationPath));
    if (village === undefined) {
      throw new AppError('wrong_state', {
        message: '您所在的支部不在村（社区）里，不能在这里自荐。请联系想去的村的党组织。',
      });
    }
    const politicalStatus = member.category === 'full' ? '01' : '02';
    const facts = { ...input, politicalStatus, willing: true, forSecretary: false };
    return open(tx, ctx, village, personId, 'self', facts);
  });
}

type Facts = Pick<
  Add,
  'source' | 'politicalStatus' | 'occupation' | 'strengths' | 'wish' | 'willing' | 'forSecretary'
>;

const columns = (facts: Facts) => ({
  source: facts.source,
  political_status: facts.politicalStatus,
  occupation: facts.occupation,
  strengths: facts.strengths,
  wish: facts.wish,
  willing: facts.willing,
  for_secretary: facts.forSecretary,
});

async function open(
  tx: Tx,
  ctx: WriteContext,
  village: Village,
  personId: number,
  origin: Origin,
  facts: Facts,
): Promise<Receipt> {
  const now = ctx.clock.now();
  const today = todayInShanghai(now);
  const { machine } = await inForce(tx.db, talentProcess, today);
  const added = await tx.db
    .insertInto('talent')
    .values({
      person_id: personId,
      organization_id: village.organizationId,
      organization_path: village.organizationPath,
      street_id: village.streetId,
      ...columns(facts),
      origin,
      state: 'lead',
      state_since: today,
      due_on: dueFor(machine, 'lead', today),
      entered_by: ctx.actor.accountId,
      created_at: new Date(now),
    })
    .onConflict((on) => on.column('person_id').where('state', '<>', 'refused').doNothing())
    .returning(['id', 'version'])
    .executeTakeFirst();
  if (added === undefined) throw await alreadyThere(tx, ctx, personId);
  const { organizationId, organizationPath } = village;
  await record(tx, ctx, talentAdded, {
    ...added,
    place: { organizationId, organizationPath },
    data: { organizationId, state: 'lead' },
  });
  return added;
}

async function alreadyThere(tx: Tx, ctx: WriteContext, personId: number): Promise<AppError> {
  const other = await tx.db
    .selectFrom('talent')
    .select('organization_path')
    .where('person_id', '=', personId)
    .where('state', '<>', 'refused')
    .executeTakeFirst();
  const near = other?.organization_path.startsWith(ctx.actor.assignment.organizationPath);
  return near || ctx.actor.personId === personId
    ? new AppError('duplicate', { message: '这位同志已在人才库中，请在原档案中继续办理。' })
    : new AppError('neutral_identity');
}

/**
 * The person of this id: found by the keyed hash of the number, or put on file. Of a `known` one
 * nothing but the entered may be shown before {@link askKeeper} was called.
 */
export async function personOf(
  tx: Tx,
  ctx: WriteContext,
  input: Pick<Add, 'residentId' | 'name' | 'ethnicity' | 'education' | 'phone'>,
): Promise<{ id: number; known: boolean }> {
  const today = todayInShanghai(ctx.clock.now());
  const { outcome, findings, normalized, reading } = judgeResidentId({
    id: input.residentId,
    today,
  });
  const wrong = outcome === 'block' ? (findings[0]?.message ?? '请核对证件') : null;
  if (wrong !== null || reading.birthDate === null || reading.sex === null) {
    const message = wrong ?? '请核对证件';
    throw new AppError('invalid_input', { fields: [{ path: 'residentId', message }] });
  }
  const hash = ctx.keys.hash(normalized);
  const added = await tx.db
    .insertInto('person')
    .values({
      name: input.name,
      ...spelled(input.name),
      gender: reading.sex,
      ethnicity: input.ethnicity,
      born_on: reading.birthDate,
      education: input.education ?? null,
      resident_id_hash: hash,
      created_at: new Date(ctx.clock.now()),
    })
    .onConflict((on) => on.column('resident_id_hash').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added !== undefined) {
    await tx.db
      .updateTable('person')
      .set({
        resident_id: sealedPerson.seal(ctx.keys, normalized, 'resident_id', added.id),
        ...phoneColumns(ctx.keys, input.phone ?? null, added.id),
      })
      .where('id', '=', added.id)
      .execute();
  }
  // Held until the file stands, so that a person is not deleted (SEC-10) while coming in again.
  const person = await tx.db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('resident_id_hash', '=', hash)
    .forKeyShare()
    .executeTakeFirst();
  // Deleted between the two statements: now there is nothing in the way.
  if (person === undefined) return personOf(tx, ctx, input);
  // The number belongs to another person, who must not be named.
  if (!isSameName(person.name, input.name)) throw new AppError('neutral_identity');
  return { id: person.id, known: added === undefined };
}

/**
 * Changes what is known of a talent whose file is open. @throws AppError stale_version, wrong_state
 */
export function changeEntry(
  ctx: WriteContext,
  input: z.infer<typeof changeInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const row = found(await lockTalent(tx, ctx, input.id));
    authorize(ctx.actor, changeTalent, row);
    checkVersion(row, input.version);
    if (row.state === 'refused') throw new AppError('wrong_state');
    const version = row.version + 1;
    await tx.db
      .updateTable('talent')
      .set({ ...columns(input), version })
      .where('id', '=', row.id)
      .execute();
    const { organization_id: organizationId, organization_path: organizationPath } = row;
    await record(tx, ctx, talentChanged, {
      id: row.id,
      version,
      place: { organizationId, organizationPath },
      data: { organizationId, state: row.state },
    });
    return { id: row.id, version };
  });
}
