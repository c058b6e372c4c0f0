/** Checks of the log's chain: begun and ended by the audit administrator, and told to all who look. */
import { transact } from '@xianfeng/database';
import type { CheckEnd, EndedCheck } from '@xianfeng/events';
import type { z } from 'zod';
import {
  type ActorContext,
  type EventDeclaration,
  type Receipt,
  record,
  type Services,
  transactReceipt,
  type WriteContext,
} from '../../kernel/index.js';
import { logCheckBegun, logCheckCancelled, logCheckEnded } from '../events.js';
import type { LogCheckOutcome, LogCheckState, LogVerdict } from '../schema.js';

/**
 * Begins a check. Where one goes on already, whoever asks sees that one, whichever part it checks: it
 * takes a core for seconds.
 */
export async function beginCheck(
  ctx: WriteContext,
  { whole }: { whole: boolean },
): Promise<Receipt> {
  const { answer, repeated } = await recordAsked(ctx, logCheckBegun, { whole });
  if (!repeated) void ctx.logChecks.begin({ whole, asked: true });
  return answer;
}

/** Ends the check that goes on, whoever began it. */
export async function cancelCheck(ctx: WriteContext): Promise<Receipt> {
  const { answer, repeated } = await recordAsked(ctx, logCheckCancelled, {});
  if (!repeated) await ctx.logChecks.cancel();
  return answer;
}

/** Writes down what was asked of the checks, for the district that the actor works for. */
const recordAsked = <Data extends z.ZodType<Record<string, unknown>>>(
  ctx: WriteContext,
  type: EventDeclaration<Data, { organizationId: number }>,
  data: z.input<Data>,
) =>
  transactReceipt(ctx, async (tx) => {
    const { organizationId: id } = ctx.actor.assignment;
    await record(tx, ctx, type, { id, version: 1, place: { organizationId: id }, data });
    return { id, version: 1 };
  });

/** The check that goes on, and what the one before it found. */
export async function checkState({ logChecks }: ActorContext): Promise<LogCheckState> {
  const { running, last } = logChecks;
  return {
    anchor: await logChecks.lastAnchor(),
    running: running && {
      whole: running.whole,
      begunAt: running.begunAt,
      progress: running.progress,
    },
    last: last && {
      whole: last.whole,
      endedAt: last.endedAt,
      verdict: verdictOf(last.end),
      outcome: outcomeOf(last.end),
    },
  };
}

/** Writes down what a check that somebody asked for has found. */
export async function recordCheckEnd(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { whole, end }: EndedCheck,
): Promise<void> {
  const verdict = verdictOf(end);
  await transact(db, async (tx) => {
    const { id } = await tx.db
      .selectFrom('organization')
      .where('parent_id', 'is', null)
      .select('id')
      .executeTakeFirstOrThrow();
    await record(tx, { actor: null, clock, request: null }, logCheckEnded, {
      id,
      version: 1,
      place: { organizationId: id },
      data: {
        ...{ whole, outcome: outcomeOf(end) },
        ...(verdict?.whole === true && { count: verdict.count }),
        ...(verdict?.whole === false && { brokenAt: verdict.seq }),
      },
    });
  });
}

const verdictOf = (end: CheckEnd): LogVerdict | null => (end.kind === 'found' ? end.verdict : null);

function outcomeOf(end: CheckEnd): LogCheckOutcome {
  if (end.kind !== 'found') return end.kind;
  return end.verdict.whole ? 'intact' : 'broken';
}
