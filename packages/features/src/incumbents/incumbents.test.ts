// Tests of batches of incumbents.
import { addDays, namesOf, residentIdCheckCharacter } from '@xianfeng/rules';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { appointmentsRouter } from '../appointments/index.js';
import { type Actor, roomsOf } from '../kernel/index.js';
import { teamsRouter } from '../teams/index.js';
import {
  actorAs,
  addMember,
  addStage,
  addTalent,
  aResidentId,
  callerAs,
  enterSealed,
  goTo,
  type IncumbentCells,
  incumbentFile,
  lead,
  makeMember,
  propose,
  recordedEvents,
  refusalOf,
  refusalReport,
  type Stage,
  soundLine,
  testRequest,
  testWorld,
} from '../testing/index.js';
import { incumbentsRouter } from './router.js';
import { type IncumbentColumn, incumbentColumns } from './schema.js';
import { exportIncumbentTemplate } from './table/template.js';

const world = testWorld();
const as = (actor: Actor, key?: string) =>
  callerAs(world, incumbentsRouter, actor, key === undefined ? {} : { idempotencyKey: key });

let born = '1970-01-01';
/** Of another day of birth each time. */
const anId = () => {
  born = addDays(born, 1);
  return aResidentId(world, born);
};

let stage: Stage;
beforeEach(async () => {
  goTo(world, '2026-03-16');
  stage = await addStage(world);
});

const sound = (changed: Partial<Record<IncumbentColumn, string>> = {}) =>
  soundLine(stage.village, anId(), changed);

async function handIn(...lines: IncumbentCells[]) {
  const file = incumbentFile(...lines);
  const { checksum, errors } = await as(stage.street).preview(file);
  expect(errors).toEqual([]);
  const asked = { ...file, checksum: checksum ?? '', reason: '系统启用前已在任' };
  return as(stage.street).submit(asked);
}

/** What is said against lines: the line, the column and the rule. */
async function errorsOf(...lines: IncumbentCells[]) {
  const { errors, checksum } = await as(stage.street).preview(incumbentFile(...lines));
  expect(checksum === null).toBe(errors.length > 0);
  return errors.map(({ line, column, rule }) => `${line} ${column} ${rule ?? '-'}`);
}

async function holders() {
  return (
    await callerAs(world, teamsRouter, stage.street).holders({
      organizationId: stage.village.id,
    })
  ).items;
}

describe('a batch', () => {
  test('puts a sitting team on record with every proof, once another has confirmed it', async () => {
    const both = anId();
    const lines = [
      soundLine(stage.village, both),
      soundLine(stage.village, both, {
        ...{ post: '集体经济组织理事长', route: '成员（代表）大会选举', body: '成员代表大会' },
        ...{ base: '40', present: '38', votes: '35', ballot: '' },
      }),
      sound({ name: '石来源', source: '' }),
    ];
    const preview = await as(stage.street).preview(incumbentFile(...lines));
    expect(preview).toMatchObject({ rows: 3, people: 2, villages: 1, errorCount: 0 });
    expect(await holders()).toEqual([]);
    const batch = await handIn(...lines);
    expect(await holders()).toEqual([]);
    const seen = await as(stage.approver).get({ id: batch.id });
    expect(seen).toMatchObject({ state: 'submitted', rows: 3, mayConfirm: true, errorCount: 0 });
    const { batches } = await as(stage.approver).waiting();
    await as(stage.approver).confirm(batch);
    expect(await as(stage.approver).waiting()).toEqual({ batches: batches - 1 });
    expect(await refusalOf(as(stage.street).waiting())).toBe('forbidden');
    expect(await holders()).toMatchObject([
      {
        name: '田补录',
        post: 'committee_member',
        startsOn: '2024-04-10',
        source: 'returned_entrepreneur',
      },
      { name: '田补录', post: 'chairman', termEndsOn: '2029-04-10' },
      { name: '石来源', source: null },
    ]);
    const count = await callerAs(world, teamsRouter, stage.street).count({});
    expect(count.talents).toBe(1);
    const [first] = await holders();
    const candidate = await callerAs(world, appointmentsRouter, stage.approver).get({
      id: first?.candidateId ?? 0,
    });
    expect(candidate).toMatchObject({
      state: 'in_office',
      review: { result: 'passed', closedOn: '2024-02-20' },
      inspection: { result: 'pass' },
      notice: { publishedOn: '2024-03-06', lastDay: '2024-03-13', workingDays: 5 },
      procedures: [{ heldOn: '2024-04-10', votes: 300 }],
      filings: [{ result: 'filed', number: '备案〔2024〕11号' }],
    });
    expect(candidate.review?.opinions.map(({ answer }) => answer)).toEqual(Array(4).fill('pass'));
    const { rows } = await sql`select missing_proof(c) as missing from candidate c
      where c.service_batch_id = ${batch.id}`.execute(world.db);
    expect(rows).toEqual(Array(3).fill({ missing: null }));
    const events = await recordedEvents(world);
    const ours = events.filter(({ organizationId }) => organizationId === stage.village.id);
    expect(ours.filter(({ type }) => type === 'holder.took_office')).toHaveLength(3);
    const confirmed = await as(stage.street).get({ id: batch.id });
    expect(confirmed).toMatchObject({ state: 'confirmed', mayConfirm: false });
    expect(confirmed.people.map(({ candidateId }) => candidateId)).not.toContain(null);
  });

  test('is confirmed by nobody who entered it, nor twice, nor by two at once', async () => {
    const batch = await handIn(sound());
    const same = { ...stage.approver, accountId: stage.street.accountId };
    expect(await refusalOf(as(same).confirm(batch))).toBe('rule_blocked');
    expect((await as(same).get({ id: batch.id })).ownEntry).not.toBeNull();
    for (const actor of [stage.street, stage.auditor]) {
      expect(await refusalOf(as(actor).confirm(batch))).toBe('forbidden');
    }
    const other = await actorAs(world, 'district_approver', stage.tree.district);
    const answers = await Promise.allSettled([
      as(stage.approver).confirm(batch),
      as(other).confirm(batch),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await holders()).toHaveLength(1);
    expect(await refusalOf(as(other).confirm(batch))).toBe('stale_version');
  });

  test('comes in once by a double click', async () => {
    const file = incumbentFile(sound());
    const { checksum } = await as(stage.street).preview(file);
    const asked = { ...file, checksum: checksum ?? '', reason: '系统启用前已在任' };
    const [one, two] = await Promise.all([
      as(stage.street, 'click').submit(asked),
      as(stage.street, 'click').submit(asked),
    ]);
    expect(two).toEqual(one);
    const { items } = await as(stage.street).list({ state: 'submitted' });
    expect(items.filter(({ id }) => id === one.id)).toHaveLength(1);
    expect(await refusalOf(as(stage.street).submit({ ...asked, checksum: 'a'.repeat(64) }))).toBe(
      'stale_version',
    );
  });

  test('two batches with the same person come on record once', async () => {
    const line = sound();
    const [one, two] = [await handIn(line), await handIn(line)];
    const other = await actorAs(world, 'district_approver', stage.tree.district);
    const answers = await Promise.allSettled([
      as(stage.approver).confirm(one),
      as(other).confirm(two),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await holders()).toHaveLength(1);
  });

  test('goes back with a reason, or is taken back; its people are kept nowhere', async () => {
    const batch = await handIn(sound());
    expect(await refusalOf(as(stage.approver).giveBack({ ...batch, opinion: '' }))).toBe(
      'invalid_input',
    );
    await as(stage.approver).giveBack({ ...batch, opinion: '请附公示照片' });
    const again = await handIn(sound());
    await as(stage.street).withdraw(again);
    for (const { id } of [batch, again]) {
      expect((await as(stage.street).get({ id })).people).toEqual([]);
    }
    expect(await refusalOf(as(stage.approver).confirm({ ...again, version: 2 }))).toBe(
      'wrong_state',
    );
  });

  test('is judged again when it is confirmed: the seat may be gone by then', async () => {
    const batch = await handIn(sound());
    await callerAs(world, teamsRouter, stage.street).setSeats({
      organizationId: stage.village.id,
      posts: [{ post: 'committee_member', seats: 0 }],
    });
    const seen = await as(stage.approver).get({ id: batch.id });
    expect(seen).toMatchObject({ mayConfirm: false, errorCount: 1 });
    expect(await refusalOf(as(stage.approver).confirm(batch))).toBe('import_has_errors');
    expect(await holders()).toEqual([]);
  });

  test('of another street is not there for a stranger', async () => {
    const batch = await handIn(sound());
    const stranger = await actorAs(world, 'street_organizer', stage.tree.west.street);
    expect(await refusalOf(as(stranger).get(batch))).toBe('not_found');
    expect(await refusalOf(as(stranger).withdraw(batch))).toBe('not_found');
    expect(await refusalOf(as(stage.secretary).get(batch))).toBe('forbidden');
    const foreign = incumbentFile(soundLine(stage.village, anId()));
    const { errors } = await as(stranger).preview(foreign);
    expect(errors.map(({ column }) => column)).toEqual(['code']);
  });
});

describe('a line', () => {
  const nothing = {
    ...{ reviewNumber: '', reviewOn: '', departments: '', inspectionNumber: '', inspectionOn: '' },
    ...{ inspectors: '', talks: '', pollIssued: '', pollReturned: '', pollAgree: '' },
    ...{ decisionNumber: '', decisionOn: '', committeeMembers: '', committeePresent: '' },
    ...{ committeeYes: '', noticeFrom: '', noticeTo: '', noticeNumber: '', procedureNumber: '' },
    ...{ heldOn: '', base: '', votes: '', filingNumber: '', filingOn: '' },
  };

  test('without proofs is refused by the rule of each of them', async () => {
    const errors = await errorsOf(sound(nothing));
    expect(errors).toEqual(
      expect.arrayContaining([
        '2 departments TAL-08',
        '2 reviewOn TAL-08',
        '2 inspectors TAL-10',
        '2 talks TAL-10',
        '2 committeePresent TAL-10',
        '2 noticeFrom TAL-10',
        '2 heldOn TAL-10',
        '2 filingNumber TAL-11',
      ]),
    );
  });

  test.each<[string, Partial<Record<IncumbentColumn, string>>, string]>([
    ['a department was not asked', { departments: '法院、公安、民政' }, 'departments TAL-08'],
    ['the notice was a day short', { noticeTo: '2024-03-12' }, 'noticeTo CAL-03'],
    [
      'the notice ran over a holiday',
      { noticeFrom: '2024-02-08', noticeTo: '2024-02-19' },
      'noticeTo CAL-03',
    ],
    ['the votes do not elect', { votes: '210' }, 'votes TAL-04'],
    [
      'too few villagers voted',
      { present: '300', issued: '300', returned: '300', votes: '200' },
      'present TAL-04',
    ],
    ['the list of voters was late', { listPublishedOn: '2024-04-01' }, 'listPublishedOn TAL-04'],
    ['no more nominees than seats', { nominees: '3' }, 'nominees TAL-02'],
    [
      'the committee was no quorum',
      { committeePresent: '5', committeeYes: '5' },
      'committeePresent TAL-10',
    ],
    ['the review had run out', { reviewOn: '2023-08-01' }, 'reviewOn TAL-08'],
    ['steps in another order', { decisionOn: '2024-02-25' }, 'decisionOn TAL-10'],
    [
      'elected during the notice',
      { heldOn: '2024-03-13', listPublishedOn: '2024-02-10' },
      'heldOn TAL-10',
    ],
    ['appointed where villagers elect', { route: '街道党工委确定' }, 'route TAL-02'],
    ['a term too long', { termTo: '2030-04-10' }, 'termTo TAL-02'],
    [
      'a party post of no member',
      { post: '村党组织委员', route: '党内选举' },
      'politicalStatus TAL-03',
    ],
    [
      'no seat',
      { post: '集体经济组织监事', route: '成员（代表）大会选举', body: '成员大会' },
      'post TAL-10',
    ],
    ['a day to come', { filingOn: '2026-12-01' }, 'filingOn TAL-10'],
  ])('is refused where %s', async (_, changed, expected) => {
    expect(await errorsOf(sound(changed))).toContain(`2 ${expected}`);
  });

  test.each<[string, Partial<Record<IncumbentColumn, string>>, string]>([
    ['another village', { code: '370103999999' }, 'code -'],
    ['an impossible id', { residentId: '999999198506150011' }, 'residentId MEM-02'],
    ['no name', { name: '' }, 'name -'],
    ['no such post', { post: '村长' }, 'post -'],
    ['no such day', { reviewOn: '2024-02-30' }, 'reviewOn -'],
    ['no number', { votes: '三百' }, 'votes -'],
    ['polls that contradict', { pollAgree: '41' }, 'pollAgree -'],
  ])('is told of %s', async (_, changed, expected) => {
    expect(await errorsOf(sound(changed))).toContain(`2 ${expected}`);
  });

  test('of somebody on his way is refused: he has to go it', async () => {
    const residentId = anId();
    const talent = await addTalent(world, stage, { residentId, name: '田补录' });
    await propose(world, stage, talent.id, 'committee_member');
    expect(await errorsOf(soundLine(stage.village, residentId))).toEqual(['2 name TAL-10']);
  });

  test('of somebody who sits there, twice in a table, or under another name', async () => {
    const residentId = anId();
    const talent = await addTalent(world, stage, { residentId, name: '田补录' });
    const proposed = await propose(world, stage, talent.id, 'committee_member');
    await lead(world, stage, proposed, 'in_office');
    expect(await errorsOf(soundLine(stage.village, residentId))).toEqual(['2 post TAL-10']);
    const other = anId();
    const twice = [soundLine(stage.village, other), soundLine(stage.village, other)] as const;
    expect(await errorsOf(...twice)).toEqual(['3 post TAL-10']);
    const named = soundLine(stage.village, residentId, { name: '石某' });
    const { errors } = await as(stage.street).preview(incumbentFile(named));
    expect(errors).toMatchObject([{ column: 'residentId', rule: null }]);
    expect(errors[0]?.message).not.toContain('田');
  });

  test('is kept from a post beside another of the same person in the table (TAL-06)', async () => {
    const residentId = anId();
    const supervisor = soundLine(stage.village, residentId, {
      ...{ post: '村务监督委员会主任', route: '村民代表会议推选', body: '村民代表会议' },
      ...{ base: '40', present: '38', votes: '35', ballot: '' },
    });
    const errors = await errorsOf(soundLine(stage.village, residentId), supervisor);
    expect(errors).toEqual(['2 post TAL-06', '3 post TAL-06']);
  });

  test('of a party post goes by the roster', async () => {
    const residentId = anId();
    const talent = await addTalent(world, stage, { residentId, name: '田补录' });
    await makeMember(world, stage, talent.id);
    const secretary = soundLine(stage.village, residentId, {
      ...{ post: '村党组织书记', route: '党内选举', politicalStatus: '中共党员', ballot: '' },
      ...{ base: '50', present: '45', issued: '45', returned: '45', votes: '40' },
      ...{ seats: '1', nominees: '1', listPublishedOn: '' },
    });
    const batch = await handIn(secretary);
    await as(stage.approver).confirm(batch);
    expect(await holders()).toMatchObject([{ post: 'party_secretary', route: 'party_election' }]);
  });

  test('that asks for a person’s word is confirmed with one only', async () => {
    const ended = sound({ termTo: '2025-12-31' });
    const batch = await handIn(ended);
    const seen = await as(stage.approver).get({ id: batch.id });
    expect(seen.needsOpinion).toBe(true);
    expect(seen.people[0]?.findings).toMatchObject([{ rule: 'TAL-02', severity: 'warn' }]);
    const report = await refusalReport(as(stage.approver).confirm(batch));
    expect(report).toMatchObject({ code: 'rule_blocked', fields: [{ path: 'opinion' }] });
    await as(stage.approver).confirm({ ...batch, opinion: '换届已列入计划' });
    expect(await holders()).toHaveLength(1);
  });
});

describe('a table of Excel', () => {
  test('the template is read as it was made: nothing in it yet', async () => {
    const ctx = { ...world.services, request: testRequest(), actor: stage.street };
    const { content, name } = await exportIncumbentTemplate(ctx);
    const file = { fileName: name, base64: content.toString('base64') };
    const { errors } = await as(stage.street).preview(file);
    expect(errors).toMatchObject([
      { line: 1, column: null, message: expect.stringContaining('没有任何一行') },
    ]);
    const secretary = { ...ctx, actor: stage.secretary };
    expect(await refusalOf(exportIncumbentTemplate(secretary))).toBe('forbidden');
  });

  test('a cell that holds a day and not a text is the same day', async () => {
    const line = sound();
    const columns = namesOf(incumbentColumns);
    const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);
    const rows = [
      columns.map((column) => ({ value: incumbentColumns[column] })),
      columns.map((column) =>
        isDay(line[column])
          ? { value: new Date(`${line[column]}T00:00:00Z`), type: Date, format: 'yyyy/m/d' }
          : { value: line[column], type: String },
      ),
    ];
    const content = await writeXlsx(rows).toBuffer();
    const file = { fileName: '在任.xlsx', base64: content.toString('base64') };
    const preview = await as(stage.street).preview(file);
    expect(preview.errors).toEqual([]);
    expect(preview.sample).toMatchObject([{ shown: { papers: { termFrom: '2024-04-10' } } }]);
  });
});

describe('what a spreadsheet does to a table', () => {
  const columns = namesOf(incumbentColumns);
  const workbook = async (line: IncumbentCells, idCell: object) => {
    const rows = [
      columns.map((column) => ({ value: incumbentColumns[column] })),
      columns.map((column) =>
        column === 'residentId' ? idCell : { value: line[column], type: String },
      ),
    ];
    const content = await writeXlsx(rows).toBuffer();
    return { fileName: '在任.xlsx', base64: content.toString('base64') };
  };

  test('an id in a cell of numbers is refused, whatever is left of it', async () => {
    // Excel keeps fifteen digits; one in eleven of what it leaves passes the checksum.
    const passing = Array.from({ length: 20 }, (_, day) => `370102199001${day + 10}1`).find(
      (first15) => residentIdCheckCharacter(`${first15}00`) === '0',
    );
    if (passing === undefined) throw new Error('none of these passes');
    for (const first15 of [passing, sound().residentId.slice(0, 15)]) {
      const value = Number(first15) * 1000;
      const { errors } = await as(stage.street).preview(await workbook(sound(), { value }));
      expect(errors).toMatchObject([{ line: 2, column: 'residentId' }]);
      expect(errors[0]?.message).toMatch(/数字格式.*设为文本格式/);
    }
  });

  test('a formula without a value is named as such', async () => {
    const file = await workbook(sound(), { value: 'A1', type: 'Formula' });
    const { errors } = await as(stage.street).preview(file);
    expect(errors).toMatchObject([{ line: 2, column: 'residentId' }]);
    expect(errors[0]?.message).toMatch(/没有算出结果的公式/);
  });

  test('eighteen right signs are the id, however they came, and fifteen are named', async () => {
    const line = sound();
    const typed = `\u202D${line.residentId.replace(/^(.{6})(.{8})/, '$1 $2-')}\u202C`;
    expect(await errorsOf({ ...line, residentId: typed })).toEqual([]);
    const old = await as(stage.street).preview(
      incumbentFile({ ...line, residentId: '370102491231002' }),
    );
    expect(old.errors[0]?.message).toMatch(/15位的一代身份证/);
  });
});

describe('two rows of one table', () => {
  test('with one number and two names are refused, in two writings of one name they are one', async () => {
    const residentId = anId();
    const line = soundLine(stage.village, residentId, { name: '欧阳　明' });
    const post = { ...line, post: '村委会主任' };
    const other = await as(stage.street).preview(incumbentFile(line, { ...post, name: '欧阳鸣' }));
    expect(other.errors.map(({ line: at, rule }) => [at, rule])).toEqual([
      [2, 'MEM-01'],
      [3, 'MEM-01'],
    ]);
    expect(other.errors[0]?.message).not.toContain(residentId);
    const same = await as(stage.street).preview(incumbentFile(line, { ...post, name: '欧阳 明' }));
    expect(same.errors.filter(({ rule }) => rule === 'MEM-01')).toEqual([]);
  });

  test('with one name and two numbers are asked about, and kept in one writing', async () => {
    const lines = [
      sound({ name: '阿依古丽•买买提' }),
      sound({ name: '阿依古丽・买买提' }),
    ] as const;
    const { errors, sample } = await as(stage.street).preview(incumbentFile(...lines));
    expect(errors).toEqual([]);
    const people = sample.flatMap(({ shown }) => shown ?? []);
    expect(people.map(({ name }) => name)).toEqual(['阿依古丽·买买提', '阿依古丽·买买提']);
    for (const { findings } of people) {
      expect(findings).toMatchObject([{ rule: 'MEM-01', severity: 'warn' }]);
    }
  });
});

test('what becomes of a batch is heard by the street and the district, and by nobody else', async () => {
  const hears = (actor: Actor, audience: readonly string[]) =>
    roomsOf(actor).some((room) => audience.includes(room));
  const other = await actorAs(world, 'street_organizer', stage.tree.west.street);
  const batch = await handIn(sound());
  await as(stage.approver).giveBack({ ...batch, opinion: '请补充' });
  const events = (await recordedEvents(world)).filter(
    ({ subject }) => subject.kind === 'service_batch' && subject.id === batch.id,
  );
  expect(events.map(({ type }) => type)).toEqual([
    'service_batch.submitted',
    'service_batch.returned',
  ]);
  for (const { audience } of events) {
    for (const actor of [stage.street, stage.colleague, stage.auditor, stage.approver]) {
      expect(hears(actor, audience)).toBe(true);
    }
    for (const actor of [other, stage.secretary, stage.officers.court]) {
      expect(hears(actor, audience)).toBe(false);
    }
  }
});

describe('the gate in the database', () => {
  const gate = (text: string) =>
    sql
      .raw(text)
      .execute(world.db)
      .then(
        () => 'let in',
        (error: unknown) => (error instanceof Error ? error.message : ''),
      );

  test('lets no batch be confirmed by who entered it, nor be changed afterwards', async () => {
    const batch = await handIn(sound());
    const own = `update service_batch set state = 'confirmed', answered_by = entered_by,
      answered_at = now() where id = ${batch.id}`;
    expect(await gate(own)).toContain('service_batch_other');
    await as(stage.approver).confirm(batch);
    expect(await gate(`update service_batch set reason = 'x' where id = ${batch.id}`)).toContain(
      'never taken away',
    );
    expect(await gate(`delete from service_record where batch_id = ${batch.id}`)).toContain(
      'never taken away',
    );
  });

  test('puts nobody on record by a batch that is not confirmed', async () => {
    const batch = await handIn(sound());
    const talent = await addTalent(world, stage, { residentId: anId() });
    const insert = `insert into candidate (talent_id, person_id, organization_id,
        organization_path, street_id, post, route, state, state_since, entered_by, created_at,
        service_batch_id)
      select t.id, t.person_id, t.organization_id, t.organization_path, t.street_id,
        'committee_member', 'villager_election', 'proposed', '2026-03-16', t.entered_by, now(),
        ${batch.id} from talent t where t.id = ${talent.id}`;
    expect(await gate(insert)).toContain('only a confirmed batch');
  });
});

describe('a person whom another street keeps', () => {
  /** A member of another street, under a sanction on the day of the line's review. */
  async function addKeptElsewhere(residentId: string): Promise<void> {
    const west = await addStage(world, { ...stage.tree, east: stage.tree.west });
    const member = await addMember(world, west.village, { name: '田补录' });
    await enterSealed(world, member.personId, { residentId });
    const sanction = { kind: 'serious_warning' as const, approved_on: '2023-10-10', ends_on: null };
    await world.db
      .insertInto('sanction')
      .values({ ...sanction, member_id: member.id })
      .execute();
  }

  test('is told of to no other street, and judged by the record at the confirmation', async () => {
    const residentId = anId();
    const file = incumbentFile(soundLine(stage.village, residentId));
    const unknown = await as(stage.street).preview(file);
    await addKeptElsewhere(residentId);
    expect(await as(stage.street).preview(file)).toEqual(unknown);
    const batch = await handIn(soundLine(stage.village, residentId));
    expect(await as(stage.street).get({ id: batch.id })).toMatchObject({ errorCount: 0 });
    const seen = await as(stage.approver).get({ id: batch.id });
    expect(seen).toMatchObject({ errorCount: 1, mayConfirm: false });
    expect(await refusalOf(as(stage.approver).confirm(batch))).toBe('import_has_errors');
  });

  test('is judged by the record where the own street keeps the person', async () => {
    const residentId = anId();
    const member = await addMember(world, stage.village, { name: '田补录' });
    await enterSealed(world, member.personId, { residentId });
    await world.db
      .insertInto('sanction')
      .values({
        ...{ member_id: member.id, kind: 'serious_warning' },
        ...{ approved_on: '2023-10-10', ends_on: null },
      })
      .execute();
    expect(await errorsOf(soundLine(stage.village, residentId))).toHaveLength(1);
  });
});
