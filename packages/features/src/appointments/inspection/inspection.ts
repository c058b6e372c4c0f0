// Commands on the inspection 考察 and on the street's decision that follows it.
import { type CivilDate, judgeSitting, publicNoticePeriod, type Sitting } from '@xianfeng/rules';
import type { z } from 'zod';
import { AppError, type Receipt, transact, type WriteContext } from '../../kernel/index.js';
import { type LockedCandidate, lockCandidate, moveCandidate } from '../candidate/lock.js';
import { refuseDaysToCome } from '../candidate/propose.js';
import { noticeFields, noticeToken } from '../notice/page.js';
import { presentPost } from '../notice/present-post.js';
import { streetSteps } from '../policy.js';
import type { decideInput, finishInspectionInput, startInspectionInput } from '../schema.js';

/** 开始考察, under a joint review that still holds. */
export function startInspection(
  ctx: WriteContext,
  input: z.infer<typeof startInspectionInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const locked = await lockCandidate(tx, ctx, streetSteps, input, 'inspect');
    const { row, today } = locked;
    refuseDaysToCome(input.startsOn, today, 'startsOn');
    refuseGroup(input.inspectors);
    return moveCandidate(locked, {
      event: 'inspect',
      text: '',
      prove: async () => {
        await tx.db
          .insertInto('inspection')
          .values({
            candidate_id: row.id,
            round: row.round,
            starts_on: input.startsOn,
            inspectors: JSON.stringify(input.inspectors),
          })
          .execute();
      },
    });
  });
}

/** 考察合格 or 不合格, with whom one talked and how the masses were polled. */
export function finishInspection(
  ctx: WriteContext,
  input: z.infer<typeof finishInspectionInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const event = input.result === 'pass' ? 'pass_inspection' : 'fail_inspection';
    const locked = await lockCandidate(tx, ctx, streetSteps, input, event);
    const { record, today } = locked;
    refuseDaysToCome(input.paper.on, today, 'paper.on');
    const { poll } = input;
    return moveCandidate(locked, {
      event,
      text: input.conclusion,
      papers: [{ kind: 'inspection_report', ...input.paper }],
      facts: { talks: input.talks.length, massPolled: poll !== null && poll.returned > 0 },
      prove: async () => {
        await tx.db
          .updateTable('inspection')
          .set({
            talks: JSON.stringify(input.talks),
            poll_issued: poll?.issued ?? null,
            poll_returned: poll?.returned ?? null,
            poll_agree: poll?.agree ?? null,
            conclusion: input.conclusion,
            result: input.result,
            finished_on: today,
          })
          .where('id', '=', record.inspection?.id ?? 0)
          .execute();
      },
    });
  });
}

/** 研究: the street's decision; where it is to put the person forward, the notice begins today. */
export function recordDecision(
  ctx: WriteContext,
  input: z.infer<typeof decideInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const event = input.passed ? 'decide' : 'turn_down';
    const locked = await lockCandidate(tx, ctx, streetSteps, input, event);
    const { row, today, settings } = locked;
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
    return moveCandidate(locked, {
      event,
      text: input.text,
      papers: [{ kind: 'street_decision', number, on }],
      facts: { committee: { members, present, yes } },
      ...(input.passed && { dueOn: lastDay }),
      prove: async () => {
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
        if (input.passed) await publish(locked, notice, lastDay, input);
      },
    });
  });
}

async function publish(
  { tx, ctx, row }: LockedCandidate,
  notice: { publishedOn: string; workingDays: number; countStartDay: boolean },
  lastDay: string,
  contact: Pick<z.infer<typeof decideInput>, 'contactPhone' | 'contactAddress'>,
): Promise<void> {
  const held = await presentPost(tx.db, row.person_id);
  const seen = held === '' ? row : { ...row, occupation: held };
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
      fields: JSON.stringify(noticeFields(seen)),
      contact_phone: contact.contactPhone,
      contact_address: contact.contactAddress,
    })
    .execute();
}

/** TAL-10: the group stays as it began, so one that could never pass anybody is not begun with. */
function refuseGroup(inspectors: z.infer<typeof startInspectionInput>['inspectors']): void {
  const related = inspectors.findIndex(({ relation }) => relation !== null);
  const few = { path: 'inspectors', message: '考察组应由2人以上组成' };
  const kin = {
    path: `inspectors.${related}.relation`,
    message: '与人选有近亲属关系的应当回避，请更换考察人员',
  };
  const fields = [...(inspectors.length < 2 ? [few] : []), ...(related === -1 ? [] : [kin])];
  if (fields.length > 0) throw new AppError('invalid_input', { fields });
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
