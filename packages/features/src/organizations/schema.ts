/** Inputs, outputs and event payloads of the tree of party organizations. Browser-safe. */
import type { Judgement } from '@xianfeng/rules';
import { z } from 'zod';
import { id, line, pageInput } from '../kernel/schema.js';

export * from './labels.js';

/** The organization whose children are asked; null for the root. */
export const childrenInput = z.object({ parentId: id.nullable() });

/** A page of a search by name, pinyin or initials. */
export const searchInput = z.object({ text: line(1, 50), ...pageInput });

/** One organization by its id. */
export const organizationInput = z.object({ id });

/** One node of the tree. Names are for everybody; counts are null outside the actor's scope. */
export interface OrganizationNode {
  id: number;
  parentId: number | null;
  name: string;
  shortName: string;
  type: string;
  field: string;
  status: string;
  childCount: number;
  /** Members of normal standing in the whole subtree; in a 党小组, its own. */
  memberCount: number | null;
  /** 支部 of any sort in the subtree, itself included. */
  branchCount: number | null;
}

/** An organization by its short name. */
export interface NamedOrganization {
  id: number;
  shortName: string;
}

/** A result of the search. */
export interface OrganizationHit {
  id: number;
  name: string;
  shortName: string;
  type: string;
  /** From the root down to the parent. */
  ancestors: NamedOrganization[];
}

/** Counts over the whole subtree. */
export interface OrganizationCounts {
  /** Of normal standing: full and probationary together. */
  members: number;
  full: number;
  probationary: number;
  branches: number;
  groups: number;
}

/** One organization with its counts and its term. */
export interface OrganizationDetail {
  id: number;
  parentId: number | null;
  name: string;
  shortName: string;
  type: string;
  field: string;
  status: string;
  divisionCode: string | null;
  ancestors: NamedOrganization[];
  foundedOn: string | null;
  hasCommittee: boolean;
  /** 任期 (ORG-10): null where the organization has none, as a 党工委. */
  term: { electedOn: string | null; years: number; endsOn: string | null } | null;
  counts: OrganizationCounts;
  /** Whether a branch of this size has the committee that it should have (ORG-07). */
  judgement: Judgement;
  /** The counts are as of this event of the log. */
  asOf: number;
  version: number;
}

/** One post of the team and its holder. */
export interface TeamPosition {
  id: number;
  memberId: number;
  name: string;
  post: string;
  startsOn: string;
}

/** Most bytes of a divisions file, and most rows under its heading. */
export const IMPORT_MAX_BYTES = 10 * 1024 * 1024;

/** Most rows under the heading of a divisions file. */
export const IMPORT_MAX_ROWS = 5000;
/** A preview shows so many errors; `errorCount` counts all. */
export const IMPORT_ERRORS_SHOWN = 200;

/** base64 has four signs for every three bytes. */
const importFile = {
  fileName: line(1, 200),
  base64: z
    .string()
    .min(1, { error: '文件是空的，请重新选择' })
    .max(Math.ceil(IMPORT_MAX_BYTES / 3) * 4, {
      error: '文件超过10MB，请分开保存后逐个导入',
    }),
};

/** The divisions file to preview, in base64. */
export const importPreviewInput = z.object(importFile);
/** `checksum`: of the preview that the user has seen, so that nothing else is carried out. */
export const importCommitInput = z.object({
  ...importFile,
  checksum: z.string().regex(/^[0-9a-f]{64}$/, { error: '请先预览，再导入' }),
});

/** Columns of a divisions file, with the heading that a user knows them by. */
export const divisionColumns = {
  code: '代码',
  name: '名称',
  level: '级别',
  parent_code: '上级代码',
  kind: '类型',
} as const;

export type DivisionColumn = keyof typeof divisionColumns;

/** What is wrong at one place of the file; `column` is null where the whole row or file is meant. */
export interface ImportError {
  line: number;
  column: DivisionColumn | null;
  message: string;
}

/** One organization that the import would make. */
export interface ImportedOrganization {
  divisionCode: string;
  divisionName: string;
  name: string;
  type: string;
  parentName: string | null;
}

/** What an import would do. */
export interface ImportPreview {
  rows: number;
  creates: { divisions: number; organizations: number };
  /** The first of them, in the order of the tree. */
  sample: ImportedOrganization[];
  /** Rows that are there already, just so. */
  unchanged: number;
  errors: ImportError[];
  errorCount: number;
  /** Give it back to carry out exactly this; null while there are errors. */
  checksum: string | null;
}

/** Payload of organization.created and organization.changed. */
export const organizationEventData = z.object({
  parentId: z.number().nullable(),
  shortName: z.string(),
  type: z.string(),
});

/** Payload of organization.imported: one per import. */
export const importEventData = z.object({
  fileName: z.string(),
  divisions: z.number(),
  organizations: z.number(),
});
