/** Tables of members: people, their membership and what was decided against it. */
import type { CivilDate, ClosedColumns, Id, Instant, Version } from '@xianfeng/database/tables';
import { type GenderCode, genderCodes, type Standing, standingLabels } from '@xianfeng/rules';
import type { Generated, GeneratedAlways } from 'kysely';
import { type Category, categoryLabels, type SanctionKind, sanctionLabels } from './schema.js';

declare module '@xianfeng/database/tables' {
  interface Database extends MemberTables {}
}

/** The tables of members by their names. */
export interface MemberTables {
  person: PersonTable;
  member: MemberTable;
  sanction: SanctionTable;
  member_count: MemberCountTable;
}

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<MemberTables> = {
  person: { gender: genderCodes },
  member: { category: categoryLabels, standing: standingLabels },
  member_count: { category: categoryLabels, standing: standingLabels },
  sanction: { kind: sanctionLabels },
};

/** People, each once (MEM-01); id number, phone and address sealed. */
export interface PersonTable {
  id: Id;
  name: string;
  pinyin: string;
  initials: string;
  gender: GenderCode;
  ethnicity: string;
  born_on: CivilDate;
  education: string | null;
  resident_id: Buffer | null;
  resident_id_hash: Buffer | null;
  phone: Buffer | null;
  /** The phone number as lists show it, masked. */
  phone_shown: string | null;
  address: Buffer | null;
  version: Version;
  created_at: Instant;
}

/** Memberships of people in branches. */
export interface MemberTable {
  id: Id;
  person_id: number;
  organization_id: number;
  organization_path: string;
  group_id: number | null;
  category: Category;
  standing: Generated<Standing>;
  /** Pinyin of the name: the order of a roster within a branch. */
  sort_name: string;
  /** Name and initials, kept equal to the person's by the database: what a roster is searched by. */
  found_by: GeneratedAlways<string>;
  joined_on: CivilDate;
  full_on: CivilDate | null;
  attendance_exempt: Generated<boolean>;
  floating: Generated<boolean>;
  lost_contact: Generated<boolean>;
  version: Version;
  created_at: Instant;
}

/** 处分 and 中止 of members (MEM-06, MEM-12). */
export interface SanctionTable {
  id: Id;
  member_id: number;
  kind: SanctionKind;
  approved_on: CivilDate;
  ends_on: CivilDate | null;
}

/** How many members an organization has itself, kept by the database in each statement that changes them. */
export interface MemberCountTable {
  organization_path: string;
  standing: Standing;
  category: Category;
  members: number;
}
