// Conditions of the moves from application to examined prospect (DEV-01 to DEV-12).
import { DEV_03, DEV_08, DEV_10, DEV_13, DEV_15 } from '../../catalogue/members/dev.js';
import { block, merge, placed } from '../../law/judgement.js';
import type { Rule } from '../../law/rule.js';
import { judgeMotion } from '../../meetings/votes/motion.js';
import type { Guard } from '../../process/machine.js';
import type { DevSettings } from '../../settings/members/dev.js';
import { judgeExamination } from '../admission/admission.js';
import type { DevelopmentCase } from '../case.js';
import {
  type DevelopmentVersion,
  developmentVersion,
  judgeDevelopmentVersion,
} from '../version.js';
import {
  judgeActivistFiling,
  judgeCultivation,
  judgeDetermination,
  judgeMentors,
} from './activist.js';
import { judgeApplication, judgeTalk } from './application.js';
import {
  judgeConfirmation,
  judgeIntroducers,
  judgeProposal,
  judgeTraining,
  judgeVetting,
} from './prospect.js';

type CaseGuard = Guard<DevelopmentCase>;

/** DEV-01: eighteen on the day of the application. */
export const ofAge: CaseGuard = {
  label: '年满18周岁',
  check: (c) => judgeApplication(c).findings,
};

/** DEV-02: the first talk was held in time. */
export const talkHeld: CaseGuard = {
  label: '收到申请书1个月内谈话',
  check: (c, date) => judgeTalk({ receivedOn: c.submittedOn, talkedOn: c.talkedOn }, date).findings,
};

/** DEV-03: determined as activist after the talk. */
export function determined(settings: DevSettings): CaseGuard {
  return {
    label: '经推荐（推优）产生，谈话之后研究确定',
    check: (c, date) =>
      c.activistOn === null
        ? [
            block(DEV_03, date, '还没有研究确定为入党积极分子的日期。', {
              fact: 'activistOn',
              hint: '请登记支部委员会会议日期。',
            }),
          ]
        : judgeDetermination({ ...c, determinedOn: c.activistOn }, settings).findings,
  };
}

/** DEV-04: filed with the committee above. */
export function filed(settings: DevSettings): CaseGuard {
  return {
    label: '报上级党委备案',
    check: (c, date) =>
      judgeActivistFiling(
        { determinedOn: c.activistOn ?? date, filedOn: c.filedOn },
        date,
        settings,
      ).findings,
  };
}

/** DEV-05: one or two mentors. */
export const mentored: CaseGuard = {
  label: '1至2名正式党员作培养联系人',
  check: (c, date) => judgeMentors(c.mentors, date).findings,
};

/** DEV-06, DEV-07: a year of cultivation, all opinions heard. */
export const cultivated: CaseGuard = {
  label: '培养考察满一年，听取各方面意见',
  check: (c, date) => {
    const activistOn = c.activistOn ?? date;
    return merge(
      judgeProposal({ activistOn, opinions: c.opinions, hasGroups: c.hasGroups }, date),
      judgeCultivation({ activistOn, reviewedOn: c.reviewedOn }, date),
    ).findings;
  },
};

/** The way from 拟发展对象 on depends on the text in force on the day. */
export function underVersion(version: DevelopmentVersion): CaseGuard {
  return {
    label: version === 'DEV-2026' ? '适用2026年细则' : '适用2014年细则',
    check: (_, date) =>
      developmentVersion(date) === version
        ? judgeDevelopmentVersion(date).findings
        : [
            block(
              DEV_08,
              date,
              version === 'DEV-2026'
                ? '当日适用2014年细则，不经这一步。'
                : '当日适用2026年细则，须报上级党委同意并公示。',
              { fact: 'date', hint: '请按当日适用的细则办理。' },
            ),
          ],
  };
}

/** DEV-08 of 2014: the committee above has agreed. */
export const higherAgreed: CaseGuard = {
  label: '上级党委同意',
  check: (c, date) =>
    c.confirmation.higherAgreedOn !== null && c.confirmation.higherAgreedOn <= date
      ? []
      : [
          block(DEV_08, date, '上级党委还没有同意列为发展对象。', {
            fact: 'confirmation.higherAgreedOn',
            hint: '请先报上级党委研究同意。',
          }),
        ],
};

/** DEV-08: confirmed as prospect under the text in force. */
export function confirmed(settings: DevSettings): CaseGuard {
  return {
    label: '公示（备案）完成且无异议',
    check: (c, date) =>
      placed(judgeConfirmation(c.confirmation, date, settings).findings, {
        higherAgreedOn: 'confirmation.higherAgreedOn',
        notice: 'confirmation.notice',
        'notice.workingDays': 'confirmation.notice.workingDays',
        'notice.publishedOn': 'confirmation.notice.publishedOn',
        noticeClean: 'confirmation.noticeClean',
        filedOn: 'confirmation.filedOn',
        today: 'date',
      }),
  };
}

/** DEV-09: two introducers. */
export const introduced: CaseGuard = {
  label: '2名正式党员作入党介绍人',
  check: (c, date) => judgeIntroducers(c.introducers, date).findings,
};

/** DEV-10 to DEV-12: vetted, trained and examined. */
export function vettedAndTrained(settings: DevSettings): CaseGuard {
  return {
    label: '政治审查合格、培训合格、支委会审查合格',
    check: (c, date) =>
      merge(
        judgeVetting(c.vetting, date, settings),
        judgeTraining(c.training, date),
        judgeExamination({ examinedOn: c.examinedOn, passed: c.examined }, date),
      ).findings,
  };
}

/** A failure is recorded only where the file says so; `wanting` names the fact that does not, or null. */
function failed(
  label: string,
  rule: Rule,
  wanting: (c: DevelopmentCase) => string | null,
): CaseGuard {
  return {
    label,
    check: (c, date) => {
      const fact = wanting(c);
      if (fact === null) return [];
      const hint = '请先登记结果，再办理退回。';
      return [block(rule, date, `没有登记“${label}”的结果。`, { fact, hint })];
    },
  };
}

/** DEV-08: an objection to the notice was upheld. */
export const noticeFailed: CaseGuard = failed('公示有异议且成立', DEV_08, (c) =>
  c.confirmation.noticeClean === false ? null : 'confirmation.noticeClean',
);

/** DEV-10: the vetting was not passed. */
export const vettingFailed: CaseGuard = failed('政治审查不合格', DEV_10, (c) => {
  if (c.vetting.concludedOn === null) return 'vetting.concludedOn';
  return c.vetting.passed ? 'vetting.passed' : null;
});

/** DEV-13: the preview was not passed. */
export const previewFailed: CaseGuard = failed('预审不合格', DEV_13, (c) => {
  if (c.previewedOn === null) return 'previewedOn';
  return c.previewPassed ? 'previewPassed' : null;
});

/** DEV-15: the assembly did not admit. */
export const admissionFailed: CaseGuard = failed('支部大会表决未通过', DEV_15, (c) => {
  if (c.admission === null) return 'admission';
  const { ballot, heldOn } = c.admission;
  return judgeMotion('admission', ballot, heldOn).result === 'rejected' ? null : 'admission';
});
