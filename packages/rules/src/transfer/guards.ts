// Conditions of the moves of a transfer (TRAN).
import { TRAN_01, TRAN_03, TRAN_06 } from '../catalogue/members/tran.js';
import { addDays, type CivilDate, formatDate } from '../civil-date.js';
import { block, placed } from '../law/judgement.js';
import type { Guard } from '../process/machine.js';
import type { TranSettings } from '../settings/members/tran.js';
import { judgeLetter, letterValidUntil } from './letter.js';
import { judgeRefusal, type RefusalGround } from './obligation.js';
import { obstacleFindings, type TransferObstacles } from './obstacles.js';

/** What the moves of a transfer look at. */
export interface TransferFacts extends TransferObstacles {
  /** Both branches stand under one 党委: no letter, two confirmations. */
  readonly withinCommittee: boolean;
  readonly issuedOn: CivilDate | null;
  readonly letterDays: number;
  readonly refusalGround: RefusalGround | null;
  readonly refusalText: string;
  /** Day on which the draft was begun. */
  readonly draftedOn: CivilDate;
  /** 转入支部, named before the receipt. */
  readonly toBranch: number | null;
}

/** TRAN-06: nothing blocks the transfer. */
export const nothingInTheWay: Guard<TransferFacts> = {
  label: '没有处分审查、发展审批、在途转接',
  check: (facts, date) => obstacleFindings(facts, date),
};

/** TRAN-02: both branches stand under one committee, or not. */
export const withinOneCommittee = (wanted: boolean): Guard<TransferFacts> => ({
  label: wanted ? '同一党委内支部间转接' : '跨党委转接',
  check: (facts, date) =>
    facts.withinCommittee === wanted
      ? []
      : [
          block(
            TRAN_01,
            date,
            wanted ? '不在同一党委内，须开具介绍信。' : '同一党委内转接不开介绍信。',
            { fact: 'withinCommittee', hint: wanted ? '请开具介绍信。' : '请直接转入支部确认。' },
            { facts: { withinCommittee: facts.withinCommittee } },
          ),
        ],
});

/** TRAN-03: the letter's days are lawful. */
export const letterInOrder: Guard<TransferFacts> = {
  label: '介绍信有效期1至90天',
  check: (facts, date) =>
    placed(judgeLetter({ issuedOn: date, days: facts.letterDays }).findings, {
      days: 'letterDays',
    }),
};

/** TRAN-03: the letter is still valid, or has expired. */
export function expiry(wanted: 'valid' | 'expired'): Guard<TransferFacts> {
  return {
    label: wanted === 'valid' ? '介绍信在有效期内' : '介绍信已过有效期',
    check: (facts, date) => {
      const until =
        facts.issuedOn === null
          ? null
          : letterValidUntil({ issuedOn: facts.issuedOn, days: facts.letterDays });
      const state = until === null || date > until ? 'expired' : 'valid';
      if (state === wanted) return [];
      return [
        block(
          TRAN_03,
          date,
          wanted === 'valid' ? '介绍信不在有效期内。' : '介绍信还在有效期内。',
          {
            fact: 'issuedOn',
            hint: wanted === 'valid' ? '请由原支部重新开具。' : '请等待党员报到。',
          },
          { facts: { validUntil: until } },
        ),
      ];
    },
  };
}

/** TRAN-01: a refusal names its ground. */
export const grounded: Guard<TransferFacts> = {
  label: '写明退回理由',
  check: (facts, date) =>
    placed(judgeRefusal({ ground: facts.refusalGround, text: facts.refusalText }, date).findings, {
      ground: 'refusalGround',
      text: 'refusalText',
    }),
};

/** TRAN-01: the receiving branch is named. */
export const branchNamed: Guard<TransferFacts> = {
  label: '已确定转入支部',
  check: (facts, date) =>
    facts.toBranch !== null
      ? []
      : [
          block(TRAN_01, date, '还没有确定转入支部。', {
            fact: 'toBranch',
            hint: '请选择转入支部。',
          }),
        ],
};

/** A draft is closed by the system, and no sooner than the district has set. */
export function draftLapsed(settings: TranSettings): Guard<TransferFacts> {
  const days = settings['tran.draftDays'];
  return {
    label: `草稿已满${days}天`,
    check: (facts, date) => {
      const until = addDays(facts.draftedOn, days);
      if (date > until) return [];
      return [
        block(
          TRAN_06,
          date,
          `草稿保留到${formatDate(until)}，现在还不能自动关闭。`,
          { fact: 'date', hint: '不再办理的，请由本人或者支部撤销。' },
          { facts: { draftedOn: facts.draftedOn, until }, setting: 'tran.draftDays' },
        ),
      ];
    },
  };
}
