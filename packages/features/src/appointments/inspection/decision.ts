// Commands on the street's decision 研究 after the inspection: about one candidate, or many at one sitting.
import type { Tx } from '@xianfeng/database';
import {
  type CivilDate,
  judgeSitting,
  publicNoticePeriod,
  type Sitting,
  todayInShanghai,
} from '@xianfeng/rules';
import type { z } from 'zod';
import { AppError, type Receipt, transact, type WriteContext } from '../../kernel/index.js';
import {
  type CaseInHand,
  type ManyMoved,
  transactMany,
  transitionMany,
} from '../../kit/process/index.js';
import {
  type CandidateStep,
  lockCandidate,
  moveCandidate,
  stepOfRound,
} from '../candidate/lock.js';
import { type CandidateTypes, candidateProcess } from '../candidate/process.js';
import { refuseDaysToCome } from '../candidate/propose.js';
import { fieldsToShow, refuseGaps } from '../notice/gaps.js';
import { noticeToken } from '../notice/page.js';
import { streetSteps } from '../policy.js';
import type { decideInput, decideManyInput, NoticeGap } from '../schema.js';

type Taken = CaseInHand<CandidateTypes>;

/** What a sitting decided about one candidate. */
type Decided = Omit<z.infer<typeof decideInput>, 'id' | 'version'>;

/** 研究: the street's decision; where it is to put the person forward, the notice begins today. */
export function recordDecision(
  ctx: WriteContext,
  input: z.infer<typeof decideInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const event = input.passed ? 'decide' : 'turn_down';
    const locked = await lockCandidate(tx, ctx, streetSteps, input, event);
    return moveCandidate(locked, decisionStep(tx, ctx, locked, input));
  });
}

/**
 * 研究 of many candidates at one sitting that puts all of them forward; their notices begin together. All
 * of them, or none: each that cannot is told why, also where its notice would have empty fields.
 */
export function decideManyCandidates(
  ctx: WriteContext,
  { items, ...sitting }: z.infer<typeof decideManyInput>,
): Promise<ManyMoved> {
  return transactMany(ctx, async (tx) => {
    const { organizationId } = ctx.actor.assignment;
    const { number, on } = sitting.decision;
    refuseDaysToCome(on, todayInShanghai(ctx.clock.now()));
    const { name: body } = await tx.db
      .selectFrom('organization')
      .where('id', '=', organizationId)
      .select('name')
      .executeTakeFirstOrThrow();
    const confirmed = new Map<number, readonly NoticeGap[]>(
      items.map(({ id, withoutFields }) => [id, withoutFields]),
    );
    return transitionMany(tx, ctx, candidateProcess, {
      ...{ items, rule: streetSteps, event: 'decide', answer: 'together' },
      decision: { organizationId, body, number, on, text: sitting.text },
      move: async (taken) => {
        const withoutFields = [...(confirmed.get(taken.row.id) ?? [])];
        await refuseGaps(tx.db, taken.row, withoutFields);
        const decided = { ...sitting, passed: true, withoutFields };
        return stepOfRound(taken.row, decisionStep(tx, ctx, taken, decided));
      },
    });
  });
}

function decisionStep(
  tx: Tx,
  ctx: WriteContext,
  { row, today, settings }: Taken,
  input: Decided,
): CandidateStep {
  const { on, number, members, present, yes } = input.decision;
  refuseDaysToCome(on, today);
  if (!input.passed) refuseCarried({ members, present, yes }, today);
  const notice = {
    publishedOn: today,
    workingDays: input.workingDays ?? settings['tal.noticeWorkingDays'],
    countStartDay: settings['cal.countStartDay'],
  };
  refuseShortNotice(notice.workingDays, settings['tal.noticeWorkingDays']);
  const { lastDay } = publicNoticePeriod(notice, settings.holidays);
  return {
    event: input.passed ? 'decide' : 'turn_down',
    text: input.text,
    papers: [{ kind: 'street_decision', number, on }],
    facts: { committee: { members, present, yes } },
    ...(input.passed && { dueOn: lastDay }),
    prove: async () => {
      if (input.passed) await refuseGaps(tx.db, row, input.withoutFields);
      await tx.db
        .insertInto('street_decision')
        .values({
          candidate_id: row.id,
          round: row.round,
          kind: 'appoint',
          ...{ on_day: on, number, members, present, yes },
          passed: input.passed,
          text: input.text,
          account_id: ctx.actor.accountId,
          at: new Date(ctx.clock.now()),
        })
        .execute();
      if (input.passed) await publish(tx, ctx, row, notice, lastDay, input);
    },
  };
}

async function publish(
  tx: Tx,
  ctx: WriteContext,
  row: Taken['row'],
  notice: { publishedOn: string; workingDays: number; countStartDay: boolean },
  lastDay: string,
  contact: Pick<Decided, 'contactPhone' | 'contactAddress'>,
): Promise<void> {
  await tx.db
    .insertInto('public_notice')
    .values({
      candidate_id: row.id,
      round: row.round,
      published_on: notice.publishedOn,
      working_days: notice.workingDays,
      count_start_day: notice.countStartDay,
      last_day: lastDay,
      // The link can be shown again, but not be read from the table.
      token_hash: ctx.keys.hash(noticeToken(ctx.keys, row)),
      fields: JSON.stringify(await fieldsToShow(tx.db, row)),
      contact_phone: contact.contactPhone,
      contact_address: contact.contactAddress,
    })
    .execute();
}

/** 研究未通过 is what the votes say, and not a choice of the actor. */
function refuseCarried(sitting: Sitting, today: CivilDate): void {
  const { members, present, yes } = sitting;
  const message =
    present > members || yes > present
      ? '委员、到会和同意人数对不上，请核对'
      : '按所填人数，这次研究已经通过；请核对人数，或者改为登记“研究通过并公示”';
  if (yes <= present && present <= members && judgeSitting(sitting, today).outcome === 'block') {
    return;
  }
  throw new AppError('invalid_input', { fields: [{ path: 'decision.yes', message }] });
}

function refuseShortNotice(days: number, least: number): void {
  if (days >= least) return;
  throw new AppError('invalid_input', {
    fields: [{ path: 'workingDays', message: `公示期不得少于${least}个工作日` }],
  });
}
