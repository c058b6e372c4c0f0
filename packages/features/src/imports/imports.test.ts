// Tests of imports under way: followed and cancelled by their own actor, all of one kept or nothing.
import { randomUUID } from 'node:crypto';
import { connect } from '@xianfeng/database';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { economyRouter } from '../economy/index.js';
import type { Actor, LongWrite } from '../kernel/index.js';
import { organizationsRouter } from '../organizations/index.js';
import {
  actorAs,
  addOrganization,
  callerAs,
  recordedEvents,
  refusalOf,
  type TestOrganization,
  testWorld,
} from '../testing/index.js';
import { importsRouter } from './router.js';

const world = testWorld();
const STREETS = 40;
let root: TestOrganization;
let approver: Actor;

const imports = (actor: Actor, idempotencyKey: string = randomUUID()) =>
  callerAs(world, importsRouter, actor, { idempotencyKey });
const organizations = (actor: Actor, idempotencyKey: string = randomUUID()) =>
  callerAs(world, organizationsRouter, actor, { idempotencyKey });

const table = () => {
  const streets = Array.from({ length: STREETS }, (_, index) => {
    const code = `370103${String(index + 1).padStart(3, '0')}`;
    return `${code},第${index + 1}街道,street,370103,`;
  });
  const lines = ['code,name,level,parent_code,kind', '370103,市中区,district,,', ...streets];
  return { fileName: 'divisions.csv', base64: Buffer.from(lines.join('\n')).toString('base64') };
};

/** Begins an import that the actor has previewed. */
async function begin(actor: Actor, key: string = randomUUID()) {
  const { checksum } = await organizations(actor).importPreview(table());
  const commit = () =>
    organizations(actor, key).importCommit({ ...table(), checksum: checksum ?? '' });
  return { commit, carried: commit().then(...settled) };
}

const settled = [
  () => 'done',
  (error: { cause?: { code?: string } }) => error.cause?.code ?? String(error),
] as const;

/** What stands in the database of an import, in every place that it writes to. */
async function traces() {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*)::int from division) as divisions,
      (select count(*)::int from organization) as organizations,
      (select count(*)::int from outbox where type <> 'import.cancelled') as events,
      (select count(*)::int from idempotency where not answer ? 'cancelledBeforeItWasKept'
         and procedure = 'importCommit') as answers`.execute(world.db);
  return rows[0];
}
const nothing = { divisions: 0, organizations: 1, events: 0, answers: 0 };
const everything = { divisions: STREETS + 1, organizations: STREETS + 1 };

const holds: (() => void)[] = [];
afterEach(() => {
  for (const letGo of holds.splice(0)) letGo();
});

/** Another transaction in which a statement is held, until it is let go. */
async function holding(statement: string) {
  const other = connect(world.url, { max: 1 });
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const begun = new Promise<void>((resolve, reject) => {
    other.db
      .transaction()
      .execute(async (tx) => {
        await sql.raw(statement).execute(tx);
        resolve();
        await held;
      })
      .catch(reject)
      .finally(() => other.close());
  });
  await begun;
  holds.push(letGo);
  return letGo;
}

/** Waits until a backend waits for a lock in a statement of this kind. */
async function untilWaiting(like: string): Promise<void> {
  for (let turn = 0; turn < 300; turn++) {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query ilike ${like}`.execute(
      world.db,
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`no statement ${like} waits`);
}

async function running(actor: Actor): Promise<LongWrite> {
  const [write] = await imports(actor).mine({});
  if (write === undefined) throw new Error('no import is told of');
  return write;
}

beforeEach(async () => {
  for (const name of ['outbox', 'idempotency', 'session', 'assignment', 'account'] as const) {
    await world.db.deleteFrom(name).execute();
  }
  await world.db.deleteFrom('person').execute();
  await world.db.deleteFrom('organization').execute();
  await world.db.deleteFrom('division').execute();
  root = await addOrganization(world, { type: 'committee', name: '中国共产党市中区委员会' });
  approver = await actorAs(world, 'district_approver', root);
});

test('an import tells its actor alone how far it is, and at its end what came of it', async () => {
  const stranger = await actorAs(world, 'district_approver', root);
  const heard: [number, LongWrite][] = [];
  const stop = world.services.longWrites.onChange((...told) => void heard.push(told));
  const { carried } = await begin(approver);
  expect(await carried).toBe('done');
  stop();
  expect(new Set(heard.map(([account]) => account))).toEqual(new Set([approver.accountId]));
  const stages = heard.map(([, { stage, done, of }]) => `${stage} ${done}/${of}`);
  const rows = STREETS + 1;
  expect(stages).toEqual(
    expect.arrayContaining([`reading 0/${rows}`, `checking 0/${rows}`, `writing 0/${rows}`]),
  );
  const words = heard.map(([, { word }]) => word);
  expect(words).toEqual([...words].sort((a, b) => a - b));
  const end = { title: 'divisions.csv', outcome: 'done', done: rows, of: rows, message: null };
  expect(await running(approver)).toMatchObject(end);
  expect(heard.at(-1)?.[1]).toMatchObject(end);
  expect(await imports(stranger).mine({})).toEqual([]);
  // What came of it is no news for ever.
  world.clock.advance(11 * 60_000);
  expect(await imports(approver).mine({})).toEqual([]);
});

test('cancelled half way it leaves nothing, and sent again it stays cancelled', async () => {
  const letGo = await holding('lock table organization in share mode');
  const { commit, carried } = await begin(approver);
  await untilWaiting('update "organization"%');
  const { id, stage } = await running(approver);
  expect(stage).toBe('writing');
  // A double click, and a second tab.
  const key = randomUUID();
  const events = () => recordedEvents(world, 'import.cancelled');
  const twice = [key, key, randomUUID()].map((each) => imports(approver, each).cancel({ id }));
  expect(await Promise.all(twice)).toEqual([1, 1, 1].map((version) => ({ id, version })));
  letGo();
  expect(await carried).toBe('write_cancelled');
  expect(await events()).toMatchObject([{ data: { rows: STREETS + 1 } }]);
  expect(await traces()).toEqual(nothing);
  expect(await running(approver)).toMatchObject({ id, outcome: 'cancelled' });
  expect(await refusalOf(commit())).toBe('write_cancelled');
  expect(await traces()).toEqual(nothing);
  // Under a key of its own it is another import.
  expect(await (await begin(approver)).carried).toBe('done');
  expect(await traces()).toMatchObject(everything);
});

test('another account neither sees nor cancels it', async () => {
  const stranger = await actorAs(world, 'district_approver', root);
  const letGo = await holding('lock table organization in share mode');
  const { carried } = await begin(approver);
  await untilWaiting('update "organization"%');
  const { id } = await running(approver);
  expect(await imports(stranger).mine({})).toEqual([]);
  expect(await refusalOf(imports(stranger).cancel({ id }))).toBe('not_found');
  expect(await refusalOf(imports(approver).cancel({ id: id + 1 }))).toBe('not_found');
  expect(await refusalOf(imports(approver).cancel({ id: -1 }))).toBe('invalid_input');
  letGo();
  expect(await carried).toBe('done');
  expect(await traces()).toMatchObject(everything);
});

/** Makes a commit that keeps a key of this procedure wait for a lock that a test holds. */
async function slowCommits(procedure: string): Promise<() => Promise<void>> {
  const owner = connect(world.ownerUrl, { max: 1 });
  await sql
    .raw(`create function wait_at_commit() returns trigger language plpgsql as $$
    begin
      if new.procedure = '${procedure}' then perform pg_advisory_xact_lock_shared(77); end if;
      return null;
    end $$`)
    .execute(owner.db);
  await sql`create constraint trigger wait_at_commit after insert on idempotency
    deferrable initially deferred for each row execute function wait_at_commit()`.execute(owner.db);
  return async () => {
    await sql`drop function wait_at_commit cascade`.execute(owner.db);
    await owner.close();
  };
}

test('a cancel that meets the commit waits for it, and says plainly that all is kept', async () => {
  const quick = await slowCommits('importCommit');
  try {
    const letGo = await holding('select pg_advisory_xact_lock(77)');
    const { carried } = await begin(approver);
    await untilWaiting('%commit%');
    const { id } = await running(approver);
    const cancelled = refusalOf(imports(approver).cancel({ id }));
    await untilWaiting('%insert into "idempotency"%');
    letGo();
    expect(await carried).toBe('done');
    expect(await cancelled).toBe('write_finished');
    expect(await traces()).toMatchObject({ ...everything, answers: 1 });
    // Also long afterwards, and by a second click.
    expect(await refusalOf(imports(approver).cancel({ id }))).toBe('write_finished');
    expect(await running(approver)).toMatchObject({ outcome: 'done' });
  } finally {
    await quick();
  }
});

test('a commit that meets the cancel waits for it, and keeps nothing', async () => {
  const quick = await slowCommits('cancel');
  try {
    const atInsert = await holding('lock table organization in share mode');
    const atCancel = await holding('select pg_advisory_xact_lock(77)');
    const { carried } = await begin(approver);
    await untilWaiting('update "organization"%');
    const { id } = await running(approver);
    const cancelled = imports(approver).cancel({ id });
    await untilWaiting('%commit%');
    atInsert();
    await untilWaiting('%insert into idempotency%');
    atCancel();
    expect(await cancelled).toEqual({ id, version: 1 });
    expect(await carried).toBe('write_cancelled');
    expect(await traces()).toEqual(nothing);
  } finally {
    await quick();
  }
});

test('sent twice under one key it is carried out once, and both hear of the same end', async () => {
  const letGo = await holding('lock table organization in share mode');
  const { commit, carried } = await begin(approver);
  await untilWaiting('update "organization"%');
  const again = commit();
  expect(await imports(approver).mine({})).toHaveLength(1);
  letGo();
  expect(await carried).toBe('done');
  expect(await again).toEqual({ id: root.id, version: 2 });
  expect(await imports(approver).mine({})).toHaveLength(1);
  expect(await traces()).toMatchObject({ ...everything, answers: 1 });
});

test('an import that breaks off leaves nothing, and what came of it is told', async () => {
  const letGo = await holding('lock table organization in share mode');
  const { carried } = await begin(approver);
  await untilWaiting('update "organization"%');
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'update "organization"%'`.execute(world.db);
  expect(await carried).not.toBe('done');
  letGo();
  expect(await traces()).toEqual(nothing);
  expect(await running(approver)).toMatchObject({ outcome: 'failed' });
});

test('a table that is refused tells why, to whoever opens the page again', async () => {
  const empty = { fileName: 'a.csv', base64: Buffer.from('年份\n2026\n').toString('base64') };
  const officer = await actorAs(world, 'street_organizer', root);
  const commit = callerAs(world, economyRouter, officer, { idempotencyKey: randomUUID() });
  const checksum = '0'.repeat(64);
  expect(await refusalOf(commit.importCommit({ ...empty, checksum }))).toBe('file_unreadable');
  expect(await running(officer)).toMatchObject({
    ...{ title: 'a.csv', outcome: 'failed', message: expect.stringContaining('没有找到表头') },
  });
});
