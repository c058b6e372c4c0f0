/** Events of the notice, with their words and who may hear of them. */
import { administrationUpward, defineEvent, rooms } from '../kernel/index.js';
import { noticeEventData } from './schema.js';
import { noticeSubject } from './subject.js';

/** The district published a version: everybody who manages, and the administrators, hear of it at once. */
export const noticePublished = defineEvent({
  type: 'privacy_notice.published',
  subject: noticeSubject,
  data: noticeEventData,
  audience: (place: { organizationId: number; organizationPath: string }) => [
    rooms.managers(),
    ...administrationUpward(place.organizationPath),
  ],
  label: '发布告知书',
  feed: null,
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
});
