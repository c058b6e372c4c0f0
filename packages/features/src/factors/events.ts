/** Events of the second factor, with their words and who may hear of them; none is news for the feed. */
import { administrationUpward, defineEvent, logOnly, rooms } from '../kernel/index.js';
import {
  codesData,
  factorData,
  factorKindLabels,
  givenData,
  methodLabels,
  refusalLabels,
  refusedData,
  resetData,
} from './schema.js';
import { factorSubject, resetSubject } from './subject.js';

/** Whose factors they are. */
export interface FactorPlace {
  organizationId: null;
  accountId: number;
}

const theOwner = ({ accountId }: FactorPlace) => [rooms.account(accountId)];

const factorEvent = <const What extends string>(what: What, label: string) =>
  defineEvent({
    type: `factor.${what}` as const,
    subject: factorSubject,
    data: factorData,
    audience: theOwner,
    label,
    feed: null,
    log: ({ kind }) => `${factorKindLabels[kind]}。`,
  });

/** The owner added an app or a passkey. */
export const factorAdded = factorEvent('added', '添加第二因素');

/** The owner gave one another name. */
export const factorRenamed = factorEvent('renamed', '修改第二因素名称');

/** The owner removed one; the account's other sessions have ended. */
export const factorRemoved = factorEvent('removed', '移除第二因素');

/** The factor was given in a session, at the sign-in or before something sensitive. */
export const factorGiven = defineEvent({
  type: 'factor.given',
  subject: factorSubject,
  data: givenData,
  audience: theOwner,
  label: '通过第二因素验证',
  feed: null,
  log: ({ method }) => `${methodLabels[method]}。`,
});

/** An answer for the factor was refused. For audit only. */
export const factorRefused = defineEvent({
  type: 'factor.refused',
  subject: factorSubject,
  data: refusedData,
  audience: logOnly,
  label: '第二因素验证失败',
  feed: null,
  log: ({ method, reason }) => `${methodLabels[method]}${refusalLabels[reason]}。`,
});

/** The owner was given new recovery codes; the old ones are void. */
export const codesRenewed = defineEvent({
  type: 'factor.codes_renewed',
  subject: factorSubject,
  data: codesData,
  audience: theOwner,
  label: '更换恢复码',
  feed: null,
});

/** The owner took note of changes of the factors. */
export const changesNoted = defineEvent({
  type: 'factor.noted',
  subject: factorSubject,
  data: codesData,
  audience: theOwner,
  label: '知悉第二因素变更',
  feed: null,
});

/** Whose factors are reset, and where the administrators work who have to hear of it. */
export interface ResetPlace {
  organizationId: number;
  accountId: number;
  administrationPath: string;
}

const resetEvent = <const What extends string>(what: What, label: string) =>
  defineEvent({
    type: `factor_reset.${what}` as const,
    subject: resetSubject,
    data: resetData,
    audience: (place: ResetPlace) => [
      rooms.account(place.accountId),
      ...administrationUpward(place.administrationPath),
    ],
    label,
    feed: null,
  });

/** An administrator asked for a reset: the holder hears of it at once. */
export const resetAsked = resetEvent('asked', '申请重置第二因素');

/** An administrator of another office confirmed it: the factors are gone, the sessions have ended. */
export const resetConfirmed = resetEvent('confirmed', '确认重置第二因素');
