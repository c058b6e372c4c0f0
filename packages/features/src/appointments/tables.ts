/** Tables of appointments: candidates for the posts of villages, with every step of their way into them. */
import type {
  CivilDate,
  ClosedColumns,
  Id,
  Instant,
  Json,
  Version,
} from '@xianfeng/database/tables';
import {
  type LookBack,
  type ReviewDepartment,
  type Route,
  reviewDepartmentLabels,
  routeLabels,
  type TalentSource,
  talentSourceLabels,
} from '@xianfeng/rules';
import type { ColumnType, Generated } from 'kysely';
import {
  answerLabels,
  type Ballot,
  type Body,
  ballotLabels,
  type CandidateState,
  type Channel,
  candidateStateLabels,
  channelLabels,
  type FilingPaper,
  filingPaperLabels,
  type ObjectionState,
  objectionStateLabels,
  type ReviewAnswer,
  type TeamPost,
  teamPostLabels,
} from './labels.js';

declare module '@xianfeng/database/tables' {
  interface Database extends AppointmentTables {}
}

/** The tables of appointments by their names. */
export interface AppointmentTables {
  review_department: ReviewDepartmentTable;
  candidate: CandidateTable;
  joint_review: JointReviewTable;
  review_opinion: ReviewOpinionTable;
  review_answer: ReviewAnswerTable;
  negative_hit: NegativeHitTable;
  hit_withdrawal: HitWithdrawalTable;
  inspection: InspectionTable;
  street_decision: StreetDecisionTable;
  public_notice: PublicNoticeTable;
  objection: ObjectionTable;
  lawful_procedure: LawfulProcedureTable;
  filing: FilingTable;
}

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<AppointmentTables> = {
  review_department: { department: reviewDepartmentLabels },
  candidate: {
    post: teamPostLabels,
    route: routeLabels,
    source: talentSourceLabels,
    state: candidateStateLabels,
  },
  joint_review: { required: reviewDepartmentLabels, result: { passed: true, failed: true } },
  review_opinion: { department: reviewDepartmentLabels, answer: answerLabels },
  review_answer: { answer: answerLabels },
  negative_hit: { force: { hard: true, soft: true } },
  inspection: { result: { pass: true, fail: true } },
  street_decision: { kind: { propose: true, appoint: true, soft: true } },
  public_notice: { outcome: { clean: true, ended: true } },
  objection: { channel: channelLabels, state: objectionStateLabels },
  lawful_procedure: {
    route: routeLabels,
    ballot: ballotLabels,
    body: { all: true, representatives: true },
  },
  filing: { papers: filingPaperLabels, result: { filed: true, supplement: true } },
};

/** The departments that joint reviews ask (TAL-08). */
export interface ReviewDepartmentTable {
  department: ReviewDepartment;
  chosen_by: number | null;
  chosen_at: Instant | null;
}

/** A candidate 人选 for one post; the database refuses the post without the proofs. */
export interface CandidateTable {
  id: Id;
  talent_id: number;
  person_id: number;
  organization_id: number;
  organization_path: string;
  street_id: number;
  post: TeamPost;
  route: Route;
  source: TalentSource | null;
  state: CandidateState;
  state_since: CivilDate;
  due_on: CivilDate | null;
  round: Generated<number>;
  explanation: Generated<string>;
  entered_by: number;
  /** 补录: the batch that put an incumbent on record. */
  service_batch_id: number | null;
  /** 补录: the day of the election, or the first day of the term. */
  served_from: CivilDate | null;
  /** 历史登记: what is not on paper, and why. */
  historical: ColumnType<
    { missing: string[]; reason: string } | null,
    string | null | undefined,
    never
  >;
  version: Version;
  created_at: Instant;
}

/** One round of a joint review 联审; the latest round counts. */
export interface JointReviewTable {
  id: Id;
  candidate_id: number;
  round: number;
  required: ReviewDepartment[];
  sent_on: CivilDate;
  departments_by: CivilDate;
  all_by: CivilDate;
  result: 'passed' | 'failed' | null;
  closed_on: CivilDate | null;
  valid_until: CivilDate | null;
  /** 0 for the first of a round; each that is asked for as the one before has expired counts on. */
  renewal: Generated<number>;
  /** From when it counts, where answers older than its end were taken over. */
  counts_from: CivilDate | null;
  /** The list by which it was sent; null for the sample list. */
  negative_list_id: number | null;
  street_agreed: boolean | null;
  street_on: CivilDate | null;
  street_text: Generated<string>;
  district_agreed: boolean | null;
  district_on: CivilDate | null;
  district_text: Generated<string>;
}

/** Opinions 部门意见, one for each department that a review asks. */
export interface ReviewOpinionTable {
  id: Id;
  review_id: number;
  candidate_id: number;
  department: ReviewDepartment;
  answer: ReviewAnswer | null;
  basis: Generated<string>;
  hard: Generated<boolean>;
  explanation: Generated<string>;
  explained_on: CivilDate | null;
  due_on: CivilDate;
  answered_by: number | null;
  answered_on: CivilDate | null;
  /** The answer of another review that was taken over, as it still holds. */
  carried_from: number | null;
  version: Version;
}

/** Every answer that an opinion ever had. */
export interface ReviewAnswerTable {
  id: Id;
  opinion_id: number;
  answer: ReviewAnswer;
  basis: string;
  hard: boolean;
  account_id: number;
  at: Instant;
}

/** Items of the negative list that an opinion found (TAL-09). */
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
  look_back: Json<LookBack>;
  basis: Generated<string>;
}

/** Requests to take back an item that was found by mistake, and the second person's answer. */
export interface HitWithdrawalTable {
  id: Id;
  hit_id: number;
  reason: string;
  asked_by: number;
  asked_at: Instant;
  agreed: boolean | null;
  answer: Generated<string>;
  answered_by: number | null;
  answered_at: Instant | null;
}

/** Inspections 考察 with talks and poll. */
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

/** Sittings of the 街道党工委 about a candidate, with their votes. */
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

/** Public notices 公示 with what their page shows (SEC-09). */
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

/** Objections 异议 to a notice. */
export interface ObjectionTable {
  id: Id;
  candidate_id: number;
  notice_id: number;
  raised_on: CivilDate;
  channel: Channel;
  objector: Generated<string>;
  content: string;
  state: Generated<ObjectionState>;
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
  route: Route;
  held_on: CivilDate;
  number: string;
  elected: boolean;
  ballot: Ballot | null;
  body: Body | null;
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

/** Filings 备案 with their papers and the district's answer. */
export interface FilingTable {
  id: Id;
  candidate_id: number;
  round: number;
  number: string;
  papers: FilingPaper[];
  submitted_on: CivilDate;
  submitted_by: number;
  result: 'filed' | 'supplement' | null;
  answered_on: CivilDate | null;
  answered_by: number | null;
  text: Generated<string>;
}
