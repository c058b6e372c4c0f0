/** Activation codes 激活码 as they travel. Browser-safe. */
import { z } from 'zod';
import type { roleLabels } from '../../kernel/access/roles.js';
import { id } from '../../kernel/schema.js';

/** How long an activation code works, from its issue. */
export const CODE_DAYS = 7;
/** Signs of an activation code: those that are not confused in print. */
export const CODE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Signs of an activation code, hyphens not counted. */
export const CODE_LENGTH = 10;

/** A code as typed or scanned: case, spaces and hyphens do not matter. */
export const activationCode = z
  .string()
  .max(50)
  .transform((text) => text.toUpperCase().replaceAll(/[\s-]/g, ''));

/** For a member; `accountId` is for administrators who are members nowhere. */
export const issueCodeInput = z.union([
  z.strictObject({ memberId: id }),
  z.strictObject({ accountId: id }),
]);
/** A code that waits for its confirmation. */
export const confirmCodeInput = z.object({ id });

/** Codes of which the holder takes note: all up to this one. */
export const noteCodesInput = z.object({ upTo: id });

/** A code in clear, shown once. */
export interface IssuedCode {
  code: string;
  /** Milliseconds. */
  expiresAt: number;
  /** It opens nothing before another administrator has confirmed it. */
  waits: boolean;
}

/** What has become of a code. */
export const codeStateLabels = {
  waiting: '待确认',
  valid: '有效',
  used: '已使用',
  ended: '已失效',
} as const;
export type CodeState = keyof typeof codeStateLabels;

/** A code for an account that holds a role beyond its issuer's to give. Instants are milliseconds. */
export interface CodeRow {
  id: number;
  /** Whose account it opens. */
  holder: string;
  holderRoles: (keyof typeof roleLabels)[];
  issuer: string;
  issuerRole: keyof typeof roleLabels;
  issuedAt: number;
  ip: string;
  /** Who confirmed it; null as long as nobody has. */
  confirmer: string | null;
  state: CodeState;
  /** May the actor confirm it? */
  confirmable: boolean;
}

/** An account with an office that another than its holder may have opened. Instants are milliseconds. */
export interface DoubtfulHolder {
  /** The code that opened it. */
  codeId: number;
  accountId: number;
  displayName: string;
  roles: (keyof typeof roleLabels)[];
  issuer: string;
  /** Null where an earlier version issued the code. */
  issuerRole: keyof typeof roleLabels | null;
  usedAt: number;
  /** May the actor say to have made sure with the holder? */
  confirmable: boolean;
}

/** A code that was issued for the own account. Instants are milliseconds. */
export interface OwnCodeRow {
  id: number;
  issuer: string;
  issuerRole: keyof typeof roleLabels;
  issuedAt: number;
  confirmer: string | null;
  usedAt: number | null;
  /** The owner has taken note of it. */
  noted: boolean;
}

/** Payload of activation.failed: the code itself is not kept. */
export const activationFailedData = z.object({ ip: z.string() });

/** Payload of a code's issue: for a member, an account, or a member who has an account. */
export const codeIssuedData = z.object({
  memberId: id.nullable(),
  accountId: id.nullable(),
  ip: z.string().default(''),
  /** Another administrator has to confirm it before it works. */
  waits: z.boolean().default(false),
});

/** Payload of activation.confirmed. */
export const codeConfirmedData = z.object({ accountId: id, issuerId: id, ip: z.string() });

/** Payload of activation.noted: the last code that the holder has taken note of. */
export const codeNotedData = z.object({ accountId: id });
