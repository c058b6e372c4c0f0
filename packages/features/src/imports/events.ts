/** Events of imports, with their words and who may hear of them. */
import { defineEvent, rooms } from '../kernel/index.js';
import { importEventData } from './schema.js';
import { importSubject } from './subject.js';

/** An import was cancelled before anything of it was kept; its own actor alone hears of it. */
export const importCancelled = defineEvent({
  type: 'import.cancelled',
  subject: importSubject,
  data: importEventData,
  audience: (place: { organizationId: number; accountId: number }) => [
    rooms.account(place.accountId),
  ],
  label: '取消导入',
  feed: null,
  log: ({ rows }) => (rows === null ? '没有写入。' : `共${rows}行，没有写入。`),
});
