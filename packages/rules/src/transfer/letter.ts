// Letters of introduction: kind, validity, handling (TRAN-02 to TRAN-04).
import { TRAN_02, TRAN_03, TRAN_04 } from '../catalogue/members/tran.js';
import { addDays, type CivilDate, formatDate, todayInShanghai } from '../civil-date.js';
import { block, type Judgement, judge, warn } from '../law/judgement.js';
import { type TranSettings, tranDefaults } from '../settings/members/tran.js';

/** 凭证类型 */
export const credentialLabels = {
  introduction_letter: '组织关系介绍信（正式关系）',
  certificate: '党员证明信（临时关系）',
  floating_card: '流动党员活动证',
  none: '无需凭证',
} as const;

export type Credential = keyof typeof credentialLabels;

/** Where and for how long a member goes; `months` null if that is not known. */
export interface Destination {
  readonly fixedPlace: boolean;
  readonly months: number | null;
}

/**
 * TRAN-02: which paper goes with the member. A fixed place for six months or longer (exactly six
 * included, Art. 25 and GEN-01) the letter; shorter the certificate; place or time uncertain the card;
 * three months or less nothing.
 */
export function credentialFor(destination: Destination): Credential {
  const { fixedPlace, months } = destination;
  if (months !== null && months <= 3) return 'none';
  if (!fixedPlace || months === null) return 'floating_card';
  return months >= 6 ? 'introduction_letter' : 'certificate';
}

/** Is this the paper that TRAN-02 asks for? Another warns. */
export function judgeCredential(
  chosen: Credential,
  destination: Destination,
  date: CivilDate,
): Judgement {
  const expected = credentialFor(destination);
  if (chosen === expected) return judge([]);
  return judge([
    warn(TRAN_02, date, `按外出地点和时间应为“${credentialLabels[expected]}”。`, {
      facts: { chosen, expected, months: destination.months, fixedPlace: destination.fixedPlace },
      change: { fact: 'credential', hint: `请改为“${credentialLabels[expected]}”，或者填写说明。` },
    }),
  ]);
}

/** No letter is valid for longer than this many days. */
const LONGEST_VALIDITY = 90;

/** A letter of introduction: day of issue and days of validity. */
export interface Letter {
  readonly issuedOn: CivilDate;
  readonly days: number;
}

/** TRAN-03: usual validity in days, within the city and outside it. */
export function letterDays(withinCity: boolean, settings: TranSettings = tranDefaults): number {
  return withinCity ? settings['tran.letterDaysInCity'] : settings['tran.letterDaysOutside'];
}

/** TRAN-03: last day of a letter; the day of issue is not counted. */
export function letterValidUntil(letter: Letter): CivilDate {
  return addDays(letter.issuedOn, letter.days);
}

/** Days on which to remind a member on the way: seven and three days before the last, and on it. */
export function letterReminders(letter: Letter): readonly CivilDate[] {
  const until = letterValidUntil(letter);
  return [7, 3, 0].map((days) => addDays(until, -days)).filter((day) => day > letter.issuedOn);
}

/** TRAN-03: may a letter be issued for so many days? One to ninety, whole days. */
export function judgeLetter(letter: Letter): Judgement {
  const { days, issuedOn } = letter;
  if (Number.isInteger(days) && days >= 1 && days <= LONGEST_VALIDITY) return judge([]);
  return judge([
    block(
      TRAN_03,
      issuedOn,
      `介绍信有效期${days}天，应为1至90天。`,
      { fact: 'days', hint: '市内一般10天，市外一般30天，最长90天。' },
      { facts: { days } },
    ),
  ]);
}

/** TRAN-03: is a letter that arrives at this instant still accepted? Until 24:00 of its last day. */
export function judgeArrival(letter: Letter, arrivedAt: number): Judgement {
  const arrivedOn = todayInShanghai(arrivedAt);
  const validUntil = letterValidUntil(letter);
  if (arrivedOn <= validUntil) return judge([]);
  return judge([
    block(
      TRAN_03,
      arrivedOn,
      `介绍信有效期到${formatDate(validUntil)}，已超期。`,
      { fact: 'arrivedAt', hint: '请本人申请，由原支部证明后重新开具介绍信。' },
      { facts: { issuedOn: letter.issuedOn, validUntil, arrivedOn } },
    ),
  ]);
}

/** How the three parts of a letter travel. */
export interface LetterHandling {
  readonly sentBy: 'member' | 'confidential_post' | 'ordinary_post';
  /** 回执 sent from the last receiving 党委 straight to the issuing one. */
  readonly receiptFrom: 'receiving_committee' | 'other' | null;
}

/** TRAN-04: by the member or 机要, never ordinary post; the 回执 from the receiving 党委 directly. */
export function judgeHandling(handling: LetterHandling, date: CivilDate): Judgement {
  const findings = [];
  if (handling.sentBy === 'ordinary_post') {
    findings.push(
      block(TRAN_04, date, '介绍信不能用普通邮件、快递寄送。', {
        fact: 'sentBy',
        hint: '请由本人携带，或者由机要部门转递。',
      }),
    );
  }
  if (handling.receiptFrom === 'other') {
    findings.push(
      block(TRAN_04, date, '回执应由最后接收的党委直接寄回开具党委。', {
        fact: 'receiptFrom',
        hint: '请联系接收党委寄回回执。',
      }),
    );
  }
  return judge(findings);
}
