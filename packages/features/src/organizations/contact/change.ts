// Command that says how an organization is reached.
import type { z } from 'zod';
import {
  authorize,
  checkVersion,
  found,
  inScope,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { contactChanged } from '../events.js';
import * as may from '../policy.js';
import type { contactInput } from '../schema.js';

/** Changes the telephone and the address of an organization's office. */
export function changeContact(
  ctx: WriteContext,
  { id, version: seen, officePhone, address }: z.infer<typeof contactInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const row = found(
      await tx.db
        .selectFrom('organization')
        .select([
          'id',
          'path',
          'parent_id as parentId',
          'short_name as shortName',
          'type',
          'version',
        ])
        .where('id', '=', id)
        .where(inScope('path', ctx.actor))
        .forUpdate()
        .executeTakeFirst(),
    );
    authorize(ctx.actor, may.enterContact, row);
    checkVersion(row, seen);
    const version = row.version + 1;
    await tx.db
      .updateTable('organization')
      .set({ office_phone: officePhone, address, version })
      .where('id', '=', id)
      .execute();
    const { parentId, shortName, type, path } = row;
    await record(tx, ctx, contactChanged, {
      ...{ id, version, data: { parentId, shortName, type } },
      place: { organizationId: id, path },
    });
    return { id, version };
  });
}
