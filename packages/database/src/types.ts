/**
 * The tables as Kysely sees them. Names are those of docs/glossary.md.
 *
 * Conventions: ids are bigint identities read as numbers (far below 2^53); a civil date is the text
 * 'YYYY-MM-DD' and a civil time 'HH:MM', both in Asia/Shanghai; an instant is a JavaScript Date
 * written by the injected clock, never by SQL.
 */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type Id = GeneratedAlways<number>;
type CivilDate = string;
type CivilTime = string;
type Instant = Date;
/** A row version: starts at 1, each write adds 1, a writer must name the one that he read. */
type Version = Generated<number>;
type Json<T> = ColumnType<T, string, string>;

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
  owner_kind: 'activity' | 'delivery' | 'candidate' | 'opinion';
  owner_id: number;
  name: string;
  media_type: string;
  size: number;
  sha256: Buffer;
  content: Buffer;
  uploaded_by: number;
  created_at: Instant;
  /** What paper it is, for the proofs of a candidate; null for every other record. */
  paper: string | null;
  round: number | null;
  /** The earlier version of the same paper, with why there is a new one. */
  replaces: number | null;
  reason: string | null;
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

/** The five kinds of income in 分 (VEC-01); 投资收益 alone may be negative. */
interface IncomeColumns {
  operating_fen: number;
  contract_fen: number;
  investment_fen: number;
  subsidy_fen: number;
  other_fen: number;
}

/** The income of a village in a month, as it holds now. */
export interface VillageIncomeTable extends IncomeColumns {
  id: Id;
  organization_id: number;
  year: number;
  month: number;
  note: Generated<string>;
  state: 'draft' | 'submitted' | 'returned' | 'passed';
  entered_by: number;
  submitted_by: number | null;
  submitted_at: Instant | null;
  opinion: Generated<string>;
  corrections: Generated<number>;
  version: Version;
  created_at: Instant;
}

/** One version of the figures with who did what; never changed. */
export interface VillageIncomeStepTable extends IncomeColumns {
  id: Id;
  income_id: number;
  action: 'submit' | 'pass' | 'return' | 'correct';
  text: Generated<string>;
  account_id: number;
  at: Instant;
}

/** A year whose figures the district has locked. */
export interface VillageYearTable {
  year: number;
  locked_by: number;
  locked_at: Instant;
  open_months: number;
  explanation: Generated<string>;
  version: Version;
}

export interface VillagePublicationTable {
  id: Id;
  organization_id: number;
  year: number;
  month: number;
  published_on: CivilDate;
  place: string;
  published_by: number;
  version: Version;
  created_at: Instant;
}

export interface VillagePlanTable {
  id: Id;
  organization_id: number;
  path: 'assets' | 'land' | 'industry';
  goal: string;
  target_year: number;
  target_fen: number;
  documents: Json<{ kind: string; title: string }[]>;
  version: Version;
  created_at: Instant;
}

export interface VillageProjectTable {
  id: Id;
  plan_id: number;
  name: string;
  path: 'assets' | 'land' | 'industry';
  state: 'planned' | 'running' | 'finished' | 'stopped';
  starts_on: CivilDate;
  income_before_fen: number;
  income_after_fen: number | null;
  note: Generated<string>;
  version: Version;
  created_at: Instant;
}

export interface VillageProjectLeaderTable {
  project_id: number;
  person_id: number;
}

export interface VillageDecisionTable {
  id: Id;
  organization_id: number;
  project_id: number | null;
  title: string;
  matter: string;
  body: 'members' | 'representatives';
  notice_on: CivilDate;
  held_on: CivilDate;
  all_count: number;
  present_count: number;
  yes_count: number;
  recorded_by: number;
  version: Version;
  created_at: Instant;
}

/** Talent pool 人才库 (TAL-10): one open file for each person. */
export interface TalentTable {
  id: Id;
  person_id: number;
  organization_id: number;
  organization_path: string;
  street_id: number;
  source: string | null;
  political_status: string;
  occupation: Generated<string>;
  strengths: Generated<string>;
  wish: Generated<string>;
  willing: boolean;
  for_secretary: Generated<boolean>;
  origin: 'village' | 'street' | 'self';
  state: 'lead' | 'pending_intake' | 'in_pool' | 'refused';
  state_since: CivilDate;
  due_on: CivilDate | null;
  reviewed_on: CivilDate | null;
  /** Since when the person's data are deleted, where the row stays for an archived case. */
  cleared_on: Generated<CivilDate | null>;
  entered_by: number;
  version: Version;
  created_at: Instant;
}

/** 档案材料 of a person of the pool: what no other table holds of him. */
export interface TalentFileTable {
  person_id: number;
  native_place: string;
  birthplace: string;
  joined_party: string;
  started_work: string | null;
  health_cipher: Buffer | null;
  health_key: string | null;
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

export interface TalentResumeTable {
  person_id: number;
  position: number;
  from_month: string;
  to_month: string | null;
  text: string;
}

export interface TalentFamilyTable {
  person_id: number;
  position: number;
  relation: string;
  name: string;
  born_month: string | null;
  political_status: string;
  work_unit: string;
}

export interface TalentPhotoTable {
  person_id: number;
  media_type: 'image/jpeg' | 'image/png';
  size: number;
  sha256: Buffer;
  content: Buffer;
}

export interface TalentFileVersionTable {
  person_id: number;
  version: number;
  kind: 'edit' | 'import' | 'photo';
  fields: string[];
  cipher: Buffer;
  key: string;
  account_id: number;
  at: Instant;
}

export interface TalentMoveTable {
  id: Id;
  talent_id: number;
  action: string;
  from_state: string;
  to_state: string;
  on_day: CivilDate;
  text: Generated<string>;
  findings: ColumnType<unknown, string | undefined, string>;
  account_id: number;
  at: Instant;
}

/** 近亲属 as declared: `relative_id` is the person's `relation`. */
export interface KinshipTable {
  id: Id;
  person_id: number;
  relative_id: number;
  relation: 'spouse' | 'parent' | 'child' | 'sibling' | 'grandparent' | 'grandchild';
  declared_by: number;
  version: Version;
  created_at: Instant;
}

export interface ReviewDepartmentTable {
  department: string;
  chosen_by: number | null;
  chosen_at: Instant | null;
}

/** A candidate 人选 for one post; the database lets nobody into it without the proofs. */
export interface CandidateTable {
  id: Id;
  talent_id: number;
  person_id: number;
  organization_id: number;
  organization_path: string;
  street_id: number;
  post: string;
  route: string;
  source: string | null;
  state: string;
  state_since: CivilDate;
  due_on: CivilDate | null;
  round: Generated<number>;
  explanation: Generated<string>;
  entered_by: number;
  /** 补录: the batch that put somebody on record who sat before the system was used. */
  service_batch_id: number | null;
  version: Version;
  created_at: Instant;
}

export interface CandidateMoveTable {
  id: Id;
  candidate_id: number;
  action: string;
  from_state: string;
  to_state: string;
  on_day: CivilDate;
  text: Generated<string>;
  findings: ColumnType<unknown, string | undefined, string>;
  account_id: number;
  role: string;
  candidate_version: number;
  at: Instant;
}

export interface CandidateDocumentTable {
  id: Id;
  candidate_id: number;
  kind: string;
  action: string;
  round: number;
  number: string;
  made_on: CivilDate;
  account_id: number;
  at: Instant;
}

/** One round of a joint review 联审; the latest round counts. */
export interface JointReviewTable {
  id: Id;
  candidate_id: number;
  round: number;
  required: string[];
  sent_on: CivilDate;
  departments_by: CivilDate;
  all_by: CivilDate;
  result: 'passed' | 'failed' | null;
  closed_on: CivilDate | null;
  valid_until: CivilDate | null;
  /** The list by which it was sent; null for the sample list. */
  negative_list_id: number | null;
  street_agreed: boolean | null;
  street_on: CivilDate | null;
  street_text: Generated<string>;
  district_agreed: boolean | null;
  district_on: CivilDate | null;
  district_text: Generated<string>;
}

export interface ReviewOpinionTable {
  id: Id;
  review_id: number;
  candidate_id: number;
  department: string;
  answer: 'pass' | 'fail' | 'explain' | null;
  basis: Generated<string>;
  hard: Generated<boolean>;
  explanation: Generated<string>;
  explained_on: CivilDate | null;
  due_on: CivilDate;
  answered_by: number | null;
  answered_on: CivilDate | null;
  version: Version;
}

export interface ReviewAnswerTable {
  id: Id;
  opinion_id: number;
  answer: string;
  basis: string;
  hard: boolean;
  account_id: number;
  at: Instant;
}

export interface NegativeHitTable {
  id: Id;
  opinion_id: number;
  candidate_id: number;
  code: string;
  hard: boolean;
  found_on: CivilDate;
  settled_on: CivilDate | null;
  until_on: CivilDate | null;
  withdrawn: Generated<boolean>;
  /** The item as the list had it. */
  title: string;
  force: 'hard' | 'soft';
  look_back: Json<unknown>;
  basis: Generated<string>;
}

export interface NegativeListTable {
  id: Id;
  starts_on: CivilDate;
  items: Json<unknown>;
  document: string;
  reason: string;
  chosen_by: number;
  chosen_at: Instant;
  withdrawn_by: number | null;
  withdrawn_at: Instant | null;
  withdrawn_reason: string | null;
  version: Version;
}

export interface InspectionTable {
  id: Id;
  candidate_id: number;
  round: number;
  starts_on: CivilDate;
  inspectors: Json<{ name: string; unit: string; relation: string | null }[]>;
  talks: ColumnType<{ with: string; onDay: string; note: string }[], string | undefined, string>;
  poll_issued: number | null;
  poll_returned: number | null;
  poll_agree: number | null;
  conclusion: Generated<string>;
  result: 'pass' | 'fail' | null;
  finished_on: CivilDate | null;
}

export interface StreetDecisionTable {
  id: Id;
  candidate_id: number;
  round: number;
  kind: 'propose' | 'appoint' | 'soft';
  on_day: CivilDate;
  number: string;
  members: number;
  present: number;
  yes: number;
  passed: boolean;
  text: Generated<string>;
  account_id: number;
  at: Instant;
}

export interface PublicNoticeTable {
  id: Id;
  candidate_id: number;
  round: number;
  published_on: CivilDate;
  working_days: number;
  count_start_day: boolean;
  last_day: CivilDate;
  token_hash: Buffer;
  fields: Json<{
    name: string;
    gender: string;
    bornMonth: string;
    education: string;
    politicalStatus: string;
    currentPost: string;
    proposedPost: string;
  }>;
  contact_phone: Generated<string>;
  contact_address: Generated<string>;
  outcome: 'clean' | 'ended' | null;
  closed_on: CivilDate | null;
  version: Version;
}

export interface NoticePauseTable {
  id: Id;
  notice_id: number;
  from_on: CivilDate;
  until_on: CivilDate | null;
}

export interface ObjectionTable {
  id: Id;
  candidate_id: number;
  notice_id: number;
  raised_on: CivilDate;
  channel: 'letter' | 'visit' | 'phone' | 'supervision';
  objector: Generated<string>;
  content: string;
  state: Generated<'open' | 'dismissed' | 'upheld'>;
  finding: Generated<string>;
  answer: Generated<string>;
  due_on: CivilDate;
  settled_on: CivilDate | null;
  received_by: number;
  settled_by: number | null;
  version: Version;
  created_at: Instant;
}

/** What the lawful route gave: an election's figures, or the decision where there is none. */
export interface LawfulProcedureTable {
  id: Id;
  candidate_id: number;
  round: number;
  route: string;
  held_on: CivilDate;
  number: string;
  elected: boolean;
  ballot: 'first' | 'rerun' | null;
  body: 'all' | 'representatives' | null;
  base: number | null;
  present: number | null;
  issued: number | null;
  returned: number | null;
  votes: number | null;
  seats: number | null;
  nominees: number | null;
  list_published_on: CivilDate | null;
  text: Generated<string>;
  account_id: number;
  at: Instant;
}

export interface FilingTable {
  id: Id;
  candidate_id: number;
  round: number;
  number: string;
  papers: string[];
  submitted_on: CivilDate;
  submitted_by: number;
  result: 'filed' | 'supplement' | null;
  answered_on: CivilDate | null;
  answered_by: number | null;
  text: Generated<string>;
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

/** A batch of sitting teams that come on record 补录; confirmed by another than who entered it. */
export interface ServiceBatchTable {
  id: Id;
  organization_id: number;
  organization_path: string;
  state: 'submitted' | 'confirmed' | 'returned' | 'withdrawn';
  reason: string;
  file_name: string;
  row_count: number;
  entered_by: number;
  entered_at: Instant;
  answered_by: number | null;
  answered_at: Instant | null;
  opinion: Generated<string>;
  version: Version;
}

/** What the papers say of one person in one post. */
export interface ServiceRecordTable {
  id: Id;
  batch_id: number;
  line: number;
  organization_id: number;
  post: string;
  resident_id_cipher: Buffer;
  resident_id_key: string;
  facts: Json<unknown>;
  candidate_id: number | null;
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
  talent_file: TalentFileTable;
  talent_resume: TalentResumeTable;
  talent_family: TalentFamilyTable;
  talent_photo: TalentPhotoTable;
  talent_file_version: TalentFileVersionTable;
  kinship: KinshipTable;
  review_department: ReviewDepartmentTable;
  candidate: CandidateTable;
  candidate_move: CandidateMoveTable;
  candidate_document: CandidateDocumentTable;
  joint_review: JointReviewTable;
  review_opinion: ReviewOpinionTable;
  review_answer: ReviewAnswerTable;
  negative_hit: NegativeHitTable;
  negative_list: NegativeListTable;
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
  service_batch: ServiceBatchTable;
  service_record: ServiceRecordTable;
}
