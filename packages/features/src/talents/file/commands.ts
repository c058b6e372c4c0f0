// Commands that change a talent's file and its picture.
import type { Tx } from '@xianfeng/database';
import { namesOf, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  checkVersion,
  type FieldError,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { sealedVersion } from '../sealed.js';
import { fileChanged } from './events.js';
import { checkPhoto } from './photo.js';
import { changeFile } from './policy.js';
import { type Entry, lockEntry } from './rows.js';
import {
  type FileChange,
  type FileContent,
  type FileField,
  fileFieldLabels,
  type photoInput,
  type saveFileInput,
} from './schema.js';
import {
  type CheckedPhoto,
  readPhotoFacts,
  readStored,
  type StoredFile,
  sha256,
  writeContent,
  writePhoto,
} from './stored-file.js';

/** A file that may be changed now, with what it says; `version` is the one that the writer saw. */
export async function lockFile(
  tx: Tx,
  ctx: WriteContext,
  seen: { id: number; version: number },
): Promise<{ entry: Entry; file: StoredFile }> {
  const entry = await lockEntry(tx, ctx, seen.id);
  authorize(ctx.actor, changeFile, entry);
  const file = await readStored(tx.db, ctx.keys, entry.person_id);
  checkVersion(file, seen.version);
  if (entry.state === 'refused') {
    throw new AppError('wrong_state', {
      message: '这位同志已出库，档案材料不能再改。需要使用的，请重新推荐入库。',
    });
  }
  return { entry, file };
}

/**
 * Writes the content of the file as a whole.
 *
 * @throws AppError not_found; stale_version; invalid_input for a month that has not come yet
 */
export function saveFile(
  ctx: WriteContext,
  input: z.output<typeof saveFileInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const { id, version, ...asked } = input;
    const { entry, file } = await lockFile(tx, ctx, { id, version });
    const content = entry.joined_on === null ? asked : { ...asked, joinedParty: '' };
    const fields = futureMonths(content, todayInShanghai(ctx.clock.now()));
    if (fields.length > 0) throw new AppError('invalid_input', { fields });
    const changed = differing(file.content, content);
    return writeChange(tx, ctx, { entry, file, kind: 'edit', changed, content, photo: undefined });
  });
}

/**
 * Puts a picture into the file, or takes it out.
 *
 * @throws AppError not_found; stale_version; invalid_input for what is no picture;
 *   file_infected, scanner_unavailable
 */
export async function setPhoto(
  ctx: WriteContext,
  input: z.output<typeof photoInput>,
): Promise<Receipt> {
  const bytes = input.base64 === null ? null : Buffer.from(input.base64, 'base64');
  if (bytes !== null) await ctx.scan?.(bytes);
  return transact(ctx, async (tx) => {
    const { entry, file } = await lockFile(tx, ctx, input);
    const photo = bytes === null ? null : checkPhoto(bytes);
    if (typeof photo === 'string') {
      throw new AppError('invalid_input', {
        message: `${photo}。`,
        fields: [{ path: 'base64', message: photo }],
      });
    }
    const { content } = file;
    return writeChange(tx, ctx, { entry, file, kind: 'photo', changed: ['photo'], content, photo });
  });
}

/** A change that was judged: what to keep, and under which name in the history. */
export interface Change {
  entry: Entry;
  file: StoredFile;
  kind: FileChange;
  changed: readonly FileField[];
  content: FileContent;
  /** Undefined: the picture stays. */
  photo: CheckedPhoto | null | undefined;
}

/** Writes a change as the next version, with its place in the history and its event. */
export async function writeChange(tx: Tx, ctx: WriteContext, change: Change): Promise<Receipt> {
  const { entry, file, kind, changed, content, photo } = change;
  const { id, person_id: personId } = entry;
  // Saved again as it was: there is nothing to tell, and no version to count.
  if (changed.length === 0 && file.version > 0) return { id, version: file.version };
  const version = file.version + 1;
  await writeContent(tx, ctx.keys, personId, { version, content });
  if (photo !== undefined) await writePhoto(tx, personId, photo);
  const kept =
    photo === undefined
      ? (await readPhotoFacts(tx.db, personId))?.sha256
      : photo && sha256(photo.bytes);
  const snapshot = { content, photo: kept?.toString('hex') ?? null };
  await tx.db
    .insertInto('talent_file_version')
    .values({
      ...{ person_id: personId, version, kind, fields: [...changed] },
      content: sealedVersion.seal(ctx.keys, JSON.stringify(snapshot), 'content', personId, version),
      account_id: ctx.actor.accountId,
      at: new Date(ctx.clock.now()),
    })
    .execute();
  const { organization_id: organizationId, organization_path: organizationPath } = entry;
  await record(tx, ctx, fileChanged, {
    id,
    version,
    place: { organizationId, organizationPath, personId },
    data: { organizationId, kind, fields: [...changed] },
  });
  return { id, version };
}

const isContent = (field: FileField): field is FileField & keyof FileContent => field !== 'photo';

/** Names of the items that differ. */
export function differing(before: FileContent, after: FileContent): FileField[] {
  return namesOf(fileFieldLabels).filter(
    (field) => isContent(field) && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

/** Months that have not come yet cannot have been lived through. */
export function futureMonths(content: FileContent, today: string): FieldError[] {
  const month = today.slice(0, 7);
  const late = (path: string, value: string | null): FieldError[] =>
    value !== null && value > month ? [{ path, message: `${value}还没有到，请核对年月` }] : [];
  return [
    ...late('startedWork', content.startedWork),
    ...content.resume.flatMap(({ from, to }, index) => [
      ...late(`resume.${index}.from`, from),
      ...late(`resume.${index}.to`, to),
    ]),
    ...content.family.flatMap(({ bornMonth }, index) =>
      late(`family.${index}.bornMonth`, bornMonth),
    ),
  ];
}
