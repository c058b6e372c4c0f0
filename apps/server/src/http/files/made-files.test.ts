// Tests of files that the server makes: registers, forms, notices.
import { talentsRouter } from '@xianfeng/features/talents';
import {
  addAccount,
  addApp,
  addAssignment,
  addPerson,
  addSession,
  addStage,
  addTalent,
  addTree,
  aFile,
  callerAs,
  PIXEL,
  propose,
  recordedEvents,
  testWorld,
} from '@xianfeng/features/testing';
import { expect, test } from 'vitest';
import { SESSION_COOKIE } from '../request.js';
import { fetchFile, fileServer } from '../testing.js';

const world = testWorld();
const app = fileServer(world);

test('registers, forms and notices go out under the assignment of the tab', async () => {
  const { east } = await addTree(world);
  const account = await addAccount(world, { person: await addPerson(world) });
  const organizer = await addAssignment(world, account, 'street_organizer', east.street);
  const accountant = await addAssignment(world, account, 'village_accountant', east.street);
  const { secret } = await addSession(world, account);
  const ask = (path: string, { id }: { id: number } = organizer, cookie = secret) =>
    fetchFile(app, path, {
      ...{ host: 'localhost:3000', 'x-assignment': String(id) },
      cookie: `${SESSION_COOKIE}=${cookie}`,
    });
  const excel = await ask('team-register');
  expect(excel.statusCode).toBe(200);
  expect(excel.headers).toMatchObject({
    'content-disposition': expect.stringContaining(encodeURIComponent('村班子成员名册')),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(excel.rawPayload.subarray(0, 2).toString()).toBe('PK');
  const word = await ask('team-register?format=word');
  expect(word.headers['content-disposition']).toContain('.docx');
  expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK');
  const template = await ask('incumbent-template');
  expect(template.headers['content-disposition']).toContain('.xlsx');
  const statusOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).statusCode;
  for (const path of [
    'team-register',
    'incumbent-template',
    'approval-form?candidateId=1&format=word',
    'notice?candidateId=1',
  ]) {
    expect(await statusOf(path, accountant)).toBe(403);
    expect(await statusOf(path, organizer, 'nobody')).toBe(401);
  }
  expect(await statusOf('approval-form?candidateId=1&format=lrmx')).toBe(404);
  expect(await statusOf('approval-form?candidateId=1&format=pdf')).toBe(400);
  expect(await statusOf('notice?candidateId=x')).toBe(400);
  // Each one that went out is on record before, with what it holds; refusals are counted.
  const organizationId = String(east.street.id);
  const register = ['街道', '村（社区）', '岗位', '姓名', '性别', '出生年月'];
  expect((await recordedEvents(world, 'export.made')).map(({ data }) => data)).toMatchObject([
    { file: 'team-register', rows: 0, asked: { organizationId, format: 'excel' } },
    { file: 'team-register', rows: 0, asked: { organizationId, format: 'word' } },
    { file: 'incumbent-template', rows: 0, asked: {} },
  ]);
  const [first] = await recordedEvents(world, 'export.made');
  expect(first?.data.columns).toEqual(expect.arrayContaining(register));
  const year = await ask('economy?kind=report&year=2026&organizationId=999&secret=x');
  expect(year.statusCode).toBe(200);
  const [made] = (await recordedEvents(world, 'export.made')).slice(-1);
  expect(made).toMatchObject({
    data: { file: 'economy', asked: { kind: 'report', year: '2026', organizationId } },
    audience: [],
  });
  expect(made?.data.asked).not.toHaveProperty('secret');
  const refused = (await recordedEvents(world, 'account.access_refused')).map(({ data }) => [
    data.procedure,
    data.count,
  ]);
  expect(refused).toEqual([
    ['/files/team-register', 1],
    ['/files/incumbent-template', 2],
    ['/files/notice', 4],
  ]);
});

test('a form goes out with the whole file of its person, and each one is on record', async () => {
  const stage = await addStage(world);
  const talent = await addTalent(world, stage);
  const { file } = callerAs(world, talentsRouter, stage.street);
  await file.save({ id: talent.id, version: 0, ...aFile });
  await file.setPhoto({ id: talent.id, version: 1, base64: PIXEL });
  const candidate = await propose(world, stage, talent.id, 'committee_member');
  const account = await addAccount(world, { person: await addPerson(world) });
  const assignment = await addAssignment(world, account, 'district_auditor', stage.tree.district);
  const { secret } = await addSession(world, account);
  await addApp(world, secret);
  const ask = (path: string) =>
    fetchFile(app, path, {
      ...{ host: 'localhost:3000', 'x-assignment': String(assignment.id) },
      cookie: `${SESSION_COOKIE}=${secret}`,
    });
  const form = await ask(`approval-form?candidateId=${candidate.id}&format=word`);
  expect([form.statusCode, form.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  const lrmx = await ask(`talent-file?talentId=${talent.id}&format=lrmx`);
  expect(lrmx.headers['content-disposition']).toContain(encodeURIComponent('田晓禾.lrmx'));
  for (const part of [...aFile.resume.map(({ text }) => text), '李秀兰', '农艺师', PIXEL]) {
    expect(lrmx.payload).toContain(part);
  }
  // Without a reason it stays here, and reaching for one of elsewhere is counted.
  const headers = {
    ...{ host: 'localhost:3000', 'x-assignment': String(assignment.id) },
    cookie: `${SESSION_COOKIE}=${secret}`,
  };
  const none = await fetchFile(app, `talent-file?talentId=${talent.id}&format=lrmx`, headers, '');
  expect(none.json()).toMatchObject({ error: { data: { app: { code: 'invalid_input' } } } });
  for (const path of ['talent-file?talentId=999999&format=lrmx', 'requested/999999', '999999']) {
    expect((await ask(path)).statusCode).toBe(404);
  }
  const [probed] = (await recordedEvents(world, 'account.access_refused')).slice(-1);
  expect(probed?.data).toMatchObject({ accountId: account.id, count: 2 });
  // Ten minutes later the server asks again who is there, before it makes such a file.
  world.clock.advance(11 * 60_000);
  for (const path of [
    `approval-form?candidateId=${candidate.id}&format=word`,
    `talent-file?talentId=${talent.id}&format=lrmx`,
  ]) {
    expect((await ask(path)).json()).toMatchObject({
      error: { data: { app: { code: 'reauthentication_needed' } } },
    });
  }
  expect((await ask('team-register')).statusCode).toBe(200);
  const made = (await recordedEvents(world, 'export.made')).slice(-3, -1);
  expect(made.map(({ actor, data }) => [actor?.accountId, data.file])).toEqual([
    [account.id, 'approval-form'],
    [account.id, 'talent-file'],
  ]);
});
