import type { AppointmentFacts } from '../appointment/facts.js';
import { appointmentMachine } from '../appointment/machine.js';
import type { DevelopmentCase } from '../development/case.js';
import { developmentMachine } from '../development/machine.js';
import { type DuesFacts, duesMachine } from '../dues/machine.js';
import { type StudyTaskFacts, studyTaskMachine } from '../education/machine.js';
import { type ElectionFacts, electionMachine } from '../election/machine.js';
import type { Machine } from '../machine.js';
import { type ActivityFacts, activityMachine } from '../meetings/activity-states.js';
import {
  type OrganizationFacts,
  organizationMachine,
} from '../organization/organization-states.js';
import { type RectificationFacts, rectificationMachine } from '../rectification/machine.js';
import { type TransferFacts, transferMachine } from '../transfer/machine.js';

export const today = '2026-06-20';

const ballot = { expected: 11, present: 8, yes: 7, no: 1, abstain: 0 };
const sponsor = { full: true, hasVote: true };

/** Facts with which nothing stands in the way of the usual course. */
export const soundActivity: ActivityFacts = {
  heldOn: today,
  notifiedOn: '2026-06-10',
  fourDiscussions: false,
  minutesComplete: true,
  hasCommittee: true,
  actorEnteredIt: false,
  returns: 0,
  reason: '补充材料',
};

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

export const soundRectification: RectificationFacts = {
  countyLeader: 1,
  streetLeader: 2,
  firstSecretary: 3,
  pairedUnit: 4,
  criteriaMet: 1,
  extensions: 0,
  openMeasures: 0,
};

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
  toBranch: 2,
};

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

export const soundDues: DuesFacts = { paidFen: 100, monthOver: true, waiverApproved: true };

export const soundStudyTask: StudyTaskFacts = { deadlinePassed: true, proxyReason: '不使用手机' };

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

export const soundAppointment: AppointmentFacts = {
  bornOn: '1990-01-01',
  residentIdValid: true,
  duplicate: false,
  willing: true,
  post: 'committee_director',
  route: 'villager_election',
  freeSeats: 1,
  team: [],
  negativeHits: [],
  softConsent: { streetDecided: false, districtAgreed: false },
  answers: [
    { department: 'court', answer: 'pass', basis: '', hard: false },
    { department: 'audit', answer: 'pass', basis: '', hard: false },
  ],
  requiredDepartments: ['court', 'audit'],
  reviewPassedOn: '2026-06-01',
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
  handedOver: true,
  auditDone: true,
};

/** A machine with facts that let it run, and single changes of them. */
export interface Workflow<S extends string, E extends string, F> {
  readonly machine: Machine<S, E, F>;
  readonly sound: F;
  readonly changes: readonly Partial<F>[];
}

const activityChanges: readonly Partial<ActivityFacts>[] = [
  { heldOn: '2026-06-21' },
  { notifiedOn: null },
  { notifiedOn: today },
  { fourDiscussions: true, notifiedOn: '2026-06-18' },
  { minutesComplete: false },
  { actorEnteredIt: true },
  { actorEnteredIt: true, hasCommittee: false },
  { returns: 3 },
  { reason: ' ' },
];

const organizationChanges: readonly Partial<OrganizationFacts>[] = [
  { members: 1 },
  { openDevelopmentCases: 1 },
  { duesBalanceFen: 5 },
  { openTasks: 1 },
  { approverIsTownshipOrHigher: false },
  { approverIsTownshipOrHigher: false, isVillageOrBelow: false, members: 1 },
  { electionHeld: false },
  { electionHeld: false, teamAppointed: true, members: 1 },
];

const rectificationChanges: readonly Partial<RectificationFacts>[] = [
  { criteriaMet: 0 },
  { extensions: 1 },
  { openMeasures: 2 },
  { firstSecretary: null },
];

const transferChanges: readonly Partial<TransferFacts>[] = [
  { underInvestigation: true },
  { duesPaid: false },
  { developmentState: 'resolved' },
  { otherTransferOpen: true },
  { withinCommittee: true },
  { issuedOn: null },
  { issuedOn: '2026-05-20' },
  { letterDays: 91 },
  { refusalGround: null },
  { toBranch: null },
];

const electionChanges: readonly Partial<ElectionFacts>[] = [
  { meetingOn: '2026-07-19' },
  { candidates: 5 },
  { nomination: { ...soundElection.nomination, deliberated: false } },
  { turnout: { expected: 50, present: 39 } },
  { conduct: { ...soundElection.conduct, anonymous: false } },
  { returned: 41 },
  { approvedByHigher: false },
];

const duesChanges: readonly Partial<DuesFacts>[] = [
  { paidFen: 19 },
  { monthOver: false },
  { waiverApproved: false },
];

const studyTaskChanges: readonly Partial<StudyTaskFacts>[] = [
  { deadlinePassed: false },
  { proxyReason: '' },
];

const caseChanges: readonly Partial<DevelopmentCase>[] = [
  { bornOn: '2010-01-01' },
  { talkedOn: null },
  { recommendedBy: null },
  { activistOn: null },
  { filedOn: null },
  { mentors: [] },
  { reviewedOn: [] },
  { opinions: { ...soundCase.opinions, masses: false } },
  { confirmation: { ...soundCase.confirmation, higherAgreedOn: null } },
  { confirmation: { ...soundCase.confirmation, noticeClean: false } },
  { introducers: [sponsor] },
  { vetting: { concludedOn: '2026-06-10', passed: false } },
  { training: null },
  { examined: false },
  { leavesOn: '2026-07-01' },
  { previewedOn: null },
  { previewPassed: false },
  { formNumber: '' },
  { admission: null },
  {
    admission: {
      heldOn: '2026-06-16',
      anonymous: true,
      oneByOne: true,
      ballot: { ...ballot, yes: 5 },
    },
  },
  { committeeTalkOn: null },
  { reportedOn: '2026-09-17' },
  { approvingBody: { type: 'general_branch', underStreetOrTownship: false, authorized: true } },
  { quota: { planned: 5, approved: 5 } },
  { probationEndsOn: '2026-06-18' },
  { extensionMonths: 5 },
  { earlierExtensions: 1 },
  { conversionAppliedOn: null },
  { conversion: null },
  {
    conversion: {
      heldOn: '2026-06-17',
      anonymous: true,
      oneByOne: true,
      ballot: { ...ballot, present: 5, yes: 5 },
    },
  },
  { conversionDecision: 'extend' },
  { conversionDecision: 'cancel' },
  { conversionDecision: null },
  { materialsTransferred: false },
];

const appointmentChanges: readonly Partial<AppointmentFacts>[] = [
  { bornOn: '2008-06-21' },
  { residentIdValid: false },
  { duplicate: true },
  { willing: false },
  { route: 'party_assignment' },
  { freeSeats: 0 },
  { team: [{ personId: 1, post: 'supervision_member', relation: 'spouse' }] },
  {
    negativeHits: [
      { code: 'NEG-13', on: '2026-01-01', settledOn: null, until: null, termFrom: '2021-01-01' },
    ],
  },
  { answers: [] },
  { reviewPassedOn: null },
  { inspectors: 1 },
  { talks: 4 },
  { massPolled: false },
  { inspectorRelated: true },
  { committee: { members: 9, present: 5, yes: 5 } },
  { committee: { members: 9, present: 6, yes: 4 } },
  { committee: { members: 9, present: 10, yes: 5 } },
  { committee: { members: 9, present: 6, yes: 7 } },
  { notice: null },
  { notice: { publishedOn: '2026-06-18', workingDays: 5 } },
  { notice: { publishedOn: '2026-06-01', workingDays: 4 } },
  { openObjection: true },
  { electedOn: null },
  { electedOn: '2026-06-21' },
  { papersComplete: false },
  { leavingReason: null },
  { leavingReason: 'dismissed' },
  { handedOver: false },
  { auditDone: false },
];

/** Hands one workflow to a function that takes any. */
export type WorkflowVisitor<R> = <S extends string, E extends string, F>(
  workflow: Workflow<S, E, F>,
) => R;

/** What `visit` makes of each of the workflows. */
export function eachWorkflow<R>(visit: WorkflowVisitor<R>): R[] {
  return [
    visit({ machine: organizationMachine, sound: soundOrganization, changes: organizationChanges }),
    visit({
      machine: rectificationMachine(),
      sound: soundRectification,
      changes: rectificationChanges,
    }),
    visit({ machine: developmentMachine(), sound: soundCase, changes: caseChanges }),
    visit({ machine: transferMachine(), sound: soundTransfer, changes: transferChanges }),
    visit({ machine: activityMachine(), sound: soundActivity, changes: activityChanges }),
    visit({ machine: electionMachine(), sound: soundElection, changes: electionChanges }),
    visit({ machine: duesMachine, sound: soundDues, changes: duesChanges }),
    visit({ machine: studyTaskMachine, sound: soundStudyTask, changes: studyTaskChanges }),
    visit({ machine: appointmentMachine(), sound: soundAppointment, changes: appointmentChanges }),
  ];
}
