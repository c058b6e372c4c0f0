// Tests of the demo's data as a whole.
import { verify } from '@node-rs/argon2';
import { connect, type Database, type Db } from '@xianfeng/database';
import type {} from '@xianfeng/features';
import { appointmentsRouter } from '@xianfeng/features/appointments';
import type { CandidateState } from '@xianfeng/features/appointments/labels';
import { DEMO_PASSWORD, demoLogins } from '@xianfeng/features/demo-logins';
import { economyRouter } from '@xianfeng/features/economy';
import {
  type Actor,
  type Context,
  type DemoSize,
  fieldKeys,
  LongWrites,
} from '@xianfeng/features/kernel';
import { talentsRouter } from '@xianfeng/features/talents';
import { columnsHolding, noLogChecks, registry, testRequest } from '@xianfeng/features/testing';
import { instantOf, readResidentId, residentIdCheckCharacter } from '@xianfeng/rules';
import { testDatabase } from '@xianfeng/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readDemoAccounts } from './accounts.js';
import { type Seeded, seedDemo } from './seed.js';

// Making a district takes a second or two, on a busy machine many times that.
vi.setConfig({ testTimeout: 90_000 });

const size: DemoSize = { members: 520, organizations: 34, months: 4 };
const keys = fieldKeys(Buffer.alloc(32, 3), 'test');
const clock = { now: () => instantOf('2026-11-22', '12:00') };
const divisionsCsv = Buffer.from(
  [
    'code,name,level,parent_code,kind',
    '370103,市中区,district,,district',
    '370103002,大观园街道,street,370103,street',
    '370103009,七里山街道,street,370103,street',
    '370103002001,纬一路社区居民委员会,village,370103002,community',
    '370103009017,七东社区居民委员会,village,370103009,community',
    '370103009018,七西社区居民委员会,village,370103009,community',
    '370103009301,岳而村村民委员会,village,370103009,village',
  ].join('\n'),
);

const first = testDatabase();
const second = testDatabase();
let db: Db;
let close: () => Promise<void>;
let seeded: Seeded | null;

beforeAll(async () => {
  seeded = await seedDemo({ ownerUrl: first.ownerUrl, keys, clock, divisionsCsv, size });
  ({ db, close } = connect(first.workUrl));
});
afterAll(() => close());

const count = async (from: keyof Database, where = sql<boolean>`true`, on: Db = db) =>
  (
    await sql<{
      n: number;
    }>`select count(*) as n from ${sql.table(from)} as t where ${where}`.execute(on)
  ).rows[0]?.n;

describe('the tree and the roster', () => {
  test('are as large as was asked for', async () => {
    expect(await count('organization')).toBe(seeded?.organizations);
    expect(seeded?.organizations).toBe(size.organizations);
    const current = sql<boolean>`standing in ('normal', 'suspended')`;
    expect(await count('member', current)).toBe(size.members);
    expect(await count('activity')).toBe(seeded?.activities);
  });

  test('the branch that is shown has exactly 23 with a vote, and a committee', async () => {
    const branch = await db
      .selectFrom('organization')
      .where('short_name', '=', '七东社区第一党支部')
      .select(['id', 'has_committee'])
      .executeTakeFirstOrThrow();
    expect(branch.has_committee).toBe(true);
    const voters = await db
      .selectFrom('member')
      .where('organization_id', '=', branch.id)
      .where('category', '=', 'full')
      .where('standing', '=', 'normal')
      .select('attendance_exempt')
      .execute();
    expect(voters).toHaveLength(23);
    expect(voters.some((voter) => voter.attendance_exempt)).toBe(false);
  });

  test('a branch of another street has 23 with a vote too, no committee, and an assembly to hold', async () => {
    const secretary = await db
      .selectFrom('account as a')
      .innerJoin('assignment as s', 's.account_id', 'a.id')
      .innerJoin('organization as o', 'o.id', 's.organization_id')
      .where('a.login', '=', demoLogins.otherSecretary)
      .where('s.role', '=', 'branch_secretary')
      .select(['o.id', 'o.has_committee', 'o.path'])
      .executeTakeFirstOrThrow();
    expect(secretary.has_committee).toBe(false);
    const voters = sql<boolean>`t.organization_id = ${secretary.id} and t.category = 'full'
      and t.standing = 'normal' and not t.attendance_exempt`;
    expect(await count('member', voters)).toBe(23);
    const others = sql<boolean>`t.organization_id = ${secretary.id} and t.post <> 'secretary'
      and t.ends_on is null`;
    expect(await count('position', others)).toBe(0);
    const held = sql<boolean>`t.organization_id = ${secretary.id} and t.type = 'branch_assembly'`;
    expect(await count('activity', sql<boolean>`${held} and t.held_on < '2026-10-01'`)).not.toBe(0);
    expect(await count('activity', sql<boolean>`${held} and t.held_on >= '2026-10-01'`)).toBe(0);
    const shown = await count(
      'organization',
      sql<boolean>`${secretary.path} like t.path || '%' and t.name like '%七里山%'`,
    );
    expect(shown).toBe(0);
  });

  test('nobody in it can be a real person', async () => {
    const people = await db.selectFrom('person').selectAll().execute();
    const ids = new Set<string>();
    for (const person of people) {
      const at = (column: string) => ({ table: 'person', column, row: person.id });
      const id = keys.open(person.resident_id ?? Buffer.alloc(0), at('resident_id'));
      expect(id).toMatch(/^999999/);
      expect(id.slice(-1)).toBe(residentIdCheckCharacter(id.slice(0, 17)));
      expect(readResidentId(id)).toMatchObject({ birthDate: person.born_on, sex: person.gender });
      expect(keys.hash(id)).toEqual(person.resident_id_hash);
      expect(keys.open(person.phone ?? Buffer.alloc(0), at('phone'))).toMatch(/^160\d{8}$/);
      ids.add(id);
    }
    expect(ids.size).toBe(people.length);
  });

  test('no table holds an id number, a phone or an address in the clear', async () => {
    const person = await db.selectFrom('person').selectAll().limit(1).executeTakeFirstOrThrow();
    const values = (['resident_id', 'phone', 'address'] as const).map((column) =>
      keys.open(person[column] ?? Buffer.alloc(0), { table: 'person', column, row: person.id }),
    );
    expect(await columnsHolding(db, values)).toEqual([]);
  });

  test('nobody was admitted before he was eighteen, or holds a post without a year in the Party', async () => {
    const young = sql<boolean>`t.joined_on < (select born_on + interval '18 years' from person p
      where p.id = t.person_id)`;
    expect(await count('member', young)).toBe(0);
    const unready = sql<boolean>`t.post = 'secretary' and exists (select from member m
      where m.id = t.member_id and (m.category <> 'full' or m.full_on > t.starts_on))`;
    expect(await count('position', unready)).toBe(0);
  });
});

describe('activities', () => {
  test('each counts its heads as a recount does', async () => {
    const wrong = sql<boolean>`t.recorded_on is not null and
      array[t.expected, t.present, t.voters_expected, t.voters_present] is distinct from (
        select array[count(*) filter (where a.presence = 'present' or not a.exempt),
          count(*) filter (where a.presence = 'present'), count(*) filter (where a.may_vote),
          count(*) filter (where a.may_vote and a.presence = 'present')]::int[]
        from attendance a where a.activity_id = t.id)`;
    expect(await count('activity', wrong)).toBe(0);
    expect(await count('attendance')).toBeGreaterThan(3000);
  });

  test('none is recorded in the future, none waits that is long past', async () => {
    expect(await count('activity', sql`recorded_on > '2026-11-22' or recorded_on < held_on`)).toBe(
      0,
    );
    const old = sql<boolean>`held_on < '2026-10-01' and state not in ('archived', 'passed')`;
    expect(await count('activity', old)).toBe(0);
    expect(
      await count('activity', sql`state = 'notified' and held_on > '2026-11-22'`),
    ).toBeGreaterThan(0);
  });

  test('whatever was sent in has complete minutes and enough heads for its votes', async () => {
    const sent = sql<boolean>`t.type <> 'heart_to_heart_talk' and t.state in
      ('pending_street', 'passed', 'archived') and (t.chair_id is null or t.recorder_id is null
        or t.agenda = '' or t.discussion = '' or t.resolution = '' or not t.signed)`;
    expect(await count('activity', sent)).toBe(0);
    expect(
      await count('attendance', sql`presence <> 'present' and coalesce(reason, '') = ''`),
    ).toBe(0);
    const hollow = sql<boolean>`exists (select from activity a where a.id = t.activity_id
      and (2 * a.voters_present < a.voters_expected or t.yes + t.no + t.abstain > a.voters_present))`;
    expect(await count('motion', hollow)).toBe(0);
  });

  test('nobody reviewed what he entered, and in a branch with a committee two had a hand in it', async () => {
    const own = sql<boolean>`t.kind = 'activity' and t.action in ('confirm', 'pass', 'return')
      and exists (select from activity a where a.id = t.case_id and a.entered_by = t.account_id)`;
    expect(await count('case_move', own)).toBe(0);
    const alone = sql<boolean>`t.confirmed_by = t.entered_by and exists (select from organization o
      where o.id = t.organization_id and o.has_committee)`;
    expect(await count('activity', alone)).toBe(0);
  });
});

test('the accounts that are printed can be used, and no other can', async () => {
  const accounts = await readDemoAccounts(db);
  expect(accounts.map((account) => account.login)).toEqual(Object.values(demoLogins));
  expect(accounts[0]).toMatchObject({ role: '支部书记', organization: '七东社区第一党支部' });
  const rows = await db.selectFrom('account').select(['login', 'password_hash', 'demo']).execute();
  expect(rows.every((row) => row.demo)).toBe(true);
  const opened = await Promise.all(
    rows
      .filter((row) => ['shuji', 'shenji'].includes(row.login) || row.login.startsWith('sj'))
      .slice(0, 6)
      .map(async (row) => [
        row.login.startsWith('sj'),
        await verify(row.password_hash, DEMO_PASSWORD),
      ]),
  );
  for (const [locked, opens] of opened) expect(opens).toBe(!locked);
});

test('who chairs the supervision committee does so in a village, where a notice runs if there is one', async () => {
  const { organization_id: village } = await db
    .selectFrom('assignment as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .where('a.login', '=', demoLogins.supervisor)
    .where('s.role', '=', 'village_supervisor')
    .select('s.organization_id')
    .executeTakeFirstOrThrow();
  expect(await count('village_position', sql`t.organization_id = ${village}`)).toBeGreaterThan(0);
  const noticed = sql<boolean>`t.state = 'public_notice'`;
  const there = sql<boolean>`${noticed} and t.organization_id = ${village}`;
  expect((await count('candidate', there)) !== 0).toBe((await count('candidate', noticed)) !== 0);
});

test('tasks and what was delivered agree with each other', async () => {
  const open = sql<boolean>`t.state = 'closed' and exists (select from delivery d
    where d.task_id = t.id and d.state <> 'closed')`;
  expect(await count('task', open)).toBe(0);
  expect(await count('delivery', sql`(state = 'closed') <> (closed_at is not null)`)).toBe(0);
  expect(await count('task', sql`parent_delivery_id is not null`)).toBeGreaterThan(0);
});

test('the log begins with the tree and the latest that happened, in the order of time', async () => {
  const rows = await db.selectFrom('outbox').select(['type', 'body']).orderBy('id').execute();
  const types = new Set(rows.map((row) => row.type));
  for (const type of [
    'organization.created',
    'activity.submitted',
    'activity.passed',
    'candidate.moved',
    'income.passed',
  ]) {
    expect(types).toContain(type);
  }
  const times = rows.map((row): number => JSON.parse(row.body).at);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test('a second start finds the data and makes none', async () => {
  const again = await seedDemo({ ownerUrl: first.ownerUrl, keys, clock, divisionsCsv, size });
  expect(again).toBeNull();
  expect(await count('organization')).toBe(size.organizations);
});

test('a crash in the middle leaves nothing, and the next start makes the same as any other', async () => {
  const options = { ownerUrl: second.ownerUrl, keys, clock, divisionsCsv, size };
  const crash = seedDemo({
    ...options,
    report: (line) => {
      if (line.includes('任务')) throw new Error('the power failed');
    },
  });
  await expect(crash).rejects.toThrow('the power failed');
  const other = connect(second.workUrl);
  try {
    expect(await count('organization', undefined, other.db)).toBe(0);
    expect(await count('outbox', undefined, other.db)).toBe(0);
    expect(await seedDemo(options)).toEqual(seeded);
    expect(await digest(other.db)).toEqual(await digest(db));
  } finally {
    await other.close();
  }
});

test.each(['2026-03-01', '2028-02-29', '2026-12-31', '2027-01-01'])(
  'it can be made on %s, and the members find a meeting ahead of them',
  async (today) => {
    const owner = connect(second.ownerUrl);
    try {
      await sql`truncate organization, division, person, account, outbox cascade`.execute(owner.db);
      const on = { now: () => instantOf(today, '00:05') };
      await seedDemo({ ownerUrl: second.ownerUrl, keys, clock: on, divisionsCsv, size });
      const ahead = sql<boolean>`t.held_on > ${today}::date and t.state = 'notified'
        and exists (select from organization o where o.id = t.organization_id
          and o.short_name = '七东社区第一党支部')`;
      expect(await count('activity', ahead, owner.db)).toBeGreaterThan(0);
      expect(await count('activity', sql`recorded_on > ${today}::date`, owner.db)).toBe(0);
    } finally {
      await owner.close();
    }
  },
);

/** The content by names and days: ids may differ, and what is sealed does. */
async function digest(on: Db): Promise<unknown> {
  const { rows } = await sql`
    select (select md5(string_agg(p.name || p.born_on || o.name || m.joined_on, '' order by p.resident_id_hash))
        from member m join person p on p.id = m.person_id join organization o on o.id = m.organization_id) as people,
      (select md5(string_agg(o.name || a.type || a.title || a.held_on || a.state || a.discussion
        || a.present, '' order by o.name, a.held_on, a.starts_at, a.type, a.title, a.discussion))
        from activity a join organization o on o.id = a.organization_id) as held,
      (select md5(string_agg(p.name || o.name || c.post || c.state || c.state_since, ''
        order by o.name, p.name, p.born_on, c.post, c.state, c.state_since)) from candidate c
        join person p on p.id = c.person_id join organization o on o.id = c.organization_id) as ways,
      (select count(*) from delivery) as deliveries, (select count(*) from leave_request) as leaves`.execute(
    on,
  );
  return rows;
}

describe('the economy of the villages', () => {
  test('goes from 2021 to last month, every closed year passed and locked', async () => {
    // Four villages, 2021 to October 2026; the last month of some is still missing.
    expect(await count('village_income')).toBe(seeded?.incomes);
    expect(seeded?.incomes).toBeGreaterThan(4 * 69 - 1);
    expect(seeded?.incomes).toBeLessThanOrEqual(4 * 70);
    const open = sql<boolean>`t.state <> 'passed' and (t.year < 2026 or t.month < 10)`;
    expect(await count('village_income', open)).toBe(0);
    expect(await count('village_year')).toBe(5);
    const ownEntry = sql<boolean>`t.kind = 'income' and t.action = 'pass' and exists (
      select from village_income i where i.id = t.case_id and i.entered_by = t.account_id)`;
    expect(await count('case_move', ownEntry)).toBe(0);
  });

  test('the village that visitors see has a plan with a leader, and last month still to send in', async () => {
    const { organization_id } = await db
      .selectFrom('account as a')
      .innerJoin('assignment as s', 's.account_id', 'a.id')
      .where('a.login', '=', demoLogins.accountant)
      .select('s.organization_id')
      .orderBy('s.id')
      .executeTakeFirstOrThrow();
    const own = sql<boolean>`t.organization_id = ${organization_id}`;
    expect(await count('village_plan', own)).toBe(1);
    expect(await count('village_project_leader')).toBeGreaterThan(0);
    expect(await count('village_income', sql<boolean>`${own} and t.year = 2026`)).toBe(9);
  });
});

describe('the village teams', () => {
  test('sit with every proof, and no seat has two', async () => {
    expect(await count('village_holder')).toBe(seeded?.holders);
    expect(seeded?.holders).toBeGreaterThan(15);
    const unproven = sql<boolean>`t.state = 'in_office'
      and missing_proof((select c from candidate c where c.id = t.id)) is not null`;
    expect(await count('candidate', unproven)).toBe(0);
    expect(await count('candidate', sql<boolean>`t.state = 'in_office'`)).toBe(seeded?.holders);
    const early = sql<boolean>`t.starts_on > '2026-11-22'`;
    expect(await count('village_holder', early)).toBe(0);
  });

  test('hold talents with a source, and the pool holds more of them', async () => {
    expect(await count('village_holder', sql<boolean>`t.source is not null`)).toBeGreaterThan(3);
    expect(await count('talent', sql<boolean>`t.state = 'in_pool'`)).toBeGreaterThan(20);
  });

  test('whoever is on the way has a whole file for his form, and nothing in it is yet to come', async () => {
    const bare = sql<boolean>`t.state not in ('in_office') and not exists (select from talent_resume r
      join talent_photo p on p.person_id = r.person_id where r.person_id = t.person_id)`;
    expect(await count('candidate', bare)).toBe(0);
    expect(await count('talent_file')).toBeGreaterThan(15);
    const ahead = sql<boolean>`greatest(t.from_month, t.to_month) > '2026-11'`;
    expect(await count('talent_resume', ahead)).toBe(0);
  });

  test('nobody has taken a step that is yet to come', async () => {
    expect(await count('case_move', sql<boolean>`t.on_day > '2026-11-22'`)).toBe(0);
    const ahead = sql<boolean>`t.state_since > '2026-11-22'`;
    expect(await count('candidate', ahead)).toBe(0);
  });
});

describe('each account that visitors sign in with', () => {
  async function actorOf(login: string): Promise<Actor> {
    const row = await db
      .selectFrom('account as a')
      .innerJoin('assignment as s', 's.account_id', 'a.id')
      .innerJoin('organization as o', 'o.id', 's.organization_id')
      .where('a.login', '=', login)
      .orderBy('s.id')
      .select(['a.id as accountId', 'a.display_name as displayName', 'a.person_id as personId'])
      .select(['s.id', 's.role', 's.department', 'o.id as organizationId', 'o.path'])
      .executeTakeFirstOrThrow();
    const { accountId, displayName, personId } = row;
    return {
      ...{ accountId, displayName, personId, sessionId: 0, memberId: null, branchId: null },
      ...{ authenticatedAt: clock.now(), mustChangePassword: false },
      assignment: {
        id: row.id,
        role: row.role,
        organizationId: row.organizationId,
        organizationPath: row.path,
        department: row.department,
      },
    };
  }
  const calling = async <Caller>(
    router: { createCaller: (context: () => Context) => Caller },
    login: string,
  ): Promise<Caller> => {
    const actor = await actorOf(login);
    const given = { db, clock, keys, logSeq: () => 0, logChecks: noLogChecks, registry };
    const services = { ...given, longWrites: new LongWrites(clock.now) };
    return router.createCaller(() => ({ ...services, request: testRequest(), actor }));
  };
  const ways = (state: CandidateState, version = 'c.version') =>
    db
      .selectFrom('candidate as c')
      .where('c.state', '=', state)
      .orderBy('c.id')
      .select(['c.id', sql<number>`${sql.raw(version)}`.as('version')])
      .execute();

  test('of the street admits somebody whom a village recommends', async () => {
    const street = await calling(talentsRouter, demoLogins.organizer);
    const { items } = await street.list({ state: 'pending_intake' });
    const [one] = items;
    if (one === undefined) throw new Error('nobody waits');
    await street.move({ id: one.id, version: one.version, event: 'admit', text: '符合条件' });
    expect((await street.get({ id: one.id })).state).toBe('in_pool');
  });

  test('of the village sends a lead in', async () => {
    const street = await calling(talentsRouter, demoLogins.organizer);
    const leads = (await street.list({ state: 'lead' })).items;
    expect(leads.length).toBeGreaterThan(0);
    const village = await calling(talentsRouter, demoLogins.villageSecretary);
    expect((await village.list({})).items.length).toBeGreaterThan(0);
  });

  test.each([
    demoLogins.discipline,
    demoLogins.publicSecurity,
    demoLogins.court,
    demoLogins.civilAffairs,
  ])('of a department answers a case: %s', async (login) => {
    const officer = await calling(appointmentsRouter, login);
    const [one] = (await officer.queue({})).items;
    if (one === undefined) throw new Error('the queue is empty');
    const { opinionId, version } = one;
    await officer.answer({ opinionId, version, answer: 'pass' });
  });

  test('of the district closes a review whose answers are all in, and the approver files', async () => {
    const auditor = await calling(appointmentsRouter, demoLogins.auditor);
    const paper = { number: '联审意见表〔2026〕1号', on: '2026-11-22' };
    const closed: number[] = [];
    for (const { id, version } of await ways('joint_review')) {
      const made = auditor.closeReview({ id, version, result: 'pass', paper });
      await made.then(
        () => closed.push(id),
        () => {},
      );
    }
    expect(closed.length).toBeGreaterThan(0);
    const approver = await calling(appointmentsRouter, demoLogins.approver);
    const [filing] = await ways('filing');
    if (filing === undefined) throw new Error('nothing is filed');
    await approver.answerFiling({ ...filing, result: 'file' });
  });

  test('of the accountant owes last month, and the officer for agriculture may correct', async () => {
    const accountant = await calling(economyRouter, demoLogins.accountant);
    const owed = await accountant.reporting({});
    expect(owed).toMatchObject({ month: '2026-10', villages: 1, reported: 0, late: [] });
    const [village] = owed.missing;
    const figures = {
      operatingFen: 1,
      contractFen: 0,
      investmentFen: 0,
      subsidyFen: 0,
      otherFen: 0,
    };
    const month = { organizationId: village?.organizationId ?? 0, ...figures };
    const entered = await accountant.enter({ ...month, year: 2026, month: 10, version: null });
    await accountant.submit(entered);
    const street = await calling(economyRouter, demoLogins.organizer);
    const waiting = (await street.pending({})).items.filter(({ own }) => !own);
    expect(waiting.length).toBeGreaterThan(0);
    const agriculture = await calling(economyRouter, demoLogins.agriculture);
    const detail = await agriculture.village({ organizationId: month.organizationId, year: 2025 });
    expect(detail.months.filter(({ mayCorrect }) => mayCorrect)).toHaveLength(12);
  });
});
