// Sensitive personal information: reveals, notice, requests (SEC-01 to SEC-03).

import { addWorkingDays } from '../calendar/working-days.js';
import { SEC_01, SEC_02, SEC_03 } from '../catalogue/general/sec.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';
import { isNameOf } from '../names.js';
import { type SecSettings, secDefaults } from '../settings/general/sec.js';

/** SEC-02: what is handled as 敏感个人信息. */
export const sensitiveFieldLabels = {
  resident_id: '公民身份号码',
  sanctions: '处分情况',
  joint_review: '联审结果',
  hardship: '困难情况',
  health: '健康情况',
  bank_card: '银行卡',
  location: '位置',
} as const;

export type SensitiveField = keyof typeof sensitiveFieldLabels;

/** Is the text a sensitive field of SEC-02? */
export function isSensitiveField(field: string): field is SensitiveField {
  return isNameOf(sensitiveFieldLabels, field);
}

/** An actor wants to see or export fields in clear. */
export interface Reveal {
  readonly fields: readonly string[];
  readonly permitted: boolean;
  readonly reason: string;
  readonly kind: 'view' | 'export';
  readonly exportApproved: boolean;
}

/** SEC-02: a sensitive field needs its own permission and a reason; an export an approval too. */
export function judgeReveal(reveal: Reveal, date: CivilDate): Judgement {
  const fields = reveal.fields.filter(isSensitiveField).sort();
  if (fields.length === 0) return judge([]);
  const findings: Finding[] = [];
  const names = fields.map((field) => sensitiveFieldLabels[field]).join('、');
  const refuse = (fact: keyof Reveal, message: string, hint: string) => {
    findings.push(block(SEC_02, date, message, { fact, hint }, { facts: { fields } }));
  };
  if (!reveal.permitted) refuse('permitted', `没有查看${names}的权限。`, '请向安全管理员申请。');
  if (reveal.reason.trim() === '') {
    refuse('reason', `查看${names}须说明理由。`, '请填写查看理由，理由会记入日志。');
  }
  if (reveal.kind === 'export' && !reveal.exportApproved) {
    refuse('exportApproved', `导出${names}须经批准。`, '请先提交导出审批。');
  }
  return judge(findings);
}

/** SEC-01: has the person been shown the 告知书, and acknowledged it? */
export function judgeNotice(
  notice: { readonly shownVersion: string | null; readonly currentVersion: string },
  date: CivilDate,
): Judgement {
  if (notice.shownVersion === notice.currentVersion) return judge([]);
  return judge([
    block(SEC_01, date, '还没有阅读现行的个人信息处理告知书。', {
      fact: 'shownVersion',
      hint: '请阅读告知书并确认知悉。',
    }),
  ]);
}

/** SEC-03: handling that needs a 影响评估 first. */
export function needsImpactAssessment(handling: {
  readonly sensitive: boolean;
  readonly publicDisplay: boolean;
  readonly shared: boolean;
}): boolean {
  return handling.sensitive || handling.publicDisplay || handling.shared;
}

/** SEC-03: may the handling begin? */
export function judgeHandlingStart(
  handling: {
    readonly sensitive: boolean;
    readonly publicDisplay: boolean;
    readonly shared: boolean;
    readonly assessed: boolean;
  },
  date: CivilDate,
): Judgement {
  if (!needsImpactAssessment(handling) || handling.assessed) return judge([]);
  return judge([
    block(SEC_03, date, '处理敏感信息、公开或者共享前须进行个人信息保护影响评估。', {
      fact: 'assessed',
      hint: '请完成影响评估并保存报告。',
    }),
  ]);
}

/** SEC-03: last day to answer a request to see, copy, correct or delete. */
export function requestDueOn(
  receivedOn: CivilDate,
  settings: SecSettings = secDefaults,
): CivilDate {
  return addWorkingDays(receivedOn, settings['sec.requestWorkingDays'], settings.holidays).date;
}
