// Tests of files of the cadre tools in which something is odd, and of many of them in one go.
import { writeLrmx } from '@xianfeng/documents';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../kernel/index.js';
import {
  addStage,
  addTalent,
  aResidentId,
  callerAs,
  goTo,
  refusalOf,
  refusalReport,
  type Stage,
  testWorld,
} from '../../../testing/index.js';
import { talentsRouter } from '../../router.js';

const world = testWorld();
let stage: Stage;
beforeAll(async () => {
  goTo(world, '2026-03-16');
  stage = await addStage(world);
});
const as = (actor: Actor) => callerAs(world, talentsRouter, actor).file;
const upload = (bytes: Uint8Array | string) => ({
  fileName: '某人.lrmx',
  base64: Buffer.from(bytes).toString('base64'),
});
const person = { name: '田晓禾', gender: '女', bornIn: '198506', ethnicity: '汉' } as const;
const inXml = (inner: string) => `<Person><XingMing>田晓禾</XingMing>${inner}</Person>`;

describe('one odd item', () => {
  test('is shown with its value and what to do; all others are imported', async () => {
    const { id } = await addTalent(world, stage);
    const photo = Buffer.alloc(2 * 1024 * 1024 + 1);
    photo.set([0xff, 0xd8, 0xff]);
    const file = upload(
      inXml(`<ChuShengNianYue>198513</ChuShengNianYue><JiGuan>山东泰安</JiGuan>
        <JianKangZhuangKuang>健康</JianKangZhuangKuang>
        <JianKangZhuangKuang>良好</JianKangZhuangKuang>
        <ZhaoPian>${photo.toString('base64')}</ZhaoPian>`),
    );
    const { items, odd, version } = await as(stage.street).lrmxPreview({ id, ...file });
    expect(odd.map(({ item, value, advice }) => [item, value, advice.slice(0, 6)])).toEqual([
      ['健康状况', '健康；良好', '文件里有两处'],
      ['出生年月', '198513', '不是真实的年'],
      ['照片', '2049 KB', '照片无法识别'],
    ]);
    const faults = items.filter(({ errors }) => errors.length > 0);
    expect(faults.map(({ field, inFile, state }) => [field, inFile, state])).toEqual([
      ['health', '健康；良好', 'changed'],
      ['photo', '2049 KB', 'changed'],
    ]);
    const chosen = items.filter(({ errors }) => errors.length === 0).map(({ field }) => field);
    expect(chosen).toEqual(['nativePlace']);
    const asked = { id, ...file, version };
    expect(
      await refusalOf(as(stage.street).lrmxImport({ ...asked, chosen: ['health', ...chosen] })),
    ).toBe('import_has_errors');
    await as(stage.street).lrmxImport({ ...asked, chosen });
    expect((await as(stage.street).get({ id })).content).toMatchObject({
      ...{ nativePlace: '山东泰安', health: '' },
    });
  });
});

describe('many files in one go: whose each is', () => {
  test('by the number, else by name and month of birth; nothing is written', async () => {
    const residentId = aResidentId(world);
    const { id } = await addTalent(world, stage, { residentId });
    const before = JSON.stringify(await world.db.selectFrom('talent_file').selectAll().execute());
    const file = upload(writeLrmx({ ...person, residentId, nativePlace: '山东泰安' }));
    const found = await as(stage.street).lrmxMatch(file);
    expect(found).toMatchObject({
      ...{ name: '田晓禾', bornMonth: '1985-06', why: null },
      talent: { id, closed: false },
      preview: { version: 0, numberMatches: true, items: [{ field: 'nativePlace', state: 'new' }] },
    });
    expect(JSON.stringify(await world.db.selectFrom('talent_file').selectAll().execute())).toBe(
      before,
    );
    // Another number under the same name is another person, and two of one name and month are no one.
    const other = upload(writeLrmx({ ...person, residentId: aResidentId(world) }));
    expect(await as(stage.street).lrmxMatch(other)).toMatchObject({
      ...{ talent: null, preview: null, why: expect.stringContaining('不一致') },
    });
    await addTalent(world, stage, { residentId: aResidentId(world) });
    expect(await as(stage.street).lrmxMatch(upload(writeLrmx(person)))).toMatchObject({
      ...{ talent: null, why: expect.stringContaining('无法确定是哪一位') },
    });
    const nobody = upload(writeLrmx({ ...person, name: '欧阳明月' }));
    expect(await as(stage.street).lrmxMatch(nobody)).toMatchObject({
      ...{ name: '欧阳明月', talent: null, why: expect.stringContaining('没有这位同志') },
    });
  });

  test('a file that cannot be read is refused for itself, and a secretary has no part', async () => {
    const report = await refusalReport(as(stage.street).lrmxMatch(upload('<Person><XingMing>田')));
    expect([report.code, report.message.slice(0, 7)]).toEqual([
      'file_unreadable',
      '文件内容不完整',
    ]);
    expect(await refusalOf(as(stage.secretary).lrmxMatch(upload(writeLrmx(person))))).toBe(
      'forbidden',
    );
  });
});
