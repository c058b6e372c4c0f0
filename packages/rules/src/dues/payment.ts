// Payment of dues: first month, relief, extra payments, arrears (DUES-07 to DUES-10).
import { DUES_07, DUES_08, DUES_09, DUES_10 } from '../catalogue/members/dues.js';
import { EXIT_06 } from '../catalogue/members/exit.js';
import { type CivilDate, formatDate } from '../civil-date.js';
import { block, type Finding, info, type Judgement, judge, warn } from '../law/judgement.js';

const LONGEST_ARREARS_MONTHS = 6;
/** 自愿一次多交1000元以上 */
const CENTRAL_FROM_FEN = 100_000;

/** DUES-07: first month (YYYY-MM) for which a 预备党员 pays, that of the 支部大会. */
export function duesFromMonth(admittedOn: CivilDate): string {
  return admittedOn.slice(0, 7);
}

/** DUES-07: does a voluntary extra payment go whole to the 中央? From 1000 元 at one time. */
export function judgeExtraPayment(
  extraFen: number,
  date: CivilDate,
): Judgement & { readonly toCentral: boolean } {
  if (extraFen < CENTRAL_FROM_FEN) return { ...judge([]), toCentral: false };
  const finding = info(DUES_07, date, '自愿一次多交1000元以上的党费，全部上缴中央。', {
    facts: { extraFen },
  });
  return { ...judge([finding]), toCentral: true };
}

/** DUES-08: 少交 or 免交, for a time. */
export interface Relief {
  readonly branchDiscussed: boolean;
  readonly approvedByHigher: boolean;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** DUES-08: may this member pay less or nothing? */
export function judgeRelief(relief: Relief, date: CivilDate): Judgement {
  const findings: Finding[] = [];
  if (!relief.branchDiscussed) {
    findings.push(
      block(DUES_08, date, '少交、免交党费须经支部研究。', {
        fact: 'branchDiscussed',
        hint: '请支部研究并记录。',
      }),
    );
  }
  if (!relief.approvedByHigher) {
    findings.push(
      block(DUES_08, date, '少交、免交党费须报上一级党委批准。', {
        fact: 'approvedByHigher',
        hint: '请报上一级党委批准。',
      }),
    );
  }
  if (relief.until === null || relief.until < relief.from) {
    findings.push(
      block(DUES_08, date, '少交、免交党费须写明截止日期。', {
        fact: 'until',
        hint: '请填写不早于开始日期的截止日期。',
      }),
    );
  }
  return judge(findings);
}

/** How a payment is made. */
export interface Payment {
  /** How many months in arrears it makes up (补交); 0 for the current month alone. */
  readonly backMonths: number;
  readonly quarterly: boolean;
  readonly paidBy: 'self' | 'relative' | 'member';
  readonly branchAgreed: boolean;
  /** Paid at the branch of the formal affiliation, or at the 流入地 with a 活动证. */
  readonly place: 'formal_branch' | 'host_branch';
  readonly floatingCard: boolean;
}

/** DUES-09: is the payment in order? */
export function judgePayment(payment: Payment, date: CivilDate): Judgement {
  const findings: Finding[] = [];
  if (payment.backMonths > LONGEST_ARREARS_MONTHS) {
    findings.push(
      warn(DUES_09, date, `补交${payment.backMonths}个月，补交时间一般不超过6个月。`, {
        facts: { backMonths: payment.backMonths },
        change: { fact: 'backMonths', hint: '请由支部了解原因，填写说明。' },
      }),
    );
  }
  const unusual = payment.quarterly || payment.paidBy !== 'self';
  if (unusual && !payment.branchAgreed) {
    findings.push(
      block(DUES_09, date, '按季交纳或者委托代交须经支部同意。', {
        fact: 'branchAgreed',
        hint: '请先征得支部同意。',
      }),
    );
  }
  if (payment.place === 'host_branch' && !payment.floatingCard) {
    findings.push(
      block(DUES_09, date, '党费应交到正式组织关系所在支部。', {
        fact: 'place',
        hint: '请交到正式组织关系所在支部；持流动党员活动证的可以交到流入地支部。',
      }),
    );
  }
  return judge(findings);
}

/** What arrears call for. */
export type ArrearsStep = 'none' | 'reminder' | 'criticism' | 'self_exit_review';

/** Each step in words. */
export const arrearsStepLabels: Readonly<Record<ArrearsStep, string>> = {
  none: '按期交纳',
  reminder: '提醒',
  criticism: '批评教育，限期改正',
  self_exit_review: '提请按自行脱党研究',
};

/** Unpaid months of one member. */
export interface Arrears {
  /** Whole months in a row, up to now, that are unpaid and over. */
  readonly unpaidMonths: number;
  /** The running month is unpaid and ends today. */
  readonly monthEndsUnpaid: boolean;
  /** 正当理由 */
  readonly justified: boolean;
}

/**
 * DUES-10: what unpaid dues call for. Six months in a row without good reason flag 自行脱党, which needs
 * the 支部大会 and the approval from above; nothing changes by itself.
 */
export function judgeArrears(
  arrears: Arrears,
  date: CivilDate,
): Judgement & { readonly step: ArrearsStep } {
  const { unpaidMonths, justified } = arrears;
  const facts = { unpaidMonths, justified };
  if (unpaidMonths >= LONGEST_ARREARS_MONTHS && !justified) {
    const finding = warn(
      EXIT_06,
      date,
      `无正当理由连续${unpaidMonths}个月未交党费，提请支部大会研究，系统不自动处置。`,
      { facts, change: { fact: 'justified', hint: '请支部核实原因并按规定研究。' } },
    );
    return { ...judge([finding]), step: 'self_exit_review' };
  }
  if (unpaidMonths >= 1) {
    const finding = warn(DUES_10, date, `已有${unpaidMonths}个月未交党费。`, {
      facts,
      change: { fact: 'unpaidMonths', hint: '请批评教育，限期补交。' },
    });
    return { ...judge([finding]), step: 'criticism' };
  }
  if (!arrears.monthEndsUnpaid) return { ...judge([]), step: 'none' };
  const finding = info(DUES_10, date, `本月党费还没有交纳，请不晚于${formatDate(date)}交纳。`, {
    facts,
  });
  return { ...judge([finding]), step: 'reminder' };
}
