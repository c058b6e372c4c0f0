import { sql } from 'kysely';
import { type ActorContext, found, may } from '../kernel/index.js';
import { ownerAccess } from './owners.js';
import { editAttachments } from './policy.js';
import type { AttachmentList, AttachmentOwner } from './schema.js';

/**
 * The attachments of a record, in the order in which they were added.
 *
 * @throws AppError not_found where the record may not be read
 */
export async function listAttachments(
  ctx: ActorContext,
  owner: AttachmentOwner,
): Promise<AttachmentList> {
  const access = await ownerAccess(ctx.db, ctx, owner);
  const rows = await ctx.db
    .selectFrom('attachment')
    .innerJoin('account', 'account.id', 'attachment.uploaded_by')
    .select(['attachment.id', 'name', 'media_type', 'size', 'sha256', 'attachment.created_at'])
    .select('account.display_name as uploadedBy')
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
    .orderBy('attachment.id')
    .execute();
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.name,
      mediaType: row.media_type,
      size: row.size,
      sha256: row.sha256.toString('hex'),
      uploadedBy: row.uploadedBy,
      createdAt: row.created_at.getTime(),
    })),
    mayEdit: may(ctx.actor, editAttachments, access),
  };
}

/** A file as it is sent down. */
export interface AttachmentFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

/** Bytes read at once: bytea travels as text twice its size, and a download must not need 60 MB. */
const SLICE = 1024 * 1024;

/**
 * An attachment with its bytes.
 *
 * @throws AppError not_found where its record may not be read
 */
export async function readAttachment(ctx: ActorContext, id: number): Promise<AttachmentFile> {
  const row = found(
    await ctx.db
      .selectFrom('attachment')
      .select(['owner_kind', 'owner_id', 'name', 'media_type', 'size'])
      .where('id', '=', id)
      .executeTakeFirst(),
  );
  await ownerAccess(ctx.db, ctx, { kind: row.owner_kind, id: row.owner_id });
  const content = Buffer.alloc(row.size);
  for (let start = 0; start < row.size; start += SLICE) {
    const slice = await ctx.db
      .selectFrom('attachment')
      .select(sql<Buffer>`substring(content from ${start + 1} for ${SLICE})`.as('bytes'))
      .where('id', '=', id)
      .executeTakeFirst();
    found(slice).bytes.copy(content, start);
  }
  return { name: row.name, mediaType: row.media_type, content };
}
