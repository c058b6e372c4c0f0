// Command by which the chair of a village's supervision committee objects to a notice.
import { block, judge, ruleOf, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import { enforce, found, type Receipt, transact, type WriteContext } from '../../kernel/index.js';
import { standsStill } from '../../kit/process/index.js';
import { lockCandidate } from '../candidate/lock.js';
import { superviseNotice } from '../policy.js';
import type { raiseObjectionInput } from '../schema.js';
import { takeObjection } from './notice.js';

/**
 * An objection of the village's supervision committee (GEN-08) during a notice of its village. The street
 * checks and answers it as every other.
 *
 * @throws AppError not_found for a notice of another village; rule_blocked once the period is over
 */
export function raiseObjection(
  ctx: WriteContext,
  input: z.infer<typeof raiseObjectionInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const asked = found(
      await tx.db
        .selectFrom('public_notice as n')
        .innerJoin('candidate as c', 'c.id', 'n.candidate_id')
        .where('n.id', '=', input.noticeId)
        .where('c.organization_id', '=', ctx.actor.assignment.organizationId)
        .select('n.candidate_id')
        .executeTakeFirst(),
    );
    const id = asked.candidate_id;
    const locked = await lockCandidate(tx, ctx, superviseNotice, { id, version: null });
    const { record, today } = locked;
    const paused = standsStill(locked.pauses);
    const notice = record.notice?.id === input.noticeId ? record.notice : undefined;
    const runs =
      notice !== undefined && notice.outcome === null && (paused || today <= notice.last_day);
    if (!runs) {
      const rule = found(ruleOf('TAL-10'));
      const change = { fact: 'notice', hint: '对在任人员有意见的，请向街道反映。' };
      enforce(judge([block(rule, todayInShanghai(ctx.clock.now()), '公示期已经结束。', change)]));
    }
    await takeObjection(locked, {
      raisedOn: today,
      channel: 'supervision',
      objector: `村务监督委员会（${ctx.actor.displayName}）`,
      content: input.content,
    });
    // Of the candidate's own row nothing is told.
    return { id: input.noticeId, version: 1 };
  });
}
