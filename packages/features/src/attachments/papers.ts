/** Papers: files that say which paper of a proof they are, and take the place of earlier versions. */
import type { Database } from '@xianfeng/database';
import type { Kysely } from 'kysely';
import { type Actor, AppError, found, may } from '../kernel/index.js';
import type { OwnerAccess } from './owners.js';
import { editAttachments } from './policy.js';
import { paperInput } from './schema.js';
import type { NewAttachment } from './upload/upload.js';

/** What an attachment says of the paper that it is; all null for a record without papers. */
interface Kept {
  paper: string | null;
  round: number | null;
  replaces: number | null;
  reason: string | null;
}

/**
 * What is written of a paper, which has to say whether it is classified, and why it takes the place of
 * an earlier one.
 *
 * @throws AppError invalid_input, not_found for an earlier version of another paper, wrong_state where a
 *   later one has taken its place already
 */
export async function keptAs(
  db: Kysely<Database>,
  { owner, paper }: NewAttachment,
  { round }: OwnerAccess,
): Promise<Kept> {
  if ((round === null) !== (paper === undefined)) throw new AppError('invalid_input');
  if (paper === undefined) return { paper: null, round: null, replaces: null, reason: null };
  const { kind, replaces = null, reason } = paperInput.parse(paper);
  if (replaces === null) return { paper: kind, round, replaces, reason: null };
  if (reason === '') {
    throw new AppError('invalid_input', {
      fields: [{ path: 'reason', message: '请填写换版原因' }],
    });
  }
  const earlier = found(
    await db
      .selectFrom('attachment')
      .where('id', '=', replaces)
      .where('owner_kind', '=', owner.kind)
      .where('owner_id', '=', owner.id)
      .where('paper', '=', kind)
      .select('round')
      .executeTakeFirst(),
  );
  if (await isReplaced(db, replaces)) {
    throw new AppError('wrong_state', { message: '这份材料已经有了新版本，请在新版本上换版。' });
  }
  return { paper: kind, round: earlier.round, replaces, reason };
}

async function isReplaced(db: Kysely<Database>, id: number): Promise<boolean> {
  const later = await db
    .selectFrom('attachment')
    .where('replaces', '=', id)
    .select('id')
    .executeTakeFirst();
  return later !== undefined;
}

/**
 * Refuses to remove a paper, and says why it stays.
 *
 * @throws AppError wrong_state
 */
export async function refuseToRemovePaper(
  db: Kysely<Database>,
  actor: Actor,
  access: OwnerAccess,
  id: number,
): Promise<void> {
  if (!may(actor, editAttachments, access)) return;
  if (!access.mayRemove) {
    throw new AppError('wrong_state', {
      message: '这一环节已经办结，材料不能删除。确需更正的，请上传新版本并写明原因。',
    });
  }
  if (await isReplaced(db, id)) {
    throw new AppError('wrong_state', { message: '这份材料已有新版本，不能删除。' });
  }
}
