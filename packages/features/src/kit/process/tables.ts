/** Tables of every process: moves, papers, decisions, consents, pauses and corrections of cases. */
import type { CivilDate, ClosedColumns, Id, Instant, Json } from '@xianfeng/database/tables';
import type { Finding } from '@xianfeng/rules';
import type { ColumnType, Generated } from 'kysely';

declare module '@xianfeng/database/tables' {
  interface Database extends ProcessTables {}
}

/** The tables of every process by their names. */
export interface ProcessTables {
  case_decision: CaseDecisionTable;
  case_move: CaseMoveTable;
  case_paper: CasePaperTable;
  case_consent: CaseConsentTable;
  case_pause: CasePauseTable;
  case_correction: CaseCorrectionTable;
}

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<ProcessTables> = {
  case_consent: { answer: { agree: true, refuse: true } },
};

/** One decision of a body that moves many cases. */
export interface CaseDecisionTable {
  id: Id;
  organization_id: number;
  body: string;
  number: string;
  on_day: CivilDate;
  text: Generated<string>;
  account_id: number;
  at: Instant;
}

/** A move of a case; written once. What an older record does not tell is null. */
export interface CaseMoveTable {
  id: Id;
  /** The process, and the case's row in the table of that process. */
  kind: string;
  case_id: number;
  /** The version that the move left the case at. */
  version: number | null;
  action: string;
  /** Null: the case began here. */
  from_state: string | null;
  to_state: string;
  on_day: CivilDate;
  text: Generated<string>;
  findings: ColumnType<Finding[], string | undefined, never>;
  /** What the record said from then on, where the process keeps its versions (GEN-07). */
  content: ColumnType<unknown, string | null | undefined, never>;
  account_id: number | null;
  role: string | null;
  decision_id: Generated<number | null>;
  at: Instant | null;
}

/** A numbered paper that a move brought; written once. */
export interface CasePaperTable {
  id: Id;
  kind: string;
  case_id: number;
  action: string;
  paper: string;
  number: string;
  made_on: CivilDate;
  round: Generated<number>;
  /** The last day on which it counts; null for what does not expire. */
  expires_on: Generated<CivilDate | null>;
  account_id: number;
  at: Instant;
}

/** What a party said to a move that needs its consent; the latest answer counts. */
export interface CaseConsentTable {
  id: Id;
  kind: string;
  case_id: number;
  action: string;
  /** The version of the case that the party answered to. */
  version: number;
  party: string;
  answer: 'agree' | 'refuse';
  text: Generated<string>;
  account_id: number;
  at: Instant;
}

/** A time in which the deadline of a case stands still. */
export interface CasePauseTable {
  id: Id;
  kind: string;
  case_id: number;
  from_on: CivilDate;
  until_on: CivilDate | null;
  reason: string;
  account_id: number;
  at: Instant;
}

/** GEN-07: a correction that one person asks for and another answers. */
export interface CaseCorrectionTable {
  id: Id;
  kind: string;
  case_id: number;
  corrects_version: number;
  /** What the record is to say. */
  content: Json<unknown>;
  reason: string;
  asked_by: number;
  asked_at: Instant;
  agreed: boolean | null;
  answer: Generated<string>;
  answered_by: number | null;
  answered_at: Instant | null;
}
