/** Events of requests to enter old records, with their words and who may hear of them. */
import { activityTypeLabels, formatDate, lateEntryStateLabels } from '@xianfeng/rules';
import { defineEvent, upward } from '../../kernel/index.js';
import { lateEntryEventData } from './schema.js';
import { lateEntrySubject } from './subject.js';

/** Where the record belongs. */
export interface LateEntryPlace {
  organizationId: number;
  organizationPath: string;
}

const lateEntryEvent = <const What extends string>(
  past: What,
  label: string,
  say: (where: string, what: string) => string,
) =>
  defineEvent({
    type: `late_entry.${past}` as const,
    subject: lateEntrySubject,
    data: lateEntryEventData,
    audience: ({ organizationPath }: LateEntryPlace) => upward(organizationPath),
    label,
    feed: ({ where, data }) =>
      say(where, `${formatDate(data.heldOn)}的${activityTypeLabels[data.activityType]}`),
    log: ({ activityType, heldOn, state }) =>
      `${formatDate(heldOn)}的${activityTypeLabels[activityType]}，${lateEntryStateLabels[state]}。`,
  });

/** A branch asked to enter a record that is too old. */
export const lateEntryAsked = lateEntryEvent(
  'asked',
  '申请补录',
  (where, what) => `${where}申请补录${what}，待区委组织部决定。`,
);

/** The district agreed: the record may be entered within some days. */
export const lateEntryPermitted = lateEntryEvent(
  'permitted',
  '同意补录',
  (where, what) => `区委组织部同意${where}补录${what}。`,
);

/** The district did not agree. */
export const lateEntryRefused = lateEntryEvent(
  'refused',
  '不同意补录',
  (where, what) => `区委组织部没有同意${where}补录${what}。`,
);

/** The record was entered by the permit, which is used up. */
export const lateEntryUsed = lateEntryEvent(
  'used',
  '按同意补录',
  (where, what) => `${where}经区委组织部同意补录了${what}。`,
);
