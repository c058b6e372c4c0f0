/** Tables of teams: seats in the teams of villages, who holds them, and what is recorded of them. */
import type { CivilDate, Id, Instant, Version } from '@xianfeng/database/tables';
import type { Generated } from 'kysely';

declare module '@xianfeng/database/tables' {
  interface Database {
    village_position: VillagePositionTable;
    village_holder: VillageHolderTable;
    holder_record: HolderRecordTable;
  }
}

/** One seat in the team of a village. */
export interface VillagePositionTable {
  id: Id;
  organization_id: number;
  organization_path: string;
  street_id: number;
  post: string;
  seat: number;
  closed: Generated<boolean>;
  version: Version;
  created_at: Instant;
}

export interface VillageHolderTable {
  id: Id;
  position_id: number;
  candidate_id: number;
  person_id: number;
  organization_id: number;
  organization_path: string;
  street_id: number;
  post: string;
  source: string | null;
  starts_on: CivilDate;
  term_ends_on: CivilDate | null;
  left_on: CivilDate | null;
  leaving_reason: string | null;
  leaving_text: Generated<string>;
  leaving_document: Generated<string>;
  version: Version;
  created_at: Instant;
}

export interface HolderRecordTable {
  id: Id;
  holder_id: number;
  kind: 'appraisal' | 'debrief' | 'audit' | 'handover';
  on_day: CivilDate;
  year: number | null;
  grade: string | null;
  audit_kind: 'term_end' | 'mid_term' | null;
  published_on: CivilDate | null;
  number: Generated<string>;
  text: Generated<string>;
  account_id: number;
  at: Instant;
}
