// The default negative list, and which of its items count on a day (TAL-09, NEG).
import * as neg from '../../catalogue/villages/neg.js';
import { addYears, type CivilDate, formatDate } from '../../civil-date.js';
import { block, elsewhere, type Finding, type Judgement, judge } from '../../law/judgement.js';
import type { Rule } from '../../law/rule.js';

/** How long an item counts against a candidate. */
export type LookBack =
  /** Without end. */
  | { readonly kind: 'forever' }
  /** While the fact lasts (调查中, 在列, 未整改). */
  | { readonly kind: 'while_open' }
  /** Until a date that the record gives (影响期截止日). */
  | { readonly kind: 'until_date' }
  /** For so many years from the fact. */
  | { readonly kind: 'years'; readonly years: number }
  /** Within the running term. */
  | { readonly kind: 'this_term' };

/** One line of the 负面清单; a district replaces the default list by its own. */
export interface NegativeItem {
  readonly code: string;
  readonly rule: Rule;
  /** hard: ends the route. soft: passes with 街道党工委 decision and 区委组织部 consent. */
  readonly force: 'hard' | 'soft';
  readonly lookBack: LookBack;
  /** The paper of the district that the item stands in; none in the default list. */
  readonly basis?: string;
}

const forever: LookBack = { kind: 'forever' };
const whileOpen: LookBack = { kind: 'while_open' };
const years = (n: number): LookBack => ({ kind: 'years', years: n });

/** TAL-09: the default list, seen in local lists of 2016–2020; force and look-back are local defaults. */
export const defaultNegativeList: readonly NegativeItem[] = [
  { code: 'NEG-01', rule: neg.NEG_01, force: 'hard', lookBack: forever },
  { code: 'NEG-02', rule: neg.NEG_02, force: 'hard', lookBack: forever },
  { code: 'NEG-03', rule: neg.NEG_03, force: 'hard', lookBack: forever },
  { code: 'NEG-04', rule: neg.NEG_04, force: 'hard', lookBack: { kind: 'until_date' } },
  { code: 'NEG-05', rule: neg.NEG_05, force: 'hard', lookBack: whileOpen },
  { code: 'NEG-06', rule: neg.NEG_06, force: 'hard', lookBack: forever },
  { code: 'NEG-07', rule: neg.NEG_07, force: 'hard', lookBack: { kind: 'this_term' } },
  { code: 'NEG-08', rule: neg.NEG_08, force: 'hard', lookBack: years(5) },
  { code: 'NEG-09', rule: neg.NEG_09, force: 'hard', lookBack: years(3) },
  { code: 'NEG-10', rule: neg.NEG_10, force: 'hard', lookBack: whileOpen },
  { code: 'NEG-11', rule: neg.NEG_11, force: 'hard', lookBack: whileOpen },
  { code: 'NEG-12', rule: neg.NEG_12, force: 'hard', lookBack: whileOpen },
  { code: 'NEG-13', rule: neg.NEG_13, force: 'hard', lookBack: whileOpen },
  { code: 'NEG-14', rule: neg.NEG_14, force: 'hard', lookBack: whileOpen },
  { code: 'NEG-15', rule: neg.NEG_15, force: 'soft', lookBack: years(5) },
  { code: 'NEG-16', rule: neg.NEG_16, force: 'soft', lookBack: whileOpen },
  { code: 'NEG-17', rule: neg.NEG_17, force: 'soft', lookBack: whileOpen },
];

/** One item found against a candidate. */
export interface NegativeHit {
  readonly code: string;
  readonly on: CivilDate;
  /** Day on which it was settled (撤销, 整改到位, 结案); null while it lasts. */
  readonly settledOn: CivilDate | null;
  /** 影响期截止日, for an item until a date. */
  readonly until: CivilDate | null;
  /** The running term began on this day. */
  readonly termFrom: CivilDate;
  /** The item as it stood in the list by which the hit was found, whatever the list has become since. */
  readonly item?: NegativeItem;
  /** Known by the record of another organization alone: whoever shows the finding may not tell of it. */
  readonly keptElsewhere?: boolean;
  /** Found in a joint review that is closed: the next one asks the departments anew. */
  readonly reviewClosed?: boolean;
}

/**
 * TAL-09: hard items are about the person, so they end every way into every post. An unknown code
 * counts as one.
 */
export function isHardHit(
  hit: NegativeHit,
  list: readonly NegativeItem[] = defaultNegativeList,
): boolean {
  const item = hit.item ?? list.find((entry) => entry.code === hit.code);
  return item?.force !== 'soft';
}

/** Whether a joint review that begins anew can lift the hit: it lasts only as long as the fact does. */
export function isAskedAnew(
  hit: NegativeHit,
  list: readonly NegativeItem[] = defaultNegativeList,
): boolean {
  const item = hit.item ?? list.find((entry) => entry.code === hit.code);
  return hit.reviewClosed === true && item?.lookBack.kind === 'while_open';
}

/** Does the hit still count on `date`? */
export function stillCounts(item: NegativeItem, hit: NegativeHit, date: CivilDate): boolean {
  switch (item.lookBack.kind) {
    case 'forever':
      return true;
    case 'while_open':
      return hit.settledOn === null || date < hit.settledOn;
    case 'until_date':
      return hit.until === null || date <= hit.until;
    case 'years':
      return date < addYears(hit.on, item.lookBack.years);
    case 'this_term':
      return hit.on >= hit.termFrom;
  }
}

/** Consent that lets a soft item pass. */
export interface SoftConsent {
  readonly streetDecided: boolean;
  readonly districtAgreed: boolean;
}

/**
 * TAL-09: the items that stand against a candidate on `date`. An unknown code blocks.
 *
 * @param list by which hits are read that do not bring their item along
 */
export function judgeNegativeList(
  hits: readonly NegativeHit[],
  consent: SoftConsent,
  date: CivilDate,
  list: readonly NegativeItem[] = defaultNegativeList,
): Judgement {
  const findings: Finding[] = [];
  for (const hit of hits) {
    const item = hit.item ?? list.find((entry) => entry.code === hit.code);
    if (item === undefined) {
      findings.push(
        block(neg.NEG_17, date, `负面清单中没有${hit.code}。`, {
          fact: 'code',
          hint: '请按区里现行清单重新选择。',
        }),
      );
      continue;
    }
    if (!stillCounts(item, hit, date)) continue;
    if (item.force === 'soft' && consent.streetDecided && consent.districtAgreed) continue;
    findings.push(against(item, hit, consent, date));
  }
  return judge(findings);
}

function against(
  item: NegativeItem,
  hit: NegativeHit,
  consent: SoftConsent,
  date: CivilDate,
): Finding {
  const hint =
    item.force === 'soft'
      ? '须经街道党工委研究并报区委组织部同意。'
      : item.lookBack.kind === 'years'
        ? `${formatDate(addYears(hit.on, item.lookBack.years))}起不再计算。`
        : item.lookBack.kind === 'while_open'
          ? '情形消除后可以重新申报。'
          : '请更换人选。';
  return block(
    item.rule,
    date,
    item.basis === undefined
      ? `负面清单：${item.rule.title}。`
      : `负面清单：${item.rule.title}（本区清单${item.code}，依据${item.basis}）。`,
    { fact: liftingFact(item, consent), hint },
    { facts: { code: hit.code, on: hit.on, force: item.force, ...elsewhere(hit) } },
  );
}

/** What would lift an item: consent to a soft one, its settlement, its time; else another person. */
function liftingFact(item: NegativeItem, consent: SoftConsent): string {
  if (item.force === 'soft') return consent.streetDecided ? 'districtAgreed' : 'streetDecided';
  if (item.lookBack.kind === 'while_open') return 'settledOn';
  return item.lookBack.kind === 'years' ? 'date' : 'code';
}
