// Conditions of the moves from preview to conversion (DEV-13 to DEV-28).
import { DEV_15, DEV_24, DEV_28, DEV_30 } from '../../catalogue/members/dev.js';
import type { CivilDate } from '../../civil-date.js';
import { block, type Finding, judge, placed } from '../../law/judgement.js';
import { judgeMotion } from '../../meetings/votes/motion.js';
import type { Guard } from '../../process/machine.js';
import type { DevSettings } from '../../settings/members/dev.js';
import type { ConversionDecision, DevelopmentCase } from '../case.js';
import {
  judgeConversionApplication,
  judgeConversionMeeting,
  judgeProbationExtension,
} from '../probation/probation.js';
import {
  judgeAdmissionMeeting,
  judgeCommitteeTalk,
  judgeDeparture,
  judgeMembershipForm,
  judgePreview,
} from './admission.js';
import {
  judgeApprovalTime,
  judgeApprovingBody,
  judgeConversionApprovalTime,
  judgeQuota,
  judgeReport,
} from './approval.js';

type CaseGuard = Guard<DevelopmentCase>;

/** DEV-13: the preview is passed, by a committee that may approve. */
export function previewed(settings: DevSettings): CaseGuard {
  return {
    label: '具有审批权限的基层党委预审合格',
    check: (c, date) =>
      judge([
        ...placed(
          judgePreview({ previewedOn: c.previewedOn, passed: c.previewPassed }, date).findings,
          {
            passed: 'previewPassed',
          },
        ),
        ...placed(judgeApprovingBody(c.approvingBody, date).findings, 'approvingBody'),
        ...judgeDeparture(c.leavesOn, date, settings).findings,
      ]).findings,
  };
}

/** DEV-14: the numbered form is given out after the preview. */
export const formFilledIn: CaseGuard = {
  label: '预审合格后发给编号的志愿书',
  check: (c, date) =>
    placed(
      judgeMembershipForm(
        { serialNumber: c.formNumber, issuedOn: c.formIssuedOn, previewedOn: c.previewedOn },
        date,
      ).findings,
      { serialNumber: 'formNumber', issuedOn: 'formIssuedOn' },
    ),
};

/** DEV-15, DEV-16: turnout and votes of the assembly. */
export const admitted: CaseGuard = {
  label: '支部大会到会和赞成均超过半数',
  check: (c, date) =>
    c.admission === null
      ? [noVote(DEV_15, 'admission', date)]
      : judge([
          ...placed(
            judgeAdmissionMeeting({ ...c.admission, previewedOn: c.previewedOn ?? date }).findings,
            'admission',
          ),
          ...placed(
            judgeMotion('admission', c.admission.ballot, c.admission.heldOn).findings,
            'admission.ballot',
          ),
        ]).findings,
};

/** DEV-29: the resolution is reported in time. */
export const reportedInTime: CaseGuard = {
  label: '3个月内报党委',
  check: (c, date) =>
    c.admission === null
      ? [noVote(DEV_15, 'admission', date)]
      : judgeReport({ resolvedOn: c.admission.heldOn, reportedOn: c.reportedOn ?? date }).findings,
};

/** DEV-17, DEV-18, DEV-27, DEV-31: talk, time, body and quota of the approval. */
export const approvable: CaseGuard = {
  label: '派人谈话，3个月内审批，有审批权限，不超计划',
  check: (c, date) =>
    c.admission === null
      ? [noVote(DEV_15, 'admission', date)]
      : judge([
          ...placed(
            judgeCommitteeTalk(
              { talkedOn: c.committeeTalkOn, by: c.committeeTalkBy },
              c.admission.heldOn,
              date,
            ).findings,
            { talkedOn: 'committeeTalkOn', by: 'committeeTalkBy' },
          ),
          ...placed(
            judgeApprovalTime({
              resolvedOn: c.admission.heldOn,
              approvedOn: date,
              special: c.special,
            }).findings,
            { approvedOn: 'date' },
          ),
          ...placed(judgeApprovingBody(c.approvingBody, date).findings, 'approvingBody'),
          ...placed(judgeQuota(c.quota, date).findings, 'quota'),
        ]).findings,
};

/** DEV-23: the member's own written application. */
export function conversionApplied(settings: DevSettings): CaseGuard {
  return {
    label: '本人提出书面转正申请',
    check: (c, date) =>
      placed(
        judgeConversionApplication(
          { endsOn: c.probationEndsOn ?? date, appliedOn: c.conversionAppliedOn },
          date,
          settings,
        ).findings,
        { appliedOn: 'conversionAppliedOn' },
      ),
  };
}

/** The 支部大会 at the end of the 预备期, on any of its three outcomes. */
export function conversionDecided(settings: DevSettings): CaseGuard {
  return {
    label: '预备期满后支部大会表决通过',
    check: (c, date) => {
      if (c.conversion === null) return [noVote(DEV_24, 'conversion', date)];
      const { heldOn, ballot } = c.conversion;
      if (c.conversionDecision === null) {
        const hint = '请登记按期转正、延长预备期或者取消资格。';
        const change = { fact: 'conversionDecision', hint };
        return [block(DEV_28, date, '没有登记支部大会决议的内容。', change)];
      }
      const meeting = { endsOn: c.probationEndsOn ?? heldOn, heldOn };
      return judge([
        ...placed(judgeConversionMeeting(meeting, settings).findings, 'conversion'),
        ...placed(judgeMotion('admission', ballot, heldOn).findings, 'conversion.ballot'),
      ]).findings;
    },
  };
}

/** A cancellation may be decided before the 预备期 has run out. */
export const cancellationDecided: CaseGuard = {
  label: '支部大会表决通过取消资格',
  check: (c, date) =>
    c.conversion === null
      ? [noVote(DEV_28, 'conversion', date)]
      : placed(
          judgeMotion('admission', c.conversion.ballot, c.conversion.heldOn).findings,
          'conversion.ballot',
        ),
};

/** DEV-24: the assembly decided so. */
export function decisionIs(decision: ConversionDecision, label: string): CaseGuard {
  return {
    label: `支部大会决议为${label}`,
    check: (c, date) =>
      c.conversionDecision === decision
        ? []
        : [
            block(
              DEV_28,
              date,
              `支部大会决议不是${label}。`,
              { fact: 'conversionDecision', hint: '请按支部大会决议办理。' },
              { facts: { decision: c.conversionDecision } },
            ),
          ],
  };
}

/** DEV-28: one extension of six to twelve months. */
export const extensionInOrder: CaseGuard = {
  label: '只延长一次，6个月以上1年以下',
  check: (c, date) =>
    placed(
      judgeProbationExtension(
        {
          endsOn: c.probationEndsOn ?? date,
          months: c.extensionMonths,
          earlierExtensions: c.earlierExtensions,
        },
        date,
      ).findings,
      { months: 'extensionMonths' },
    ),
};

/** DEV-25, DEV-27: approval in time, by a body that may. */
export const conversionApprovedInTime: CaseGuard = {
  label: '3个月内审批，有审批权限',
  check: (c, date) =>
    c.conversion === null
      ? [noVote(DEV_24, 'conversion', date)]
      : judge([
          ...placed(
            judgeConversionApprovalTime({ resolvedOn: c.conversion.heldOn, approvedOn: date })
              .findings,
            { approvedOn: 'date' },
          ),
          ...placed(judgeApprovingBody(c.approvingBody, date).findings, 'approvingBody'),
        ]).findings,
};

/** DEV-30: the papers of the cultivation have gone over. */
export const handedOver: CaseGuard = {
  label: '培养考察材料已转交',
  check: (c, date) =>
    c.materialsTransferred
      ? []
      : [
          block(DEV_30, date, '培养考察材料还没有转交。', {
            fact: 'materialsTransferred',
            hint: '请将全部材料转交接收单位党组织。',
          }),
        ],
};

function noVote(
  rule: typeof DEV_15,
  fact: keyof DevelopmentCase & ('admission' | 'conversion'),
  date: CivilDate,
): Finding {
  return block(rule, date, '还没有支部大会的表决结果。', {
    fact,
    hint: '请召开支部党员大会并登记表决结果。',
  });
}
