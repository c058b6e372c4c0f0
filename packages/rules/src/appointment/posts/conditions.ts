// Conditions of party posts, yearly appraisal and audit in a village (TAL-03, TAL-11 to TAL-13).
import { TAL_03, TAL_11, TAL_12, TAL_13 } from '../../catalogue/villages/tal.js';
import {
  addDays,
  addMonths,
  type CivilDate,
  formatDate,
  fullYearsBetween,
} from '../../civil-date.js';
import {
  block,
  elsewhere,
  type Finding,
  type Judgement,
  judge,
  merge,
  warn,
} from '../../law/judgement.js';
import type { MemberCategory } from '../../members/member-standing.js';
import { judgeSecretary } from '../../organization/committee.js';

import { type TalSettings, talDefaults } from '../../settings/villages/tal.js';
import type { LeavingReason, VillagePost } from './posts.js';

/** A candidate for a party post, as far as TAL-03 depends on the person. */
export interface PartyCandidate {
  readonly category: MemberCategory;
  /** 转正日期; null for one who is no full member. */
  readonly fullSince: CivilDate | null;
  readonly bornOn: CivilDate;
  /** The membership is known by the record of another organization alone. */
  readonly keptElsewhere?: boolean;
}

/** TAL-03: full member; a 书记 with a year's 党龄; the district's age limit warns. */
export function judgePartyCandidate(
  candidate: PartyCandidate,
  post: VillagePost,
  date: CivilDate,
  settings: TalSettings = talDefaults,
): Judgement {
  const findings: Finding[] = [];
  if (candidate.category !== 'full') {
    findings.push(
      block(
        TAL_03,
        date,
        '党内职务人选须为正式党员。',
        { fact: 'category', hint: '请更换人选。' },
        { facts: { category: candidate.category, ...elsewhere(candidate) } },
      ),
    );
  }
  const leader = post === 'party_secretary';
  const key = leader ? 'tal.secretaryMaxAge' : 'tal.otherMaxAge';
  const age = fullYearsBetween(candidate.bornOn, date);
  if (age > settings[key]) {
    findings.push(
      warn(TAL_03, date, `年龄${age}周岁，超过区里规定的${settings[key]}周岁。`, {
        facts: { age, limit: settings[key] },
        setting: key,
        change: { fact: 'bornOn', hint: '请说明情况，或者更换人选。' },
      }),
    );
  }
  const judged = judge(findings);
  return leader && candidate.category === 'full'
    ? merge(judged, judge(partySince(candidate, date)))
    : judged;
}

/** ORG-09, by the membership of the candidate. */
const partySince = (candidate: PartyCandidate, date: CivilDate): Finding[] =>
  judgeSecretary(candidate.fullSince, date).findings.map((finding) => ({
    ...finding,
    facts: { ...finding.facts, ...elsewhere(candidate) },
  }));

/** TAL-11: a 书记's appointment, change or removal takes effect after the 备案 only. */
export function judgeFiling(
  filing: { readonly post: VillagePost; readonly filedOn: CivilDate | null },
  effectiveOn: CivilDate,
): Judgement {
  if (filing.post !== 'party_secretary') return judge([]);
  if (filing.filedOn !== null && filing.filedOn <= effectiveOn) return judge([]);
  return judge([
    block(
      TAL_11,
      effectiveOn,
      '村党组织书记的任职、变动、撤换须先报区委组织部备案。',
      { fact: 'filedOn', hint: '请在生效前报区委组织部备案。' },
      { facts: { filedOn: filing.filedOn, effectiveOn } },
    ),
  ]);
}

/** TAL-11: a 书记 who is dismissed, transferred or resigns leaves with the district's 备案 only. */
export const leavingIsFiled = (post: VillagePost, reason: LeavingReason): boolean =>
  post === 'party_secretary' && ['dismissed', 'transferred', 'resigned'].includes(reason);

/** TAL-12 grades of the yearly 考核. */
export const officialGradeLabels = {
  excellent: '优秀',
  competent: '称职',
  basically_competent: '基本称职',
  incompetent: '不称职',
} as const;

export type OfficialGrade = keyof typeof officialGradeLabels;

/** TAL-12: 民主评议 at least once a year, six months apart (Shandong). */
export function judgeAppraisalInterval(
  appraisals: readonly CivilDate[],
  today: CivilDate,
): Judgement {
  const days = [...appraisals].sort();
  const findings: Finding[] = [];
  days.forEach((day, i) => {
    const previous = days[i - 1];
    if (previous === undefined || day >= addMonths(previous, 6)) return;
    findings.push(
      warn(TAL_12, today, `${formatDate(previous)}与${formatDate(day)}两次评议间隔不足6个月。`, {
        facts: { previous, day },
        change: { fact: 'appraisals', hint: '两次评议应间隔6个月以上。' },
      }),
    );
  });
  if (!days.some((day) => day > addMonths(today, -12) && day <= today)) {
    findings.push(
      warn(TAL_12, today, '近一年没有民主评议。', {
        change: { fact: 'appraisals', hint: '请组织一次民主评议。' },
      }),
    );
  }
  return judge(findings);
}

/** 经济责任审计 at the end of a term or of service. */
export interface EconomicAudit {
  readonly kind: 'term_end' | 'mid_term';
  /** Day on which the result was published (term end) or the audit done (mid-term); null if not. */
  readonly doneOn: CivilDate | null;
  /** The next election, or the day of leaving. */
  readonly referenceOn: CivilDate;
}

/** TAL-13: a term-end audit is published before the next election; a mid-term one within 30 days. */
export function judgeAudit(audit: EconomicAudit, today: CivilDate): Judgement {
  const { kind, doneOn, referenceOn } = audit;
  const facts = { kind, doneOn, referenceOn };
  if (kind === 'term_end') {
    if (doneOn !== null && doneOn < referenceOn) return judge([]);
    return judge([
      block(
        TAL_13,
        today,
        '任期经济责任审计结果应在下届选举前公布。',
        { fact: 'doneOn', hint: `请在${formatDate(referenceOn)}选举前公布审计结果。` },
        { facts },
      ),
    ]);
  }
  const dueOn = addDays(referenceOn, 30);
  if ((doneOn ?? today) <= dueOn) return judge([]);
  return judge([
    warn(TAL_13, today, `届中离任的审计应不晚于${formatDate(dueOn)}完成。`, {
      facts,
      source: { regulation: 'shandong_village_committee' },
      change: { fact: 'doneOn', hint: '请尽快完成离任审计。' },
    }),
  ]);
}
