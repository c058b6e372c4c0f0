/** The tables of villages, their economy, their talents and the way into their teams. */
import type { ColumnType, Generated } from 'kysely';
import type { CivilDate, Id, Instant, Json, Version } from './columns.js';

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
  entered_by: number;
  version: Version;
  created_at: Instant;
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
