/** Events of accounts, with their words and who may hear of them; none is news for the feed. */
import {
  type ReviewDepartment,
  reviewDepartmentLabels,
  timeInShanghai,
  todayInShanghai,
} from '@xianfeng/rules';
import {
  administrationUpward,
  defineEvent,
  logOnly,
  roleLabels,
  rooms,
  upward,
} from '../kernel/index.js';
import {
  accessRefusedData,
  accountActivatedData,
  accountData,
  accountLockedData,
  activationFailedData,
  assignmentData,
  codeConfirmedData,
  codeIssuedData,
  codeNotedData,
  failureLabels,
  sessionEndedData,
  sessionEndLabels,
  sessionStartedData,
  signInFailedData,
} from './schema.js';
import { accountSubject, activationSubject, assignmentSubject, sessionSubject } from './subject.js';

/** What concerns one account and no organization. */
interface Own {
  organizationId: null;
  /** Whose account it is; administrators may have no person. */
  personId: number | null;
}

/** What concerns one account at an organization; an account of no member has none. */
interface Placed {
  organizationId: number | null;
  /** Empty where there is no organization. */
  organizationPath: string;
  personId: number | null;
}

/** （共3次）; nothing for one. */
const times = (count: number | undefined) =>
  count === undefined || count === 1 ? '' : `（共${count}次）`;

const officeText = (role: keyof typeof roleLabels, department: ReviewDepartment | null) =>
  department === null
    ? roleLabels[role]
    : `${roleLabels[role]}（${reviewDepartmentLabels[department]}）`;

interface Administered {
  organizationId: number;
  /** Where the administrator works who did it. */
  organizationPath: string;
}

const thePerson = (place: { personId: number | null }) =>
  place.personId === null ? [] : [rooms.person(place.personId)];

/** An account signed in, with the address it came from. */
export const sessionStarted = defineEvent({
  type: 'session.started',
  subject: sessionSubject,
  data: sessionStartedData,
  audience: (place: Own) => thePerson(place),
  label: '登录',
  feed: null,
});

/** A session ended, with the reason, such as signed out or expired. */
export const sessionEnded = defineEvent({
  type: 'session.ended',
  subject: sessionSubject,
  data: sessionEndedData,
  audience: (place: Own) => thePerson(place),
  label: '退出登录',
  feed: null,
  log: ({ reason }) => `${sessionEndLabels[reason]}。`,
});

/** The password was given again before something sensitive. */
export const reauthenticated = defineEvent({
  type: 'session.reauthenticated',
  subject: sessionSubject,
  data: accountData,
  audience: (place: Own) => thePerson(place),
  label: '再次验证密码',
  feed: null,
});

/** The account's password was changed by its owner. */
export const passwordChanged = defineEvent({
  type: 'account.password_changed',
  subject: accountSubject,
  data: accountData,
  audience: (place: Own) => thePerson(place),
  label: '修改密码',
  feed: null,
});

/** For audit only: it names logins that may not exist, and addresses. */
export const signInFailed = defineEvent({
  type: 'account.sign_in_failed',
  subject: accountSubject,
  data: signInFailedData,
  audience: logOnly,
  label: '登录失败',
  feed: null,
  log: ({ reason, count }) => `${failureLabels[reason]}${times(count)}。`,
});

/**
 * Too many wrong passwords: the device or address that gave them is locked for this login until an
 * instant (SEC-04). For audit only.
 */
export const accountLocked = defineEvent({
  type: 'account.locked',
  subject: accountSubject,
  data: accountLockedData,
  audience: logOnly,
  label: '登录锁定',
  feed: null,
  log: ({ until, known }) =>
    `${known === true ? '本人用过的设备' : '来源'}锁定到${todayInShanghai(until)} ${timeInShanghai(until)}。`,
});

/** Waits and locks after wrong passwords were taken back: heard by the owner and administrators. */
export const accountUnlocked = defineEvent({
  type: 'account.unlocked',
  subject: accountSubject,
  data: accountData,
  audience: (place: Administered & { accountId: number }) => [
    rooms.account(place.accountId),
    ...administrationUpward(place.organizationPath),
  ],
  label: '解除登录锁定',
  feed: null,
});

/** A code was entered that opens no account. For audit only. */
export const activationFailed = defineEvent({
  type: 'activation.failed',
  subject: activationSubject,
  data: activationFailedData,
  audience: logOnly,
  label: '激活码不符',
  feed: null,
});

/** Whose account a code opens, and where administrators have to hear of it. */
interface CodePlace {
  organizationId: number | null;
  /** Null where the code makes the account. */
  accountId: number | null;
  /** Where the issuer works, for a code that needs another administrator; else empty. */
  administrationPath: string;
}

const codeAudience = (place: CodePlace) => [
  ...(place.accountId === null ? [] : [rooms.account(place.accountId)]),
  ...administrationUpward(place.administrationPath),
];

/** A code was issued: its holder hears of it, and administrators where it takes two of them. */
export const codeIssued = defineEvent({
  type: 'activation.issued',
  subject: activationSubject,
  data: codeIssuedData,
  audience: codeAudience,
  label: '发放激活码',
  feed: null,
  log: ({ waits }) => (waits ? '须另一名管理员确认后生效。' : '立即可用。'),
});

/** Another administrator confirmed a code, which works from now on. */
export const codeConfirmed = defineEvent({
  type: 'activation.confirmed',
  subject: activationSubject,
  data: codeConfirmedData,
  audience: codeAudience,
  label: '确认激活码',
  feed: null,
});

/** The holder took note of the codes that were issued for the account. */
export const codesNoted = defineEvent({
  type: 'activation.noted',
  subject: activationSubject,
  data: codeNotedData,
  audience: codeAudience,
  label: '知悉激活码',
  feed: null,
});

/** A member's account was opened, or its lost password replaced: heard by those who list accounts. */
export const accountActivated = defineEvent({
  type: 'account.activated',
  subject: accountSubject,
  data: accountActivatedData,
  audience: (place: Placed) => [
    ...thePerson(place),
    ...administrationUpward(place.organizationPath),
  ],
  label: '账号开通',
  feed: null,
  log: ({ renewed }) => (renewed ? '重新设置了密码。' : '开通了账号。'),
});

/** An account was made for an officer without a membership; it is not opened yet. */
export const accountOpened = defineEvent({
  type: 'account.opened',
  subject: accountSubject,
  data: accountData,
  audience: (place: Administered) => administrationUpward(place.organizationPath),
  label: '新开账号',
  feed: null,
});

/** An account was switched off; its sessions have ended. */
export const accountDisabled = defineEvent({
  type: 'account.disabled',
  subject: accountSubject,
  data: accountData,
  audience: (place: Administered) => administrationUpward(place.organizationPath),
  label: '账号停用',
  feed: null,
});

/** An account that was switched off may sign in again. */
export const accountEnabled = defineEvent({
  type: 'account.enabled',
  subject: accountSubject,
  data: accountData,
  audience: (place: Administered) => administrationUpward(place.organizationPath),
  label: '账号启用',
  feed: null,
});

/** Heard by its holder, and by those who read the assignments of the organization. */
const assignmentAudience = (place: Placed) => [
  ...thePerson(place),
  ...upward(place.organizationPath),
  ...administrationUpward(place.organizationPath),
];

/** An account was given a role at an organization. */
export const assignmentGranted = defineEvent({
  type: 'assignment.granted',
  subject: assignmentSubject,
  data: assignmentData,
  audience: assignmentAudience,
  label: '授予岗位',
  feed: null,
  log: ({ role, department }) => `授予${officeText(role, department)}。`,
});

/** An assignment ended by hand. */
export const assignmentRevoked = defineEvent({
  type: 'assignment.revoked',
  subject: assignmentSubject,
  data: assignmentData,
  audience: assignmentAudience,
  label: '收回岗位',
  feed: null,
  log: ({ role, department }) => `收回${officeText(role, department)}。`,
});

/** A membership began, moved or ended: what its holder may see has changed with it. */
export const membershipChanged = defineEvent({
  type: 'account.membership_changed',
  subject: accountSubject,
  data: accountData,
  audience: (place: Own) => thePerson(place),
  label: '党员关系变动',
  feed: null,
});

/** For audit only: an actor tried what the assignment in use does not allow. */
export const accessRefused = defineEvent({
  type: 'account.access_refused',
  subject: accountSubject,
  data: accessRefusedData,
  audience: logOnly,
  label: '越权被拒',
  feed: null,
  log: ({ procedure, count }) => `越权调用${procedure}，已拒绝${times(count)}。`,
});
