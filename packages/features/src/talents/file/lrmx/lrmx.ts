// Preview and import of a file of the cadre tools (lrmx).
import { civilMonthIn, type LrmxFile } from '@xianfeng/documents';
import { isSameName, judgeResidentId, namesOf, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  type ActorContext,
  AppError,
  authorize,
  type Receipt,
  transact,
  type WriteContext,
} from '../../../kernel/index.js';
import { readLrmxFile } from '../../../kit/reading/index.js';
import { allAppraisals, appraisalsOf } from '../appraisals.js';
import { differing, lockFile, writeChange } from '../commands.js';
import { changeFile } from '../policy.js';
import { noteFileRead, recordOf } from '../queries.js';
import { type Entry, entryFor } from '../rows.js';
import {
  type FileContent,
  type FileField,
  fileFieldLabels,
  type LrmxPreview,
  type lrmxImportInput,
  type lrmxPreviewInput,
  type RecordField,
} from '../schema.js';
import { readPhotoFacts, readStored, type StoredFile } from '../stored-file.js';
import { type LrmxPlan, type Present, planOf } from './compare.js';
import { oddOf } from './odd.js';

/**
 * The file of the cadre tools in an upload.
 *
 * @throws AppError file_unreadable, with what is wrong and what to do; too_large, too_many_requests
 */
export const openLrmx = (base64: string): Promise<LrmxFile> =>
  readLrmxFile(Buffer.from(base64, 'base64'));

/**
 * What an import of this file would change; it writes nothing.
 *
 * @throws AppError not_found; file_unreadable; rule_blocked for the file of another person
 */
export async function previewLrmx(
  ctx: ActorContext,
  input: z.output<typeof lrmxPreviewInput>,
): Promise<LrmxPreview> {
  const entry = await entryFor(ctx, input.id);
  authorize(ctx.actor, changeFile, entry);
  return compared(ctx, entry, await openLrmx(input.base64));
}

/**
 * What an import of this file into that of a person would change.
 *
 * @throws AppError invalid_input for the file of another person
 */
export async function compared(
  ctx: ActorContext,
  entry: Entry,
  file: LrmxFile,
): Promise<LrmxPreview> {
  const numberMatches = samePerson(ctx, entry, file);
  const stored = await readStored(ctx.db, ctx.keys, entry.person_id);
  // What differs is shown beside what stands in the file.
  await noteFileRead(ctx, entry, stored.version);
  const { items, photo } = await planFor(ctx, ctx.db, entry, stored, file);
  return {
    ...{ version: stored.version, items, kept: keptOf(entry, file), numberMatches },
    photo: photo && { mediaType: photo.mediaType, base64: photo.bytes.toString('base64') },
    unknown: file.extra.length + file.unread.length,
    odd: oddOf(file),
  };
}

/**
 * Takes over the chosen items of a file: all of them or none. Nothing but the file of the person is
 * touched, whatever the form says of posts.
 *
 * @throws AppError not_found; stale_version; file_unreadable; import_has_errors; invalid_input for the
 *   file of another person
 */
export async function importLrmx(
  ctx: WriteContext,
  input: z.output<typeof lrmxImportInput>,
): Promise<Receipt> {
  const read = await openLrmx(input.base64);
  if (read.person.photo !== null) await ctx.scan?.(read.person.photo);
  return transact(ctx, async (tx) => {
    const { entry, file } = await lockFile(tx, ctx, input);
    samePerson(ctx, entry, read);
    const plan = await planFor(ctx, tx.db, entry, file, read);
    const chosen = new Set(input.chosen);
    refuseFaults(plan, chosen);
    const names: ReadonlySet<string> = chosen;
    const picked = Object.fromEntries(
      Object.entries(plan.content).filter(([field]) => names.has(field)),
    );
    const content: FileContent = { ...file.content, ...picked };
    const pictured = chosen.has('photo') && plan.items.some(isOther('photo'));
    const changed = [...differing(file.content, content), ...(pictured ? ['photo' as const] : [])];
    return writeChange(tx, ctx, {
      ...{ entry, file, kind: 'import', changed, content },
      photo: pictured ? plan.photo : undefined,
    });
  });
}

const isOther =
  (field: FileField) =>
  (item: LrmxPlan['items'][number]): boolean =>
    item.field === field && item.state !== 'same';

function refuseFaults({ items }: LrmxPlan, chosen: ReadonlySet<FileField>): void {
  const fields = items
    .filter(({ field }) => chosen.has(field))
    .flatMap(({ field, errors }) =>
      errors.map((message) => ({
        path: `chosen.${field}`,
        message: `${fileFieldLabels[field]}：${message}`,
      })),
    );
  if (fields.length === 0) return;
  throw new AppError('import_has_errors', {
    message: '选中的内容中有错误，一项也没有导入。请取消有错误的项目，或改正文件后重新上传。',
    fields,
  });
}

async function planFor(
  ctx: ActorContext,
  db: Parameters<typeof readStored>[0],
  entry: Entry,
  { content }: StoredFile,
  file: LrmxFile,
): Promise<LrmxPlan> {
  const onRecord = await appraisalsOf({ ...ctx, db }, entry.person_id);
  const photo = await readPhotoFacts(db, entry.person_id);
  const present: Present = {
    content: {
      ...content,
      speciality: content.speciality || entry.strengths,
      appraisals: allAppraisals(content.appraisals, onRecord),
    },
    photo: photo ?? null,
    asksJoinedParty: entry.joined_on === null,
  };
  return planOf(file, present, todayInShanghai(ctx.clock.now()));
}

/** The form's items that other records of the product hold. */
const elsewhere = {
  gender: 'gender',
  bornIn: 'bornIn',
  ethnicity: 'ethnicity',
  joinedParty: 'joinedPartyIn',
  presentPost: 'presentPost',
} as const satisfies Partial<Record<RecordField, keyof LrmxFile['person']>>;

function keptOf(entry: Entry, { person }: LrmxFile): LrmxPreview['kept'] {
  const known = recordOf(entry);
  return namesOf(elsewhere).flatMap((field) => {
    const [now, inFile] = [known[field], person[elsewhere[field]].trim()];
    const open = field === 'joinedParty' && entry.joined_on === null;
    return open || inFile === '' || plain(now) === plain(inFile) ? [] : [{ field, now, inFile }];
  });
}

/** 198506, 1985.06 and 1985年6月 are one month; 汉 and 汉族 one people. */
const plain = (text: string) => (civilMonthIn(text) ?? text).replace(/族$/u, '');

/**
 * Is this the file of this person? By the number where the file has one; else by name and month of birth.
 *
 * @returns whether the number told
 * @throws AppError invalid_input
 */
function samePerson(ctx: ActorContext, entry: Entry, { person }: LrmxFile): boolean {
  const { normalized } = judgeResidentId({
    id: person.residentId,
    today: todayInShanghai(ctx.clock.now()),
  });
  if (person.residentId !== '' && entry.resident_id_hash !== null) {
    if (ctx.keys.hash(normalized).equals(entry.resident_id_hash)) return true;
    throw another(entry, '文件里的公民身份号码与这位同志登记的不一致');
  }
  if (!isSameName(person.name, entry.name)) {
    throw another(entry, `文件里的姓名是“${person.name.slice(0, 20)}”`);
  }
  const born = civilMonthIn(person.bornIn);
  if (born !== null && born !== entry.born_on.slice(0, 7)) {
    throw another(entry, `文件里的出生年月是${born}，登记的是${entry.born_on.slice(0, 7)}`);
  }
  return false;
}

const another = ({ name }: Entry, why: string) =>
  new AppError('invalid_input', {
    message: `这不是${name}的文件：${why}，没有导入。请核对后选择本人的文件；登记有误的，请先更正登记。`,
  });
