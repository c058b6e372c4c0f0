// Queries of attachments: the files of a record, one file, its bytes.
import type { Db } from '@xianfeng/database';
import { sql } from 'kysely';
import { type ActorContext, found, may, noteReading } from '../kernel/index.js';
import { attachmentRead } from './events.js';
import { ownerAccess } from './owners.js';
import { editAttachments, removeAttachments } from './policy.js';
import type { AttachmentList, AttachmentOwner, AttachmentRow, MediaType } from './schema.js';

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
  const rows = await attachmentRows(ctx.db)
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
    .execute();
  return {
    items: rows.map(presentAttachment),
    mayEdit: may(ctx.actor, editAttachments, access),
    mayRemove: may(ctx.actor, removeAttachments, access),
  };
}

/** Attachments without their bytes. */
export function attachmentRows(db: Db) {
  return db
    .selectFrom('attachment')
    .innerJoin('account', 'account.id', 'attachment.uploaded_by')
    .select(['attachment.id', 'name', 'media_type', 'size', 'sha256', 'attachment.created_at'])
    .select(['owner_kind', 'owner_id', 'paper', 'round', 'replaces', 'reason'])
    .select('account.display_name as uploaded_by')
    .orderBy('attachment.id');
}

type Selected = Awaited<ReturnType<ReturnType<typeof attachmentRows>['executeTakeFirstOrThrow']>>;

/** An attachment as it travels; the checksum as hexadecimal text. */
export function presentAttachment(row: Selected): AttachmentRow {
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256.toString('hex'),
    uploadedBy: row.uploaded_by,
    createdAt: row.created_at.getTime(),
    replaces: row.replaces,
    reason: row.reason,
  };
}

/** What an attachment is called and of what kind it is. */
export interface AttachmentName {
  name: string;
  mediaType: MediaType;
}

/**
 * An attachment that the actor may have, and asks for: that is on record before it is handed out.
 *
 * @throws AppError not_found where its record may not be read
 */
export async function openAttachment(ctx: ActorContext, id: number): Promise<AttachmentName> {
  const row = found(
    await ctx.db
      .selectFrom('attachment')
      .select(['owner_kind', 'owner_id', 'name', 'media_type'])
      .select(['paper', 'round', 'created_at'])
      .where('id', '=', id)
      .executeTakeFirst(),
  );
  const { paper, round, created_at: at } = row;
  const owner = { kind: row.owner_kind, id: row.owner_id };
  const access = await ownerAccess(ctx.db, ctx, owner, { paper, round, addedAt: at.getTime() });
  const place = { organizationId: access.organizationId };
  const data = { ownerKind: owner.kind, ownerId: owner.id };
  await noteReading(ctx, attachmentRead, { id, version: 1, place, data });
  return { name: row.name, mediaType: row.media_type };
}

/** Bytes read at once: bytea travels as text twice its size, and a download must not need 60 MB. */
const SLICE = 1024 * 1024;

/**
 * The bytes of an attachment, for those of whom it is known that they may have it.
 *
 * @throws AppError not_found where there is none any more
 */
export async function readContent(db: Db, id: number): Promise<Buffer> {
  const { size } = found(
    await db.selectFrom('attachment').select('size').where('id', '=', id).executeTakeFirst(),
  );
  const content = Buffer.alloc(size);
  for (let start = 0; start < size; start += SLICE) {
    const slice = await db
      .selectFrom('attachment')
      .select(sql<Buffer>`substring(content from ${start + 1} for ${SLICE})`.as('bytes'))
      .where('id', '=', id)
      .executeTakeFirst();
    found(slice).bytes.copy(content, start);
  }
  return content;
}
