/** Tables of organizations: organizations with their committees, and the divisions that they stand in. */
import type { CivilDate, Id, Instant, Version } from '@xianfeng/database/tables';
import type { DivisionKind, Field, OrganizationState, OrganizationType } from '@xianfeng/rules';
import type { Generated } from 'kysely';
import type { Post } from './labels.js';

declare module '@xianfeng/database/tables' {
  interface Database {
    division: DivisionTable;
    organization: OrganizationTable;
    position: PositionTable;
  }
}

export interface DivisionTable {
  code: string;
  name: string;
  level: 'district' | 'street' | 'village';
  parent_code: string | null;
  /** What stands at the lowest level: 村委会 or 居委会; empty above it. */
  kind: DivisionKind | null;
}

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
  pinyin: string;
  initials: string;
  sort_order: Generated<number>;
  version: Version;
  created_at: Instant;
}

export interface PositionTable {
  id: Id;
  organization_id: number;
  member_id: number;
  post: Post;
  starts_on: CivilDate;
  ends_on: CivilDate | null;
}
