// Tests of importing and exporting a talent's file.
import { writeLrmx } from '@xianfeng/documents';
import { readLrmx } from '@xianfeng/documents/reading';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportApprovalForm } from '../../../appointments/papers/export.js';
import type { Actor } from '../../../kernel/index.js';
import {
  addStage,
  addTalent,
  aFile,
  aResidentId,
  callerAs,
  goTo,
  lead,
  PIXEL,
  propose,
  recordedEvents,
  refusalOf,
  refusalReport,
  type Stage,
  testRequest,
  testWorld,
} from '../../../testing/index.js';
import { talentsRouter } from '../../router.js';
import { exportTalentFile } from '../paper.js';
import type { FileField } from '../schema.js';

const world = testWorld();
let stage: Stage;
beforeAll(async () => {
  goTo(world, '2026-03-16');
  stage = await addStage(world);
});
const as = (actor: Actor, key?: string) =>
  callerAs(world, talentsRouter, actor, key === undefined ? {} : { idempotencyKey: key }).file;
const context = (actor: Actor) => ({ ...world.services, request: testRequest(), actor });
const upload = (bytes: Uint8Array | string) => ({
  fileName: '某人.lrmx',
  base64: Buffer.from(bytes).toString('base64'),
});
const person = { name: '田晓禾', gender: '女', bornIn: '198506', ethnicity: '汉' } as const;

async function staged() {
  const residentId = aResidentId(world);
  const { id } = await addTalent(world, stage, { residentId });
  return { id, residentId };
}

test('a file that goes out and comes into an empty one goes out the same again', async () => {
  const { id } = await staged();
  await as(stage.street).save({ id, version: 0, ...aFile });
  await as(stage.street).setPhoto({ id, version: 1, base64: PIXEL });
  const first = await exportTalentFile(context(stage.street), { talentId: id, format: 'lrmx' });
  const { id: twin } = await addTalent(world, stage);
  const file = { id: twin, ...upload(first.content) };
  const { items, kept, version, unknown, numberMatches, photo } = await as(
    stage.street,
  ).lrmxPreview(file);
  expect({ kept, version, unknown, numberMatches, photo }).toEqual({
    ...{ kept: [], version: 0, unknown: 0, numberMatches: false },
    photo: { mediaType: 'image/png', base64: PIXEL },
  });
  expect(items.every(({ state, errors }) => state === 'new' && errors.length === 0)).toBe(true);
  const chosen = items.map(({ field }) => field);
  await as(stage.street).lrmxImport({ ...file, version, chosen });
  const second = await exportTalentFile(context(stage.street), { talentId: twin, format: 'lrmx' });
  expect(readLrmx(second.content)).toEqual(readLrmx(first.content));
  expect(second.content.equals(first.content)).toBe(true);
  expect((await as(stage.street).get({ id: twin })).content).toEqual(aFile);
  // Now that it says the same, nothing is left to be taken over.
  const again = await as(stage.street).lrmxPreview(file);
  expect(new Set(again.items.map(({ state }) => state))).toEqual(new Set(['same']));
});

test('what is chosen is taken over and nothing else; what other records hold stays', async () => {
  const { id, residentId } = await staged();
  await as(stage.street).save({ id, version: 0, ...aFile });
  const bytes = writeLrmx({
    ...{ ...person, residentId, ethnicity: '满族', presentPost: '镇长', nativePlace: '山东泰安' },
    ...{ awardsAndSanctions: '2020年，立三等功。', health: '一般' },
  });
  const file = { id, ...upload(bytes) };
  const preview = await as(stage.street).lrmxPreview(file);
  expect(preview.numberMatches).toBe(true);
  expect(preview.kept).toEqual([
    { field: 'ethnicity', now: '汉族', inFile: '满族' },
    { field: 'presentPost', now: '', inFile: '镇长' },
  ]);
  const state = (field: FileField) => preview.items.find((item) => item.field === field)?.state;
  expect([state('nativePlace'), state('awards'), state('resume')]).toEqual([
    ...['changed', 'changed', 'absent'],
  ]);
  const asked = { ...file, version: 1, chosen: ['nativePlace', 'health'] as FileField[] };
  const key = `import-${id}`;
  expect(await as(stage.street, key).lrmxImport(asked)).toEqual({ id, version: 2 });
  expect(await as(stage.street, key).lrmxImport(asked)).toEqual({ id, version: 2 });
  expect(await refusalOf(as(stage.street).lrmxImport(asked))).toBe('stale_version');
  const { content, history } = await as(stage.street).get({ id });
  expect(content).toEqual({ ...aFile, nativePlace: '山东泰安', health: '一般' });
  expect(history[0]).toMatchObject({ kind: 'import', fields: ['nativePlace', 'health'] });
});

describe('refused, with what to do', () => {
  test.each([
    ['a damaged file', '<Person><XingMing>田', '已损坏'],
    ['a table', 'PK\u0003\u0004', '无法读取'],
    ['another document', '<html><body>表</body></html>', '不是任免审批表文件'],
    ['nothing at all', ' ', '不完整'],
  ])('%s', async (_, text, told) => {
    const { id } = await staged();
    const report = await refusalReport(as(stage.street).lrmxPreview({ id, ...upload(text) }));
    expect(report.code).toBe('file_unreadable');
    expect(report.message).toContain(told);
  });

  test('the file of somebody else, by number, by name, and by month of birth', async () => {
    const { id } = await staged();
    const refused = async (given: object) => {
      const file = { id, ...upload(writeLrmx({ ...person, nativePlace: '甲', ...given })) };
      const chosen: FileField[] = ['nativePlace'];
      expect(await refusalOf(as(stage.street).lrmxImport({ ...file, version: 0, chosen }))).toBe(
        'invalid_input',
      );
      return (await refusalReport(as(stage.street).lrmxPreview(file))).message;
    };
    expect(await refused({ residentId: aResidentId(world) })).toContain('公民身份号码');
    expect(await refused({ name: '别人' })).toContain('“别人”');
    expect(await refused({ bornIn: '199001' })).toContain('1990-01');
    expect((await as(stage.street).get({ id })).version).toBe(0);
  });

  test('an item with a fault can be left out, and not be chosen', async () => {
    const { id } = await staged();
    const big = Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(100)]);
    const bytes = writeLrmx({
      ...{
        ...person,
        nativePlace: '山东泰安',
        startedWorkIn: '2010.19',
        photo: new Uint8Array(big),
      },
      resume: '在家务农\n2001.09--2004.13  学生',
      family: [{ relation: '妻子', name: '李秀兰', bornIn: '1986年冬' }],
    });
    const file = { id, ...upload(bytes) };
    const { items } = await as(stage.street).lrmxPreview(file);
    const told = Object.fromEntries(items.map(({ field, errors }) => [field, errors]));
    expect(told).toMatchObject({
      nativePlace: [],
      startedWork: [expect.stringContaining('“2010.19”不是真实的年月')],
      resume: [expect.stringContaining('第1行'), expect.stringContaining('第2行')],
      family: [expect.stringContaining('第1人出生年月“1986年冬”')],
      photo: [expect.stringContaining('GIF')],
    });
    for (const field of ['startedWork', 'resume', 'family', 'photo'] as const) {
      const chosen: FileField[] = ['nativePlace', field];
      expect(
        await refusalReport(as(stage.street).lrmxImport({ ...file, version: 0, chosen })),
      ).toMatchObject({
        code: 'import_has_errors',
        fields: [{ path: `chosen.${field}` }, ...(field === 'resume' ? [{}] : [])],
      });
    }
    expect((await as(stage.street).get({ id })).version).toBe(0);
    await as(stage.street).lrmxImport({ ...file, version: 0, chosen: ['nativePlace'] });
    expect((await as(stage.street).get({ id })).content.nativePlace).toBe('山东泰安');
  });
});

test('an import moves nobody: whatever the form says of posts, only the file is written', async () => {
  const { id } = await staged();
  const proposed = await propose(world, stage, id, 'committee_member');
  const reviewing = await lead(world, stage, proposed, 'joint_review');
  const everythingElse = async () => {
    const tables = [
      ...(['talent', 'case_move', 'candidate', 'review_opinion'] as const),
      ...(['village_position', 'village_holder', 'filing', 'person', 'member'] as const),
    ];
    const rows: unknown[] = [];
    for (const table of tables) rows.push(await world.db.selectFrom(table).selectAll().execute());
    return JSON.stringify(rows);
  };
  const before = await everythingElse();
  const bytes = writeLrmx({
    ...{
      ...person,
      presentPost: '村委会委员',
      proposedPost: '村党组织书记',
      removedPost: '村委会委员',
    },
    ...{ reason: '同意任职', nativePlace: '山东泰安', joinedPartyIn: '201007' },
  });
  const file = { id, ...upload(bytes), version: 0 };
  const { items } = await as(stage.street).lrmxPreview(file);
  await as(stage.street).lrmxImport({ ...file, chosen: items.map(({ field }) => field) });
  expect(await everythingElse()).toBe(before);
  const events = (await recordedEvents(world)).filter(
    ({ subject }) => subject.kind === 'talent_file',
  );
  expect(events.at(-1)).toMatchObject({ type: 'talent_file.changed', data: { kind: 'import' } });
  const form = await exportApprovalForm(context(stage.street), {
    ...{ candidateId: reviewing.id, format: 'lrmx' },
  });
  expect(readLrmx(form.content).person).toMatchObject({
    ...{ nativePlace: '山东泰安', joinedPartyIn: '201007', reason: '', removedPost: '' },
    proposedPost: expect.stringMatching(/村民委员会委员$|村委会委员$/),
  });
});

test('a file fills the form by which somebody comes into the pool', async () => {
  const residentId = aResidentId(world);
  const bytes = writeLrmx({
    ...person,
    residentId,
    presentPost: '合作社理事长',
    speciality: '果树',
  });
  expect(await as(stage.secretary).lrmxPerson(upload(bytes))).toEqual({
    ...{
      name: '田晓禾',
      residentId,
      ethnicity: '01',
      occupation: '合作社理事长',
      strengths: '果树',
      odd: [],
    },
  });
  expect(await refusalOf(as(stage.secretary).lrmxPerson(upload('无')))).toBe('file_unreadable');
});
