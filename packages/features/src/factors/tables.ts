/** Tables of the second factor: factors, recovery codes, questions of sessions, resets. */
import type { ClosedColumns, Id, Instant, Version } from '@xianfeng/database/tables';
import { changeLabels, type FactorChange, type FactorKind, factorKindLabels } from './schema.js';

declare module '@xianfeng/database/tables' {
  interface Database extends FactorTables {}
}

/** The tables of the second factor by their names. */
export interface FactorTables {
  factor: FactorTable;
  recovery_code: RecoveryCodeTable;
  factor_question: FactorQuestionTable;
  factor_failure: FactorFailureTable;
  factor_change: FactorChangeTable;
  factor_reset: FactorResetTable;
}

const purposes = { totp: true, register: true, sign: true } as const;
/** What a session was asked for: a new app, a new passkey, or an answer by a passkey. */
export type Purpose = keyof typeof purposes;

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<FactorTables> = {
  factor: { kind: factorKindLabels },
  factor_question: { purpose: purposes },
  factor_change: { what: changeLabels },
};

/** What proves an account besides its password: an app that shows codes, or a passkey. */
export interface FactorTable {
  id: Id;
  account_id: number;
  kind: FactorKind;
  name: string;
  added_at: Instant;
  used_at: Instant | null;
  /** Of an app: its secret, sealed. */
  secret: Buffer | null;
  /** Of an app: the last step of 30 seconds whose code was accepted; none at or before it is. */
  step: number | null;
  credential_id: string | null;
  public_key: Buffer | null;
  /** How often the passkey has signed, as it counts itself; 0 where it does not count. */
  counter: number | null;
  transports: string[] | null;
  version: Version;
}

/** Recovery codes as hashes. */
export interface RecoveryCodeTable {
  account_id: number;
  code_hash: Buffer;
  used_at: Instant | null;
}

/** What a session was asked last; an answer takes the row away. */
export interface FactorQuestionTable {
  session_id: number;
  purpose: Purpose;
  /** The challenge of a passkey, or the secret of a new app, sealed. */
  content: Buffer;
  expires_at: Instant;
}

/** Wrong codes of an account in a row. */
export interface FactorFailureTable {
  account_id: number;
  count: number;
  slowed_until: Instant | null;
}

/** What happened to the factors of an account, for its owner. */
export interface FactorChangeTable {
  id: Id;
  account_id: number;
  what: FactorChange;
  name: string;
  at: Instant;
  ip: string;
  /** Another account that did it; null: the owner. */
  by_account_id: number | null;
  /** The session in which the owner did it, whose screen has shown it already. */
  session_id: number | null;
  seen_at: Instant | null;
}

/** Resets of an account's factors, each by two administrators. */
export interface FactorResetTable {
  id: Id;
  account_id: number;
  reason: string;
  asked_by: number;
  /** The assignment under which it was asked for. */
  asked_under: number;
  asked_ip: string;
  asked_at: Instant;
  expires_at: Instant;
  confirmed_by: number | null;
  confirmed_at: Instant | null;
  confirmed_ip: string | null;
}
