/** The second factor 第二因素 of an account, as it travels. Browser-safe. */
import { namesOf } from '@xianfeng/rules';
import { z } from 'zod';
import type { roleLabels } from '../kernel/access/roles.js';
import { id, line, properName } from '../kernel/schema.js';

/** The kinds of factors. */
export const factorKindLabels = { totp: '动态口令', passkey: '通行密钥' } as const;
export type FactorKind = keyof typeof factorKindLabels;

/** By what a session may answer for the factor. */
export const methodLabels = { ...factorKindLabels, recovery: '恢复码' } as const;
export type Method = keyof typeof methodLabels;

/** What may happen to the factors of an account. */
export const changeLabels = {
  added: '添加',
  removed: '移除',
  codes: '更换恢复码',
  recovery: '使用恢复码登录',
  cloned: '通行密钥疑似被复制，已拒绝',
  reset_asked: '管理员申请重置第二因素',
  reset: '管理员重置第二因素',
} as const;
export type FactorChange = keyof typeof changeLabels;

/** Factors that an account has at most. */
export const MOST_FACTORS = 10;
/** Recovery codes that are made at once. */
export const RECOVERY_CODES = 10;
/** Signs of a recovery code, without its hyphen. */
export const RECOVERY_LENGTH = 10;
/** How long a reset waits for its confirmation. */
export const RESET_DAYS = 3;

/** Digits and letters as they are meant: full width is half width, spaces and hyphens are none. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .toUpperCase();

/** The six digits of an app, as typed or pasted. */
export const totpCode = z
  .string()
  .max(40)
  .transform(plain)
  .refine((text) => /^\d{6}$/.test(text), { error: '请填写六位数字' });

const recoveryCode = z
  .string()
  .max(60)
  .transform(plain)
  .refine((text) => /^[A-Z2-9]{10}$/.test(text), { error: '恢复码是十位字母和数字' });

/** The answer for the factor by a code of an app. */
export const answerCodeInput = z.strictObject({ code: totpCode });
/** The answer for the factor by a recovery code. */
export const answerRecoveryInput = z.strictObject({ recovery: recoveryCode });
/** Either answer. */
export const answerInput = z.union([answerCodeInput, answerRecoveryInput]);

const factorName = properName(1, 30);

/** The first code of a new app, with the name that its owner gives it. */
export const addTotpInput = z.object({ name: factorName, code: totpCode });

/** Bytes as browsers send them: base64url. A certificate of an authenticator may be long. */
const bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]*$/);
const credential = {
  id: bytes(1400),
  rawId: bytes(1400),
  type: z.literal('public-key'),
};

/** What the owner is asked before a passkey is made. */
export const addPasskeyNameInput = z.object({ name: factorName });

/** What a browser answers when a passkey is made. */
export const addPasskeyInput = z.object({
  name: factorName,
  response: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: bytes(4000),
      attestationObject: bytes(20_000),
      transports: z.array(z.string().max(20)).max(8).default([]),
    }),
  }),
});

/** What a browser answers when a passkey signs. */
export const passkeyInput = z.object({
  response: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: bytes(4000),
      authenticatorData: bytes(4000),
      signature: bytes(4000),
    }),
  }),
});

/** A factor with its new name. */
export const renameInput = z.object({ id, name: factorName });
/** A factor to remove. */
export const removeInput = z.object({ id });
/** New recovery codes need nothing but the owner. */
export const renewInput = z.object({});
/** Changes of which the owner takes note: all up to this one. */
export const noteChangesInput = z.object({ upTo: id });
/** The account whose factors are to be reset, with the reason. */
export const askResetInput = z.object({ accountId: id, reason: line(4, 200) });
/** A reset that waits for its confirmation. */
export const confirmResetInput = z.object({ id });

/** What a session is asked before it may go on. */
export interface Question {
  /** `password`: the account has no factor; `enrol`: it has to set one up first. */
  asked: 'factor' | 'enrol' | 'password';
  totp: boolean;
  passkey: boolean;
  /** Recovery codes that are left. */
  recovery: number;
  /** Whether passkeys can be used at this address. */
  passkeys: boolean;
  displayName: string;
}

/** After an answer for the factor. */
export interface Answered {
  /** Recovery codes that are left. */
  recovery: number;
}

/** What an app needs to show codes, as text and as the address that its QR code holds. */
export interface TotpOffer {
  secret: string;
  address: string;
}

/** A factor was added; its recovery codes come with the first one, and are shown this once. */
export interface Added {
  id: number;
  codes: string[] | null;
}

/** A factor in the list of its owner. Instants are milliseconds. */
export interface FactorRow {
  id: number;
  kind: FactorKind;
  name: string;
  addedAt: number;
  usedAt: number | null;
}

/** What happened to the factors of an account, for its owner. */
export interface ChangeRow {
  id: number;
  what: FactorChange;
  name: string;
  /** Milliseconds. */
  at: number;
  ip: string;
  /** Who did it, where it was not the owner. */
  by: string | null;
  noted: boolean;
}

/** The factors of the own account. */
export interface OwnFactors {
  factors: FactorRow[];
  recovery: number;
  /** Whether a role of the account needs one. */
  needed: boolean;
  passkeys: boolean;
  changes: ChangeRow[];
}

/** New recovery codes, shown this once. */
export interface NewCodes {
  codes: string[];
}

/** What has become of a reset. */
export const resetStateLabels = { waiting: '待确认', done: '已重置', ended: '已失效' } as const;
export type ResetState = keyof typeof resetStateLabels;

/** A reset of an account's factors. Instants are milliseconds. */
export interface ResetRow {
  id: number;
  holder: string;
  holderRoles: (keyof typeof roleLabels)[];
  reason: string;
  asker: string;
  askerRole: keyof typeof roleLabels;
  askedAt: number;
  ip: string;
  confirmer: string | null;
  state: ResetState;
  /** May the actor confirm it? */
  confirmable: boolean;
}

const ip = z.string();

/** Payload of events about a factor that was added, renamed or removed. */
export const factorData = z.object({ accountId: id, kind: z.enum(namesOf(factorKindLabels)), ip });

/** Payload of factor.given. */
export const givenData = z.object({ accountId: id, method: z.enum(namesOf(methodLabels)), ip });

/** Why an answer was refused. */
export const refusalLabels = {
  wrong: '不正确',
  used: '已用过',
  slowed: '连续填错，须等待',
  cloned: '通行密钥疑似被复制',
} as const;

/** Payload of factor.refused. */
export const refusedData = z.object({
  accountId: id,
  method: z.enum(namesOf(methodLabels)),
  reason: z.enum(namesOf(refusalLabels)),
  ip,
});

/** Payload of events about the recovery codes. */
export const codesData = z.object({ accountId: id, ip });

/** Payload of events about a reset: whose factors, and who asked for it. */
export const resetData = z.object({ accountId: id, askedBy: id, ip });
