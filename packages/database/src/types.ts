/**
 * The tables as Kysely sees them. Names are those of docs/glossary.md.
 *
 * Conventions: ids are bigint identities read as numbers (far below 2^53); a civil date is the text
 * 'YYYY-MM-DD' and a civil time 'HH:MM', both in Asia/Shanghai; an instant is a JavaScript Date
 * written by the injected clock, never by SQL.
 */
import type { Generated, GeneratedAlways } from 'kysely';
import type { CivilDate, CivilTime, Id, Instant, Json, Version } from './columns.js';
import type {
  CandidateDocumentTable,
  CandidateMoveTable,
  CandidateTable,
  FilingTable,
  HolderRecordTable,
  InspectionTable,
  JointReviewTable,
  KinshipTable,
  LawfulProcedureTable,
  NegativeHitTable,
  NoticePauseTable,
  ObjectionTable,
  PublicNoticeTable,
  ReviewAnswerTable,
  ReviewDepartmentTable,
  ReviewOpinionTable,
  StreetDecisionTable,
  TalentMoveTable,
  TalentTable,
  VillageDecisionTable,
  VillageHolderTable,
  VillageIncomeStepTable,
  VillageIncomeTable,
  VillagePlanTable,
  VillagePositionTable,
  VillageProjectLeaderTable,
  VillageProjectTable,
  VillagePublicationTable,
  VillageYearTable,
} from './village-types.js';

export interface DivisionTable {
  code: string;
  name: string;
  level: 'district' | 'street' | 'village';
  parent_code: string | null;
  /** What stands at the lowest level: 村委会 or 居委会; empty above it. */
  kind: 'village' | 'community' | null;
}

export interface OrganizationTable {
  id: Id;
  name: string;
  short_name: string;
  type: string;
  field: string;
  parent_id: number | null;
  /** '1.17.201.': the ids from the root down to this organization, each closed by a full stop. */
  path: string;
  division_code: string | null;
  status: Generated<string>;
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

export interface PersonTable {
  id: Id;
  name: string;
  pinyin: string;
  initials: string;
  gender: '1' | '2' | '0' | '9';
  ethnicity: string;
  born_on: CivilDate;
  education: string | null;
  resident_id_cipher: Buffer | null;
  resident_id_key: string | null;
  resident_id_hash: Buffer | null;
  phone: string | null;
  address: string | null;
  version: Version;
  created_at: Instant;
}

export interface MemberTable {
  id: Id;
  person_id: number;
  organization_id: number;
  organization_path: string;
  group_id: number | null;
  category: 'full' | 'probationary';
  standing: Generated<'normal' | 'suspended' | 'left' | 'deceased'>;
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

export interface SanctionTable {
  id: Id;
  member_id: number;
  kind: 'warning' | 'serious_warning' | 'removal' | 'party_probation' | 'rights_suspended';
  approved_on: CivilDate;
  ends_on: CivilDate | null;
}

export interface PositionTable {
  id: Id;
  organization_id: number;
  member_id: number;
  post: string;
  starts_on: CivilDate;
  ends_on: CivilDate | null;
}

export interface AccountTable {
  id: Id;
  person_id: number | null;
  login: string;
  display_name: string;
  password_hash: string;
  password_changed_at: Instant;
  must_change_password: Generated<boolean>;
  failed_attempts: Generated<number>;
  locked_until: Instant | null;
  demo: Generated<boolean>;
  disabled: Generated<boolean>;
  version: Version;
  created_at: Instant;
}

export interface PasswordHistoryTable {
  id: Id;
  account_id: number;
  password_hash: string;
  changed_at: Instant;
}

export interface ActivationTable {
  id: Id;
  /** Whose account it opens; null where `account_id` names an account without a person. */
  person_id: number | null;
  account_id: number | null;
  code_hash: Buffer;
  /** Null: by the system itself, for the first administrators. */
  issued_by: number | null;
  issued_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
}

export interface SessionTable {
  /** Public id, for lists and for ending; the secret in the cookie is kept as a hash only. */
  id: Id;
  account_id: number;
  secret_hash: Buffer;
  created_at: Instant;
  expires_at: Instant;
  last_seen_at: Instant;
  reauthenticated_at: Instant | null;
  ip: string;
  user_agent: string;
}

/** Wrong passwords for a login that nobody has. */
export interface UnknownLoginTable {
  login_hash: Buffer;
  failed_attempts: number;
  locked_until: Instant | null;
  last_failed_at: Instant;
}

export interface AssignmentTable {
  id: Id;
  account_id: number;
  role: string;
  organization_id: number;
  starts_on: CivilDate;
  /** The first day on which it no longer holds. */
  ends_on: CivilDate | null;
  granted_by: number | null;
  /** The department of the district that an officer acts for; null for every other role. */
  department: string | null;
  version: Version;
}

export interface ActivityTable {
  id: Id;
  organization_id: number;
  organization_path: string;
  group_id: number | null;
  type: string;
  /** The second duty that one gathering satisfies (MEET-17), if any. */
  combined_type: string | null;
  title: string;
  held_on: CivilDate;
  starts_at: CivilTime;
  ends_at: CivilTime | null;
  place: string;
  chair_id: number | null;
  recorder_id: number | null;
  agenda: Generated<string>;
  discussion: Generated<string>;
  resolution: Generated<string>;
  observers: Generated<string>;
  /** The chair and the recorder have signed the minutes. */
  signed: Generated<boolean>;
  /** Said where a rule warns (GEN-06), or why it was cancelled. */
  explanation: Generated<string>;
  notified_on: CivilDate | null;
  /** Day of the first entry of the record: late is judged by it, whatever is corrected afterwards. */
  recorded_on: CivilDate | null;
  state: string;
  late_reason: string | null;
  return_count: Generated<number>;
  expected: Generated<number>;
  present: Generated<number>;
  voters_expected: Generated<number>;
  voters_present: Generated<number>;
  entered_by: number;
  confirmed_by: number | null;
  submitted_at: Instant | null;
  version: Version;
  created_at: Instant;
}

export interface MotionTable {
  id: Id;
  activity_id: number;
  ordinal: number;
  title: string;
  kind: string;
  method: Generated<string>;
  yes: number;
  no: number;
  abstain: number;
  outcome: string;
}

export interface AttendanceTable {
  /** Year of the activity: the partition key, part of the primary key. */
  year: number;
  activity_id: number;
  member_id: number;
  presence: 'present' | 'leave' | 'absent';
  may_vote: boolean;
  exempt: Generated<boolean>;
  reason: string | null;
}

export interface LeaveRequestTable {
  id: Id;
  activity_id: number;
  member_id: number;
  reason: string;
  state: Generated<'pending' | 'approved' | 'refused' | 'withdrawn'>;
  requested_at: Instant;
  decided_by: number | null;
  decided_at: Instant | null;
  version: Version;
}

export interface ReviewTable {
  id: Id;
  activity_id: number;
  stage: 'branch' | 'street' | 'district';
  decision: 'pass' | 'return';
  opinion: string;
  account_id: number;
  activity_version: number;
  at: Instant;
}

export interface AttachmentTable {
  id: Id;
  owner_kind: 'activity' | 'delivery';
  owner_id: number;
  name: string;
  media_type: string;
  size: number;
  sha256: Buffer;
  content: Buffer;
  uploaded_by: number;
  created_at: Instant;
}

export interface TaskTable {
  id: Id;
  organization_id: number;
  organization_path: string;
  parent_delivery_id: number | null;
  title: string;
  body: string;
  due_on: CivilDate;
  state: Generated<'open' | 'closed' | 'withdrawn'>;
  created_by: number;
  version: Version;
  created_at: Instant;
}

export interface DeliveryTable {
  id: Id;
  task_id: number;
  /** The organization that has to do it, or the branch of the member who has to. */
  organization_id: number;
  organization_path: string;
  member_id: number | null;
  state: Generated<'handed' | 'accepted' | 'reported' | 'returned' | 'closed' | 'withdrawn'>;
  report: Generated<string>;
  opinion: Generated<string>;
  accepted_at: Instant | null;
  reported_at: Instant | null;
  closed_at: Instant | null;
  reported_by: number | null;
  /** The first report came after the due date. */
  late: Generated<boolean>;
  version: Version;
}

/** One step in the history of a delivery, with the report or opinion that came with it. */
export interface DeliveryStepTable {
  id: Id;
  delivery_id: number;
  action: 'accept' | 'split' | 'report' | 'returnReport' | 'close';
  text: Generated<string>;
  account_id: number;
  at: Instant;
}

/** One choice of a setting 区级设置 by the district, in force until the next one of its key. */
export interface DistrictSettingTable {
  id: Id;
  key: string;
  value: Json<unknown>;
  /** The first day on which it is in force. */
  starts_on: CivilDate;
  reason: string;
  chosen_by: number;
  chosen_at: Instant;
  /** Taken back before it came into force; all three or none. */
  withdrawn_by: number | null;
  withdrawn_at: Instant | null;
  withdrawn_reason: string | null;
  version: Version;
}

export interface IdempotencyTable {
  account_id: number;
  procedure: string;
  key: string;
  input_hash: Buffer;
  answer: Json<{ id: number; version: number }> | null;
  created_at: Instant;
}

export interface OutboxTable {
  id: Id;
  type: string;
  audience: string[];
  body: string;
}

export interface EventLogTable {
  seq: number;
  type: string;
  audience: string[];
  body: string;
  previous_hash: Buffer;
  hash: Buffer;
}

export interface Database {
  division: DivisionTable;
  organization: OrganizationTable;
  person: PersonTable;
  member: MemberTable;
  sanction: SanctionTable;
  position: PositionTable;
  account: AccountTable;
  password_history: PasswordHistoryTable;
  activation: ActivationTable;
  unknown_login: UnknownLoginTable;
  session: SessionTable;
  assignment: AssignmentTable;
  activity: ActivityTable;
  motion: MotionTable;
  attendance: AttendanceTable;
  leave_request: LeaveRequestTable;
  review: ReviewTable;
  attachment: AttachmentTable;
  task: TaskTable;
  delivery: DeliveryTable;
  delivery_step: DeliveryStepTable;
  district_setting: DistrictSettingTable;
  village_income: VillageIncomeTable;
  village_income_step: VillageIncomeStepTable;
  village_year: VillageYearTable;
  village_publication: VillagePublicationTable;
  village_plan: VillagePlanTable;
  village_project: VillageProjectTable;
  village_project_leader: VillageProjectLeaderTable;
  village_decision: VillageDecisionTable;
  idempotency: IdempotencyTable;
  outbox: OutboxTable;
  event_log: EventLogTable;
  talent: TalentTable;
  talent_move: TalentMoveTable;
  kinship: KinshipTable;
  review_department: ReviewDepartmentTable;
  candidate: CandidateTable;
  candidate_move: CandidateMoveTable;
  candidate_document: CandidateDocumentTable;
  joint_review: JointReviewTable;
  review_opinion: ReviewOpinionTable;
  review_answer: ReviewAnswerTable;
  negative_hit: NegativeHitTable;
  inspection: InspectionTable;
  street_decision: StreetDecisionTable;
  public_notice: PublicNoticeTable;
  notice_pause: NoticePauseTable;
  objection: ObjectionTable;
  lawful_procedure: LawfulProcedureTable;
  filing: FilingTable;
  village_position: VillagePositionTable;
  village_holder: VillageHolderTable;
  holder_record: HolderRecordTable;
}
