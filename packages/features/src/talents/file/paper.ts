// Export of a talent's file as 干部任免审批表, as Word or as a file of the cadre tools.
import {
  type CadrePersonInput,
  cadreFieldLabels,
  writeLrmx,
  writeResume,
} from '@xianfeng/documents';
import { todayInShanghai } from '@xianfeng/rules';
import { z } from 'zod';
import {
  type ActorContext,
  authorizeExport,
  type ExportedFile,
  mediaTypes,
} from '../../kernel/index.js';
import { makeFile } from '../../kit/reading/index.js';
import { allAppraisals, appraisalsOf } from './appraisals.js';
import { readFile } from './policy.js';
import { recordOf } from './queries.js';
import { type Entry, entryFor } from './rows.js';
import type { FileContent } from './schema.js';
import { readPhotoBytes, readStored } from './stored-file.js';

/** The talent whose file is exported, and the format. */
export const filePaperQuery = z.object({
  talentId: z.coerce.number().int().positive(),
  format: z.enum(['word', 'lrmx']),
});
type Format = z.infer<typeof filePaperQuery>['format'];

/**
 * 干部任免审批表 of a talent in the pool, for no post yet.
 *
 * @throws AppError forbidden, invalid_input, not_found
 */
export async function exportTalentFile(ctx: ActorContext, query: unknown): Promise<ExportedFile> {
  authorizeExport(ctx.actor, readFile);
  const { talentId, format } = filePaperQuery.parse(query);
  const entry = await entryFor(ctx, talentId);
  return handOut(entry, format, await personOnFile(ctx, entry), { talentId: entry.id, format });
}

/** The talent whose file it is. @throws AppError forbidden, invalid_input, not_found */
export async function talentOfPaper(ctx: ActorContext, query: unknown): Promise<readonly number[]> {
  authorizeExport(ctx.actor, readFile);
  return [(await entryFor(ctx, filePaperQuery.parse(query).talentId)).id];
}

/** The person as the form prints it, without what belongs to one appointment. */
export async function personOnFile(ctx: ActorContext, entry: Entry): Promise<CadrePersonInput> {
  const { content } = await readStored(ctx.db, ctx.keys, entry.person_id);
  const photo = await readPhotoBytes(ctx.db, entry.person_id);
  const { gender, joinedParty, bornIn, ...known } = recordOf(entry);
  const today = todayInShanghai(ctx.clock.now()).replaceAll('-', '');
  return {
    ...known,
    ...textsOf(content),
    gender: gender === '男' || gender === '女' ? gender : '',
    bornIn: compact(bornIn),
    joinedPartyIn: joinedParty === '' ? content.joinedParty : compact(joinedParty),
    speciality: content.speciality || entry.strengths,
    appraisals: allAppraisals(content.appraisals, await appraisalsOf(ctx, entry.person_id)),
    family: content.family.map(({ bornMonth, ...one }) => ({
      ...one,
      bornIn: compact(bornMonth ?? ''),
    })),
    photo: photo === undefined ? null : new Uint8Array(photo.content),
    ageAsOf: today,
    filledOn: today,
    filledBy: ctx.actor.displayName,
  };
}

/** 1985.06 and 1985-06 as 198506. */
const compact = (month: string) => month.replace(/[.-]/, '');

const textsOf = (content: FileContent) => ({
  nativePlace: content.nativePlace,
  birthplace: content.birthplace,
  startedWorkIn: compact(content.startedWork ?? ''),
  health: content.health,
  professionalTitle: content.professionalTitle,
  fullTimeEducation: content.fullTimeEducation,
  fullTimeDegree: content.fullTimeDegree,
  fullTimeEducationSchool: content.fullTimeEducationSchool,
  fullTimeDegreeSchool: content.fullTimeDegreeSchool,
  inServiceEducation: content.inServiceEducation,
  inServiceDegree: content.inServiceDegree,
  inServiceEducationSchool: content.inServiceEducationSchool,
  inServiceDegreeSchool: content.inServiceDegreeSchool,
  awardsAndSanctions: content.awards,
  resume: writeResume(content.resume),
});

/** What the form tells of its person. The resident id is never in it. */
export const formColumns: readonly string[] = [
  ...Object.entries(cadreFieldLabels)
    .filter(([field]) => field !== 'residentId' && field !== 'version')
    .map(([, label]) => label),
  '照片',
  '家庭主要成员',
];

/** The form as a file, named after its person. */
export async function handOut(
  { name }: Entry,
  format: Format,
  person: CadrePersonInput,
  scope: ExportedFile['scope'],
): Promise<ExportedFile> {
  const word = format === 'word';
  return {
    name: word ? `干部任免审批表（${name}）.docx` : `${name}.lrmx`,
    mediaType: word ? mediaTypes.docx : mediaTypes.lrmx,
    content: word
      ? await makeFile({ kind: 'form', person, mark: null })
      : Buffer.from(writeLrmx(person)),
    scope,
    columns: formColumns,
  };
}
