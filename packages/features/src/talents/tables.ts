/** Tables of talents: the talent pool, the files of its people and their near relatives. */
import type { CivilDate, ClosedColumns, Id, Instant, Version } from '@xianfeng/database/tables';
import {
  type NearRelation,
  nearRelativeLabels,
  type TalentSource,
  talentSourceLabels,
} from '@xianfeng/rules';
import type { Generated } from 'kysely';
import { type ConsentState, consentStateLabels } from './consent/labels.js';
import {
  type FileChange,
  fileChangeLabels,
  type Origin,
  originLabels,
  type TalentState,
  talentStateLabels,
} from './labels.js';

declare module '@xianfeng/database/tables' {
  interface Database extends TalentTables {}
}

/** The tables of talents by their names. */
export interface TalentTables {
  talent: TalentTable;
  talent_file: TalentFileTable;
  talent_resume: TalentResumeTable;
  talent_photo: TalentPhotoTable;
  talent_file_version: TalentFileVersionTable;
  kinship: KinshipTable;
  person_consent: PersonConsentTable;
}

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<TalentTables> = {
  talent: { source: talentSourceLabels, origin: originLabels, state: talentStateLabels },
  talent_photo: { media_type: { 'image/jpeg': true, 'image/png': true } },
  talent_file_version: { kind: fileChangeLabels },
  person_consent: { state: consentStateLabels },
  kinship: { relation: nearRelativeLabels },
};

/** Talent pool 人才库 (TAL-10): one open file for each person. */
export interface TalentTable {
  id: Id;
  person_id: number;
  organization_id: number;
  organization_path: string;
  street_id: number;
  source: TalentSource | null;
  political_status: string;
  occupation: Generated<string>;
  strengths: Generated<string>;
  wish: Generated<string>;
  willing: boolean;
  for_secretary: Generated<boolean>;
  origin: Origin;
  state: TalentState;
  state_since: CivilDate;
  due_on: CivilDate | null;
  reviewed_on: CivilDate | null;
  /** Since when the person's data are deleted, where the row stays for an archived case. */
  cleared_on: Generated<CivilDate | null>;
  entered_by: number;
  version: Version;
  created_at: Instant;
}

/** 档案材料 of a person of the pool: what no other table holds. */
export interface TalentFileTable {
  person_id: number;
  native_place: string;
  birthplace: string;
  joined_party: string;
  started_work: string | null;
  health: Buffer | null;
  /** Relatives 家庭主要成员及重要社会关系, as one sealed list; null where none are entered. */
  family: Buffer | null;
  professional_title: string;
  speciality: string;
  full_time_education: string;
  full_time_degree: string;
  full_time_education_school: string;
  full_time_degree_school: string;
  in_service_education: string;
  in_service_degree: string;
  in_service_education_school: string;
  in_service_degree_school: string;
  awards: string;
  appraisals: string;
  version: number;
}

/** Lines of a resume 简历. */
export interface TalentResumeTable {
  person_id: number;
  position: number;
  from_month: string;
  to_month: string | null;
  text: string;
}

/** The picture of a file. */
export interface TalentPhotoTable {
  person_id: number;
  media_type: 'image/jpeg' | 'image/png';
  size: number;
  sha256: Buffer;
  content: Buffer;
}

/** Versions of a file, sealed. */
export interface TalentFileVersionTable {
  person_id: number;
  version: number;
  kind: FileChange;
  fields: string[];
  content: Buffer;
  account_id: number;
  at: Instant;
}

/** What a village entered of a person whom another organization keeps, and whether it sees more. */
export interface PersonConsentTable {
  id: Id;
  person_id: number;
  organization_id: number;
  organization_path: string;
  keeper_id: number;
  keeper_path: string;
  state: ConsentState;
  ethnicity: string;
  education: string | null;
  phone: Buffer | null;
  asked_by: number;
  asked_at: Instant;
  answered_by: number | null;
  answered_at: Instant | null;
  version: Version;
}

/** 近亲属 as declared: `relative_id` is the person's `relation`. */
export interface KinshipTable {
  id: Id;
  person_id: number;
  relative_id: number;
  relation: NearRelation;
  declared_by: number;
  version: Version;
  created_at: Instant;
}
