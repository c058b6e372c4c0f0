// The corrections of a record as its page shows them.
import type { Db } from '@xianfeng/database';
import { correctionsOf } from '../../kit/process/index.js';
import { activityProcess } from '../activity/process.js';
import { correctionContent, differencesOf, membersIn, namesOf } from './content.js';
import type { RecordCorrection } from './views.js';

/** The corrections of a record, the latest first, with what each changes. */
export async function recordCorrections(db: Db, activityId: number): Promise<RecordCorrection[]> {
  const asked = await correctionsOf(db, activityProcess, activityId);
  const read = asked.map((one) => ({ one, content: correctionContent.parse(one.content) }));
  const ids = new Set(read.flatMap(({ content }) => membersIn(content)));
  const names = await namesOf(db, [...ids]);
  return read
    .map(({ one, content }) => ({
      id: one.id,
      reason: one.reason,
      askedBy: one.askedBy,
      askedAt: one.askedAt,
      agreed: one.agreed,
      answer: one.answer,
      answeredBy: one.answeredBy,
      answeredAt: one.answeredAt,
      fields: differencesOf(content, names),
    }))
    .reverse();
}
