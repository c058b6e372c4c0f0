// The last step of every export: marked with who carries it away, on record, and offered.
import { markLrmx } from '@xianfeng/documents';
import { timeInShanghai, todayInShanghai } from '@xianfeng/rules';
import { recordExport } from '../../audit/index.js';
import { type ActorContext, type ExportedFile, mediaTypes } from '../../kernel/index.js';
import { offerDownload } from '../../kit/download/index.js';
import { makeFile } from '../../kit/reading/index.js';

/** What was asked and granted before a file with unmasked columns is handed out. */
export interface Granted {
  reason?: string;
  approvedBy?: number;
}

/**
 * Hands a made file out: Word and Excel files carry the name of the actor, the organization and the time
 * at the head of each page (SEC-02), those of the cadre tools behind the person, unless they are for
 * everybody. What is not on record is not handed out.
 *
 * @param kind which file, by the last part of its address
 * @returns the secret of the one-time address
 */
export async function handOut(
  ctx: ActorContext,
  kind: string,
  file: ExportedFile,
  granted: Granted = {},
): Promise<string> {
  const marked = ctx.registry.exports[kind]?.unmarked ? file : await withMark(ctx, file);
  await recordExport(ctx, kind, file, granted);
  return offerDownload(ctx, marked);
}

const office: readonly string[] = [mediaTypes.xlsx, mediaTypes.docx];

async function withMark(ctx: ActorContext, file: ExportedFile): Promise<ExportedFile> {
  if (office.includes(file.mediaType)) {
    const content = await makeFile({ kind: 'mark', file: file.content, mark: await markOf(ctx) });
    return { ...file, content };
  }
  if (!file.name.endsWith('.lrmx')) return file;
  return { ...file, content: Buffer.from(markLrmx(file.content, await markOf(ctx))) };
}

/** 田晓禾　东街道党工委　2026-03-16 09:00导出 */
export async function markOf({ db, actor, clock }: ActorContext): Promise<string> {
  const { name } = await db
    .selectFrom('organization')
    .select('name')
    .where('id', '=', actor.assignment.organizationId)
    .executeTakeFirstOrThrow();
  const now = clock.now();
  const time = `${todayInShanghai(now)} ${timeInShanghai(now)}`;
  return `${actor.displayName}　${name}　${time}导出`;
}
