// Tests of exports with unmasked columns: a reason, and a second person above a size.
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type Actor, type ActorContext, registryOf, roomsOf } from '../kernel/index.js';
import { takeDownload } from '../kit/download/index.js';
import { talents, talentsRouter } from '../talents/index.js';
import {
  actorAs,
  addStage,
  addTalent,
  aFile,
  callerAs,
  goTo,
  recordedEvents,
  refusalOf,
  type Stage,
  testRequest,
  testWorld,
  withSettings,
} from '../testing/index.js';
import { askExport, disclosuresRouter, fetchExport } from './index.js';

const world = testWorld();
const registry = registryOf({ talents });
const REASON = '年度归档使用';
let stage: Stage;
let query: Record<string, string>;
let people: number[];

beforeAll(async () => {
  goTo(world, '2026-03-16');
  await withSettings(world, { 'sec.exportPersons': 2 });
});
beforeEach(async () => {
  stage = await addStage(world);
  query = { organizationId: String(stage.village.id), format: 'lrmx' };
  people = [];
  for (let count = 0; count < 3; count++) {
    const { id } = await addTalent(world, stage);
    people.push(id);
  }
  const [first = 0] = people;
  const { file } = callerAs(world, talentsRouter, stage.street);
  await file.save({ id: first, version: 0, ...aFile });
});

const context = (actor: Actor): ActorContext => ({
  ...world.services,
  registry,
  request: testRequest(),
  actor: { ...actor, authenticatedAt: world.clock.now() },
});
const as = (actor: Actor) => callerAs(world, disclosuresRouter, actor);
const ask = (actor: Actor, reason: unknown = REASON, asked = query) =>
  askExport(context(actor), 'talent-files', { query: asked, reason });
async function asked(actor = stage.street): Promise<{ id: number; version: number }> {
  const answer = await ask(actor);
  if ('secret' in answer) throw new Error('it was handed out at once');
  return { id: answer.requestId, version: 1 };
}
async function namesIn(secret: string): Promise<string[]> {
  const taken = await takeDownload(world.services, secret, { accountId: null, inApp: false });
  if (taken === null || !('content' in taken)) throw new Error('there is no file');
  return Object.keys(unzipSync(taken.content)).sort();
}
const fileOf = (id: number) => `田晓禾（${id}号）.lrmx`;

test('a few people go out at once, for a reason, which the log tells', async () => {
  const [id = 0] = people;
  const one = { talentId: String(id), format: 'lrmx' };
  const single = (reason: unknown) =>
    askExport(context(stage.street), 'talent-file', { query: one, reason });
  for (const none of [undefined, '', '查看', '啊啊啊啊']) {
    expect(await refusalOf(single(none))).toBe('invalid_input');
  }
  const handed = await single(REASON);
  if (!('secret' in handed)) throw new Error('it waits');
  const [made] = (await recordedEvents(world, 'export.made')).slice(-1);
  expect(made?.data).toMatchObject({
    ...{ file: 'talent-file', rows: 1, reason: REASON },
    columns: expect.arrayContaining(['姓名', '健康状况', '家庭主要成员']),
  });
  const taken = await takeDownload(world.services, handed.secret, {
    accountId: null,
    inApp: false,
  });
  const content = taken !== null && 'content' in taken ? taken.content.toString('utf8') : '';
  expect(content.split('</Person>')[1]).toContain(stage.street.displayName);
  const late = { ...context(stage.street), actor: { ...stage.street, authenticatedAt: 0 } };
  const again = askExport(late, 'talent-file', { query: one, reason: REASON });
  expect(await refusalOf(again)).toBe('reauthentication_needed');
});

test('many files of one person are as many people, until a day has passed', async () => {
  const { street, colleague } = stage;
  const single = (actor: Actor, index: number) => {
    const one = { talentId: String(people[index]), format: 'lrmx' };
    return askExport(context(actor), 'talent-file', { query: one, reason: REASON });
  };
  for (const index of [0, 1]) expect(await single(street, index)).toHaveProperty('secret');
  const third = await single(street, 2);
  expect(await single(colleague, 2)).toHaveProperty('secret');
  if (!('requestId' in third)) throw new Error('it was handed out at once');
  await as(colleague).grantExport({ id: third.requestId, version: 1 });
  const fetched = await fetchExport(context(street), third.requestId);
  expect(fetched).toEqual({ secret: expect.any(String), told: null });
  world.clock.advance(24 * 3_600_000 + 1);
  expect(await single(street, 2)).toHaveProperty('secret');
});

test.each(['word', 'lrmx'])('each form of many says who carried it away, as %s', async (format) => {
  await withSettings(world, { 'sec.exportPersons': 50 }, '2026-03-16');
  const answer = await ask(stage.street, REASON, { ...query, format });
  await withSettings(world, { 'sec.exportPersons': 2 }, '2026-03-16');
  if (!('secret' in answer)) throw new Error('it waits');
  const taken = await takeDownload(world.services, answer.secret, {
    accountId: null,
    inApp: false,
  });
  const content = taken !== null && 'content' in taken ? taken.content : Buffer.alloc(0);
  const forms = Object.values(unzipSync(content));
  expect(forms).toHaveLength(3);
  for (const form of forms) {
    const head =
      format === 'lrmx'
        ? strFromU8(form).split('</Person>')[1]
        : strFromU8(unzipSync(form)['word/headerMark.xml'] ?? new Uint8Array());
    expect(head).toContain(stage.street.displayName);
  }
});

test('many wait for a second person, and go out once, with both names in the log', async () => {
  const { street, colleague, approver } = stage;
  const waits = await asked();
  // Asked again while it waits, it is the same one.
  expect(await asked()).toEqual(waits);
  const [event] = (await recordedEvents(world, 'export_request.asked')).slice(-1);
  const hears = (actor: Actor) => roomsOf(actor).some((room) => event?.audience.includes(room));
  expect([hears(colleague), hears(approver), hears(street), hears(stage.secretary)]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(await refusalOf(fetchExport(context(street), waits.id))).toBe('wrong_state');
  const [listed] = (await as(colleague).exports({})).items;
  expect(listed).toMatchObject({
    ...{ id: waits.id, people: 3, reason: REASON, state: 'asked', mayDecide: true },
  });
  const counts = () => Promise.all([street, colleague, approver].map((who) => as(who).waiting()));
  // The own one waits for others.
  expect(await counts()).toMatchObject([{ exports: 0 }, { exports: 1 }, { exports: 1 }]);
  await as(colleague).grantExport(waits);
  expect(await counts()).toMatchObject([{ exports: 0 }, { exports: 0 }, { exports: 0 }]);
  const mine = (await as(street).exports({})).items[0];
  expect(mine).toMatchObject({
    state: 'granted',
    mayFetch: true,
    decidedBy: colleague.displayName,
  });
  // Nobody else fetches it.
  expect(await refusalOf(fetchExport(context(colleague), waits.id))).toBe('not_found');
  const both = await Promise.allSettled([1, 2].map(() => fetchExport(context(street), waits.id)));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await refusalOf(fetchExport(context(street), waits.id))).toBe('wrong_state');
  const [made] = (await recordedEvents(world, 'export.made')).slice(-1);
  expect(made).toMatchObject({
    actor: { accountId: street.accountId },
    data: { rows: 3, reason: REASON, approvedBy: colleague.accountId },
  });
});

test('what is handed out is what was asked for; what changed since is told', async () => {
  const waits = await asked();
  const { id: later } = await addTalent(world, stage);
  const [gone = 0, ...rest] = people;
  await world.db
    .updateTable('talent')
    .set({ cleared_on: '2026-03-16' })
    .where('id', '=', gone)
    .execute();
  await as(stage.approver).grantExport(waits);
  const { secret, told } = await fetchExport(context(stage.street), waits.id);
  expect(told).toBe('申请以后新增1人，没有导出，有1人已不在范围内。');
  const names = await namesIn(secret);
  expect(names).toEqual(rest.map(fileOf).sort());
  expect(names).not.toContain(fileOf(later));
});

test('what was agreed to is not handed out when whoever agreed has left the office', async () => {
  const [ended, disabled] = [await asked(), stage.approver];
  await as(stage.colleague).grantExport(ended);
  const leave = (endsOn: string | null) =>
    world.db
      .updateTable('assignment')
      .set({ ends_on: endsOn })
      .where('id', '=', stage.colleague.assignment.id)
      .execute();
  await leave('2026-03-16');
  expect(await refusalOf(fetchExport(context(stage.street), ended.id))).toBe('approval_ended');
  await leave(null);
  expect(await fetchExport(context(stage.street), ended.id)).toHaveProperty('secret');
  const next = await asked();
  await as(disabled).grantExport(next);
  await world.db
    .updateTable('account')
    .set({ disabled: true })
    .where('id', '=', disabled.accountId)
    .execute();
  expect(await refusalOf(fetchExport(context(stage.street), next.id))).toBe('approval_ended');
});

test('a reason that was changed since it was read is not agreed to', async () => {
  const waits = await asked();
  await ask(stage.street, '送外单位核对');
  expect(await refusalOf(as(stage.colleague).grantExport(waits))).toBe('stale_version');
  await as(stage.colleague).grantExport({ ...waits, version: 2 });
});

test('neither the asker nor a stranger decides, under whichever account', async () => {
  const waits = await asked();
  const twin = await actorAs(world, 'street_organizer', stage.tree.east.street);
  const samePerson = { ...twin, personId: stage.street.personId };
  const west = await actorAs(world, 'street_organizer', stage.tree.west.street);
  // The account alone is enough: not every one has a person behind it.
  const nobody = { ...stage.street, personId: null };
  for (const other of [stage.street, nobody, samePerson, west]) {
    expect(await refusalOf(as(other).grantExport(waits))).toBe('not_found');
  }
  expect((await as(stage.street).exports({})).items[0]).toMatchObject({ mayDecide: false });
  expect((await as(west).exports({})).items).toEqual([]);
  for (const other of [stage.secretary, stage.officers.court]) {
    expect(await refusalOf(as(other).exports({}))).toBe('forbidden');
    expect(await refusalOf(as(other).grantExport(waits))).toBe('forbidden');
  }
});

test('a refusal needs a reason and ends it; an agreement is over after a day', async () => {
  const refused = await asked();
  expect(await refusalOf(as(stage.auditor).refuseExport({ ...refused, note: '' }))).toBe(
    'invalid_input',
  );
  await as(stage.auditor).refuseExport({ ...refused, note: '请缩小范围' });
  expect(await refusalOf(as(stage.auditor).grantExport({ ...refused, version: 2 }))).toBe(
    'wrong_state',
  );
  expect(await refusalOf(fetchExport(context(stage.street), refused.id))).toBe('wrong_state');
  const granted = await asked();
  expect(granted.id).not.toBe(refused.id);
  await as(stage.auditor).grantExport(granted);
  world.clock.advance(24 * 3_600_000);
  expect(await refusalOf(fetchExport(context(stage.street), granted.id))).toBe('wrong_state');
});

test('who may not read the files may not ask for them', async () => {
  expect(await refusalOf(ask(stage.secretary))).toBe('forbidden');
  const west = await actorAs(world, 'street_organizer', stage.tree.west.street);
  expect(await refusalOf(ask(west))).toBe('not_found');
});
