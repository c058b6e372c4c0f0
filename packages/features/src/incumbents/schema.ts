/** 在任补录 as it travels: the table of a sitting team, its batches, and who confirms them. Browser-safe. */

import type {
  CivilDate,
  DivisionKind,
  Finding,
  ReviewDepartment,
  Route,
  TalentSource,
} from '@xianfeng/rules';
import { z } from 'zod';
import { id, oneOf, pageInput, prose, version } from '../kernel/schema.js';
import {
  type TableError,
  type TablePreview,
  tableChecksum,
  tableFile,
} from '../kit/sheet/schema.js';
import type { TeamPost } from '../teams/labels.js';
import { type BatchState, batchStateLabels, type IncumbentColumn } from './labels.js';

export * from './labels.js';

/** The register of a district's teams is confirmed in one decision: some 1,700 rows. */
export const INCUMBENT_MAX_ROWS = 2000;

/** Why the rows of a register lack papers, for rows that do not say so themselves. */
const missingReason = prose(200).default('');

/** A table to preview. */
export const previewInput = z.object({ ...tableFile, missingReason });

/** The previewed table, with the reason for bringing it on record. */
export const submitInput = z.object({
  ...tableFile,
  missingReason,
  checksum: tableChecksum('请先预览，再提交'),
  reason: prose(500).min(1, { error: '请填写补录原因' }),
});

/** One batch by its id. */
export const batchIdInput = z.object({ id });

/** A page of batches, filtered by state. */
export const batchesInput = z.object({
  ...pageInput,
  state: oneOf(batchStateLabels).nullish(),
});
/** `opinion`: asked for where a row has something that a person must confirm. */
export const confirmInput = z.object({ id, version, opinion: prose(500).default('') });

/** The return of a batch to the street; the opinion says why. */
export const returnInput = z.object({
  id,
  version,
  opinion: prose(500).min(1, { error: '请填写退回原因' }),
});

/** The batch that the street takes back. */
export const withdrawInput = z.object({ id, version });

/** What is wrong at one place of the table; `column` is null where the whole row or file is meant. */
export interface IncumbentError extends TableError<IncumbentColumn> {
  /** The rule that says so, and what it rests on; null where a cell can't be read. */
  rule: string | null;
  basis: string | null;
}

/** A paper with its number and day. */
export interface Paper {
  number: string;
  on: CivilDate;
}

/** What the papers of one person in one post say; a proof that is not there is null, and judged so. */
export interface Papers {
  review: Paper | null;
  departments: ReviewDepartment[];
  inspection: Paper | null;
  inspectors: { name: string; unit: string }[];
  talks: number;
  poll: { issued: number; returned: number; agree: number } | null;
  decision: Paper | null;
  sitting: { members: number; present: number; yes: number };
  notice: { from: CivilDate; to: CivilDate; number: string } | null;
  procedure: Paper | null;
  body: 'all' | 'representatives' | null;
  ballot: 'first' | 'rerun' | null;
  base: number | null;
  present: number | null;
  issued: number | null;
  returned: number | null;
  votes: number | null;
  seats: number | null;
  nominees: number | null;
  listPublishedOn: CivilDate | null;
  filing: Paper | null;
  termFrom: CivilDate;
  termTo: CivilDate | null;
  /** 历史登记: why papers are missing; empty where the line brings them all. */
  missingReason: string;
}

/** One person in one post as the table has it: what would be made, or was. */
export interface IncumbentRow {
  line: number;
  name: string;
  villageId: number;
  villageName: string;
  divisionKind: DivisionKind | null;
  post: TeamPost;
  route: Route;
  source: TalentSource | null;
  papers: Papers;
  /** What a rule warns of, or what a person has to confirm. */
  findings: readonly Finding[];
  /** Once the batch is confirmed. */
  candidateId: number | null;
}

/** What a table would put on record. */
export interface IncumbentPreview extends TablePreview<IncumbentColumn, IncumbentRow> {
  people: number;
  villages: number;
}

/** A batch in a list; instants are milliseconds. */
export interface BatchRow {
  id: number;
  version: number;
  organizationId: number;
  organizationName: string;
  state: BatchState;
  rows: number;
  reason: string;
  fileName: string;
  enteredBy: string;
  enteredAt: number;
  answeredBy: string | null;
  answeredAt: number | null;
  opinion: string;
}

/** One batch with its people. */
export interface BatchDetail extends BatchRow {
  people: IncumbentRow[];
  /** Against confirming it as things stand now; empty once it is answered. */
  errors: IncumbentError[];
  errorCount: number;
  /** Some row has something that the approver has to confirm in words. */
  needsOpinion: boolean;
  mayConfirm: boolean;
  mayReturn: boolean;
  mayWithdraw: boolean;
  /** Why an actor who confirms batches may not confirm this one; null otherwise. */
  ownEntry: string | null;
}

/** Payload of events about a batch. */
export const batchData = z.object({ organizationId: id, state: z.string(), rows: z.number() });
