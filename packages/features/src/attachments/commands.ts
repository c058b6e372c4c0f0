// Commands that keep an attachment and take it away.
import { todayInShanghai } from '@xianfeng/rules';
import {
  AppError,
  authorize,
  found,
  type Receipt,
  record,
  sha256InTurns,
  transact,
  type WriteContext,
} from '../kernel/index.js';
import { attachmentAdded, attachmentRemoved } from './events.js';
import { noPaper, ownerAccess } from './owners.js';
import { keptAs, refuseToRemovePaper } from './papers.js';
import { editAttachments, removeAttachments } from './policy.js';
import { MAX_BYTES, MAX_PER_RECORD, type MediaType, mediaTypes } from './schema.js';
import { readMediaType } from './upload/media-type.js';
import { nameInText, safeName } from './upload/names.js';
import { judgeSecrecy } from './upload/secrecy.js';
import type { NewAttachment } from './upload/upload.js';

/**
 * Keeps a file with the record that it belongs to. The type is read from the bytes, never from what
 * the client says.
 *
 * @throws AppError file_too_large, file_empty, file_damaged, file_type_refused, file_unsafe, file_infected,
 *   scanner_unavailable, rule_blocked for a name that contains a mark of classification or is said to be classified (SEC-08), invalid_input for a paper that says too
 *   little of itself, not_found where the record may not be read or edited
 */
export async function storeAttachment(ctx: WriteContext, upload: NewAttachment): Promise<Receipt> {
  const { owner, bytes } = upload;
  if (!editAttachments.roles.includes(ctx.actor.assignment.role)) throw new AppError('forbidden');
  const declared = upload.paper?.classified === 'yes';
  const secret = judgeSecrecy(upload.name, todayInShanghai(ctx.clock.now()), declared);
  if (secret !== null) throw new AppError('rule_blocked', { findings: [secret] });
  const mediaType = await looked(ctx, upload);
  const sha256 = await sha256InTurns(bytes);
  return transact(ctx, async (tx) => {
    const asked = { ...noPaper, paper: upload.paper?.kind ?? null };
    const access = await ownerAccess(tx.db, ctx, owner, asked, true);
    authorize(ctx.actor, editAttachments, access);
    const kept = await keptAs(tx.db, upload, access);
    const { count } = await tx.db
      .selectFrom('attachment')
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('owner_kind', '=', owner.kind)
      .where('owner_id', '=', owner.id)
      .where('paper', 'is not distinct from', kept.paper)
      .executeTakeFirstOrThrow();
    if (count >= MAX_PER_RECORD) throw tooMany(kept.paper !== null);
    const { id } = await tx.db
      .insertInto('attachment')
      .values({
        owner_kind: owner.kind,
        owner_id: owner.id,
        name: safeName(upload.name, mediaTypes[mediaType]),
        media_type: mediaType,
        size: bytes.length,
        sha256,
        content: bytes,
        uploaded_by: ctx.actor.accountId,
        created_at: new Date(ctx.clock.now()),
        ...kept,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record(tx, ctx, attachmentAdded, {
      id,
      version: 1,
      place: access,
      data: { ownerKind: owner.kind, ownerId: owner.id, mediaType, size: bytes.length },
    });
    return { id, version: 1 };
  });
}

/** What the file is, if it may be kept; a refusal names the file: several may be on their way. */
async function looked(ctx: WriteContext, { name, bytes }: NewAttachment): Promise<MediaType> {
  try {
    if (bytes.length > MAX_BYTES) throw new AppError('file_too_large');
    const mediaType = await readMediaType(bytes, name);
    await ctx.scan?.(bytes);
    return mediaType;
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    const { waitSeconds } = cause;
    throw new AppError(cause.code, {
      message: `“${nameInText(name)}”：${cause.message}`,
      waitSeconds,
      cause,
    });
  }
}

const tooMany = (paper: boolean) =>
  new AppError('invalid_input', {
    message: paper
      ? `同一种材料最多${MAX_PER_RECORD}个文件。请合并为一个PDF文件再上传。`
      : `每条记录最多${MAX_PER_RECORD}个附件。请先删除不需要的，再上传。`,
  });

/**
 * Takes an attachment away while its record may still be edited; a paper, while its proof is being made.
 *
 * @throws AppError not_found where the record may not be read or edited, wrong_state for a paper whose
 *   proof is closed or which a later version has taken the place of
 */
export function removeAttachment(ctx: WriteContext, input: { id: number }): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const row = found(
      await tx.db
        .selectFrom('attachment')
        .select(['owner_kind', 'owner_id', 'media_type', 'size', 'paper', 'round', 'created_at'])
        .where('id', '=', input.id)
        .executeTakeFirst(),
    );
    const owner = { kind: row.owner_kind, id: row.owner_id };
    const { paper, round, created_at: at } = row;
    const file = { paper, round, addedAt: at.getTime() };
    const access = await ownerAccess(tx.db, ctx, owner, file, true);
    if (paper !== null) await refuseToRemovePaper(tx.db, ctx.actor, access, input.id);
    authorize(ctx.actor, removeAttachments, access);
    // Two who remove it at once waited for the record's lock: the second finds nothing left.
    const gone = await tx.db
      .deleteFrom('attachment')
      .where('id', '=', input.id)
      .returning('id')
      .executeTakeFirst();
    found(gone);
    await record(tx, ctx, attachmentRemoved, {
      id: input.id,
      version: 2,
      place: access,
      data: { ownerKind: owner.kind, ownerId: owner.id, mediaType: row.media_type, size: row.size },
    });
    return { id: input.id, version: 2 };
  });
}
