// Conditions of the moves of an activity (MEET-19).
import { GEN_08 } from '../../catalogue/general/gen.js';
import { MEET_13, MEET_19 } from '../../catalogue/organizations/meet.js';
import { addDays, type CivilDate, formatDate } from '../../civil-date.js';
import { block, warn } from '../../law/judgement.js';
import type { Guard } from '../../process/machine.js';
import type { MeetSettings } from '../../settings/organizations/meet.js';

/** What the guards look at. */
export interface ActivityFacts {
  readonly heldOn: CivilDate;
  /** Day on which the notice went out; null if none did. */
  readonly notifiedOn: CivilDate | null;
  /** A meeting of 四议两公开 needs its plan three days before. */
  readonly fourDiscussions: boolean;
  /** Nothing of MEET-13 is missing ({@link missingFromMinutes}). */
  readonly minutesComplete: boolean;
  readonly hasCommittee: boolean;
  /** The actor's office enters records here: the commissioner's, or the only one that there is. */
  readonly actorEnters: boolean;
  /** The actor entered or submitted this record. */
  readonly actorEnteredIt: boolean;
  /** How often it was returned so far. */
  readonly returns: number;
  /** The time at which the activity was to end has passed. */
  readonly over: boolean;
  /** Reason given for returning or cancelling; empty if none. */
  readonly reason: string;
}

/** MEET-19: notified as early as the setting asks. */
export function inTime(settings: MeetSettings): Guard<ActivityFacts> {
  return {
    label: '会前按期通知',
    check: (facts, date) => {
      const key = facts.fourDiscussions ? 'meet.fourDiscussionsNoticeDays' : 'meet.noticeDays';
      const days = settings[key];
      const notified = facts.notifiedOn ?? date;
      if (notified <= addDays(facts.heldOn, -days)) return [];
      return [
        warn(MEET_19, date, `通知应在会前至少${days}天发出。`, {
          facts: { heldOn: facts.heldOn, notifiedOn: notified, days },
          setting: key,
          change: { fact: 'heldOn', hint: '可以推迟会期，或者填写说明后继续。' },
        }),
      ];
    },
  };
}

/** MEET-19: what is over is not announced any more. */
export const notOver: Guard<ActivityFacts> = {
  label: '活动还没有结束',
  check: (facts, date) =>
    facts.over
      ? [
          block(
            MEET_19,
            date,
            '活动时间已过，不能再发通知。',
            { fact: 'over', hint: '已经召开的，请登记记录；没有召开的，请改期或者取消。' },
            { facts: { heldOn: facts.heldOn } },
          ),
        ]
      : [],
};

/** MEET-13: nothing is recorded before its day. */
export const dayHasCome: Guard<ActivityFacts> = {
  label: '已到活动日期',
  check: (facts, date) =>
    date >= facts.heldOn
      ? []
      : [
          block(
            MEET_13,
            date,
            `活动日期为${formatDate(facts.heldOn)}，还没有到。`,
            { fact: 'heldOn', hint: '请到活动当日再办理，或者先更改活动日期。' },
            { facts: { heldOn: facts.heldOn } },
          ),
        ],
};

/** MEET-13: the minutes hold all that they must. */
export const minutesAreComplete: Guard<ActivityFacts> = {
  label: '会议记录要素齐全',
  check: (facts, date) =>
    facts.minutesComplete
      ? []
      : [
          block(
            MEET_13,
            date,
            '会议记录要素不全，不能提交。',
            { fact: 'minutesComplete', hint: '请按提示补充会议记录。' },
            { facts: { minutesComplete: false } },
          ),
        ],
};

/** GEN-08: with a committee the 组织委员 enters. */
export const inOffice: Guard<ActivityFacts> = {
  label: '设支委会的，由组织委员录入',
  check: (facts, date) =>
    facts.actorEnters
      ? []
      : [
          block(
            GEN_08,
            date,
            '本支部设有支部委员会：记录由组织委员录入，由支部书记确认后上报。',
            { fact: 'actorEnters', hint: '请交组织委员录入。' },
            { facts: { actorEnters: false }, setting: GEN_08.id },
          ),
        ],
};

/**
 * In a branch with a committee one enters and the secretary confirms; elsewhere the secretary does
 * both.
 */
export const confirmedByAnother: Guard<ActivityFacts> = {
  label: '设支委会的，录入人与确认人不是同一人',
  check: (facts, date) => (facts.hasCommittee && facts.actorEnteredIt ? [ownEntry(date)] : []),
};

/** GEN-08: no actor passes an own entry. */
export const notOwnEntry: Guard<ActivityFacts> = {
  label: '审核人没有录入这条记录',
  check: (facts, date) => (facts.actorEnteredIt ? [ownEntry(date)] : []),
};

function ownEntry(date: CivilDate) {
  return block(
    GEN_08,
    date,
    '这条记录由您录入，不能由您本人审核。',
    { fact: 'actorEnteredIt', hint: '请由另一位有权限的同志审核。' },
    { facts: { actorEnteredIt: true }, setting: GEN_08.id },
  );
}

/** MEET-19: returning and cancelling name their reason. */
export const reasonGiven: Guard<ActivityFacts> = {
  label: '写明原因',
  check: (facts, date) =>
    facts.reason.trim() === ''
      ? [block(MEET_19, date, '没有写明原因。', { fact: 'reason', hint: '请写明原因。' })]
      : [],
};

/** MEET-19: a record is returned no more often than the setting allows. */
export function returnsLeft(settings: MeetSettings): Guard<ActivityFacts> {
  return {
    label: `退回不超过${settings['meet.maxReturns']}次`,
    check: (facts, date) =>
      facts.returns < settings['meet.maxReturns']
        ? []
        : [
            block(
              MEET_19,
              date,
              `已退回${facts.returns}次，不能再退回。`,
              { fact: 'returns', hint: '请与支部当面沟通后审核通过，或者报区委组织部协调。' },
              { facts: { returns: facts.returns }, setting: 'meet.maxReturns' },
            ),
          ],
  };
}

/** MEET-19: the district takes a record up once the street can return it no more. */
export function returnsExhausted(settings: MeetSettings): Guard<ActivityFacts> {
  const most = settings['meet.maxReturns'];
  return {
    label: `已退回${most}次`,
    check: (facts, date) =>
      facts.returns >= most
        ? []
        : [
            block(
              MEET_19,
              date,
              `这条记录退回了${facts.returns}次，未满${most}次，由街道审核。`,
              { fact: 'returns', hint: '请由街道审核通过或者退回。' },
              { facts: { returns: facts.returns }, setting: 'meet.maxReturns' },
            ),
          ],
  };
}
