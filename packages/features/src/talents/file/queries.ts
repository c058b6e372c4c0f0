// Queries of a talent's file: today's, an earlier version, the picture, an own entry.
import { codeName, educationCodes, ethnicityCodes, genderCodes, isNameOf } from '@xianfeng/rules';
import { z } from 'zod';
import { type ActorContext, found, may, noteReading } from '../../kernel/index.js';
import { sealedVersion } from '../sealed.js';
import { appraisalsOf } from './appraisals.js';
import { fileRead, photoRead } from './events.js';
import { changeFile } from './policy.js';
import { type Entry, entryFor, ownEntry } from './rows.js';
import {
  type FilePhoto,
  type FileVersion,
  fileContent,
  fileFieldLabels,
  type fileVersionInput,
  type OwnTalent,
  type PastFile,
  type RecordField,
  type TalentFile,
} from './schema.js';
import { readPhotoBytes, readPhotoFacts, readStored } from './stored-file.js';

/**
 * Writes down that the actor reads the file or the picture of somebody else (SEC-02, SEC-07); the own one
 * is nobody's secret from its person.
 */
export async function noteFileRead(
  ctx: ActorContext,
  entry: Entry,
  version: number,
  event: typeof fileRead | typeof photoRead = fileRead,
): Promise<void> {
  if (entry.person_id === ctx.actor.personId) return;
  const place = { organizationId: entry.organization_id };
  await noteReading(ctx, event, { id: entry.id, version, place, data: {} });
}

/** The file of a talent. @throws AppError not_found where it is not the actor's to read */
export async function getFile(ctx: ActorContext, id: number): Promise<TalentFile> {
  const entry = await entryFor(ctx, id);
  const { version, content } = await readStored(ctx.db, ctx.keys, entry.person_id);
  await noteFileRead(ctx, entry, version);
  const photo = await readPhotoFacts(ctx.db, entry.person_id);
  return {
    id,
    version,
    organizationName: entry.organization_name,
    record: recordOf(entry),
    education: entry.education === null ? '' : (codeName(educationCodes, entry.education) ?? ''),
    asksJoinedParty: entry.joined_on === null,
    content,
    fallback: { speciality: entry.strengths, appraisals: await appraisalsOf(ctx, entry.person_id) },
    photo:
      photo === undefined
        ? null
        : {
            mediaType: photo.media_type,
            size: photo.size,
            sha256: photo.sha256.toString('hex'),
          },
    mayChange: entry.state !== 'refused' && may(ctx.actor, changeFile, entry),
    history: await historyOf(ctx, entry.person_id),
  };
}

/** Months as the form prints them: 1985.06. */
const printed = (date: string) => date.slice(0, 7).replace('-', '.');

/** What other records hold of the person, as the form prints it. */
export function recordOf(entry: Entry): Record<RecordField, string> {
  const { gender } = entry;
  return {
    name: entry.name,
    gender: gender === '1' || gender === '2' ? genderCodes[gender] : '',
    bornIn: printed(entry.born_on),
    ethnicity: codeName(ethnicityCodes, entry.ethnicity) ?? '',
    joinedParty: entry.joined_on === null ? '' : printed(entry.joined_on),
    presentPost: entry.occupation,
  };
}

const isField = (name: string): name is keyof typeof fileFieldLabels =>
  isNameOf(fileFieldLabels, name);

async function historyOf({ db }: ActorContext, personId: number): Promise<FileVersion[]> {
  const rows = await db
    .selectFrom('talent_file_version as v')
    .innerJoin('account as a', 'a.id', 'v.account_id')
    .where('v.person_id', '=', personId)
    .orderBy('v.version', 'desc')
    .limit(50)
    .select(['v.version', 'v.kind', 'v.fields', 'v.at', 'a.display_name'])
    .execute();
  return rows.map(({ version, kind, fields, at, display_name: by }) => ({
    ...{ version, kind, fields: fields.filter(isField), by, at: at.getTime() },
  }));
}

const snapshot = z.object({ content: fileContent, photo: z.string().nullable() });

/** What the file said at a version of its history. @throws AppError not_found */
export async function getVersion(
  ctx: ActorContext,
  { id, version }: z.infer<typeof fileVersionInput>,
): Promise<PastFile> {
  const entry = await entryFor(ctx, id);
  const row = found(
    await ctx.db
      .selectFrom('talent_file_version')
      .where('person_id', '=', entry.person_id)
      .where('version', '=', version)
      .select('content')
      .executeTakeFirst(),
  );
  await noteFileRead(ctx, entry, version);
  const text = sealedVersion.open(ctx.keys, row.content, 'content', entry.person_id, version);
  const { content, photo } = snapshot.parse(JSON.parse(text));
  return { version, content, hadPhoto: photo !== null };
}

/** The picture of the file; null where there is none. @throws AppError not_found */
export async function getPhoto(ctx: ActorContext, id: number): Promise<FilePhoto | null> {
  const entry = await entryFor(ctx, id);
  const photo = await readPhotoBytes(ctx.db, entry.person_id);
  if (photo === undefined) return null;
  await noteFileRead(ctx, entry, photo.version, photoRead);
  return { mediaType: photo.media_type, base64: photo.content.toString('base64') };
}

/** The actor's own open entry of the pool; null without one. */
export async function getOwn(ctx: ActorContext): Promise<OwnTalent | null> {
  const entry = await ownEntry(ctx);
  if (entry === undefined) return null;
  const { id, organization_name: organizationName, state, state_since: since } = entry;
  return { id, organizationName, refusedOn: state === 'refused' ? since : null };
}
