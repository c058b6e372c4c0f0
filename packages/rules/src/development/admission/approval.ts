// Approval of an assembly's decision: body, deadlines, filing, quota (DEV-18, DEV-19, DEV-25 to
// DEV-31).

import { addWorkingDays } from '../../calendar/working-days.js';
import { DEV_18, DEV_19, DEV_25, DEV_27, DEV_29, DEV_31 } from '../../catalogue/members/dev.js';
import { addMonths, type CivilDate, formatDate } from '../../civil-date.js';
import { block, type Judgement, judge, warn } from '../../law/judgement.js';
import { type DevSettings, devDefaults } from '../../settings/members/dev.js';

/** A decision of a 支部大会 that waits for, or has, its approval. */
export interface Approval {
  /** Day of the 支部大会. */
  readonly resolvedOn: CivilDate;
  readonly approvedOn: CivilDate;
  /** 特殊情况, with its reason on file. */
  readonly special: boolean;
}

/** Last days of an approval. */
export interface ApprovalDeadlines {
  /** Three months. */
  readonly dueOn: CivilDate;
  /** Six months, in special circumstances; after it the 支部大会 must be held again. */
  readonly latestOn: CivilDate;
}

/** DEV-18: three months after the resolution, at the latest six. */
export function approvalDeadlines(resolvedOn: CivilDate): ApprovalDeadlines {
  return { dueOn: addMonths(resolvedOn, 3), latestOn: addMonths(resolvedOn, 6) };
}

/**
 * DEV-18 (admission), DEV-29: approved within three months, in special circumstances within six; after
 * six months the 支部大会 is to be held again.
 */
export function judgeApprovalTime(approval: Approval): Judgement & { readonly redo: boolean } {
  const { resolvedOn, approvedOn } = approval;
  const { dueOn, latestOn } = approvalDeadlines(resolvedOn);
  const facts = { resolvedOn, approvedOn, special: approval.special };
  if (approvedOn > latestOn) {
    const finding = block(
      DEV_29,
      approvedOn,
      `支部大会决议已超过6个月（${formatDate(latestOn)}）。`,
      { fact: 'approvedOn', hint: '请重新召开支部大会讨论，预备期从新的支部大会通过之日算起。' },
      { facts },
    );
    return { ...judge([finding]), redo: true };
  }
  if (approvedOn <= dueOn || approval.special) return { ...judge([]), redo: false };
  const finding = block(
    DEV_18,
    approvedOn,
    `审批应不晚于${formatDate(dueOn)}，已逾期。`,
    {
      fact: 'special',
      hint: `确有特殊情况的，写明理由后可以审批，最迟到${formatDate(latestOn)}。`,
    },
    { facts },
  );
  return { ...judge([finding]), redo: false };
}

/** DEV-25: the approval of a 转正 within three months. */
export function judgeConversionApprovalTime(approval: {
  readonly resolvedOn: CivilDate;
  readonly approvedOn: CivilDate;
}): Judgement {
  const dueOn = addMonths(approval.resolvedOn, 3);
  if (approval.approvedOn <= dueOn) return judge([]);
  return judge([
    block(
      DEV_25,
      approval.approvedOn,
      `转正决议的审批应不晚于${formatDate(dueOn)}，已逾期。`,
      { fact: 'approvedOn', hint: '请说明原因并报区委组织部。' },
      { facts: { resolvedOn: approval.resolvedOn, approvedOn: approval.approvedOn } },
    ),
  ]);
}

/** What a resolution's late report calls for (DEV-29). */
export type LateReportStep = 'in_time' | 'reconsider' | 'redo';

/** DEV-29: reported to the 党委 more than three months later → 复议; more than six → a new 支部大会. */
export function judgeReport(report: {
  readonly resolvedOn: CivilDate;
  readonly reportedOn: CivilDate;
}): Judgement & { readonly step: LateReportStep } {
  const { resolvedOn, reportedOn } = report;
  const { dueOn, latestOn } = approvalDeadlines(resolvedOn);
  const facts = { resolvedOn, reportedOn };
  if (reportedOn <= dueOn) return { ...judge([]), step: 'in_time' };
  const redo = reportedOn > latestOn;
  const finding = block(
    DEV_29,
    reportedOn,
    redo ? '支部大会决议超过6个月才上报。' : '支部大会决议超过3个月才上报。',
    {
      fact: 'reportedOn',
      hint: redo ? '请重新召开支部大会讨论。' : '请支部复议后再上报。',
    },
    { facts },
  );
  return { ...judge([finding]), step: redo ? 'redo' : 'reconsider' };
}

/** DEV-19: last day to file the approval with the organization department. */
export function recordDueOn(approvedOn: CivilDate, settings: DevSettings = devDefaults): CivilDate {
  return addWorkingDays(approvedOn, settings['dev.recordWorkingDays'], settings.holidays).date;
}

/** DEV-19: filed in time? */
export function judgeApprovalRecord(
  record: { readonly approvedOn: CivilDate; readonly recordedOn: CivilDate },
  settings: DevSettings = devDefaults,
): Judgement {
  const dueOn = recordDueOn(record.approvedOn, settings);
  if (record.recordedOn <= dueOn) return judge([]);
  return judge([
    warn(DEV_19, record.recordedOn, `报组织部门备案应不晚于${formatDate(dueOn)}，已逾期。`, {
      facts: { approvedOn: record.approvedOn, dueOn },
      setting: 'dev.recordWorkingDays',
    }),
  ]);
}

/** Who is to approve: what sort of body, and above it whom. */
export interface ApprovingBody {
  readonly type:
    | 'work_committee'
    | 'committee'
    | 'general_branch'
    | 'branch'
    | 'temporary'
    | 'party_group';
  /** A 基层党委 that stands under a 街道、乡镇党（工）委. */
  readonly underStreetOrTownship: boolean;
  /** 具有审批权限, given by the county's committee. */
  readonly authorized: boolean;
}

/** DEV-27: may this body approve 预备党员? */
export function judgeApprovingBody(body: ApprovingBody, date: CivilDate): Judgement {
  const reason = refusalOf(body);
  if (reason === null) return judge([]);
  return judge([
    block(
      DEV_27,
      date,
      `${reason}不能审批预备党员。`,
      { fact: wantingFact(body), hint: '请报具有审批权限的街道、乡镇党（工）委或者基层党委审批。' },
      { facts: { type: body.type, underStreetOrTownship: body.underStreetOrTownship } },
    ),
  ]);
}

function refusalOf(body: ApprovingBody): string | null {
  switch (body.type) {
    case 'general_branch':
      return '党总支只能审议，';
    case 'branch':
      return '党支部';
    case 'temporary':
      return '临时党组织';
    case 'party_group':
      return '党组';
    case 'committee':
      if (body.underStreetOrTownship) return '街道、乡镇党（工）委下辖的村、社区党委和其他基层党委';
      return body.authorized ? null : '没有审批权限的党委';
    case 'work_committee':
      return body.authorized ? null : '没有审批权限的党工委';
  }
}

/** What would have to be another in a body that may not approve. */
function wantingFact(body: ApprovingBody): keyof ApprovingBody {
  if (body.type !== 'committee' && body.type !== 'work_committee') return 'type';
  const subordinate = body.type === 'committee' && body.underStreetOrTownship;
  return subordinate ? 'underStreetOrTownship' : 'authorized';
}

/** DEV-31: approvals of the year against the plan of the 党委. */
export function judgeQuota(
  quota: { readonly planned: number; readonly approved: number },
  date: CivilDate,
): Judgement {
  if (quota.approved < quota.planned) return judge([]);
  return judge([
    block(
      DEV_31,
      date,
      `今年发展计划${quota.planned}名，已审批${quota.approved}名。`,
      { fact: 'planned', hint: '请向区委组织部申请调整发展计划，或者列入下一年度。' },
      { facts: { planned: quota.planned, approved: quota.approved } },
    ),
  ]);
}
