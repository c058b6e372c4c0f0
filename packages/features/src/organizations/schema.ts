/** Inputs, outputs and event payloads of the tree of party organizations. Browser-safe. */
import type { Judgement } from '@xianfeng/rules';
import { z } from 'zod';
import { id, line, officePhone, pageInput, prose, version } from '../kernel/schema.js';
import type { TablePreview } from '../kit/sheet/schema.js';

export * from './labels.js';

/** The organization whose children are asked; null for the root. */
export const childrenInput = z.object({ parentId: id.nullable() });

/** A page of a search by name, pinyin or initials. */
export const searchInput = z.object({ text: line(1, 50), ...pageInput });

/** One organization by its id. */
export const organizationInput = z.object({ id });

/** How an organization is reached, with the version that was seen. */
export const contactInput = z.object({
  id,
  version,
  officePhone: officePhone(),
  address: prose(200),
});

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
  /** Telephone of the office 办公电话; empty where none was entered. */
  officePhone: string;
  address: string;
  /** May the reader change how it is reached? */
  mayChangeContact: boolean;
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

/** Columns of a divisions file, with the heading that a user knows them by. */
export const divisionColumns = {
  code: '代码',
  name: '名称',
  level: '级别',
  parent_code: '上级代码',
  kind: '类型',
} as const;

export type DivisionColumn = keyof typeof divisionColumns;

/** One organization that the import would make. */
export interface ImportedOrganization {
  divisionCode: string;
  divisionName: string;
  name: string;
  /** Null where the organization is there already. */
  type: string | null;
  parentName: string | null;
}

/** What an import would do; `creates` counts what stands behind its rows. */
export interface ImportPreview extends TablePreview<DivisionColumn, ImportedOrganization> {
  creates: { divisions: number; organizations: number };
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
