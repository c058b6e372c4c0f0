// Facts with which nothing stands in the way of a case.
import type { AppointmentFacts } from '../appointment/facts.js';
import type { HolderChangeFacts } from '../appointment/holder-change.js';
import { instantOf } from '../civil-date.js';
import type { DevelopmentCase } from '../development/case.js';
import type { DuesFacts } from '../dues/machine.js';
import type { StudyTaskFacts } from '../education/machine.js';
import type { ElectionFacts } from '../election/guards.js';
import type { ActivityFacts } from '../meetings/activity/activity-guards.js';
import type { LateEntryFacts } from '../meetings/late-entry.js';
import type { LeaveFacts } from '../meetings/leave-machine.js';
import type { OrganizationFacts } from '../organization/organization-states.js';
import type { RectificationFacts } from '../rectification/machine.js';
import type { DeliveryFacts } from '../tasks/delivery-machine.js';
import type { TransferFacts } from '../transfer/guards.js';
import type { IncomeFacts } from '../village-economy/income-machine.js';

/** The day on which the sound facts are judged. */
export const today = '2026-06-20';

/** A vote that passes. */
export const ballot = { expected: 11, present: 8, yes: 7, no: 1, abstain: 0 };

/** A full member with the vote. */
export const sponsor = { full: true, hasVote: true };

/** Facts with which nothing stands in the way of the usual course. */
export const soundActivity: ActivityFacts = {
  heldOn: today,
  notifiedOn: '2026-06-10',
  fourDiscussions: false,
  minutesComplete: true,
  hasCommittee: true,
  actorEnters: true,
  actorEnteredIt: false,
  returns: 0,
  over: false,
  reason: '补充材料',
};

/** The same for GEN-07: a change of a time in office, and its answer. */
export const soundHolderChange: HolderChangeFacts = { actorAsked: false, answer: '情况属实' };

/** The same for MEET-13: a request to enter an old record, and its decision. */
export const soundLateEntry: LateEntryFacts = {
  actorAsked: false,
  answer: '情况属实',
  validUntil: '2026-06-30',
};

/** The same for MEET-12: a member asks two days before. */
export const soundLeave: LeaveFacts = {
  requestedAt: instantOf('2026-06-18', '09:00'),
  startsAt: instantOf(today, '14:00'),
  reason: '出差',
  proofOn: null,
  role: 'branch_secretary',
  ofSecretary: false,
  actorAsked: false,
  activityOpen: true,
  begun: false,
  answer: '当日须到会表决',
};

/** The same for ORG-13. */
export const soundOrganization: OrganizationFacts = {
  members: 0,
  openDevelopmentCases: 0,
  duesBalanceFen: 0,
  openTasks: 0,
  isVillageOrBelow: true,
  approverIsTownshipOrHigher: true,
  electionHeld: true,
  teamAppointed: false,
};

/** The same for RECT-04. */
export const soundRectification: RectificationFacts = {
  countyLeader: 1,
  streetLeader: 2,
  firstSecretary: 3,
  pairedUnit: 4,
  criteriaMet: 1,
  extensions: 0,
  openMeasures: 0,
  struckOffOn: '2025-12-20',
};

/** The same for TRAN. */
export const soundTransfer: TransferFacts = {
  underInvestigation: false,
  duesPaid: true,
  developmentState: null,
  otherTransferOpen: false,
  withinCommittee: false,
  issuedOn: '2026-06-01',
  letterDays: 30,
  refusalGround: 'materials_incomplete',
  refusalText: '',
  draftedOn: '2026-05-20',
  toBranch: 2,
};

/** The same for ELEC-10. */
export const soundElection: ElectionFacts = {
  meetingOn: '2026-07-20',
  nomination: {
    hasCommittee: true,
    proposedByCommittee: true,
    proposedByMembers: false,
    approvedByHigher: true,
    deliberated: true,
  },
  seats: 5,
  candidates: 6,
  turnout: { expected: 50, present: 40 },
  conduct: {
    anonymous: true,
    proxyVotes: 0,
    orderedByStrokes: true,
    scrutineers: [9],
    scrutineersApproved: true,
    candidates: [1, 2],
  },
  issued: 40,
  returned: 40,
  approvedByHigher: true,
};

/** The same for DUES-13. */
export const soundDues: DuesFacts = { paidFen: 100, monthOver: true, waiverApproved: true };

/** The same for EDU. */
export const soundStudyTask: StudyTaskFacts = { deadlinePassed: true, proxyReason: '不使用手机' };

/** The same for a delivery of a task. */
export const soundDelivery: DeliveryFacts = {
  isRecipient: true,
  isSender: true,
  isOrganizations: true,
  actorEnteredIt: false,
  opinion: '已核实',
};

/** The same for a month of a village's income. */
export const soundIncome: IncomeFacts = {
  year: 2026,
  role: 'street_organizer',
  yearLocked: false,
  actorEnteredIt: false,
  reason: '数据有误',
};

/** The same for DEV. */
export const soundCase: DevelopmentCase = {
  bornOn: '1990-01-01',
  submittedOn: '2024-01-10',
  talkedOn: '2024-01-20',
  leagueMember: false,
  recommendedBy: 'members',
  activistOn: '2024-06-01',
  filedOn: '2024-06-15',
  mentors: [sponsor, sponsor],
  reviewedOn: ['2024-12-01', '2025-06-01', '2025-12-01', '2026-06-01'],
  hasGroups: true,
  opinions: { group: true, mentors: true, members: true, masses: true },
  confirmation: {
    higherAgreedOn: '2026-06-01',
    notice: { publishedOn: '2026-06-02', workingDays: 5 },
    noticeClean: true,
    filedOn: null,
  },
  introducers: [sponsor, sponsor],
  vetting: { concludedOn: '2026-06-10', passed: true },
  training: { days: 3, hours: 24, organizedBy: 'committee' },
  examinedOn: '2026-06-12',
  examined: true,
  leavesOn: null,
  previewedOn: '2026-06-14',
  previewPassed: true,
  formNumber: '370103-0001',
  formIssuedOn: '2026-06-15',
  admission: { heldOn: '2026-06-16', anonymous: true, oneByOne: true, ballot },
  committeeTalkOn: '2026-06-17',
  committeeTalkBy: 'organizer',
  reportedOn: '2026-06-17',
  approvingBody: { type: 'work_committee', underStreetOrTownship: false, authorized: true },
  special: false,
  quota: { planned: 5, approved: 0 },
  approvedOn: '2026-06-18',
  placed: true,
  inGroup: true,
  swornOn: '2026-06-19',
  probationEndsOn: '2026-06-16',
  extensionMonths: 6,
  earlierExtensions: 0,
  conversionAppliedOn: '2026-06-16',
  conversion: { heldOn: '2026-06-17', anonymous: true, oneByOne: true, ballot },
  conversionDecision: 'convert',
  materialsTransferred: true,
};

/** The same for TAL-10. */
export const soundAppointment: AppointmentFacts = {
  bornOn: '1990-01-01',
  residentIdValid: true,
  duplicate: false,
  willing: true,
  post: 'committee_director',
  route: 'villager_election',
  freeSeats: 1,
  personKnown: true,
  team: [],
  negativeHits: [],
  softConsent: { streetDecided: false, districtAgreed: false },
  answers: [
    { department: 'court', answer: 'pass', basis: '', hard: false },
    { department: 'audit', answer: 'pass', basis: '', hard: false },
  ],
  requiredDepartments: ['court', 'audit'],
  reviewPassedOn: '2026-06-01',
  reviewRenewed: false,
  inspectors: 2,
  talks: 5,
  massPolled: true,
  inspectorRelated: false,
  committee: { members: 9, present: 6, yes: 5 },
  notice: { publishedOn: '2026-06-01', workingDays: 5 },
  openObjection: false,
  electedOn: '2026-06-18',
  filedOn: '2026-06-19',
  papersComplete: true,
  leavingReason: 'term_ended',
  changeAgreed: true,
  handedOver: true,
  auditDone: true,
};
