// Tests of keeping and reading files of records.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { compound, wordStreams, workbookStream } from '@xianfeng/documents/testing';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ActivityState } from '../activities/labels.js';
import { type Actor, AppError, type WriteContext } from '../kernel/index.js';
import { tasksRouter } from '../tasks/index.js';
import {
  actorAs,
  callerAs,
  recordedEvents,
  refusalOf,
  refusalReport,
  testDistrict,
  testRequest,
} from '../testing/index.js';
import { storeAttachment } from './commands.js';
import { openAttachment, readContent } from './queries.js';
import { attachmentsRouter } from './router.js';
import { type AttachmentOwner, MAX_BYTES, MAX_PER_RECORD } from './schema.js';
import type { NewAttachment } from './upload/upload.js';

const here = testDistrict(attachmentsRouter);
const { world, as: files } = here;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let stranger: Actor;

beforeAll(async () => {
  stranger = await actorAs(world, 'branch_secretary', here.tree.west.branch);
});

const context = (actor: Actor) => ({ ...world.services, request: testRequest(), actor });
const tasks = (actor: Actor) => callerAs(world, tasksRouter, actor);

/**
 * What the HTTP route makes of an upload: a write under the client's key, with a hash of all of it.
 */
function store(
  actor: Actor,
  upload: NewAttachment,
  key: string = randomUUID(),
  scan?: WriteContext['scan'],
) {
  const inputHash = createHash('sha256')
    .update(JSON.stringify([upload.owner, upload.name]))
    .update(upload.bytes)
    .digest();
  const write: WriteContext['write'] = { procedure: 'files.upload', key, inputHash };
  return storeAttachment({ ...context(actor), write, scan }, upload);
}

/** A fresh delivery to the secretary's branch, handed down by the street. */
async function delivery(): Promise<AttachmentOwner & { version: number }> {
  const { id } = await tasks(here.street).hand({
    title: '报送活动照片',
    dueOn: '2026-03-31',
    to: { organizationIds: [here.tree.east.branch.id] },
  });
  const { own } = await tasks(here.secretary).get({ id });
  if (own === null) throw new Error('nothing was delivered');
  return { kind: 'delivery', id: own.id, version: own.version };
}

const ownerOf = ({ kind, id }: AttachmentOwner): AttachmentOwner => ({ kind, id });

/** An activity of the secretary's branch, as far as an attachment needs one. */
async function activity(state: ActivityState): Promise<AttachmentOwner> {
  const { id } = await world.db
    .insertInto('activity')
    .values({
      organization_id: here.tree.east.branch.id,
      organization_path: here.tree.east.branch.path,
      type: 'branch_assembly',
      title: '三月支部党员大会',
      held_on: '2026-03-12',
      starts_at: state === 'pending_minutes' ? '19:00' : '20:00',
      place: '党员活动室',
      state,
      entered_by: here.secretary.accountId,
      created_at: new Date(world.clock.now()),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { kind: 'activity', id };
}

describe('keeping a file', () => {
  test('what goes up comes down byte for byte, also when it is larger than one slice', async () => {
    const owner = ownerOf(await delivery());
    const bytes = Buffer.concat([PNG, randomBytes(2_500_000)]);
    const { id } = await store(here.secretary, { owner, name: '现场 照片.PNG', bytes });
    for (const reader of [here.secretary, here.street, here.district]) {
      const file = await openAttachment(context(reader), id);
      expect(file).toMatchObject({ name: '现场 照片.png', mediaType: 'image/png' });
      expect((await readContent(world.db, id)).equals(bytes)).toBe(true);
    }
    const { items, mayEdit } = await files(here.secretary).list({ owner });
    expect(mayEdit).toBe(true);
    expect(items).toEqual([
      {
        id,
        name: '现场 照片.png',
        mediaType: 'image/png',
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        uploadedBy: here.secretary.displayName,
        createdAt: world.clock.now(),
        replaces: null,
        reason: null,
      },
    ]);
    const [event] = (await recordedEvents(world, 'attachment.added')).slice(-1);
    expect(event?.audience).toContain(`o${here.tree.east.street.id}`);
    expect(event?.data).toEqual({
      ownerKind: 'delivery',
      ownerId: owner.id,
      mediaType: 'image/png',
      size: bytes.length,
    });
  });

  test('a download is on record, once for a session, and nothing of the file', async () => {
    const owner = ownerOf(await delivery());
    const { id } = await store(here.secretary, { owner, name: '照片.png', bytes: PNG });
    for (const reader of [here.street, here.street, here.district]) {
      await openAttachment(context(reader), id);
    }
    expect(await refusalOf(openAttachment(context(stranger), id))).toBe('not_found');
    const read = (await recordedEvents(world, 'attachment.read')).filter(
      ({ subject }) => subject.id === id,
    );
    const data = { ownerKind: owner.kind, ownerId: owner.id };
    expect(read).toMatchObject(
      [here.street, here.district].map(({ accountId, sessionId }) => ({
        ...{ actor: { accountId }, origin: { session: sessionId }, data, audience: [] },
      })),
    );
  });

  test('the same key makes one file; another file under it is refused', async () => {
    const owner = ownerOf(await delivery());
    const upload = { owner, name: '照片.png', bytes: PNG };
    const [first, second] = await Promise.all([
      store(here.secretary, upload, 'once'),
      store(here.secretary, upload, 'once'),
    ]);
    expect(second).toEqual(first);
    const other = { ...upload, bytes: Buffer.concat([PNG, Buffer.from('1')]) };
    expect(await refusalOf(store(here.secretary, other, 'once'))).toBe('key_reused');
    expect((await files(here.secretary).list({ owner })).items).toHaveLength(1);
  });

  test('the type is read from the bytes: a renamed program or a plain text is refused', async () => {
    const owner = ownerOf(await delivery());
    const refused = {
      '照片.png': ['file_type_refused', 'MZ\u0090\u0000 this is a program'],
      '说明.docx': ['file_damaged', '只是一段文字'],
      '网页.pdf': ['file_damaged', '<html><script>alert(1)</script></html>'],
      '图.svg': [
        'file_type_refused',
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
      ],
      '空.png': ['file_empty', ''],
      '断.docx': ['file_damaged', 'PK\u0003\u0004'],
      '断.png': ['file_damaged', PNG.subarray(0, -8)],
      '宏.doc': ['file_unsafe', compound({ ...wordStreams('x'), Macros: Buffer.from('x') })],
    } as const;
    for (const [name, [code, content]] of Object.entries(refused)) {
      const bytes = Buffer.from(content);
      const report = await refusalReport(store(here.secretary, { owner, name, bytes }));
      expect(report.code).toBe(code);
      // Of several files that are on their way, it is said which one.
      expect(report.message).toMatch(new RegExp(`^“${name}”：.+。$`));
    }
    const big = Buffer.concat([PNG, Buffer.alloc(MAX_BYTES + 1 - PNG.length)]);
    const call = store(here.secretary, { owner, name: '大.png', bytes: big });
    expect(await refusalOf(call)).toBe('file_too_large');
    expect((await files(here.secretary).list({ owner })).items).toEqual([]);
    const { id } = await store(here.secretary, { owner, name: '木马.exe', bytes: PNG });
    expect((await openAttachment(context(here.secretary), id)).name).toBe('木马.exe.png');
  });

  test('files of offices are kept under the extension of the program that wrote them', async () => {
    const owner = ownerOf(await delivery());
    const word = compound(wordStreams('会议记录'));
    const book = compound({ Workbook: workbookStream() });
    const ofd = Buffer.from(zipSync({ 'OFD.xml': strToU8('<ofd:OFD/>') }));
    const table = Buffer.from('姓名,人数\n王芳,1\n');
    const given = { '甲.doc': word, '乙.WPS': word, '丙.xls': book, '丁.et': book };
    const more = { '戊.ofd': ofd, '己.csv': table, '庚.exe': word };
    for (const [name, bytes] of Object.entries({ ...given, ...more })) {
      await store(here.secretary, { owner, name, bytes });
    }
    const { items } = await files(here.secretary).list({ owner });
    expect(items.map(({ name, mediaType }) => `${name} ${mediaType}`)).toEqual([
      '甲.doc application/msword',
      '乙.wps application/wps-office.wps',
      '丙.xls application/vnd.ms-excel',
      '丁.et application/wps-office.et',
      '戊.ofd application/ofd',
      '己.csv text/csv',
      '庚.exe.doc application/msword',
    ]);
  });

  test('a mark of classification in the name blocks, with the law', async () => {
    const owner = ownerOf(await delivery());
    for (const name of ['会议记录（机密）.png', '秘密★10年 方案.png', '绝 密.png']) {
      const report = await refusalReport(store(here.secretary, { owner, name, bytes: PNG }));
      expect(report.code).toBe('rule_blocked');
      expect(report.findings?.[0]).toMatchObject({
        rule: 'SEC-08',
        severity: 'block',
        citation: { regulation: '《中华人民共和国保守国家秘密法》', article: '第三十一条' },
      });
    }
    await store(here.secretary, { owner, name: '保守国家秘密法学习照片.png', bytes: PNG });
  });

  test('a record takes twenty files and no more, also from two at once', async () => {
    const owner = ownerOf(await delivery());
    const upload = { owner, name: '照片.png', bytes: PNG };
    for (let n = 1; n < MAX_PER_RECORD; n++) await store(here.secretary, upload);
    const outcomes = await Promise.allSettled([
      store(here.secretary, upload),
      store(here.secretary, upload),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await files(here.secretary).list({ owner })).items).toHaveLength(MAX_PER_RECORD);
  });
});

describe('who may', () => {
  test('the scope is that of the record: outside it nothing exists', async () => {
    const owner = ownerOf(await delivery());
    const { id } = await store(here.secretary, { owner, name: '照片.png', bytes: PNG });
    const member = await actorAs(world, 'member', here.tree.east.branch);
    const admin = await actorAs(world, 'system_admin', here.tree.district);
    for (const outsider of [stranger, member, admin]) {
      expect(await refusalOf(openAttachment(context(outsider), id))).toBe('not_found');
      expect(await refusalOf(files(outsider).list({ owner }))).toBe('not_found');
    }
    const upload = { owner, name: '照片.png', bytes: PNG };
    expect(await refusalOf(store(stranger, upload))).toBe('not_found');
    expect(await refusalOf(store(member, upload))).toBe('not_found');
    expect(await refusalOf(store(admin, upload))).toBe('forbidden');
    expect(await refusalOf(files(stranger).remove({ id }))).toBe('not_found');
    expect(await refusalOf(openAttachment(context(here.secretary), 999_999))).toBe('not_found');
  });

  test('a reader above may look and not change; after the report nobody may', async () => {
    const { version, ...owner } = await delivery();
    const { id } = await store(here.secretary, { owner, name: '照片.png', bytes: PNG });
    expect((await files(here.street).list({ owner })).mayEdit).toBe(false);
    expect(await refusalOf(store(here.street, { owner, name: '照片.png', bytes: PNG }))).toBe(
      'not_found',
    );
    expect(await refusalOf(files(here.street).remove({ id }))).toBe('not_found');
    await tasks(here.secretary).report({ deliveryId: owner.id, version, text: '已报送。' });
    expect((await files(here.secretary).list({ owner })).mayEdit).toBe(false);
    const late = store(here.secretary, { owner, name: '照片.png', bytes: PNG });
    expect(await refusalOf(late)).toBe('not_found');
    expect(await refusalOf(files(here.secretary).remove({ id }))).toBe('not_found');
  });

  test('nothing is kept that the operator’s scanner does not call clean', async () => {
    const owner = ownerOf(await delivery());
    const file = { owner, name: '照片.png', bytes: PNG };
    for (const code of ['file_infected', 'scanner_unavailable'] as const) {
      const refusing = () => Promise.reject(new AppError(code));
      expect(await refusalOf(store(here.secretary, file, randomUUID(), refusing))).toBe(code);
    }
    expect((await files(here.secretary).list({ owner })).items).toEqual([]);
    let seen: Uint8Array | null = null;
    const clean = (bytes: Uint8Array) => {
      seen = bytes;
      return Promise.resolve();
    };
    await store(here.secretary, file, randomUUID(), clean);
    expect(seen).toEqual(PNG);
    expect((await files(here.secretary).list({ owner })).items).toHaveLength(1);
  });

  test('two who remove the same file: the second finds nothing', async () => {
    const owner = ownerOf(await delivery());
    const { id } = await store(here.secretary, { owner, name: '照片.png', bytes: PNG });
    const outcomes = await Promise.allSettled([
      files(here.secretary).remove({ id }),
      files(here.secretary).remove({ id }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await files(here.secretary).list({ owner })).items).toEqual([]);
    expect(await refusalOf(openAttachment(context(here.secretary), id))).toBe('not_found');
    const removals = await recordedEvents(world, 'attachment.removed');
    expect(removals.filter((event) => event.subject.id === id)).toHaveLength(1);
  });

  test('an activity takes files while its record is in the branch’s hands', async () => {
    const member = await actorAs(world, 'member', here.tree.east.branch);
    const owner = await activity('pending_minutes');
    const { id } = await store(here.secretary, { owner, name: '签到表.png', bytes: PNG });
    for (const reader of [here.street, member]) {
      expect((await openAttachment(context(reader), id)).name).toBe('签到表.png');
    }
    expect(await refusalOf(openAttachment(context(stranger), id))).toBe('not_found');
    expect(await refusalOf(store(member, { owner, name: '照片.png', bytes: PNG }))).toBe(
      'not_found',
    );
    const sent = await activity('pending_street');
    const late = store(here.secretary, { owner: sent, name: '照片.png', bytes: PNG });
    expect(await refusalOf(late)).toBe('not_found');
  });
});
