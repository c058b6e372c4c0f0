/**
 * Reveals have a pace (SEC-02): so many in ten minutes for an account, whatever is revealed and under
 * whichever assignment. What comes beyond needs the leave of the district's approver, and so does
 * everything after it until the approver has decided.
 */
import { type Tx, transact } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import {
  AppError,
  assignmentStands,
  record,
  settingsFor,
  type WriteContext,
} from '../../kernel/index.js';
import { leaveAsked } from './leave.js';

const PACE_MS = 10 * 60_000;

/** One reveal more than the pace allows; whoever catches it asks for leave. */
export class BeyondPace extends Error {
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super('more reveals than the pace allows');
    this.reasons = reasons;
  }
}

/**
 * Counts a reveal within its transaction. The account's row is held, so that of two at the limit one
 * goes on; what is refused leaves nothing.
 *
 * @throws BeyondPace where leave is to be asked for; AppError reveal_leave_needed, reveal_leave_refused
 */
export async function keepPace(tx: Tx, ctx: WriteContext, reason: string): Promise<void> {
  const now = ctx.clock.now();
  const { accountId } = ctx.actor;
  const recent = await recentOf(tx, accountId, now);
  const leave = await tx.db
    .selectFrom('reveal_leave')
    .select(['id', 'state', 'most', 'used', 'until_at', 'decided_under'])
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (leave?.state === 'asked') throw new AppError('reveal_leave_needed');
  const holds = leave?.until_at != null && leave.until_at.getTime() > now;
  if (holds && leave.state === 'refused') throw new AppError('reveal_leave_refused');
  const settings = await settingsFor(tx.db, todayInShanghai(now));
  if (recent.length >= settings['sec.reveals']) {
    const granted = holds && leave.used < (leave.most ?? 0) ? leave.decided_under : null;
    if (granted === null || !(await assignmentStands(tx.db, granted, ctx.clock))) {
      throw new BeyondPace(recent.map((one) => one.reason));
    }
    await tx.db
      .updateTable('reveal_leave')
      .set((eb) => ({ used: eb('used', '+', 1) }))
      .where('decided_under', '=', granted)
      .where('id', '=', leave?.id ?? 0)
      .execute();
  }
  const kept = [...recent, { at: new Date(now), reason }];
  await tx.db
    .updateTable('reveal_pace')
    .set({ made_at: kept.map(({ at }) => at), reasons: kept.map((one) => one.reason) })
    .where('account_id', '=', accountId)
    .execute();
}

interface Made {
  at: Date;
  reason: string;
}

/** What the account has had shown within the time of the pace; its row is held. */
async function recentOf(tx: Tx, accountId: number, now: number): Promise<Made[]> {
  await tx.db
    .insertInto('reveal_pace')
    .values({ account_id: accountId, made_at: [], reasons: [] })
    .onConflict((on) => on.doNothing())
    .execute();
  const row = await tx.db
    .selectFrom('reveal_pace')
    .select(['made_at', 'reasons'])
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.made_at
    .map((at, index) => ({ at, reason: row.reasons[index] ?? '' }))
    .filter(({ at }) => at.getTime() > now - PACE_MS);
}

/** Reasons that are shown to the approver at most; a repeated one counts once. */
const MOST_REASONS = 50;

/** Asks the district's approver for leave, once: whoever asks again meanwhile waits for the same answer. */
export async function askLeave(ctx: WriteContext, reasons: readonly string[]): Promise<void> {
  const { accountId, assignment } = ctx.actor;
  await transact(ctx.db, async (tx) => {
    const asked = await tx.db
      .insertInto('reveal_leave')
      .values({
        account_id: accountId,
        assignment_id: assignment.id,
        made: reasons.length,
        reasons: [...new Set(reasons)].slice(0, MOST_REASONS),
        asked_at: new Date(ctx.clock.now()),
      })
      .onConflict((on) => on.column('account_id').where('state', '=', 'asked').doNothing())
      .returning(['id', 'version'])
      .executeTakeFirst();
    if (asked === undefined) return;
    const { organizationId, organizationPath } = assignment;
    await record(tx, ctx, leaveAsked, {
      ...asked,
      place: { organizationId, organizationPath, accountId },
      data: { state: 'asked' },
    });
  });
}
