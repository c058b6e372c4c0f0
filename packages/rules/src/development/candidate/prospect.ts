// From activist to prospect: proposal, confirmation, introducers, vetting, training (DEV-07 to
// DEV-11).

import { judgePublicNoticeClosing, type PublicNotice } from '../../calendar/working-days.js';
import { DEV_07, DEV_08, DEV_09, DEV_10, DEV_11 } from '../../catalogue/members/dev.js';
import { addMonths, type CivilDate, formatDate } from '../../civil-date.js';
import { block, type Finding, type Judgement, judge, warn } from '../../law/judgement.js';
import { type DevSettings, devDefaults } from '../../settings/members/dev.js';
import { developmentVersion } from '../version.js';
import type { Sponsor } from './activist.js';

const CULTIVATION_MONTHS = 12;

/** DEV-07: first day on which a 积极分子 of `activistOn` may be proposed as 发展对象. */
export function earliestProspectOn(activistOn: CivilDate): CivilDate {
  return addMonths(activistOn, CULTIVATION_MONTHS);
}

/** Whose opinions were heard before the 支委会. */
export interface OpinionsHeard {
  readonly group: boolean;
  readonly mentors: boolean;
  readonly members: boolean;
  readonly masses: boolean;
}

const opinionLabels = {
  group: '党小组',
  mentors: '培养联系人',
  members: '党员',
  masses: '群众',
} as const;

/** DEV-07: may the 支委会 of this day propose the 积极分子? `hasGroups` false: no 党小组 to be heard. */
export function judgeProposal(
  proposal: {
    readonly activistOn: CivilDate;
    readonly opinions: OpinionsHeard;
    readonly hasGroups: boolean;
  },
  date: CivilDate,
): Judgement {
  const findings: Finding[] = [];
  const from = earliestProspectOn(proposal.activistOn);
  if (date < from) {
    findings.push(
      block(
        DEV_07,
        date,
        '培养教育和考察不满一年。',
        { fact: 'activistOn', hint: `${formatDate(from)}起可以研究列为发展对象。` },
        { facts: { activistOn: proposal.activistOn, from } },
      ),
    );
  }
  for (const who of ['group', 'mentors', 'members', 'masses'] as const) {
    if (proposal.opinions[who] || (who === 'group' && !proposal.hasGroups)) continue;
    const label = opinionLabels[who];
    findings.push(
      block(DEV_07, date, `没有听取${label}意见。`, {
        fact: `opinions.${who}`,
        hint: `请听取${label}意见并记录。`,
      }),
    );
  }
  return judge(findings);
}

/** What confirms a 发展对象; the parts asked for depend on the version. */
export interface ProspectConfirmation {
  /** 2026: 上级党委同意. */
  readonly higherAgreedOn: CivilDate | null;
  /** 2026: the 公示, and whether it ended without objection (null: not ended). */
  readonly notice: PublicNotice | null;
  readonly noticeClean: boolean | null;
  /** 2014: 报上级党委备案. */
  readonly filedOn: CivilDate | null;
}

/** DEV-08: is the prospect confirmed as of `date`, under the text in force on that day? */
export function judgeConfirmation(
  c: ProspectConfirmation,
  date: CivilDate,
  settings: DevSettings = devDefaults,
): Judgement {
  if (developmentVersion(date) === 'DEV-2014') {
    if (c.filedOn !== null && c.filedOn <= date) return judge([]);
    return judge([
      block(DEV_08, date, '发展对象还没有报上级党委备案。', {
        fact: 'filedOn',
        hint: '请报上级党委备案。',
      }),
    ]);
  }
  const findings: Finding[] = [];
  if (c.higherAgreedOn === null || c.higherAgreedOn > date) {
    findings.push(
      block(DEV_08, date, '上级党委还没有同意列为发展对象。', {
        fact: 'higherAgreedOn',
        hint: '请先报上级党委研究同意。',
      }),
    );
  }
  findings.push(...noticeFindings(c, date, settings));
  return judge(findings);
}

function noticeFindings(
  c: ProspectConfirmation,
  date: CivilDate,
  settings: DevSettings,
): Finding[] {
  if (c.notice === null) {
    return [
      block(DEV_08, date, '还没有公示。', { fact: 'notice', hint: '请公示不少于5个工作日。' }),
    ];
  }
  const findings: Finding[] = [];
  const least = settings['dev.noticeWorkingDays'];
  if (c.notice.workingDays < least) {
    findings.push(
      block(
        DEV_08,
        date,
        `公示期${c.notice.workingDays}个工作日，少于${least}个工作日。`,
        { fact: 'notice.workingDays', hint: `请公示不少于${least}个工作日。` },
        { facts: { workingDays: c.notice.workingDays, least } },
      ),
    );
  }
  if (c.higherAgreedOn !== null && c.notice.publishedOn < c.higherAgreedOn) {
    findings.push(
      block(DEV_08, date, '公示早于上级党委同意。', {
        fact: 'notice.publishedOn',
        hint: '请在上级党委同意后公示。',
      }),
    );
  }
  findings.push(...judgePublicNoticeClosing(c.notice, date, settings.holidays).findings);
  if (c.noticeClean !== true) {
    findings.push(
      block(DEV_08, date, '公示结果尚未确认无异议。', {
        fact: 'noticeClean',
        hint: '请核查公示期间反映的问题，确认后登记结果。',
      }),
    );
  }
  return findings;
}

/** DEV-09: exactly two full members with the vote as 入党介绍人. */
export function judgeIntroducers(introducers: readonly Sponsor[], date: CivilDate): Judgement {
  const findings: Finding[] = [];
  if (introducers.length !== 2) {
    findings.push(
      block(
        DEV_09,
        date,
        `入党介绍人${introducers.length}名，应为2名。`,
        { fact: 'introducers', hint: '请确定2名正式党员作入党介绍人。' },
        { facts: { introducers: introducers.length } },
      ),
    );
  }
  if (introducers.some((person) => !person.full || !person.hasVote)) {
    findings.push(
      block(DEV_09, date, '入党介绍人须为正式党员，留党察看期间的不能作介绍人。', {
        fact: 'introducers',
        hint: '请更换符合条件的介绍人。',
      }),
    );
  }
  return judge(findings);
}

/** DEV-10: the conclusion of the 政治审查, and its day; null where there is none yet. */
export interface Vetting {
  readonly concludedOn: CivilDate | null;
  readonly passed: boolean;
}

/** DEV-10: is a passed 政治审查 still valid on `date`? */
export function judgeVetting(
  vetting: Vetting,
  date: CivilDate,
  settings: DevSettings = devDefaults,
): Judgement {
  const change = { fact: 'vetting', hint: '请完成政治审查并形成结论性材料。' };
  if (vetting.concludedOn === null || vetting.concludedOn > date) {
    return judge([block(DEV_10, date, '政治审查还没有结论。', change)]);
  }
  const facts = { concludedOn: vetting.concludedOn, passed: vetting.passed };
  if (!vetting.passed) {
    return judge([
      block(
        DEV_10,
        date,
        '政治审查不合格，不能发展入党。',
        { fact: 'vetting.passed', hint: '请退回继续培养或者终止培养。' },
        { facts },
      ),
    ]);
  }
  const until = addMonths(vetting.concludedOn, settings['dev.vettingMonths']);
  if (date <= until) return judge([]);
  return judge([
    block(
      DEV_10,
      date,
      `政治审查结论已于${formatDate(until)}过期。`,
      { fact: 'vetting.concludedOn', hint: '请重新进行政治审查。' },
      { facts, setting: 'dev.vettingMonths' },
    ),
  ]);
}

/** 集中培训 as recorded; organized by a 基层党委 or the county's organization department. */
export interface Training {
  readonly days: number;
  readonly hours: number;
  readonly organizedBy: 'committee' | 'county_department' | 'other';
}

/** DEV-11: usually at least three days or 24 学时; less calls for an explanation (GEN-06). */
export function judgeTraining(training: Training | null, date: CivilDate): Judgement {
  const change = { fact: 'training', hint: '请参加不少于3天或者24学时的集中培训。' };
  if (training === null) {
    return judge([block(DEV_11, date, '还没有参加集中培训。', change)]);
  }
  const findings: Finding[] = [];
  const facts = { days: training.days, hours: training.hours };
  if (training.days < 3 && training.hours < 24) {
    findings.push(
      warn(
        DEV_11,
        date,
        `集中培训${training.days}天、${training.hours}学时，一般不少于3天或者24学时。`,
        { facts, change },
      ),
    );
  }
  if (training.organizedBy === 'other') {
    findings.push(
      block(DEV_11, date, '集中培训须由基层党委或者县级党委组织部门组织。', {
        fact: 'training.organizedBy',
        hint: '请参加基层党委或者县级党委组织部门的培训。',
      }),
    );
  }
  return judge(findings);
}
