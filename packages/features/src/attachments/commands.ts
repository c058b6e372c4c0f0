import { createHash } from 'node:crypto';
import { todayInShanghai } from '@xianfeng/rules';
import {
  AppError,
  authorize,
  found,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../kernel/index.js';
import { attachmentAdded, attachmentRemoved } from './events.js';
import { readMediaType } from './media-type.js';
import { safeName } from './names.js';
import { ownerAccess } from './owners.js';
import { editAttachments } from './policy.js';
import { type AttachmentOwner, MAX_BYTES, MAX_PER_RECORD, mediaTypes } from './schema.js';
import { judgeSecrecy } from './secrecy.js';

/** What is uploaded: to which record, under which name, and the bytes as they came. */
export interface NewAttachment {
  owner: AttachmentOwner;
  name: string;
  bytes: Buffer;
}

/**
 * Keeps a file with the record that it belongs to. The type is read from the bytes, never from what
 * the client says.
 *
 * @throws AppError file_too_large, file_type_refused, rule_blocked for a name that bears a mark of
 * classification (SEC-08), not_found where the record may not be read or edited
 */
export async function storeAttachment(ctx: WriteContext, upload: NewAttachment): Promise<Receipt> {
  const { owner, bytes } = upload;
  if (!editAttachments.roles.includes(ctx.actor.assignment.role)) throw new AppError('forbidden');
  if (bytes.length > MAX_BYTES) throw new AppError('file_too_large');
  const secret = judgeSecrecy(upload.name, todayInShanghai(ctx.clock.now()));
  if (secret !== null) throw new AppError('rule_blocked', { findings: [secret] });
  const mediaType = await readMediaType(bytes);
  return transact(ctx, async (tx) => {
    const access = await ownerAccess(tx.db, ctx, owner, true);
    authorize(ctx.actor, editAttachments, access);
    const { count } = await tx.db
      .selectFrom('attachment')
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('owner_kind', '=', owner.kind)
      .where('owner_id', '=', owner.id)
      .executeTakeFirstOrThrow();
    if (count >= MAX_PER_RECORD) throw tooMany();
    const { id } = await tx.db
      .insertInto('attachment')
      .values({
        owner_kind: owner.kind,
        owner_id: owner.id,
        name: safeName(upload.name, mediaTypes[mediaType]),
        media_type: mediaType,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest(),
        content: bytes,
        uploaded_by: ctx.actor.accountId,
        created_at: new Date(ctx.clock.now()),
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

const tooMany = () =>
  new AppError('invalid_input', {
    message: `每条记录最多${MAX_PER_RECORD}个附件。请先删除不需要的，再上传。`,
  });

/**
 * Takes an attachment away while its record may still be edited.
 *
 * @throws AppError not_found where the record may not be read or edited
 */
export function removeAttachment(ctx: WriteContext, input: { id: number }): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const row = found(
      await tx.db
        .selectFrom('attachment')
        .select(['owner_kind', 'owner_id', 'media_type', 'size'])
        .where('id', '=', input.id)
        .executeTakeFirst(),
    );
    const owner = { kind: row.owner_kind, id: row.owner_id };
    const access = await ownerAccess(tx.db, ctx, owner, true);
    authorize(ctx.actor, editAttachments, access);
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
