// Writes an activation code in place of the earlier ones of its owner.
import type { Tx } from '@xianfeng/database';
import { type FieldKeys, type RecordedBy, record } from '../../kernel/index.js';
import { codeIssued } from '../events.js';
import { CODE_DAYS } from '../schema.js';
import { codeHash } from './codes.js';

/** Whom a code is for: the person where there is one, else the account. */
export interface CodeFor {
  personId: number | null;
  memberId: number | null;
  accountId: number | null;
  organizationId: number | null;
  /** It works only when another administrator has confirmed it. */
  waits: boolean;
}

/** Who issues a code: an actor from an address, or the system itself. */
export interface Issuer extends RecordedBy {
  keys: FieldKeys;
}

/**
 * Writes a code down, by its hash, in the place of those issued before. The owner's row is locked, so
 * that of two codes the later one is valid.
 *
 * @returns id and end of the activation, in milliseconds
 */
export async function writeCode(
  tx: Tx,
  by: Issuer,
  owner: CodeFor,
  code: string,
): Promise<{ id: number; expiresAt: number }> {
  const now = by.clock.now();
  const expiresAt = now + CODE_DAYS * 24 * 3_600_000;
  await tx.db
    .updateTable('activation')
    .set({ expires_at: new Date(now) })
    .where((eb) =>
      owner.personId === null
        ? eb('account_id', '=', owner.accountId)
        : eb('person_id', '=', owner.personId),
    )
    .where('used_at', 'is', null)
    .where('expires_at', '>', new Date(now))
    .execute();
  const { id } = await tx.db
    .insertInto('activation')
    .values({
      person_id: owner.personId,
      account_id: owner.personId === null ? owner.accountId : null,
      code_hash: codeHash(by.keys, code),
      issued_by: by.actor?.accountId ?? null,
      issued_under: by.actor?.assignment.id ?? null,
      issued_ip: by.request?.ip ?? '',
      issued_at: new Date(now),
      expires_at: new Date(expiresAt),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(tx, by, codeIssued, {
    id,
    version: 1,
    place: {
      organizationId: owner.organizationId,
      accountId: owner.accountId,
      administrationPath: owner.waits ? (by.actor?.assignment.organizationPath ?? '') : '',
    },
    data: {
      memberId: owner.memberId,
      accountId: owner.accountId,
      ip: by.request?.ip ?? '',
      waits: owner.waits,
    },
  });
  return { id, expiresAt };
}
