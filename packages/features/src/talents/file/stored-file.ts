// A talent's file and its picture as the tables hold them.
import { createHash } from 'node:crypto';
import type { Database, Tx } from '@xianfeng/database';
import type { Kysely, Selectable } from 'kysely';
import type { FieldKeys } from '../../kernel/index.js';
import { sealedFile } from '../sealed.js';
import type { TalentFileTable } from '../tables.js';
import { type FileContent, fileContent } from './schema.js';

/** What the tables hold of a person, with the version that it is at; 0 where nothing is on file. */
export interface StoredFile {
  version: number;
  content: FileContent;
}

/** A picture that was looked at and found to be one. */
export interface CheckedPhoto {
  mediaType: 'image/jpeg' | 'image/png';
  bytes: Buffer;
}

type Reader = Kysely<Database> | Tx['db'];

/** The content of a file in which nothing has been entered. */
export const emptyContent: FileContent = {
  ...{ nativePlace: '', birthplace: '', joinedParty: '', startedWork: null, health: '' },
  ...{ professionalTitle: '', speciality: '', awards: '', appraisals: '' },
  ...{ fullTimeEducation: '', fullTimeDegree: '' },
  ...{ fullTimeEducationSchool: '', fullTimeDegreeSchool: '' },
  ...{ inServiceEducation: '', inServiceDegree: '' },
  ...{ inServiceEducationSchool: '', inServiceDegreeSchool: '' },
  ...{ resume: [], family: [] },
};

const plainColumns = (content: FileContent) => ({
  native_place: content.nativePlace,
  birthplace: content.birthplace,
  joined_party: content.joinedParty,
  started_work: content.startedWork,
  professional_title: content.professionalTitle,
  speciality: content.speciality,
  full_time_education: content.fullTimeEducation,
  full_time_degree: content.fullTimeDegree,
  full_time_education_school: content.fullTimeEducationSchool,
  full_time_degree_school: content.fullTimeDegreeSchool,
  in_service_education: content.inServiceEducation,
  in_service_degree: content.inServiceDegree,
  in_service_education_school: content.inServiceEducationSchool,
  in_service_degree_school: content.inServiceDegreeSchool,
  awards: content.awards,
  appraisals: content.appraisals,
});

const contentOf = (
  row: Selectable<TalentFileTable>,
  keys: FieldKeys,
): Omit<FileContent, 'resume'> => ({
  nativePlace: row.native_place,
  birthplace: row.birthplace,
  joinedParty: row.joined_party,
  startedWork: row.started_work,
  health: sealedFile.open(keys, row.health, 'health', row.person_id) ?? '',
  family: familyOf(sealedFile.open(keys, row.family, 'family', row.person_id)),
  professionalTitle: row.professional_title,
  speciality: row.speciality,
  fullTimeEducation: row.full_time_education,
  fullTimeDegree: row.full_time_degree,
  fullTimeEducationSchool: row.full_time_education_school,
  fullTimeDegreeSchool: row.full_time_degree_school,
  inServiceEducation: row.in_service_education,
  inServiceDegree: row.in_service_degree,
  inServiceEducationSchool: row.in_service_education_school,
  inServiceDegreeSchool: row.in_service_degree_school,
  awards: row.awards,
  appraisals: row.appraisals,
});

/** The file of a person as it is now. */
export async function readStored(
  db: Reader,
  keys: FieldKeys,
  personId: number,
): Promise<StoredFile> {
  const row = await db
    .selectFrom('talent_file')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (row === undefined) return { version: 0, content: emptyContent };
  const resume = await db
    .selectFrom('talent_resume')
    .where('person_id', '=', personId)
    .orderBy('position')
    .select(['from_month as from', 'to_month as to', 'text'])
    .execute();
  return { version: row.version, content: { ...contentOf(row, keys), resume } };
}

const familyOf = (text: string | null): FileContent['family'] =>
  text === null ? [] : fileContent.shape.family.parse(JSON.parse(text));

/** Writes the whole content as the next version. The caller holds the lock of the person's entry. */
export async function writeContent(
  tx: Tx,
  keys: FieldKeys,
  personId: number,
  { version, content }: StoredFile,
): Promise<void> {
  const { health, family } = content;
  const values = {
    ...plainColumns(content),
    health: health === '' ? null : sealedFile.seal(keys, health, 'health', personId),
    family:
      family.length === 0
        ? null
        : sealedFile.seal(keys, JSON.stringify(family), 'family', personId),
    version,
  };
  await tx.db
    .insertInto('talent_file')
    .values({ person_id: personId, ...values })
    .onConflict((on) => on.column('person_id').doUpdateSet(values))
    .execute();
  await tx.db.deleteFrom('talent_resume').where('person_id', '=', personId).execute();
  if (content.resume.length > 0) {
    await tx.db
      .insertInto('talent_resume')
      .values(
        content.resume.map(({ from, to, text }, position) => ({
          ...{ person_id: personId, position, from_month: from, to_month: to, text },
        })),
      )
      .execute();
  }
}

/** The picture's own facts, without its bytes. */
export const readPhotoFacts = (db: Reader, personId: number) =>
  db
    .selectFrom('talent_photo')
    .where('person_id', '=', personId)
    .select(['media_type', 'size', 'sha256'])
    .executeTakeFirst();

/** The picture with its bytes; undefined where there is none. */
export const readPhotoBytes = (db: Reader, personId: number) =>
  db
    .selectFrom('talent_photo')
    .innerJoin('talent_file as f', 'f.person_id', 'talent_photo.person_id')
    .where('talent_photo.person_id', '=', personId)
    .select(['media_type', 'content', 'f.version'])
    .executeTakeFirst();

/** Puts a picture in the place of the one before, or takes it away. */
export async function writePhoto(
  tx: Tx,
  personId: number,
  photo: CheckedPhoto | null,
): Promise<void> {
  await tx.db.deleteFrom('talent_photo').where('person_id', '=', personId).execute();
  if (photo === null) return;
  await tx.db
    .insertInto('talent_photo')
    .values({
      person_id: personId,
      media_type: photo.mediaType,
      size: photo.bytes.length,
      sha256: sha256(photo.bytes),
      content: photo.bytes,
    })
    .execute();
}

/** The SHA-256 of some bytes. */
export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
