// Commands on the soft items of a joint review 联审: decide, consent (TAL-09).
import { block, judge, judgeSitting, ruleOf } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  enforce,
  found,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { refuseOwnCase } from '../../talents/index.js';
import { type LockedCandidate, lockCandidate, touchCandidate } from '../candidate/lock.js';
import { placeOf } from '../candidate/process.js';
import { refuseDaysToCome } from '../candidate/propose.js';
import { type CandidateRecord, isReviewed } from '../candidate/record.js';
import { softDecided } from '../events.js';
import { approverSteps, streetSteps } from '../policy.js';
import type { consentSoftInput, decideSoftInput } from '../schema.js';

/** Is a soft item what stands in the way, and nothing hard? */
function refuseUnlessSoft({
  row,
  record: { review, opinions },
}: LockedCandidate): NonNullable<CandidateRecord['review']> {
  const refused = opinions.filter(({ answer }) => answer === 'fail');
  const soft = refused.length > 0 && refused.every(({ hard }) => !hard);
  if (review === undefined || !isReviewed(row, { review }) || !soft) {
    throw new AppError('wrong_state', {
      message: '现在没有需要研究的一般情形：部门意见未到，或者属于一票否决的情形。',
    });
  }
  return review;
}

/** TAL-09: the 街道党工委 decides to keep a candidate in spite of a soft item. */
export function decideSoft(
  ctx: WriteContext,
  input: z.infer<typeof decideSoftInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const locked = await lockCandidate(tx, ctx, streetSteps, input);
    const review = refuseUnlessSoft(locked);
    const { row, today } = locked;
    const { on, number, members, present, yes } = input.decision;
    refuseDaysToCome(on, today);
    enforce(judgeSitting(input.decision, today));
    await tx.db
      .insertInto('street_decision')
      .values({
        candidate_id: row.id,
        round: row.round,
        kind: 'soft',
        ...{ on_day: on, number, members, present, yes, passed: true, text: input.text },
        account_id: ctx.actor.accountId,
        at: new Date(ctx.clock.now()),
      })
      .execute();
    await tx.db
      .updateTable('joint_review')
      .set({ street_agreed: true, street_on: on, street_text: input.text })
      .where('id', '=', review.id)
      .execute();
    return recordSoftDecided(locked);
  });
}

/** TAL-09: the district's approver consents to it, or does not. After the street. */
export function consentSoft(
  ctx: WriteContext,
  input: z.infer<typeof consentSoftInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const locked = await lockCandidate(tx, ctx, approverSteps, input);
    const review = refuseUnlessSoft(locked);
    const { row, today } = locked;
    const about = { personId: row.person_id, enteredBy: [row.entered_by] };
    await refuseOwnCase(tx, ctx.actor, about, today);
    const rule = found(ruleOf('TAL-09'));
    if (review.street_agreed !== true) {
      const change = { fact: 'streetDecided', hint: '请先由街道党工委研究。' };
      enforce(judge([block(rule, today, '街道党工委还没有研究。', change)]));
    }
    await tx.db
      .updateTable('joint_review')
      .set({ district_agreed: input.agreed, district_on: today, district_text: input.text })
      .where('id', '=', review.id)
      .execute();
    return recordSoftDecided(locked);
  });
}

async function recordSoftDecided(locked: LockedCandidate): Promise<Receipt> {
  const { tx, ctx, row } = locked;
  const receipt = await touchCandidate(locked);
  await record(tx, ctx, softDecided, {
    ...receipt,
    place: placeOf(row),
    data: { organizationId: row.organization_id, state: row.state },
  });
  return receipt;
}
