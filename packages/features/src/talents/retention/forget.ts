// The recurring job that deletes files of the pool after their time (SEC-10).
import { type Db, type Tx, transact } from '@xianfeng/database';
import { type CivilDate, todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import { record, type Services, settingsFor } from '../../kernel/index.js';
import { talentsForgotten } from '../events.js';
import { adopted, closedBefore, forgettable } from './retention.js';

/** So many files go in one transaction. */
const BATCH = 100;

interface Due {
  id: number;
  personId: number;
  streetId: number;
  streetPath: string;
}

/**
 * SEC-10: deletes what the pool holds of people who were refused, or never admitted, when the time for
 * which it is kept is over. For a job that runs every few minutes; several servers may run it at once,
 * and a run that breaks off goes on with the next one.
 *
 * A file with a way into a post behind it stays as a row of the archived case, without what was written
 * about the person, and the person without number, telephone and address. People who are members, hold
 * or held a post, have an account, lead a project or are in the pool elsewhere keep what belongs there.
 *
 * @returns how many files were deleted or cleared
 */
export async function forgetRejected(services: Services, batch: number = BATCH): Promise<number> {
  let all = 0;
  for (;;) {
    const done = await transact(services.db, (tx) => forgetSome(tx, services, batch));
    all += done;
    if (done < batch) return all;
  }
}

async function forgetSome(tx: Tx, services: Services, batch: number): Promise<number> {
  const today = todayInShanghai(services.clock.now());
  const before = closedBefore(today, await settingsFor(tx.db, today));
  const due = await lockDue(tx, before, batch);
  if (due.length === 0) return 0;
  const ids = due.map(({ id }) => id);
  await clearFiles(tx.db, ids, today);
  const people = await forgetPeople(tx.db, [...new Set(due.map(({ personId }) => personId))]);
  for (const streetId of new Set(due.map((row) => row.streetId))) {
    const files = due.filter((row) => row.streetId === streetId);
    const gone = new Set(files.map(({ personId }) => personId).filter((id) => people.has(id)));
    await record(tx, { actor: null, clock: services.clock, request: null }, talentsForgotten, {
      id: streetId,
      version: 1,
      place: { organizationId: streetId, organizationPath: files[0]?.streetPath ?? '' },
      data: { organizationId: streetId, files: files.length, people: gone.size },
    });
  }
  return due.length;
}

/** Files whose time is over, with their people, locked; what another server holds is left to it. */
async function lockDue(tx: Tx, before: CivilDate, limit: number): Promise<Due[]> {
  return await tx.db
    .selectFrom('talent as t')
    .innerJoin('person as p', 'p.id', 't.person_id')
    .innerJoin('organization as s', 's.id', 't.street_id')
    .where('t.state', 'in', forgettable)
    .where('t.cleared_on', 'is', null)
    .where(sql<boolean>`not ${adopted('t')}`)
    .where('t.state_since', '<', before)
    .orderBy('t.state_since')
    .orderBy('t.id')
    .limit(limit)
    .select(['t.id', 't.person_id as personId', 't.street_id as streetId', 's.path as streetPath'])
    .forUpdate(['t', 'p'])
    .skipLocked()
    .execute();
}

/** Rows that a case refers to lose what was written about the person; the others go as a whole. */
async function clearFiles(db: Tx['db'], ids: readonly number[], today: CivilDate): Promise<void> {
  const inCase = sql<boolean>`exists (select from candidate c where c.talent_id = talent.id)`;
  const kept = await db
    .updateTable('talent')
    .set((of) => ({
      occupation: '',
      strengths: '',
      wish: '',
      cleared_on: today,
      version: of('version', '+', 1),
    }))
    .where('id', 'in', ids)
    .where(inCase)
    .returning('id')
    .execute();
  const gone = ids.filter((id) => !kept.some((row) => row.id === id));
  if (gone.length > 0) await db.deleteFrom('talent').where('id', 'in', gone).execute();
  // A history is only added to: the database takes away what was said of these, and nothing else.
  await sql`select forget_talent_history(${ids}::bigint[])`.execute(db);
}

/** Deletes the people whom nothing else speaks of, and clears those of archived cases. */
async function forgetPeople(db: Db | Tx['db'], ids: readonly number[]): Promise<Set<number>> {
  const { rows } = await sql<{ id: number; in_case: boolean }>`
    select p.id, exists (select from candidate c where c.person_id = p.id) as in_case
    from person p where p.id = any(${ids}::bigint[])
      and not exists (select from talent t where t.person_id = p.id and t.cleared_on is null)
      and not exists (select from candidate c where c.person_id = p.id
        and c.state not in ('in_pool', 'refused'))
      and not exists (select from member m where m.person_id = p.id)
      and not exists (select from village_holder h where h.person_id = p.id)
      and not exists (select from account a where a.person_id = p.id)
      and not exists (select from activation a where a.person_id = p.id)
      and not exists (select from village_project_leader l where l.person_id = p.id)
      and not exists (select from kinship k where k.relative_id = p.id)`.execute(db);
  await sql`
    delete from person_consent c where c.person_id = any(${ids}::bigint[])
      and not exists (select from talent t where t.person_id = c.person_id
        and t.organization_id = c.organization_id)`.execute(db);
  await sql`
    update person_consent c set education = null, phone = null
    where c.person_id = any(${ids}::bigint[]) and not exists (select from talent t
      where t.person_id = c.person_id and t.organization_id = c.organization_id
        and t.cleared_on is null)`.execute(db);
  const free = rows.map(({ id }) => id);
  if (free.length === 0) return new Set();
  await db.deleteFrom('kinship').where('person_id', 'in', free).execute();
  for (const table of [
    'talent_file_version',
    'talent_photo',
    'talent_resume',
    'talent_file',
  ] as const) {
    await db.deleteFrom(table).where('person_id', 'in', free).execute();
  }
  const inCases = rows.filter((row) => row.in_case).map(({ id }) => id);
  if (inCases.length > 0) {
    await db
      .updateTable('person')
      .set((of) => ({
        resident_id: null,
        resident_id_hash: null,
        phone: null,
        phone_shown: null,
        address: null,
        version: of('version', '+', 1),
      }))
      .where('id', 'in', inCases)
      .execute();
  }
  const gone = rows.filter((row) => !row.in_case).map(({ id }) => id);
  if (gone.length > 0) await db.deleteFrom('person').where('id', 'in', gone).execute();
  return new Set(free);
}
