// How long records are kept, and what the audit log holds (SEC-07, SEC-10).
import { addMonths, addYears, type CivilDate } from '../civil-date.js';
import { type SecSettings, secDefaults } from '../settings/general/sec.js';

/** SEC-10, SEC-07, SEC-03: sorts of records with a time to be kept. */
export const retentionLabels = {
  member_file: '党员档案',
  meeting: '会议、评议记录',
  letter_stub: '介绍信存根',
  rejected_candidate: '未采用的人选资料',
  audit_log: '审计日志',
  impact_assessment: '影响评估报告',
} as const;

export type RetentionKind = keyof typeof retentionLabels;

/** Day from which a record closed on `closedOn` may be destroyed; null if it is kept for ever. */
export function keptUntil(
  kind: RetentionKind,
  closedOn: CivilDate,
  settings: SecSettings = secDefaults,
): CivilDate | null {
  switch (kind) {
    case 'member_file':
      return null;
    case 'meeting':
      return addYears(closedOn, settings['sec.meetingYears']);
    case 'letter_stub':
      return addYears(closedOn, settings['sec.letterYears']);
    case 'rejected_candidate':
      return addYears(closedOn, settings['sec.rejectedCandidateYears']);
    case 'audit_log':
      return addMonths(closedOn, settings['sec.logMonths']);
    case 'impact_assessment':
      return addYears(closedOn, settings['sec.assessmentYears']);
  }
}

/** SEC-10: is a record to be deleted by now? Only what was not adopted must go; the rest may stay. */
export function mustBeDeleted(
  kind: RetentionKind,
  closedOn: CivilDate,
  today: CivilDate,
  settings: SecSettings = secDefaults,
): boolean {
  const until = keptUntil(kind, closedOn, settings);
  return kind === 'rejected_candidate' && until !== null && today > until;
}

/** SEC-07: what every entry of the audit log holds. */
export const auditFields = ['at', 'account', 'eventType', 'success', 'object', 'address'] as const;

/** SEC-07: fields that an entry lacks. */
export function missingAuditFields(entry: Readonly<Record<string, unknown>>): readonly string[] {
  return auditFields.filter((field) => entry[field] === undefined || entry[field] === '');
}
