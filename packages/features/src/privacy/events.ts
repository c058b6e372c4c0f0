/** Events of the notice, with their words and who may hear of them. */
import { defineEvent, rooms } from '../kernel/index.js';
import { noticeEventData } from './schema.js';
import { noticeSubject } from './subject.js';

/** The district published a version: everybody who is signed in is asked to read it, and hears of it at once. */
export const noticePublished = defineEvent({
  type: 'privacy_notice.published',
  subject: noticeSubject,
  data: noticeEventData,
  audience: (_: { organizationId: number; organizationPath: string }) => [rooms.everybody()],
  label: '发布告知书',
  feed: null,
  log: ({ number }) => `第${number}版。`,
});

/** An account has read a version; nobody else hears of it. */
export const noticeRead = defineEvent({
  type: 'privacy_notice.read',
  subject: noticeSubject,
  data: noticeEventData,
  audience: (place: { organizationId: number | null; accountId: number }) => [
    rooms.account(place.accountId),
  ],
  label: '阅读告知书',
  feed: null,
  log: ({ number }) => `第${number}版。`,
});
