// Tests of importing divisions into the database.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { longestTurn } from '@xianfeng/testkit';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  addOrganization,
  callerAs,
  recordedEvents,
  refusalOf,
  refusalReport,
  type TestOrganization,
  testWorld,
} from '../../testing/index.js';
import { organizationsRouter } from '../router.js';

const world = testWorld();
let root: TestOrganization;
let approver: Actor;
let district: string;

const as = (actor: Actor, idempotencyKey: string = randomUUID()) =>
  callerAs(world, organizationsRouter, actor, { idempotencyKey });
const file = (text: string) => ({
  fileName: 'divisions.csv',
  base64: Buffer.from(text).toString('base64'),
});
const heading = 'code,name,level,parent_code,kind\n';
const small = `${heading}370103,市中区,district,,\n370103009,七里山街道,street,370103,\n`;

/** Previews, then carries out what was shown. */
async function bringIn(actor: Actor, text: string, key?: string) {
  const preview = await as(actor).importPreview(file(text));
  return as(actor, key).importCommit({ ...file(text), checksum: preview.checksum ?? '' });
}

const counted = async () => {
  const { divisions, organizations } = await world.db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('division')
        .select((e) => e.fn.countAll<number>().as('n'))
        .as('divisions'),
      eb
        .selectFrom('organization')
        .select((e) => e.fn.countAll<number>().as('n'))
        .as('organizations'),
    ])
    .executeTakeFirstOrThrow();
  return [divisions, organizations];
};

beforeAll(async () => {
  const url = new URL('../../../../../examples/divisions-370103.csv', import.meta.url);
  district = await readFile(url, 'utf8');
});

// A district that has its administrators and nothing else, as after the very first start.
beforeEach(async () => {
  for (const table of ['outbox', 'idempotency', 'session', 'assignment', 'account'] as const) {
    await world.db.deleteFrom(table).execute();
  }
  await world.db.deleteFrom('person').execute();
  await world.db.deleteFrom('organization').execute();
  await world.db.deleteFrom('division').execute();
  root = await addOrganization(world, { type: 'committee', name: '中国共产党市中区委员会' });
  approver = await actorAs(world, 'district_approver', root);
});

test('a new district gets its divisions and organizations in one go, each in the tree', async () => {
  const preview = await as(approver).importPreview(file(district));
  expect(preview).toMatchObject({
    rows: 234,
    creates: { divisions: 234, organizations: 233 },
    counts: { same: 0, wrong: 0 },
    errorCount: 0,
  });
  expect(preview.sample.find(({ state }) => state === 'new')?.shown).toMatchObject({
    divisionName: '大观园街道',
    name: '中共济南市市中区大观园街道工作委员会',
    parentName: '中共市中区委',
  });
  expect(await counted()).toEqual([0, 1]);
  expect(await bringIn(approver, district)).toEqual({ id: root.id, version: 2 });
  expect(await counted()).toEqual([234, 234]);
  const streets = await as(approver).children({ parentId: root.id });
  expect(streets).toHaveLength(17);
  expect(streets[0]).toMatchObject({
    shortName: '大观园街道党工委',
    childCount: 5,
    branchCount: 0,
  });
  const [hit] = (await as(approver).search({ text: 'qlsjddgw' })).items;
  expect(hit?.name).toBe('中共济南市市中区七里山街道工作委员会');
});

test('every organization has its event, heard by everybody above it, and the import has one', async () => {
  await bringIn(approver, small);
  const [street] = await as(approver).children({ parentId: root.id });
  expect(await recordedEvents(world, 'organization.created')).toMatchObject([
    {
      subject: { kind: 'organization', id: street?.id, version: 1 },
      organizationId: street?.id,
      data: { parentId: root.id, shortName: '七里山街道党工委', type: 'work_committee' },
      audience: [`o${root.id}`, `o${street?.id}`, `a${root.id}`, `a${street?.id}`],
      actor: { accountId: approver.accountId },
    },
  ]);
  expect(await recordedEvents(world, 'organization.imported')).toMatchObject([
    {
      data: { fileName: 'divisions.csv', divisions: 2, organizations: 1 },
      organizationId: root.id,
    },
  ]);
});

test('the same file again changes nothing and leaves no trace', async () => {
  const first = await bringIn(approver, district);
  await world.db.deleteFrom('outbox').execute();
  const preview = await as(approver).importPreview(file(district));
  expect(preview).toMatchObject({
    creates: { divisions: 0, organizations: 0 },
    counts: { same: 234 },
  });
  expect(await bringIn(approver, district)).toEqual(first);
  expect(await counted()).toEqual([234, 234]);
  expect(await recordedEvents(world)).toEqual([]);
});

test('a second file adds to the first, below what is there', async () => {
  await bringIn(approver, small);
  const more = `${heading}370103009301,岳而村村民委员会,village,370103009,village\n`;
  const preview = await as(approver).importPreview(file(more));
  expect(preview.sample.find(({ state }) => state === 'new')?.shown?.parentName).toBe(
    '七里山街道党工委',
  );
  await bringIn(approver, more);
  const [street] = await as(approver).children({ parentId: root.id });
  expect(street).toMatchObject({ childCount: 1, branchCount: 1 });
});

test('one wrong row, and nothing of the file is brought in', async () => {
  const wrong = `${small}370103010,六里山街道,street,370199,\n`;
  const preview = await as(approver).importPreview(file(wrong));
  expect(preview).toMatchObject({
    checksum: null,
    errorCount: 1,
    errors: [{ line: 4, column: 'parent_code' }],
  });
  const checksum = (await as(approver).importPreview(file(small))).checksum ?? '';
  const report = await refusalReport(as(approver).importCommit({ ...file(wrong), checksum }));
  expect(report).toMatchObject({
    code: 'import_has_errors',
    fields: [{ path: '4.parent_code', message: '上级代码370199不在文件中，也没有登记过' }],
  });
  expect(await counted()).toEqual([0, 1]);
  expect(await recordedEvents(world)).toEqual([]);
});

test('what was not previewed is not carried out', async () => {
  const { checksum } = await as(approver).importPreview(file(small));
  const other = file(small.replace('七里山', '八里山'));
  expect(await refusalOf(as(approver).importCommit({ ...other, checksum: checksum ?? '' }))).toBe(
    'stale_version',
  );
  expect(await counted()).toEqual([0, 1]);
});

test('two who import the same file at once make it once, the second is told to look again', async () => {
  const other = await actorAs(world, 'system_admin', root);
  const { checksum } = await as(approver).importPreview(file(district));
  const input = { ...file(district), checksum: checksum ?? '' };
  const calls = [as(approver).importCommit(input), as(other).importCommit(input)];
  const results = await Promise.allSettled(calls);
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = results.find((result) => result.status === 'rejected');
  expect(await refusalOf(Promise.reject(refused?.reason))).toBe('stale_version');
  expect(await counted()).toEqual([234, 234]);
  expect(await recordedEvents(world, 'organization.imported')).toHaveLength(1);
});

test('a double click brings the file in once and answers the same', async () => {
  const { checksum } = await as(approver).importPreview(file(small));
  const caller = as(approver, 'the same key');
  const input = { ...file(small), checksum: checksum ?? '' };
  const [first, second] = await Promise.all([
    caller.importCommit(input),
    caller.importCommit(input),
  ]);
  expect(second).toEqual(first);
  expect(await recordedEvents(world, 'organization.imported')).toHaveLength(1);
});

test('nobody else may import, and nobody below the root', async () => {
  await bringIn(approver, small);
  const [node] = await as(approver).children({ parentId: root.id });
  const street = { ...root, id: node?.id ?? 0, path: `${root.path}${node?.id}.` };
  for (const role of ['district_auditor', 'security_admin', 'audit_admin'] as const) {
    const actor = await actorAs(world, role, root);
    expect(await refusalOf(as(actor).importPreview(file(small)))).toBe('forbidden');
    const commit = as(actor).importCommit({ ...file(small), checksum: 'a'.repeat(64) });
    expect(await refusalOf(commit)).toBe('forbidden');
  }
  const below = await actorAs(world, 'district_approver', street);
  expect(await refusalOf(as(below).importPreview(file(small)))).toBe('not_found');
  const commit = as(below).importCommit({ ...file(small), checksum: 'a'.repeat(64) });
  expect(await refusalOf(commit)).toBe('not_found');
});

test('a file of more than 10 MB is refused before it is read', async () => {
  const input = { fileName: 'big.csv', base64: 'A'.repeat(14 * 1024 * 1024) };
  const report = await refusalReport(as(approver).importPreview(input));
  expect(report.fields).toEqual([
    { path: 'base64', message: '文件超过10MB，请分开保存后逐个导入' },
  ]);
});

/** Of a process that also collects what it has thrown away; before, one turn took hundreds. */
const MOST_TURN_MS = 60;

test('two thousand come in with an event for each, and others are answered meanwhile', async () => {
  const codes = Array.from({ length: 2000 }, (_, index) => String(index + 1).padStart(3, '0'));
  const street = (code: string) => `370103${String(100 + Math.floor(Number(code) / 500))}`;
  const streets = Array.from(
    { length: 5 },
    (_, index) => `37010310${index},街道${index}街道,street,370103,`,
  );
  const lines = codes.map((code) => {
    const number = String(Number(code) % 500).padStart(3, '0');
    return `${street(code)}${number},第${code}社区居民委员会,village,${street(code)},community`;
  });
  const text = [`${heading}370103,市中区,district,,`, ...streets, ...lines].join('\n');
  await bringIn(approver, small);
  const shown = await as(approver).importPreview(file(text));
  expect(shown).toMatchObject({ errorCount: 0, counts: { new: 2005 } });
  const look = await longestTurn(() => as(approver).importPreview(file(text)));
  const commit = await longestTurn(() =>
    as(approver).importCommit({ ...file(text), checksum: shown.checksum ?? '' }),
  );
  expect(look.longest).toBeLessThan(MOST_TURN_MS);
  expect(commit.longest).toBeLessThan(MOST_TURN_MS);
  expect(await counted()).toEqual([2007, 2007]);
  const made = await recordedEvents(world, 'organization.created');
  const paths = await world.db
    .selectFrom('organization')
    .where('division_code', 'like', '370103______')
    .select(['id', 'short_name', 'parent_id'])
    .orderBy('id')
    .execute();
  expect(
    made.slice(-2000).map(({ subject, data }) => [subject.id, data.shortName, data.parentId]),
  ).toEqual(paths.map((row) => [row.id, row.short_name, row.parent_id]));
});
