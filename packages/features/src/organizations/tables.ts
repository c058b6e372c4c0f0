/** Tables of organizations: organizations with their committees, and the divisions that they stand in. */
import type { CivilDate, ClosedColumns, Id, Instant, Version } from '@xianfeng/database/tables';
import type { DivisionKind, Field, OrganizationState, OrganizationType } from '@xianfeng/rules';
import type { Generated } from 'kysely';
import { fieldLabels, type Post, postLabels, statusLabels, typeLabels } from './labels.js';

declare module '@xianfeng/database/tables' {
  interface Database extends OrganizationTables {}
}

/** The tables of organizations by their names. */
export interface OrganizationTables {
  division: DivisionTable;
  organization: OrganizationTable;
  position: PositionTable;
}

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<OrganizationTables> = {
  division: {
    level: { district: true, street: true, village: true },
    kind: { village: true, community: true },
  },
  organization: { type: typeLabels, field: fieldLabels, status: statusLabels },
  position: { post: postLabels },
};

/** Administrative divisions 行政区划 by code (GB/T 2260, GB/T 10114). */
export interface DivisionTable {
  code: string;
  name: string;
  level: 'district' | 'street' | 'village';
  parent_code: string | null;
  /** What stands at the lowest level: 村委会 or 居委会; empty above it. */
  kind: DivisionKind | null;
}

/** Party organizations 党组织, a tree by paths. */
export interface OrganizationTable {
  id: Id;
  name: string;
  short_name: string;
  type: OrganizationType;
  field: Field;
  parent_id: number | null;
  /** '1.17.201.': the ids from the root down to this organization, each closed by a full stop. */
  path: string;
  division_code: string | null;
  status: Generated<OrganizationState>;
  founded_on: CivilDate | null;
  elected_on: CivilDate | null;
  term_years: number | null;
  has_committee: Generated<boolean>;
  /** Telephone of the office; empty where none was entered. */
  office_phone: Generated<string>;
  address: Generated<string>;
  pinyin: string;
  initials: string;
  sort_order: Generated<number>;
  version: Version;
  created_at: Instant;
}

/** Posts 党内职务 held by members. */
export interface PositionTable {
  id: Id;
  organization_id: number;
  member_id: number;
  post: Post;
  starts_on: CivilDate;
  ends_on: CivilDate | null;
}
