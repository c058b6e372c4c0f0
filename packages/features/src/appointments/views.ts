/** The way of a candidate as the server tells it. Browser-safe. */
import type { DivisionKind, ReviewDepartment, Route, TalentSource } from '@xianfeng/rules';
import type { FiledPaper, HistoryEntry, OfferedMove } from '../kit/process/index.js';
import type { ReviewList } from '../settings/schema.js';
import type { TeamPost } from '../teams/schema.js';
import type {
  Ballot,
  BoardStage,
  Body,
  CandidateEvent,
  CandidateState,
  Channel,
  FilingPaper,
  Keeper,
  NoticeGap,
  NoticeState,
  ObjectionState,
  ReviewAnswer,
} from './labels.js';

/** How many stand at each stage, by street; a zero is left out. */
export interface Board {
  /** The day of which it tells. */
  on: string;
  streets: { streetId: number; streetName: string }[];
  cells: { streetId: number; stage: BoardStage; count: number; overdue: number }[];
}

/** A candidate in a list. */
export interface CandidateRow {
  id: number;
  version: number;
  talentId: number;
  name: string;
  gender: '1' | '2' | '0' | '9';
  /** 'YYYY-MM' (SEC-09) */
  bornMonth: string;
  organizationId: number;
  organizationName: string;
  divisionKind: DivisionKind | null;
  streetId: number;
  post: TeamPost;
  route: Route;
  source: TalentSource | null;
  state: CandidateState;
  stateSince: string;
  /** Last day for what is due in this state; null where none is set, or while it is suspended. */
  dueOn: string | null;
  /** Working days left, 0 when it is over. */
  workingDaysLeft: number | null;
  overdue: boolean;
  /** Whose turn it is; in a joint review the departments that are still silent. */
  keeper: Keeper;
  waitingFor: ReviewDepartment[];
  /** The departments are asked anew, as the joint review had expired. */
  renewed: boolean;
}

/** A step that leads out of the present state for the reader's role, and what stands in its way. */
export type OfferedStep = OfferedMove<CandidateEvent, CandidateState>;

/** A step that was taken. */
export type CandidateHistory = HistoryEntry<CandidateEvent, CandidateState>;

/** A numbered paper that a step brought. */
export type CandidateDocument = FiledPaper;

/** An item of the negative list that a department found, with what became of it. */
export interface FoundHit {
  id: number;
  code: string;
  title: string;
  foundOn: string;
  until: string | null;
  hard: boolean;
  /** Taken back by two people once the review was closed. */
  withdrawn: boolean;
  /** The review is closed, so that only two people take it back. */
  mayWithdraw: boolean;
  /** Every request to take it back, the earliest first. */
  withdrawals: HitWithdrawal[];
}

/** A request to take an item back, and its answer. */
export interface HitWithdrawal {
  id: number;
  reason: string;
  askedBy: string;
  askedAt: number;
  /** Null: waits for a second person. */
  agreed: boolean | null;
  answer: string;
  answeredBy: string | null;
  answeredAt: number | null;
  /** The reader did not ask for it, and may answer. */
  mayAnswer: boolean;
}

/** A request in the list of those who may answer it. */
export interface WithdrawalRow extends HitWithdrawal {
  opinionId: number;
  candidateId: number;
  name: string;
  villageName: string;
  divisionKind: DivisionKind | null;
  post: TeamPost;
  department: ReviewDepartment;
  code: string;
  title: string;
}

/** One department's opinion as the street, the district or the department itself may see it. */
export interface OpinionView {
  id: number;
  version: number;
  department: ReviewDepartment;
  answer: ReviewAnswer | null;
  answeredOn: string | null;
  dueOn: string;
  overdue: boolean;
  /** The answer rests on a hard item. */
  hard: boolean;
  /** Null where the reader may not know the grounds: those of hard items (TAL-09). */
  basis: string | null;
  hits: FoundHit[] | null;
  explanation: string;
  explainedOn: string | null;
  mayExplain: boolean;
  /** Taken over from another joint review of the person, where the answer still holds. */
  carried: boolean;
}

/** One joint review with its opinions. */
export interface ReviewView {
  round: number;
  /** How often the departments were asked anew in this round, as the review had expired. */
  renewal: number;
  /** The reviews of the round before this one, the oldest first. */
  earlier: { sentOn: string; closedOn: string | null; validUntil: string | null }[];
  sentOn: string;
  departmentsBy: string;
  allBy: string;
  required: ReviewDepartment[];
  result: 'passed' | 'failed' | null;
  closedOn: string | null;
  validUntil: string | null;
  opinions: OpinionView[];
  /** A soft item stands: the street decides, then the district consents. */
  soft: {
    needed: boolean;
    streetAgreed: boolean | null;
    streetOn: string | null;
    streetText: string;
    districtAgreed: boolean | null;
    districtOn: string | null;
    districtText: string;
  };
}

/** One inspection. */
export interface InspectionView {
  startsOn: string;
  inspectors: { name: string; unit: string; relation: string | null }[];
  talks: { with: string; onDay: string; note: string }[];
  poll: { issued: number; returned: number; agree: number } | null;
  conclusion: string;
  result: 'pass' | 'fail' | null;
  finishedOn: string | null;
}

/** One sitting that decided about the candidate. */
export interface DecisionView {
  kind: 'propose' | 'appoint' | 'soft';
  on: string;
  number: string;
  members: number;
  present: number;
  yes: number;
  passed: boolean;
}

/** One objection and what came of it. */
export interface ObjectionView {
  id: number;
  version: number;
  raisedOn: string;
  channel: Channel;
  /** Empty for a reader who need not know it. */
  objector: string;
  content: string;
  state: ObjectionState;
  finding: string;
  answer: string;
  dueOn: string;
  settledOn: string | null;
  maySettle: boolean;
}

/** One public notice with its objections. */
export interface NoticeView {
  id: number;
  publishedOn: string;
  workingDays: number;
  lastDay: string;
  /** 暂算: the last day rests on a year whose notice of rest days is not loaded (CAL-04). */
  provisional: boolean;
  state: NoticeState;
  closedOn: string | null;
  linkEndsOn: string;
  pauses: { from: string; until: string | null }[];
  /** The public page's token, for the street alone. */
  token: string | null;
  objections: ObjectionView[];
}

/** What the lawful route gave, with the figures that its route knows. */
export interface ProcedureView {
  route: Route;
  heldOn: string;
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
  text: string;
}

/** One filing and its answer. */
export interface FilingView {
  number: string;
  papers: FilingPaper[];
  submittedOn: string;
  result: 'filed' | 'supplement' | null;
  answeredOn: string | null;
  text: string;
}

/** One candidate with everything on record that the reader may see. */
export interface CandidateDetail extends CandidateRow {
  explanation: string;
  politicalStatus: string;
  education: string | null;
  occupation: string;
  moves: OfferedStep[];
  history: CandidateHistory[];
  documents: CandidateDocument[];
  decisions: DecisionView[];
  /** The latest round; null before it, and for the village, which knows the stage only. */
  review: ReviewView | null;
  inspection: InspectionView | null;
  notice: NoticeView | null;
  procedures: ProcedureView[];
  filings: FilingView[];
  holderId: number | null;
  /** 补录: the batch by which an incumbent came on record. */
  serviceBatchId: number | null;
  /** 历史登记: what is not on paper, and why. */
  historical: { missing: string[]; reason: string } | null;
  /** Where the street last took objections, for the next notice; null while none is due. */
  lastContact: Pick<NoticePage, 'contactPhone' | 'contactAddress'> | null;
}

/** What a department sees of a case: enough to look the person up, and no more (SEC-09). */
export interface QueueRow {
  opinionId: number;
  version: number;
  candidateId: number;
  name: string;
  gender: '1' | '2' | '0' | '9';
  bornMonth: string;
  /** Masked; shown in full with a reason. */
  residentId: string | null;
  villageName: string;
  divisionKind: DivisionKind | null;
  streetName: string;
  post: TeamPost;
  sentOn: string;
  dueOn: string;
  overdue: boolean;
  answer: ReviewAnswer | null;
  answeredOn: string | null;
  /** The street's reply to 需说明. */
  explanation: string;
  /** The review is still open, so the opinion may be given or changed. */
  open: boolean;
}

/** One case of a department's queue. */
export interface QueueItem extends QueueRow {
  department: ReviewDepartment;
  basis: string;
  /** The negative list in force when the review was sent. */
  list: ReviewList;
  hits: { code: string; foundOn: string; settledOn: string | null; until: string | null }[];
  /** What the department found, also what was taken back by two people. */
  found: FoundHit[];
  history: { answer: ReviewAnswer; basis: string; by: string; at: number }[];
}

/** What the notice of a candidate would show empty. */
export interface NoticeGaps {
  id: number;
  talentId: number;
  name: string;
  empty: NoticeGap[];
}

/** The page that stands on the notice board and behind its link (SEC-09). */
export interface NoticePage {
  state: NoticeState;
  name: string;
  gender: string;
  bornMonth: string;
  education: string;
  politicalStatus: string;
  currentPost: string;
  proposedPost: string;
  villageName: string;
  streetName: string;
  /** Where objections are taken; empty for notices from before the system. */
  contactPhone: string;
  contactAddress: string;
  publishedOn: string;
  workingDays: number;
  lastDay: string;
  /** 暂算: the last day rests on a year whose notice of rest days is not loaded (CAL-04). */
  provisional: boolean;
}

/** A seat of the team as the village's supervision committee sees it: the name is masked (SEC-09). */
export interface WatchedSeat {
  post: TeamPost;
  /** Null for an empty seat. */
  name: string | null;
  startsOn: string | null;
  termEndsOn: string | null;
}

/** A notice of the village, as it is put up on the board. */
export interface WatchedNotice extends NoticePage {
  noticeId: number;
  mayObject: boolean;
}

/** What the committee objected to, and what it was told. */
export interface WatchedObjection {
  id: number;
  noticeId: number;
  /** Empty when the notice shows no name any more. */
  candidateName: string;
  proposedPost: string;
  raisedOn: string;
  content: string;
  state: ObjectionState;
  answer: string;
  dueOn: string;
  settledOn: string | null;
}

/** Everything that the chair of a supervision committee sees of the way into the team. */
export interface WatchedVillage {
  organizationId: number;
  villageName: string;
  /** What posts are called there. */
  divisionKind: DivisionKind | null;
  streetName: string;
  team: WatchedSeat[];
  notices: WatchedNotice[];
  objections: WatchedObjection[];
}

/** The departments that the next joint reviews ask. */
export interface DepartmentChoice {
  departments: ReviewDepartment[];
  mayChoose: boolean;
}
