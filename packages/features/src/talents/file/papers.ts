// Export of the files of many talents as one archive of 干部任免审批表.
import { markLrmx, writeLrmx } from '@xianfeng/documents';
import { namesOf } from '@xianfeng/rules';
import { z } from 'zod';
import { markOf } from '../../disclosures/index.js';
import {
  type ActorContext,
  AppError,
  authorizeExport,
  type ExportedFile,
  mediaTypes,
} from '../../kernel/index.js';
import { makeFile } from '../../kit/reading/index.js';
import { talentStateLabels } from '../labels.js';
import { formColumns, personOnFile } from './paper.js';
import { readFile } from './policy.js';
import { entriesOf, entryFor } from './rows.js';

const id = z.coerce.number().int().positive().optional();
/** Which part of the pool, and the format. */
export const filePapersQuery = z.object({
  state: z.enum(namesOf(talentStateLabels)).optional(),
  streetId: id,
  organizationId: id,
  format: z.enum(['word', 'lrmx']).default('word'),
});

/** More forms at once would keep the processes that make files from everybody else. */
const MOST = 200;

/** The talents of such a part of the pool whose files the actor reads. @throws AppError forbidden, invalid_input */
export async function talentsOfPapers(
  ctx: ActorContext,
  query: unknown,
): Promise<readonly number[]> {
  authorizeExport(ctx.actor, readFile);
  return entriesOf(ctx, filePapersQuery.parse(query));
}

/**
 * 干部任免审批表 of many talents, one file each.
 *
 * @param only no others than these
 * @throws AppError forbidden, invalid_input; not_found where there is none; too_large
 */
export async function exportTalentFiles(
  ctx: ActorContext,
  query: unknown,
  only?: readonly number[],
): Promise<ExportedFile> {
  const { format, ...part } = filePapersQuery.parse(query);
  const talents = (await talentsOfPapers(ctx, query)).filter(
    (each) => only === undefined || only.includes(each),
  );
  if (talents.length === 0) throw new AppError('not_found');
  if (talents.length > MOST) {
    throw new AppError('too_large', {
      message: `共${talents.length}人，一次最多导出${MOST}人。请选择街道、村（社区）或状态后再导出。`,
    });
  }
  const mark = await markOf(ctx);
  const files: { name: string; content: Uint8Array }[] = [];
  for (const talent of talents) {
    const entry = await entryFor(ctx, talent);
    const person = await personOnFile(ctx, entry);
    // A name is not enough to tell two files apart.
    const name = `${entry.name}（${talent}号）`;
    files.push(
      format === 'word'
        ? { name: `${name}.docx`, content: await makeFile({ kind: 'form', person, mark }) }
        : { name: `${name}.lrmx`, content: markLrmx(writeLrmx(person), mark) },
    );
  }
  return {
    name: `干部任免审批表（${talents.length}人）.zip`,
    mediaType: mediaTypes.zip,
    content: await makeFile({ kind: 'zip', files }),
    scope: {
      format,
      ...(part.state !== undefined && { state: part.state }),
      ...(part.streetId !== undefined && { streetId: part.streetId }),
      ...(part.organizationId !== undefined && { organizationId: part.organizationId }),
    },
    columns: formColumns,
    rows: talents.length,
  };
}
