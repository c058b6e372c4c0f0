// Commands on the inspection 考察.
import type { z } from 'zod';
import { AppError, type Receipt, transact, type WriteContext } from '../../kernel/index.js';
import { lockCandidate, moveCandidate } from '../candidate/lock.js';
import { refuseDaysToCome } from '../candidate/propose.js';
import { streetSteps } from '../policy.js';
import type { finishInspectionInput, startInspectionInput } from '../schema.js';

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
