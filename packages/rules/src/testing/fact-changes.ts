// Single changes of sound facts, each of which some move must notice.
import type { AppointmentFacts } from '../appointment/facts.js';
import type { HolderChangeFacts } from '../appointment/holder-change.js';
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
import { ballot, soundCase, soundElection, soundLeave, sponsor, today } from './sound-facts.js';

/** Single changes of sound facts, each of which some move must notice. */
export const activityChanges: readonly Partial<ActivityFacts>[] = [
  { heldOn: '2026-06-21' },
  { notifiedOn: null },
  { notifiedOn: today },
  { fourDiscussions: true, notifiedOn: '2026-06-18' },
  { minutesComplete: false },
  { actorEnters: false },
  { actorEnteredIt: true },
  { actorEnteredIt: true, hasCommittee: false },
  { returns: 3 },
  { over: true },
  { reason: ' ' },
];

/** The same for MEET-12. */
export const leaveChanges: readonly Partial<LeaveFacts>[] = [
  { requestedAt: soundLeave.startsAt },
  { requestedAt: soundLeave.startsAt, proofOn: '2026-06-22' },
  { reason: ' ' },
  { role: 'street_organizer' },
  { ofSecretary: true },
  { actorAsked: true },
  { activityOpen: false },
  { begun: true },
  { answer: ' ' },
];

/** The same for GEN-07. */
export const holderChangeChanges: readonly Partial<HolderChangeFacts>[] = [
  { actorAsked: true },
  { answer: ' ' },
];

/** The same for MEET-13. */
export const lateEntryChanges: readonly Partial<LateEntryFacts>[] = [
  { actorAsked: true },
  { answer: ' ' },
  { validUntil: null },
  { validUntil: '2026-06-19' },
];

/** The same for ORG-13. */
export const organizationChanges: readonly Partial<OrganizationFacts>[] = [
  { members: 1 },
  { openDevelopmentCases: 1 },
  { duesBalanceFen: 5 },
  { openTasks: 1 },
  { approverIsTownshipOrHigher: false },
  { approverIsTownshipOrHigher: false, isVillageOrBelow: false, members: 1 },
  { electionHeld: false },
  { electionHeld: false, teamAppointed: true, members: 1 },
];

/** The same for RECT-04. */
export const rectificationChanges: readonly Partial<RectificationFacts>[] = [
  { criteriaMet: 0 },
  { extensions: 1 },
  { openMeasures: 2 },
  { firstSecretary: null },
  { struckOffOn: null },
  { struckOffOn: '2025-12-21' },
];

/** The same for TRAN. */
export const transferChanges: readonly Partial<TransferFacts>[] = [
  { underInvestigation: true },
  { duesPaid: false },
  { developmentState: 'resolved' },
  { otherTransferOpen: true },
  { withinCommittee: true },
  { issuedOn: null },
  { issuedOn: '2026-05-20' },
  { letterDays: 91 },
  { refusalGround: null },
  { draftedOn: '2026-05-21' },
  { toBranch: null },
];

/** The same for ELEC-10. */
export const electionChanges: readonly Partial<ElectionFacts>[] = [
  { meetingOn: '2026-07-19' },
  { candidates: 5 },
  { nomination: { ...soundElection.nomination, deliberated: false } },
  { turnout: { expected: 50, present: 39 } },
  { conduct: { ...soundElection.conduct, anonymous: false } },
  { returned: 41 },
  { approvedByHigher: false },
];

/** The same for DUES-13. */
export const duesChanges: readonly Partial<DuesFacts>[] = [
  { paidFen: 19 },
  { monthOver: false },
  { waiverApproved: false },
];

/** The same for EDU. */
export const studyTaskChanges: readonly Partial<StudyTaskFacts>[] = [
  { deadlinePassed: false },
  { proxyReason: '' },
];

/** The same for a delivery of a task. */
export const deliveryChanges: readonly Partial<DeliveryFacts>[] = [
  { isRecipient: false },
  { isSender: false },
  { isOrganizations: false },
  { actorEnteredIt: true },
  { opinion: '' },
];

/** The same for a month of a village's income. */
export const incomeChanges: readonly Partial<IncomeFacts>[] = [
  { year: 2024 },
  { year: 2024, role: 'district_approver', yearLocked: true },
  { yearLocked: true },
  { actorEnteredIt: true },
  { reason: '' },
];

/** The same for DEV. */
export const caseChanges: readonly Partial<DevelopmentCase>[] = [
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
  { confirmation: { ...soundCase.confirmation, notice: null } },
  {
    confirmation: {
      ...soundCase.confirmation,
      notice: { publishedOn: '2026-06-02', workingDays: 4 },
    },
  },
  {
    confirmation: {
      ...soundCase.confirmation,
      notice: { publishedOn: '2026-05-29', workingDays: 5 },
    },
  },
  {
    confirmation: {
      ...soundCase.confirmation,
      notice: { publishedOn: '2026-06-17', workingDays: 5 },
    },
  },
  { confirmation: { ...soundCase.confirmation, higherAgreedOn: '2026-06-21' } },
  { introducers: [sponsor] },
  { vetting: { concludedOn: '2026-06-10', passed: false } },
  { vetting: { concludedOn: null, passed: false } },
  { training: null },
  { examined: false },
  { leavesOn: '2026-07-01' },
  { previewedOn: null },
  { previewPassed: false },
  { formNumber: '' },
  { formIssuedOn: null },
  { admission: null },
  {
    admission: {
      heldOn: '2026-06-16',
      anonymous: true,
      oneByOne: true,
      ballot: { ...ballot, yes: 5 },
    },
  },
  { admission: { heldOn: '2026-03-01', anonymous: true, oneByOne: true, ballot } },
  { admission: { heldOn: '2025-12-01', anonymous: true, oneByOne: true, ballot } },
  { committeeTalkOn: null },
  { committeeTalkBy: null },
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
  { conversion: { heldOn: '2026-03-01', anonymous: true, oneByOne: true, ballot } },
  { conversionDecision: 'extend' },
  { conversionDecision: 'cancel' },
  { conversionDecision: null },
  { materialsTransferred: false },
];

/** The same for TAL-10. */
export const appointmentChanges: readonly Partial<AppointmentFacts>[] = [
  { bornOn: '2008-06-21' },
  { residentIdValid: false },
  { duplicate: true },
  { willing: false },
  { route: 'party_assignment' },
  { freeSeats: 0 },
  { personKnown: false },
  { changeAgreed: false },
  { team: [{ personId: 1, post: 'supervision_member', relation: 'spouse' }] },
  {
    negativeHits: [
      { code: 'NEG-13', on: '2026-01-01', settledOn: null, until: null, termFrom: '2021-01-01' },
    ],
  },
  { answers: [] },
  { reviewPassedOn: null },
  { reviewPassedOn: '2025-12-01' },
  { reviewRenewed: true },
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
