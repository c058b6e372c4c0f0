// Tests of a talent's file and picture.
import { beforeAll, expect, test } from 'vitest';
import { type Actor, roomsOf } from '../../kernel/index.js';
import { sealedPerson } from '../../kit/person/index.js';
import {
  actorAs,
  addStage,
  addTalent,
  aFile,
  callerAs,
  goTo,
  makeMember,
  PIXEL,
  recordedEvents,
  refusalOf,
  refusalReport,
  type Stage,
  testRequest,
  testWorld,
  today,
} from '../../testing/index.js';
import { talentsRouter } from '../router.js';
import { exportTalentFile } from './paper.js';

const world = testWorld();
let stage: Stage;
beforeAll(async () => {
  goTo(world, '2026-03-16');
  stage = await addStage(world);
});
const as = (actor: Actor, key?: string) =>
  callerAs(world, talentsRouter, actor, key === undefined ? {} : { idempotencyKey: key }).file;

async function staged(): Promise<{ id: number; own: Actor }> {
  const { id } = await addTalent(world, stage);
  const { person_id: personId } = await world.db
    .selectFrom('talent')
    .where('id', '=', id)
    .select('person_id')
    .executeTakeFirstOrThrow();
  const own = { ...(await actorAs(world, 'member', stage.village)), personId };
  return { id, own };
}

test('a file that nobody has begun is empty, and kept as it is written', async () => {
  const { id } = await staged();
  const empty = await as(stage.street).get({ id });
  expect(empty).toMatchObject({
    version: 0,
    photo: null,
    history: [],
    asksJoinedParty: true,
    education: '大学专科毕业',
  });
  expect(empty.record).toMatchObject({ name: '田晓禾', gender: '女', bornIn: '1985.06' });
  const saved = await as(stage.street).save({ id, version: 0, ...aFile });
  expect(saved).toEqual({ id, version: 1 });
  const file = await as(stage.auditor).get({ id });
  expect(file.content).toEqual(aFile);
  expect(file.history).toMatchObject([
    {
      version: 1,
      kind: 'edit',
      by: stage.street.displayName,
      fields: expect.arrayContaining(['resume']),
    },
  ]);
  const { awards, ...rest } = aFile;
  await as(stage.approver).save({ id, version: 1, ...rest, awards: '无' });
  const { content, history } = await as(stage.street).get({ id });
  expect(content).toEqual({ ...aFile, awards: '无' });
  expect(history[0]).toMatchObject({ version: 2, fields: ['awards'] });
  // What it said before can be read again, by those who read the file.
  expect(await as(stage.auditor).version({ id, version: 1 })).toEqual({
    ...{ version: 1, content: aFile, hadPhoto: false },
  });
  expect(await refusalOf(as(stage.street).version({ id, version: 3 }))).toBe('not_found');
  expect(await refusalOf(as(stage.secretary).version({ id, version: 1 }))).toBe('forbidden');
  const talents = (actor: Actor) => callerAs(world, talentsRouter, actor);
  expect((await talents(stage.secretary).get({ id })).mayReadFile).toBe(false);
  expect((await talents(stage.street).get({ id })).mayReadFile).toBe(true);
  // Health is sealed where it is kept, now and in what it said before.
  const kept = await world.db.selectFrom('talent_file').selectAll().executeTakeFirstOrThrow();
  expect(JSON.stringify(kept)).not.toContain('健康');
});

test('saved twice, by two at once, or from an old page, it is written once', async () => {
  const { id } = await staged();
  const input = { id, version: 0, ...aFile };
  const twice = await Promise.all([1, 2].map(() => as(stage.street, `double-${id}`).save(input)));
  expect(twice).toEqual([
    { id, version: 1 },
    { id, version: 1 },
  ]);
  const both = await Promise.allSettled(
    [stage.street, stage.colleague].map((actor) =>
      as(actor).save({ ...input, version: 1, awards: actor.displayName }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await refusalOf(as(stage.street).save(input))).toBe('stale_version');
  // The same again is no change, and no version.
  const { version, content } = await as(stage.street).get({ id });
  expect(version).toBe(2);
  expect(await as(stage.street).save({ id, version, ...content })).toEqual({ id, version });
});

test('a line that cannot be is refused at its place', async () => {
  const { id } = await staged();
  const save = (given: object) =>
    refusalReport(as(stage.street).save({ id, version: 0, ...aFile, ...given }));
  const line = { from: '2010-01', to: '2009-12', text: '做事' };
  expect(await save({ resume: [aFile.resume[0], line] })).toMatchObject({
    fields: [{ path: 'resume.1.to', message: '终止年月不能早于起始年月' }],
  });
  expect(await save({ resume: [{ ...line, to: null, from: '2010-13' }] })).toMatchObject({
    fields: [{ path: 'resume.0.from' }],
  });
  expect(await save({ resume: [{ ...line, to: '2026-04' }] })).toMatchObject({
    fields: [{ path: 'resume.0.to', message: '2026-04还没有到，请核对年月' }],
  });
  expect(
    await save({ resume: [{ ...line, to: null, text: '学生\n2011.01--2012.01  工人' }] }),
  ).toMatchObject({ fields: [{ path: 'resume.0.text' }] });
  expect(await save({ family: [{ ...aFile.family[0], name: '' }] })).toMatchObject({
    fields: [{ path: 'family.0.name' }],
  });
});

test('the day of a member is on record and is not kept twice', async () => {
  const { id } = await staged();
  await makeMember(world, stage, id);
  await as(stage.street).save({ id, version: 0, ...aFile });
  const { asksJoinedParty, content, record } = await as(stage.street).get({ id });
  expect([asksJoinedParty, content.joinedParty, record.joinedParty]).toEqual([
    false,
    '',
    '2010.07',
  ]);
});

test('a picture is read from its bytes', async () => {
  const { id } = await staged();
  const set = (base64: string | null, version: number) =>
    as(stage.street).setPhoto({ id, version, base64 });
  const bytes = (...list: number[]) => Buffer.from(list).toString('base64');
  for (const wrong of [
    Buffer.from('no picture').toString('base64'),
    Buffer.from('GIF89a').toString('base64'),
    bytes(0xff, 0xd8, 0xff, 0xe0),
    Buffer.concat([Buffer.from(PIXEL, 'base64'), Buffer.alloc(2 * 1024 * 1024)]).toString('base64'),
  ]) {
    expect(await refusalReport(set(wrong, 0))).toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'base64' }],
    });
  }
  expect(await set(PIXEL, 0)).toEqual({ id, version: 1 });
  expect(await as(stage.auditor).photo({ id })).toEqual({ mediaType: 'image/png', base64: PIXEL });
  expect((await as(stage.street).get({ id })).photo).toMatchObject({ mediaType: 'image/png' });
  expect(await set(null, 1)).toEqual({ id, version: 2 });
  expect(await as(stage.street).photo({ id })).toBeNull();
});

test('whoever is taken out of the pool is told so, and may offer himself again', async () => {
  const { id, own } = await staged();
  const street = callerAs(world, talentsRouter, stage.street);
  const { version } = await street.get({ id });
  await street.move({ id, version, event: 'remove', text: '本人外出务工' });
  expect(await as(own).own()).toMatchObject({ id, refusedOn: today(world) });
});

test('the street, the district and the person see it; the village, other streets and departments do not', async () => {
  const { id, own } = await staged();
  await as(stage.street).save({ id, version: 0, ...aFile });
  const other = await actorAs(world, 'street_organizer', stage.tree.west.street);
  const another = await actorAs(world, 'member', stage.village);
  for (const actor of [stage.street, stage.auditor, stage.approver, own]) {
    expect(await as(actor).get({ id })).toMatchObject({ mayChange: true });
  }
  expect(await as(own).own()).toMatchObject({ id, refusedOn: null });
  expect(await as(another).own()).toBeNull();
  for (const [actor, code] of [
    [stage.secretary, 'forbidden'],
    [stage.officers.court, 'forbidden'],
    [other, 'not_found'],
    [another, 'not_found'],
  ] as const) {
    expect(await refusalOf(as(actor).get({ id }))).toBe(code);
    expect(await refusalOf(as(actor).photo({ id }))).toBe(code);
    expect(await refusalOf(as(actor).save({ id, version: 1, ...aFile }))).toBe(code);
    const context = { ...world.services, request: testRequest(), actor };
    expect(await refusalOf(exportTalentFile(context, { talentId: id, format: 'lrmx' }))).toBe(code);
  }
});

test('where a person moves, the new street reads the file when the old one agrees, and then alone', async () => {
  const { id } = await staged();
  await as(stage.street).save({ id, version: 0, ...aFile });
  const west = await addStage(world, { ...stage.tree, east: stage.tree.west });
  const talents = callerAs(world, talentsRouter, stage.street);
  await talents.move({ ...(await talents.get({ id })), event: 'remove', text: '迁出' });
  expect(await refusalReport(as(stage.street).save({ id, version: 1, ...aFile }))).toMatchObject({
    code: 'wrong_state',
  });
  const person = await world.db
    .selectFrom('person as p')
    .innerJoin('talent as t', 't.person_id', 'p.id')
    .where('t.id', '=', id)
    .select(['p.id', 'p.resident_id'])
    .executeTakeFirstOrThrow();
  const residentId =
    sealedPerson.open(world.services.keys, person.resident_id, 'resident_id', person.id) ?? '';
  const moved = await addTalent(world, west, { residentId });
  expect(await refusalOf(as(west.street).get({ id: moved.id }))).toBe('not_found');
  expect((await as(stage.street).get({ id })).content).toEqual(aFile);
  const [asked] = (await talents.consents({})).items;
  await talents.answerConsent({ id: asked?.id ?? 0, version: asked?.version ?? 0, granted: true });
  expect((await as(west.street).get({ id: moved.id })).content).toEqual(aFile);
  expect(await refusalOf(as(stage.street).get({ id }))).toBe('not_found');
});

test('whoever hears of a change may read the file; what it says is in no event', async () => {
  const { id, own } = await staged();
  await as(stage.street).save({ id, version: 0, ...aFile });
  const others: Actor[] = [];
  for (const [role, place] of [
    ['organization_commissioner', stage.village],
    ['branch_secretary', stage.tree.east.branch],
    ['street_organizer', stage.tree.west.street],
    ['village_accountant', stage.village],
    ['audit_admin', stage.tree.district],
  ] as const) {
    others.push(await actorAs(world, role, place));
  }
  const events = (await recordedEvents(world)).filter(
    ({ subject }) => subject.kind === 'talent_file' && subject.id === id,
  );
  const [changed] = events;
  expect(changed).toMatchObject({ type: 'talent_file.changed', data: { kind: 'edit' } });
  const hears = (actor: Actor) =>
    changed?.audience.some((room) => roomsOf(actor).includes(room)) ?? false;
  for (const actor of [stage.street, stage.auditor, stage.approver, own]) {
    expect([actor.assignment.role, hears(actor)]).toEqual([actor.assignment.role, true]);
  }
  for (const actor of [stage.secretary, stage.officers.court, ...others]) {
    expect([actor.assignment.role, hears(actor)]).toEqual([actor.assignment.role, false]);
    expect(await refusalOf(as(actor).get({ id }))).toMatch(/forbidden|not_found/);
  }
  expect(JSON.stringify(events)).not.toMatch(/健康|李秀兰|果品/);
});

test('reading a file or its picture is on record, once in ten minutes of a session', async () => {
  const { id, own } = await staged();
  await as(stage.street).save({ id, version: 0, ...aFile });
  await as(stage.street).setPhoto({ id, version: 1, base64: PIXEL });
  const read = async () =>
    (await recordedEvents(world))
      .filter(({ type, subject }) => /read$/.test(type) && subject.id === id)
      .map(({ type, actor, origin }) => [type, actor?.accountId, origin?.session]);
  const { auditor, street } = stage;
  const both = [auditor, street];
  // Two at once of each are one; so is a page that reads again when something changes.
  await Promise.all([...both, ...both].map((actor) => as(actor).get({ id })));
  await as(auditor).version({ id, version: 1 });
  await as(auditor).photo({ id });
  // Whose file it is reads the own one.
  await as(own).get({ id });
  await as(own).photo({ id });
  const event = (type: string, actor: Actor) => [type, actor.accountId, actor.sessionId];
  const once = [
    ...both.map((actor) => event('talent_file.read', actor)),
    event('talent_file.photo_read', auditor),
  ];
  expect((await read()).sort()).toEqual(once.sort());
  world.clock.advance(10 * 60_000);
  await as(auditor).get({ id });
  await as({ ...auditor, sessionId: street.sessionId + 1000 }).get({ id });
  expect(await read()).toHaveLength(5);
  // A refused reader has read nothing, and the log holds nothing of the file.
  expect(await refusalOf(as(stage.secretary).get({ id }))).toBe('forbidden');
  expect(await read()).toHaveLength(5);
  const [{ data, audience } = {}] = await recordedEvents(world, 'talent_file.read');
  expect([data, audience]).toEqual([{}, []]);
});
