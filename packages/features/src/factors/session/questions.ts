// What a session was asked: each question is answered once, by the session that was asked, and soon.
import type { Db } from '@xianfeng/database';
import type { Purpose } from '../tables.js';

/** Asks a session, in the place of an earlier question of the same purpose. */
export async function putQuestion(
  db: Db,
  question: { sessionId: number; purpose: Purpose; content: Buffer; until: number },
): Promise<void> {
  const { sessionId, purpose, content, until } = question;
  const values = { content, expires_at: new Date(until) };
  await db
    .insertInto('factor_question')
    .values({ session_id: sessionId, purpose, ...values })
    .onConflict((on) => on.columns(['session_id', 'purpose']).doUpdateSet(values))
    .execute();
}

/** Takes the question away, whatever the answer to it. @returns null when there is none any more */
export async function takeQuestion(
  db: Db,
  sessionId: number,
  purpose: Purpose,
  now: number,
): Promise<Buffer | null> {
  const taken = await db
    .deleteFrom('factor_question')
    .where('session_id', '=', sessionId)
    .where('purpose', '=', purpose)
    .returning(['content', 'expires_at'])
    .executeTakeFirst();
  return taken === undefined || taken.expires_at.getTime() <= now ? null : taken.content;
}

/** The question as it stands, which stays. @returns null when there is none any more */
export async function peekQuestion(
  db: Db,
  sessionId: number,
  purpose: Purpose,
  now: number,
): Promise<Buffer | null> {
  const there = await db
    .selectFrom('factor_question')
    .select('content')
    .where('session_id', '=', sessionId)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst();
  return there?.content ?? null;
}
