import type { Fixture } from './fixture.js';
import { economyFixtures } from './fixtures-economy.js';
import { settingFixtures } from './fixtures-settings.js';
import { talentFixtures } from './fixtures-talents.js';

const meeting = {
  type: 'theme_day',
  title: '越权的主题党日',
  heldOn: '2026-03-20',
  startsAt: '09:00',
  endsAt: '10:00',
  place: '会议室',
  explanation: '测试',
};
const file = { fileName: 'x.csv', base64: Buffer.from('code,name\n').toString('base64') };
const version = 1;

/** One entry for each procedure of the root router; the test fails where one is missing. */
export const fixtures: Record<string, Fixture> = {
  ...settingFixtures,
  ...talentFixtures,

  'accounts.signIn': { kind: 'open' },
  'accounts.activate': { kind: 'open' },
  'accounts.passwordRules': { kind: 'open' },
  'accounts.signOut': { kind: 'open' },
  'accounts.signOutEverywhere': { kind: 'own' },
  'accounts.me': { kind: 'own' },
  'accounts.changePassword': { kind: 'own' },
  'accounts.reauthenticate': { kind: 'own' },
  'accounts.sessions': { kind: 'scoped' },
  'accounts.endSession': { kind: 'hidden', input: ({ sessionId }) => ({ id: sessionId }) },
  'accounts.issueCode': { kind: 'hidden', input: ({ memberId }) => ({ memberId }) },
  'accounts.open': { kind: 'scoped', input: () => ({ displayName: '越权开通' }) },
  'accounts.list': { kind: 'scoped', input: () => ({}) },
  'accounts.disable': { kind: 'hidden', input: ({ accountId }) => ({ id: accountId, version }) },
  'accounts.enable': { kind: 'hidden', input: ({ accountId }) => ({ id: accountId, version }) },
  'accounts.assignments': { kind: 'hidden', input: ({ accountId }) => ({ accountId }) },
  'accounts.grant': {
    kind: 'hidden',
    input: ({ accountId, organizationId }) => ({
      accountId,
      organizationId,
      role: 'branch_secretary',
    }),
  },
  'accounts.revoke': {
    kind: 'hidden',
    input: ({ assignmentId }) => ({ id: assignmentId, version }),
  },

  'activities.list': {
    kind: 'hidden',
    input: ({ organizationId }) => ({ organizationId }),
  },
  'activities.get': { kind: 'hidden', input: ({ submittedId }) => ({ id: submittedId }) },
  'activities.roster': {
    kind: 'hidden',
    input: ({ organizationId }) => ({ organizationId, type: 'theme_day', heldOn: '2026-03-20' }),
  },
  'activities.mine': { kind: 'scoped', input: () => ({}) },
  'activities.pendingLeave': { kind: 'scoped', input: () => ({}) },
  'activities.plan': {
    kind: 'hidden',
    input: ({ otherMemberId }) => ({ ...meeting, chairId: otherMemberId }),
  },
  'activities.change': {
    kind: 'hidden',
    input: ({ plannedId }) => ({ ...meeting, id: plannedId, version: 2 }),
  },
  'activities.notify': {
    kind: 'hidden',
    input: ({ plannedId }) => ({ id: plannedId, version: 2 }),
  },
  'activities.cancel': {
    kind: 'hidden',
    input: ({ plannedId }) => ({ id: plannedId, version: 2, reason: '越权', explanation: '越权' }),
  },
  'activities.record': {
    kind: 'hidden',
    input: ({ plannedId, memberId, otherMemberId }) => ({
      ...meeting,
      id: plannedId,
      version: 2,
      heldOn: '2026-03-13',
      chairId: otherMemberId,
      recorderId: memberId,
      attendance: [{ memberId, presence: 'present' }],
    }),
  },
  'activities.submit': {
    kind: 'hidden',
    input: ({ plannedId }) => ({ id: plannedId, version: 2 }),
  },
  'activities.confirm': {
    kind: 'hidden',
    input: ({ submittedId }) => ({ id: submittedId, version: 2, decision: 'pass', opinion: '' }),
  },
  'activities.review': {
    kind: 'hidden',
    input: ({ submittedId }) => ({ id: submittedId, version: 2, decision: 'pass', opinion: '' }),
  },
  'activities.askLeave': {
    kind: 'hidden',
    input: ({ plannedId }) => ({ activityId: plannedId, reason: '越权请假' }),
  },
  'activities.withdrawLeave': {
    kind: 'hidden',
    input: ({ leaveId }) => ({ id: leaveId, version }),
  },
  'activities.decideLeave': {
    kind: 'hidden',
    input: ({ leaveId }) => ({ id: leaveId, version, approve: true }),
  },

  'attachments.list': {
    kind: 'hidden',
    input: ({ deliveryId }) => ({ owner: { kind: 'delivery', id: deliveryId } }),
  },
  'attachments.papers': {
    kind: 'hidden',
    input: ({ candidateId }) => ({ candidateId }),
  },
  'attachments.remove': { kind: 'hidden', input: ({ attachmentId }) => ({ id: attachmentId }) },

  'audit.list': { kind: 'scoped', input: () => ({}) },
  'audit.verify': { kind: 'scoped' },
  'audit.words': { kind: 'scoped' },

  'board.matrix': { kind: 'scoped', input: () => ({ month: '2026-03' }) },
  'board.cell': {
    kind: 'hidden',
    input: ({ streetId }) => ({ organizationId: streetId, duty: 'theme_day', month: '2026-03' }),
  },
  'board.feed': { kind: 'scoped', input: () => ({}) },
  'board.summary': { kind: 'scoped', input: () => ({ month: '2026-03' }) },

  'duties.month': {
    kind: 'hidden',
    input: ({ organizationId }) => ({ organizationId, month: '2026-03' }),
  },

  ...economyFixtures,

  'members.list': { kind: 'hidden', input: ({ organizationId }) => ({ organizationId }) },
  'members.get': { kind: 'hidden', input: ({ memberId }) => ({ id: memberId }) },
  'members.reveal': {
    kind: 'hidden',
    input: ({ memberId }) => ({ id: memberId, field: 'phone', reason: '越权查看' }),
  },

  // Names and the tree are for everybody who has signed in; counts and details are not.
  'organizations.children': { kind: 'scoped', input: ({ streetId }) => ({ parentId: streetId }) },
  'organizations.search': { kind: 'scoped', input: () => ({ text: '西街' }) },
  'organizations.get': { kind: 'hidden', input: ({ organizationId }) => ({ id: organizationId }) },
  'organizations.team': { kind: 'hidden', input: ({ organizationId }) => ({ id: organizationId }) },
  'organizations.importPreview': { kind: 'scoped', input: () => file },
  'organizations.importCommit': {
    kind: 'scoped',
    input: () => ({ ...file, checksum: '0'.repeat(64) }),
  },

  'tasks.sent': { kind: 'scoped', input: () => ({}) },
  'tasks.received': { kind: 'scoped', input: () => ({}) },
  'tasks.mine': { kind: 'scoped', input: () => ({}) },
  'tasks.get': { kind: 'hidden', input: ({ taskId }) => ({ id: taskId }) },
  'tasks.delivery': { kind: 'hidden', input: ({ deliveryId }) => ({ id: deliveryId }) },
  'tasks.deliveries': { kind: 'hidden', input: ({ taskId }) => ({ taskId }) },
  'tasks.hand': {
    kind: 'hidden',
    input: ({ organizationId }) => ({
      title: '越权任务',
      dueOn: '2026-03-31',
      to: { organizationIds: [organizationId] },
    }),
  },
  'tasks.accept': {
    kind: 'hidden',
    input: ({ memberDeliveryId }) => ({ deliveryId: memberDeliveryId, version }),
  },
  'tasks.report': {
    kind: 'hidden',
    input: ({ deliveryId }) => ({ deliveryId, version, text: '越权办理' }),
  },
  'tasks.returnReport': {
    kind: 'hidden',
    input: ({ deliveryId }) => ({ deliveryId, version, text: '越权退回' }),
  },
  'tasks.close': { kind: 'hidden', input: ({ deliveryId }) => ({ deliveryId, version, text: '' }) },
  'tasks.withdraw': { kind: 'hidden', input: ({ taskId }) => ({ id: taskId, version }) },
};
