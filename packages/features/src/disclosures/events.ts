// Events of disclosures, with their words and who may hear of them.
import { isNameOf } from '@xianfeng/rules';
import { defineEvent, defineSubject, rooms, upward } from '../kernel/index.js';
import { exportStateLabels } from './labels.js';
import { exportRequestData } from './schema.js';

// The door of reveals tells of the leave that it asks for.
export { leaveAsked, leaveDecided } from '../kit/reveal/index.js';

/** 导出申请: an export with unmasked columns that takes a second person. */
export const exportRequestSubject = defineSubject({
  kind: 'export_request',
  label: '导出申请',
  page: null,
});

interface ExportPlace {
  organizationId: number;
  organizationPath: string;
  accountId: number;
}

const exportEvent = <const What extends string>(what: What, label: string) =>
  defineEvent({
    type: `export_request.${what}` as const,
    subject: exportRequestSubject,
    data: exportRequestData,
    // Those who decide, at the organization and above it, and whoever asks.
    audience: ({ organizationPath, accountId }: ExportPlace) => [
      ...upward(organizationPath),
      rooms.account(accountId),
    ],
    label,
    feed: null,
    log: ({ people, state }) =>
      `${people}人，${isNameOf(exportStateLabels, state) ? exportStateLabels[state] : state}。`,
  });

/** An export of so many people was asked for that a second person has to agree. */
export const exportAsked = exportEvent('asked', '申请导出敏感信息');
/** The second person agreed, or did not. */
export const exportDecided = exportEvent('decided', '审批导出敏感信息');
/** What was agreed to was fetched; it is handed out once. */
export const exportFetched = exportEvent('fetched', '领取导出文件');
