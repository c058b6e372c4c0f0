/** The files 档案材料 of those whose forms are looked at. */
import { accountOf, copyRows, type Value } from '../../kit/demo/index.js';
import type { FileContent } from '../schema.js';
import { sealedFile, sealedVersion } from '../sealed.js';
import { type Known, lifeOf } from './lives.js';
import type { TalentOptions } from './options.js';
import type { TalentDraft } from './people.js';
import { portrait } from './portrait.js';

/** A person whose file is filled in. */
interface Filed {
  draft: TalentDraft;
  content: FileContent;
  /** Of who entered it. */
  account: number;
}

/**
 * Fills in the files of those whose forms are looked at: everybody in the visitors' street who is on a
 * way into a post or in one, and who is on the way elsewhere.
 */
export async function writeFiles(
  options: TalentOptions,
  drafts: ReadonlySet<TalentDraft>,
): Promise<void> {
  const { accounts, today } = options;
  const known = await readKnown(options, drafts);
  const filed = [...drafts].map((draft): Filed => {
    const of = known.get(draft.personId) ?? { education: null, occupation: '' };
    const random = options.random.fork(`file ${draft.personId}`);
    const account = accountOf(accounts, draft.village.organizerLogin);
    return { draft, content: lifeOf(draft, of, random, today), account };
  });
  await writeContents(options, filed);
  await writeLines(options, filed);
  await writeVersions(options, filed);
}

async function readKnown(
  { client }: TalentOptions,
  drafts: ReadonlySet<TalentDraft>,
): Promise<Map<number, Known>> {
  const { rows } = await client.query<Known & { person_id: string }>(
    `select t.person_id, p.education, t.occupation
     from talent t join person p on p.id = t.person_id where t.person_id = any($1::bigint[])`,
    [[...drafts].map(({ personId }) => personId)],
  );
  return new Map(rows.map((row) => [Number(row.person_id), row]));
}

async function writeContents(
  { client, keys }: TalentOptions,
  filed: readonly Filed[],
): Promise<void> {
  await copyRows(
    client,
    'talent_file',
    [
      ...['person_id', 'native_place', 'birthplace', 'joined_party', 'started_work'],
      ...['health', 'family', 'professional_title', 'speciality'],
      ...['full_time_education', 'full_time_degree', 'full_time_education_school'],
      ...['full_time_degree_school', 'in_service_education', 'in_service_degree'],
      ...['in_service_education_school', 'in_service_degree_school'],
      ...['awards', 'appraisals', 'version'],
    ],
    filed.map(({ draft, content }): Value[] => {
      const { personId } = draft;
      const health = sealedFile.seal(keys, content.health, 'health', personId);
      const family = sealedFile.seal(keys, JSON.stringify(content.family), 'family', personId);
      return [
        ...[draft.personId, content.nativePlace, content.birthplace, content.joinedParty],
        ...[content.startedWork, health, family, content.professionalTitle],
        ...[content.speciality, content.fullTimeEducation, content.fullTimeDegree],
        ...[content.fullTimeEducationSchool, content.fullTimeDegreeSchool],
        ...[content.inServiceEducation, content.inServiceDegree],
        ...[content.inServiceEducationSchool, content.inServiceDegreeSchool],
        ...[content.awards, content.appraisals, 1],
      ];
    }),
  );
}

async function writeLines({ client }: TalentOptions, filed: readonly Filed[]): Promise<void> {
  await copyRows(
    client,
    'talent_resume',
    ['person_id', 'position', 'from_month', 'to_month', 'text'],
    filed.flatMap(({ draft, content }) =>
      content.resume.map(({ from, to, text }, at): Value[] => [draft.personId, at, from, to, text]),
    ),
  );
  const { content: picture, sha256 } = portrait();
  await copyRows(
    client,
    'talent_photo',
    ['person_id', 'media_type', 'size', 'sha256', 'content'],
    filed.map(({ draft }): Value[] => [
      ...[draft.personId, 'image/png', picture.length, sha256, picture],
    ]),
  );
}

async function writeVersions(
  { client, keys, createdAt }: TalentOptions,
  filed: readonly Filed[],
): Promise<void> {
  const photo = portrait().sha256.toString('hex');
  await copyRows(
    client,
    'talent_file_version',
    ['person_id', 'version', 'kind', 'fields', 'content', 'account_id', 'at'],
    filed.map(({ draft, content, account }): Value[] => {
      const { personId } = draft;
      const text = JSON.stringify({ content, photo });
      const sealed = sealedVersion.seal(keys, text, 'content', personId, 1);
      return [
        ...[personId, 1, 'import', `{${namesOf(content).join(',')}}`, sealed],
        ...[account, createdAt],
      ];
    }),
  );
}

/** Names of what is filled in. */
const namesOf = (content: FileContent): string[] => [
  ...Object.entries(content).flatMap(([name, value]) =>
    value === null || value.length === 0 ? [] : [name],
  ),
  'photo',
];
