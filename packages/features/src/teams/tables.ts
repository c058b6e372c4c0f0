/** Tables of teams: seats in the teams of villages, who holds them, and what is recorded of them. */
import type { CivilDate, ClosedColumns, Id, Instant, Version } from '@xianfeng/database/tables';
import {
  type LeavingReason,
  leavingReasonLabels,
  type OfficialGrade,
  officialGradeLabels,
  type TalentSource,
  talentSourceLabels,
} from '@xianfeng/rules';
import type { Generated } from 'kysely';
import {
  type AuditKind,
  auditKindLabels,
  type RecordKind,
  recordKindLabels,
  type TeamPost,
  teamPostLabels,
} from './labels.js';

declare module '@xianfeng/database/tables' {
  interface Database extends TeamTables {}
}

/** The tables of teams by their names. */
export interface TeamTables {
  village_position: VillagePositionTable;
  village_holder: VillageHolderTable;
  holder_record: HolderRecordTable;
}

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<TeamTables> = {
  village_position: { post: teamPostLabels },
  village_holder: {
    post: teamPostLabels,
    source: talentSourceLabels,
    leaving_reason: leavingReasonLabels,
  },
  holder_record: {
    kind: recordKindLabels,
    grade: officialGradeLabels,
    audit_kind: auditKindLabels,
  },
};

/** One seat in the team of a village. */
export interface VillagePositionTable {
  id: Id;
  organization_id: number;
  organization_path: string;
  street_id: number;
  post: TeamPost;
  seat: number;
  closed: Generated<boolean>;
  version: Version;
  created_at: Instant;
}

/** Holders 任职人员 of seats, now and earlier. */
export interface VillageHolderTable {
  id: Id;
  position_id: number;
  candidate_id: number;
  person_id: number;
  organization_id: number;
  organization_path: string;
  street_id: number;
  post: TeamPost;
  source: TalentSource | null;
  starts_on: CivilDate;
  term_ends_on: CivilDate | null;
  left_on: CivilDate | null;
  leaving_reason: LeavingReason | null;
  leaving_text: Generated<string>;
  leaving_document: Generated<string>;
  version: Version;
  created_at: Instant;
}

/** Appraisals, debriefs, audits and hand-overs of a time in office. */
export interface HolderRecordTable {
  id: Id;
  holder_id: number;
  kind: RecordKind;
  on_day: CivilDate;
  year: number | null;
  grade: OfficialGrade | null;
  audit_kind: AuditKind | null;
  published_on: CivilDate | null;
  number: Generated<string>;
  text: Generated<string>;
  account_id: number;
  at: Instant;
}
