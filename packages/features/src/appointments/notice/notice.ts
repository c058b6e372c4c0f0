// Commands on the public notice 公示: objections, their settlement, its end.
import { addWorkingDays, type CivilDate, publicNoticePeriod } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  checkVersion,
  found,
  inScope,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { endedPauses } from '../../kit/process/index.js';
import { closeFile } from '../../talents/index.js';
import {
  type LockedCandidate,
  lockCandidate,
  moveCandidate,
  touchCandidate,
} from '../candidate/lock.js';
import { placeOf } from '../candidate/process.js';
import { refuseDaysToCome } from '../candidate/propose.js';
import { runningNotice } from '../candidate/record.js';
import { objectionChanged } from '../events.js';
import { streetSteps } from '../policy.js';
import type { closeNoticeInput, objectInput, settleObjectionInput } from '../schema.js';

/** Registers an objection that reached the street. */
export function registerObjection(
  ctx: WriteContext,
  input: z.infer<typeof objectInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const locked = await lockCandidate(tx, ctx, streetSteps, input, 'object');
    refuseDaysToCome(input.raisedOn, locked.today, 'raisedOn');
    return takeObjection(locked, input);
  });
}

/** An objection as it came. */
type Objection = Pick<z.infer<typeof objectInput>, 'raisedOn' | 'channel' | 'objector' | 'content'>;

/**
 * Takes an objection: the period stands still until every one of them is settled.
 *
 * @throws AppError wrong_state where no notice stands
 */
export async function takeObjection(locked: LockedCandidate, input: Objection): Promise<Receipt> {
  const { tx, ctx, row, today, settings } = locked;
  const { notice } = locked.record;
  if (notice === undefined || notice.outcome !== null) throw new AppError('wrong_state');
  const dueOn = addWorkingDays(today, settings['tal.objectionWorkingDays'], settings.holidays).date;
  const insertObjection = async () => {
    const objection = await tx.db
      .insertInto('objection')
      .values({
        candidate_id: row.id,
        notice_id: notice.id,
        raised_on: input.raisedOn,
        channel: input.channel,
        objector: input.objector,
        content: input.content,
        due_on: dueOn,
        received_by: ctx.actor.accountId,
        created_at: new Date(ctx.clock.now()),
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    await record(tx, ctx, objectionChanged, {
      ...objection,
      place: objectionPlace(row, input.channel),
      data: { candidateId: row.id, state: 'open' },
    });
  };
  if (row.state === 'verification') {
    await insertObjection();
    return touchCandidate(locked);
  }
  return moveCandidate(locked, {
    event: 'object',
    text: '',
    facts: { openObjection: true },
    dueOn,
    pausedFor: '公示期间收到异议',
    prove: insertObjection,
  });
}

/** An objection of the supervision committee is heard by its chair too. */
const objectionPlace = (row: LockedCandidate['row'], channel: string) => ({
  ...placeOf(row),
  supervised: channel === 'supervision',
});

/** Settles an objection. The last one dismissed lets the period run on; one upheld ends the way. */
export function settleObjection(
  ctx: WriteContext,
  input: z.infer<typeof settleObjectionInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const asked = found(
      await tx.db
        .selectFrom('objection as b')
        .innerJoin('candidate as c', 'c.id', 'b.candidate_id')
        .where('b.id', '=', input.objectionId)
        .where(inScope('c.organization_path', ctx.actor))
        .select('b.candidate_id')
        .executeTakeFirst(),
    );
    const locked = await lockCandidate(tx, ctx, streetSteps, {
      id: asked.candidate_id,
      version: null,
    });
    const objection = found(locked.record.objections.find(({ id }) => id === input.objectionId));
    checkVersion(objection, input.version);
    if (objection.state !== 'open' || locked.row.state !== 'verification') {
      throw new AppError('wrong_state');
    }
    const state = input.upheld ? 'upheld' : 'dismissed';
    const version = objection.version + 1;
    await tx.db
      .updateTable('objection')
      .set({
        state,
        finding: input.finding,
        answer: input.answer,
        settled_on: locked.today,
        settled_by: ctx.actor.accountId,
        version,
      })
      .where('id', '=', objection.id)
      .execute();
    await record(tx, ctx, objectionChanged, {
      id: objection.id,
      version,
      place: objectionPlace(locked.row, objection.channel),
      data: { candidateId: locked.row.id, state },
    });
    const others = locked.record.objections.some(
      (each) => each.state === 'open' && each.id !== objection.id,
    );
    if (input.upheld) await uphold(locked, input.finding);
    else if (others) await touchCandidate(locked);
    else await resume(locked, input.finding);
    return { id: objection.id, version };
  });
}

async function uphold(locked: LockedCandidate, finding: string): Promise<void> {
  const { tx, ctx, row } = locked;
  await moveCandidate(locked, {
    event: 'uphold_objection',
    text: finding,
    prove: () => endNotice(locked),
  });
  await closeFile(tx, ctx, row.talent_id, 'uphold_objection', finding);
}

async function resume(locked: LockedCandidate, finding: string): Promise<void> {
  const { tx, today } = locked;
  const { notice } = locked.record;
  if (notice === undefined) throw new AppError('wrong_state');
  const pauses = endedPauses(locked.pauses, today);
  const running = found(runningNotice({ notice, pauses }, today, locked.settings));
  const { lastDay } = publicNoticePeriod(running, locked.settings.holidays);
  await moveCandidate(locked, {
    event: 'dismiss_objection',
    text: finding,
    facts: { openObjection: false },
    dueOn: lastDay,
    prove: async () => {
      await tx.db
        .updateTable('public_notice')
        .set((of) => ({ last_day: lastDay, version: of('version', '+', 1) }))
        .where('id', '=', notice.id)
        .execute();
    },
  });
}

/** 公示无异议: the period is over, counted in working days with what objections have added. */
export function closeNotice(
  ctx: WriteContext,
  input: z.infer<typeof closeNoticeInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const locked = await lockCandidate(tx, ctx, streetSteps, input, 'close_notice');
    const { today, facts, settings } = locked;
    const { notice } = locked.record;
    refuseDaysToCome(input.paper.on, today, 'paper.on');
    return moveCandidate(locked, {
      event: 'close_notice',
      text: input.text,
      papers: [
        ...(notice === undefined
          ? []
          : [
              {
                kind: 'public_notice' as const,
                number: input.paper.number,
                on: notice.published_on,
              },
            ]),
        { kind: 'notice_result', ...input.paper },
      ],
      prove: async () => {
        if (notice === undefined || facts.notice === null) throw new AppError('wrong_state');
        const lastDay: CivilDate = publicNoticePeriod(facts.notice, settings.holidays).lastDay;
        await tx.db
          .updateTable('public_notice')
          .set((of) => ({
            outcome: 'clean',
            closed_on: today,
            last_day: lastDay,
            version: of('version', '+', 1),
          }))
          .where('id', '=', notice.id)
          .execute();
      },
    });
  });
}

/** The way has ended while a notice stood, so the notice ends with it. */
export async function endNotice({ tx, record: { notice }, today }: LockedCandidate) {
  if (notice === undefined || notice.outcome !== null) return;
  await tx.db
    .updateTable('public_notice')
    .set((of) => ({ outcome: 'ended', closed_on: today, version: of('version', '+', 1) }))
    .where('id', '=', notice.id)
    .execute();
}
