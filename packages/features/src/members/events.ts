/** Events of members, with their words and who may hear of them. */
import { defineEvent, logOnly } from '../kernel/index.js';
import { revealedEventData } from './schema.js';
import { memberSubject } from './subject.js';

const fieldLabels = { residentId: '公民身份号码', phone: '手机号码', address: '现居住地' } as const;

/** A masked field was shown in full: kept for audit, delivered to no one. */
export const memberRevealed = defineEvent({
  type: 'member.revealed',
  subject: memberSubject,
  data: revealedEventData,
  audience: logOnly,
  label: '查看敏感信息',
  feed: null,
  log: ({ field, reason }) => `查看${fieldLabels[field]}，理由：${reason}。`,
});
