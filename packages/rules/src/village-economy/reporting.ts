// Entry, locking and publication of a village's figures (VEC-04, VEC-06).
import { VEC_04, VEC_06 } from '../catalogue/villages/vec.js';
import { addMonths, type CivilDate, civilDate, endOfMonth, formatDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge, warn } from '../law/judgement.js';
import type { RuleSource } from '../law/rule.js';
import type { Role } from '../roles.js';
import { type VecSettings, vecDefaults } from '../settings/villages/vec.js';

/** VEC-04: last day on which the figures of `year` may still be changed below the district. */
export function lockedAfter(year: number, settings: VecSettings = vecDefaults): CivilDate {
  return civilDate(year + 1, 1, settings['vec.lockDay']);
}

/** 区级: the organization department, and the officer for agriculture of the district. */
const districtRoles: readonly Role[] = [
  'district_auditor',
  'district_approver',
  'department_officer',
];

/**
 * VEC-04: may this role change the figures of `year` on `date`? Once locked, the district alone:
 * after the day, or earlier where the district has locked the year by hand (`locked`).
 */
export function judgeEconomyEntry(
  entry: { readonly year: number; readonly role: Role; readonly locked?: boolean },
  date: CivilDate,
  settings: VecSettings = vecDefaults,
): Judgement {
  const lock = lockedAfter(entry.year, settings);
  const early = entry.locked === true && date <= lock;
  if (districtRoles.includes(entry.role) || (date <= lock && !early)) return judge([]);
  return judge([
    block(
      VEC_04,
      date,
      early
        ? `${entry.year}年数据已由区级锁定。`
        : `${entry.year}年数据已于${formatDate(lock)}锁定。`,
      { fact: 'role', hint: '请报区级更正。' },
      { facts: { year: entry.year, lock, role: entry.role }, setting: 'vec.lockDay' },
    ),
  ]);
}

/** VEC-06: what a village publishes, and how often (Shandong). */
export interface Publication {
  readonly kind: 'finance' | 'general';
  readonly lastPublishedOn: CivilDate | null;
}

/** Last day of the next publication: finance monthly, general matters quarterly. */
export function publicationDueOn(publication: Publication, today: CivilDate): CivilDate {
  const months = publication.kind === 'finance' ? 1 : 3;
  const last = publication.lastPublishedOn;
  return last === null ? today : endOfMonth(addMonths(endOfMonth(last), months));
}

/**
 * VEC-04, VEC-06: last day for sending in the income of a month. It is published month by month, so the
 * figures are needed by the end of the month after.
 */
export function incomeDueOn(year: number, month: number): CivilDate {
  const closed = endOfMonth(civilDate(year, month, 1));
  return publicationDueOn({ kind: 'finance', lastPublishedOn: closed }, closed);
}

/** VEC-06: is the publication up to date? */
export function judgeVillagePublication(publication: Publication, today: CivilDate): Judgement {
  const dueOn = publicationDueOn(publication, today);
  if (publication.lastPublishedOn !== null && today <= dueOn) return judge([]);
  const label = publication.kind === 'finance' ? '村财务按月逐项公开' : '村务一般事项按季公开';
  return judge([
    warn(VEC_06, today, `${label}，目前没有按期公开。`, {
      facts: { kind: publication.kind, lastPublishedOn: publication.lastPublishedOn },
      change: { fact: 'lastPublishedOn', hint: '请尽快公开并登记。' },
    }),
  ]);
}

const collectiveLaw = (article: string): RuleSource => ({
  regulation: 'rural_collective',
  articles: { 'RCE-2024': article },
});

/** VEC-06: 集体资金 on a personal account is forbidden; dividends come after 公积公益金. */
export function judgeFunds(
  funds: {
    readonly personalAccount: boolean;
    readonly reserveTaken: boolean;
    readonly dividend: boolean;
  },
  date: CivilDate,
): Judgement {
  const findings: Finding[] = [];
  if (funds.personalAccount) {
    findings.push(
      block(
        VEC_06,
        date,
        '集体资金不得以个人名义开立账户存储。',
        { fact: 'personalAccount', hint: '请转入集体经济组织账户。' },
        { source: collectiveLaw('第四十四条') },
      ),
    );
  }
  if (funds.dividend && !funds.reserveTaken) {
    findings.push(
      block(
        VEC_06,
        date,
        '分配前应先提取公积公益金。',
        { fact: 'reserveTaken', hint: '请先提取公积公益金，再按份额分配。' },
        { source: collectiveLaw('第四十二条') },
      ),
    );
  }
  return judge(findings);
}
