// Conditions of the moves of the appointment machine (TAL-10).

import { judgePublicNoticeClosing } from '../calendar/working-days.js';
import { TAL_08, TAL_10 } from '../catalogue/villages/tal.js';
import { addYears, type CivilDate } from '../civil-date.js';
import { block, type Finding, judge, placed } from '../law/judgement.js';
import type { Guard } from '../process/machine.js';
import type { TalSettings } from '../settings/villages/tal.js';
import type { AppointmentFacts } from './facts.js';
import { judgeAvoidance } from './posts/avoidance.js';
import { judgeLeaving, judgeRoute } from './posts/posts.js';
import { judgeSitting } from './procedure/sitting.js';
import {
  answersWithConsent,
  judgeJointReview,
  judgeReviewValidity,
} from './review/joint-review.js';
import {
  isAskedAnew,
  isHardHit,
  judgeNegativeList,
  type NegativeHit,
} from './review/negative-list.js';

type AppointmentGuard = Guard<AppointmentFacts>;

function refuse(
  date: CivilDate,
  fact: keyof AppointmentFacts | `committee.${string}` | 'notice.workingDays',
  message: string,
  hint: string,
): Finding {
  return block(TAL_10, date, message, { fact, hint });
}

/** TAL-01, TAL-10: fit to be taken into the pool. */
export const fitForPool: AppointmentGuard = {
  label: '年满18周岁，身份有效，不重复，本人愿意',
  check: (f, date) => {
    const findings: Finding[] = [];
    if (date < addYears(f.bornOn, 18)) {
      findings.push(refuse(date, 'bornOn', '未满18周岁。', '年满18周岁后可以入库。'));
    }
    if (!f.residentIdValid) {
      findings.push(refuse(date, 'residentIdValid', '公民身份号码未通过校验。', '请核对证件。'));
    }
    if (f.duplicate) {
      findings.push(refuse(date, 'duplicate', '该人员已有在办档案。', '请在原档案中继续办理。'));
    }
    if (!f.willing) {
      findings.push(refuse(date, 'willing', '没有登记本人意愿。', '请征求本人意见并登记。'));
    }
    return findings;
  },
};

/** TAL-02, TAL-06: a free seat, a lawful route, no one who has to stay out. */
export function postAndRoute(settings: TalSettings): AppointmentGuard {
  return {
    label: '岗位有空额，产生方式合法，没有应回避情形',
    check: (f, date) => {
      const findings = [
        ...judgeRoute(f.post, f.route, date).findings,
        ...judgeAvoidance(f.post, f.team, date, settings).findings,
      ];
      if (f.freeSeats > 0) return findings;
      return [...findings, refuse(date, 'freeSeats', '该岗位没有空额。', '请核对职数后再动议。')];
    },
  };
}

/**
 * TAL-06: no post and no relative of the person stands in the way, whatever has come up since the
 * proposal. What only warns was explained when the person was proposed.
 */
export function noConflict(settings: TalSettings): AppointmentGuard {
  return {
    label: '没有应回避情形（含其他在办岗位）',
    check: (f, date) => {
      if (!f.personKnown) {
        const message = '没有核对人选的岗位、在办事项和近亲属。';
        return [refuse(date, 'personKnown', message, '请先核对人选的情况。')];
      }
      const { findings } = judgeAvoidance(f.post, f.team, date, settings);
      return findings.filter(({ severity }) => severity === 'block');
    },
  };
}

function hardFindings(hits: readonly NegativeHit[], f: AppointmentFacts, date: CivilDate) {
  return placed(
    judgeNegativeList(
      hits.filter((hit) => isHardHit(hit)),
      f.softConsent,
      date,
    ).findings,
    {
      code: 'negativeHits',
      settledOn: 'negativeHits',
    },
  );
}

/** TAL-09: no hard item stands against the person, in whichever way it was found. */
export const noHardItem: AppointmentGuard = {
  label: '没有负面清单一票否决情形（含其他在办岗位联审中发现的）',
  check: (f, date) => hardFindings(f.negativeHits, f, date),
};

/** TAL-09: before a joint review, what it will ask anew does not count yet. */
export const noLastingItem: AppointmentGuard = {
  label: '没有重新联审也不能消除的一票否决情形',
  check: (f, date) =>
    hardFindings(
      f.negativeHits.filter((hit) => !isAskedAnew(hit)),
      f,
      date,
    ),
};

/** TAL-08, TAL-09: every department has passed, and no item of the negative list counts. */
export const reviewPassed: AppointmentGuard = {
  label: '各部门联审通过，没有负面清单情形',
  check: (f, date) =>
    judge([
      ...placed(
        judgeJointReview(answersWithConsent(f.answers, f.softConsent), f.requiredDepartments, date)
          .findings,
        Object.fromEntries(f.requiredDepartments.map((department) => [department, 'answers'])),
      ),
      ...placed(judgeNegativeList(f.negativeHits, f.softConsent, date).findings, {
        code: 'negativeHits',
        settledOn: 'negativeHits',
        streetDecided: 'softConsent.streetDecided',
        districtAgreed: 'softConsent.districtAgreed',
      }),
    ]).findings,
};

/** TAL-08: the result of the joint review has not expired. */
export function reviewValid(settings: TalSettings): AppointmentGuard {
  return {
    label: '联审结论在有效期内',
    check: (f, date) => {
      if (f.reviewRenewed) {
        const message = '联审结论已过期，正在重新征求部门意见。';
        const hint = '请待各部门重新答复、联审办结后再办理。';
        return [block(TAL_08, date, message, { fact: 'reviewRenewed', hint })];
      }
      return placed(judgeReviewValidity(f.reviewPassedOn, date, settings).findings, {
        passedOn: 'reviewPassedOn',
      });
    },
  };
}

/** TAL-08: the departments are asked anew once the result has expired, and not before. */
export function reviewExpired(settings: TalSettings): AppointmentGuard {
  return {
    label: '联审结论已过期',
    check: (f, date) => {
      const hint = '结论过期后才需要重新提请。';
      const refusal = (message: string, fact = 'reviewPassedOn') => [
        block(TAL_08, date, message, { fact, hint }),
      ];
      if (f.reviewRenewed) return refusal('已经在重新征求部门意见。', 'reviewRenewed');
      if (f.reviewPassedOn === null) return refusal('还没有联审结论。');
      const expired = judgeReviewValidity(f.reviewPassedOn, date, settings).outcome === 'block';
      return expired ? [] : refusal('联审结论仍在有效期内。');
    },
  };
}

/** TAL-08: departments have been asked anew and this has not been closed yet. */
export const reviewIsRenewed: AppointmentGuard = {
  label: '正在重新征求部门意见',
  check: (f, date) =>
    f.reviewRenewed
      ? []
      : [
          block(TAL_08, date, '没有正在重新进行的联审。', {
            fact: 'reviewRenewed',
            hint: '联审结论过期的，请先重新提请联审。',
          }),
        ],
};

/** TAL-10: two inspectors who are no relatives, the talks and the poll. */
export function inspected(settings: TalSettings): AppointmentGuard {
  const talks = settings['tal.inspectionTalks'];
  return {
    label: `2人以上考察组，谈话${talks}人以上，群众测评，回避`,
    check: (f, date) => {
      const findings: Finding[] = [];
      if (f.inspectors < 2) {
        findings.push(refuse(date, 'inspectors', '考察组不足2人。', '请组成2人以上考察组。'));
      }
      if (f.talks < talks) {
        const message = `考察谈话${f.talks}人，不足${talks}人。`;
        findings.push(refuse(date, 'talks', message, `请再谈话${talks - f.talks}人。`));
      }
      if (!f.massPolled) {
        findings.push(refuse(date, 'massPolled', '没有群众测评。', '请组织群众测评。'));
      }
      if (f.inspectorRelated) {
        const message = '考察人员与人选有应回避的关系。';
        findings.push(refuse(date, 'inspectorRelated', message, '请更换考察人员。'));
      }
      return findings;
    },
  };
}

/** TAL-10: the sitting had its quorum and its majority. */
export const decided: AppointmentGuard = {
  label: '三分之二以上委员到会，超过半数同意',
  check: (f, date) => judgeSitting(f.committee, date).findings,
};

/** TAL-10, CAL-03: the public notice has run its working days and no objection is open. */
export function noticeOver(settings: TalSettings): AppointmentGuard {
  const least = settings['tal.noticeWorkingDays'];
  return {
    label: `公示期不少于${least}个工作日且无未核查异议`,
    check: (f, date) => {
      if (f.notice === null) {
        return [refuse(date, 'notice', '还没有公示。', '请先公示。')];
      }
      const closing = judgePublicNoticeClosing(f.notice, date, settings.holidays);
      const findings = placed(closing.findings, { today: 'date' });
      if (f.notice.workingDays < least) {
        const message = `公示期少于${least}个工作日。`;
        findings.push(refuse(date, 'notice.workingDays', message, '请按规定期限公示。'));
      }
      if (f.openObjection) {
        const message = '有异议正在核查。';
        findings.push(refuse(date, 'openObjection', message, '请先完成异议核查。'));
      }
      return findings;
    },
  };
}

/** TAL-10: a lawful procedure is on record. */
export const electionRecorded: AppointmentGuard = {
  label: '已依法选举产生',
  check: (f, date) =>
    f.electedOn !== null && f.electedOn <= date
      ? []
      : [refuse(date, 'electedOn', '没有选举结果。', '请依法选举后登记结果；系统不作任命。')],
};

/** TAL-10, TAL-11: the filing holds all its papers. */
export const papersInOrder: AppointmentGuard = {
  label: '备案材料齐全',
  check: (f, date) =>
    f.papersComplete
      ? []
      : [refuse(date, 'papersComplete', '备案材料不齐全。', '请补正备案材料。')],
};

/** TAL-15: the reason for leaving is one that the post knows. */
export const leavingInOrder: AppointmentGuard = {
  label: '离任原因与岗位相符',
  check: (f, date) =>
    f.leavingReason === null
      ? [refuse(date, 'leavingReason', '没有离任原因。', '请选择离任原因。')]
      : judgeLeaving(f.post, f.leavingReason, date).findings,
};

/** TAL-11, GEN-07: two people change a time in office: one asks, another agrees. */
export const changeAgreed: AppointmentGuard = {
  label: '街道已提出，区委组织部同意',
  check: (f, date) =>
    f.changeAgreed
      ? []
      : [
          refuse(
            date,
            'changeAgreed',
            '没有街道提出、区委组织部同意的备案或更正。',
            '请由街道提出，区委组织部确认。',
          ),
        ],
};

/** TAL-13: hand-over and audit are done before a term is archived. */
export const handedOverAndAudited: AppointmentGuard = {
  label: '完成工作交接和审计',
  check: (f, date) => {
    const findings: Finding[] = [];
    if (!f.handedOver) {
      findings.push(refuse(date, 'handedOver', '没有完成工作交接。', '请完成交接并上传清单。'));
    }
    if (!f.auditDone) {
      findings.push(refuse(date, 'auditDone', '没有完成审计。', '请完成任期或者离任审计。'));
    }
    return findings;
  },
};

/** TAL-10: an objection came in while the notice was up. */
export const objectionRaised: AppointmentGuard = {
  label: '公示期间收到异议',
  check: (f, date) =>
    f.openObjection
      ? []
      : [refuse(date, 'openObjection', '没有登记异议。', '请先登记收到的异议。')],
};

/** TAL-15: a person who died does not go back into the pool. */
export const alive: AppointmentGuard = {
  label: '不是因死亡离任',
  check: (f, date) =>
    f.leavingReason === 'died'
      ? [refuse(date, 'leavingReason', '因死亡离任的，不能转回后备。', '请办理归档。')]
      : [],
};
