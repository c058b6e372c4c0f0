// From applicant to activist: determination, filing, mentors, cultivation (DEV-03 to DEV-06).
import { DEV_03, DEV_04, DEV_05, DEV_06 } from '../../catalogue/members/dev.js';
import { addMonths, type CivilDate, formatDate, fullYearsBetween } from '../../civil-date.js';
import { block, type Finding, type Judgement, judge, warn } from '../../law/judgement.js';
import { type DevSettings, devDefaults } from '../../settings/members/dev.js';

const LEAGUE_AGE = 28;
const REVIEW_MONTHS = 6;

/** What is known on the day on which an applicant is to become an activist. */
export interface Determination {
  readonly bornOn: CivilDate;
  readonly leagueMember: boolean;
  /** 党员推荐 or 群团组织推优. */
  readonly recommendedBy: 'members' | 'league' | null;
  readonly talkedOn: CivilDate | null;
  readonly determinedOn: CivilDate;
}

/** DEV-03: may the applicant be determined as 积极分子 on that day? */
export function judgeDetermination(
  d: Determination,
  settings: DevSettings = devDefaults,
): Judgement {
  const date = d.determinedOn;
  const findings: Finding[] = [];
  if (d.talkedOn === null || date < d.talkedOn) {
    findings.push(
      block(DEV_03, date, '谈话之前不能确定为入党积极分子。', {
        fact: 'talkedOn',
        hint: '请先派人谈话。',
      }),
    );
  } else if (date < addMonths(d.talkedOn, settings['dev.applicantMonths'])) {
    findings.push(
      warn(DEV_03, date, `谈话后不满${settings['dev.applicantMonths']}个月。`, {
        facts: { talkedOn: d.talkedOn },
        setting: 'dev.applicantMonths',
      }),
    );
  }
  if (d.recommendedBy === null) {
    findings.push(
      block(DEV_03, date, '没有党员推荐或者群团组织推优。', {
        fact: 'recommendedBy',
        hint: '请先组织党员推荐或者群团组织推优。',
      }),
    );
  }
  const young = d.leagueMember && fullYearsBetween(d.bornOn, date) <= LEAGUE_AGE;
  if (young && d.recommendedBy === 'members') {
    findings.push(
      warn(DEV_03, date, '28周岁以下的团员，一般应由团组织推优。', {
        change: { fact: 'recommendedBy', hint: '可以由团组织推优，或者填写说明。' },
      }),
    );
  }
  return judge(findings);
}

/** DEV-04: last day to file the 积极分子 with the committee above. */
export function activistFilingDueOn(
  determinedOn: CivilDate,
  settings: DevSettings = devDefaults,
): CivilDate {
  return addMonths(determinedOn, settings['dev.filingMonths']);
}

/** DEV-04: filed, and in time? */
export function judgeActivistFiling(
  filing: { readonly determinedOn: CivilDate; readonly filedOn: CivilDate | null },
  date: CivilDate,
  settings: DevSettings = devDefaults,
): Judgement {
  const dueOn = activistFilingDueOn(filing.determinedOn, settings);
  const facts = { determinedOn: filing.determinedOn, filedOn: filing.filedOn, dueOn };
  const change = { fact: 'filedOn', hint: '请报上级党委备案。' };
  if (filing.filedOn === null) {
    return judge([block(DEV_04, date, '还没有报上级党委备案。', change, { facts })]);
  }
  if (filing.filedOn <= dueOn) return judge([]);
  const message = `备案应不晚于${formatDate(dueOn)}，已逾期。`;
  return judge([warn(DEV_04, date, message, { facts, change, setting: 'dev.filingMonths' })]);
}

/** A full member's standing as 联系人 or 介绍人. */
export interface Sponsor {
  readonly full: boolean;
  readonly hasVote: boolean;
}

/** DEV-05: one or two full members as 培养联系人. */
export function judgeMentors(mentors: readonly Sponsor[], date: CivilDate): Judgement {
  const findings: Finding[] = [];
  if (mentors.length < 1 || mentors.length > 2) {
    findings.push(
      block(
        DEV_05,
        date,
        `培养联系人${mentors.length}名，应为1至2名。`,
        { fact: 'mentors', hint: '请指定1至2名正式党员作培养联系人。' },
        { facts: { mentors: mentors.length } },
      ),
    );
  }
  if (mentors.some((mentor) => !mentor.full)) {
    findings.push(
      block(DEV_05, date, '培养联系人须为正式党员。', {
        fact: 'mentors',
        hint: '请改由正式党员担任。',
      }),
    );
  }
  return judge(findings);
}

/** DEV-06: last days of the half-yearly reviews of a 积极分子 that are due up to `date`. */
export function cultivationReviewsDue(activistOn: CivilDate, date: CivilDate): CivilDate[] {
  const due: CivilDate[] = [];
  for (let n = 1; ; n += 1) {
    const day = addMonths(activistOn, n * REVIEW_MONTHS);
    if (day > date) return due;
    due.push(day);
  }
}

/** DEV-06: is there a review in each half-year that has passed? */
export function judgeCultivation(
  cultivation: { readonly activistOn: CivilDate; readonly reviewedOn: readonly CivilDate[] },
  date: CivilDate,
): Judgement {
  const { activistOn, reviewedOn } = cultivation;
  let from = activistOn;
  let missing = 0;
  for (const due of cultivationReviewsDue(activistOn, date)) {
    const start = from;
    if (!reviewedOn.some((day) => day > start && day <= due)) missing += 1;
    from = due;
  }
  if (missing === 0) return judge([]);
  return judge([
    warn(DEV_06, date, `有${missing}个半年没有考察记录。`, {
      facts: { missing },
      change: { fact: 'reviewedOn', hint: '请补充考察情况并说明原因。' },
    }),
  ]);
}
