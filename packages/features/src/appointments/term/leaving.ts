// Commands at the end: withdraw a candidacy, leave a post, close a leaving (TAL-15).
import {
  block,
  type CivilDate,
  type Finding,
  isRecalled,
  judgeTermEnd,
  leavingIsFiled,
  ruleOf,
} from '@xianfeng/rules';
import type { z } from 'zod';
import { AppError, found, type Receipt, transact, type WriteContext } from '../../kernel/index.js';
import { judgeTransition } from '../../kit/process/index.js';
import { closeFile } from '../../talents/index.js';
import { holderRows, leaveSeat } from '../../teams/index.js';
import {
  type CandidateStep,
  type LockedCandidate,
  lockCandidate,
  moveCandidate,
  stepOfRound,
  touchCandidate,
} from '../candidate/lock.js';
import { refuseDaysToCome } from '../candidate/propose.js';
import { insertChange, refuseSecond } from '../change/ask.js';
import { leavingReasonLabels } from '../labels.js';
import { endNotice } from '../notice/notice.js';
import { streetSteps } from '../policy.js';
import { endReview, recordReviewClosed } from '../review/review.js';
import type { closeLeavingInput, leaveInput, stepInput } from '../schema.js';

type Leave = z.infer<typeof leaveInput>;

/** 撤回动议: the way ends, the person stays in the pool. */
export function withdrawCandidate(
  ctx: WriteContext,
  input: z.infer<typeof stepInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const locked = await lockCandidate(tx, ctx, streetSteps, input, 'withdraw');
    if (input.text === '') {
      throw new AppError('invalid_input', {
        fields: [{ path: 'text', message: '请填写撤回原因' }],
      });
    }
    const open = locked.record.review?.result === null ? locked.record.review.id : null;
    const receipt = await moveCandidate(locked, {
      event: 'withdraw',
      text: input.text,
      dueOn: null,
      prove: async () => {
        await endNotice(locked);
        if (open !== null) await endReview(locked, 'failed', null);
      },
    });
    if (open !== null) await recordReviewClosed(locked, open);
    return receipt;
  });
}

/** 登记离任, for a reason that the kind of post knows (TAL-15). */
export function beginLeaving(ctx: WriteContext, input: Leave): Promise<Receipt> {
  return refuseSecond(
    transact(ctx, async (tx) => {
      const locked = await lockCandidate(tx, ctx, streetSteps, input, 'leave');
      const { row, today } = locked;
      refuseDaysToCome(input.on, today, 'on');
      const findings = [...findingsOf(locked, input), ...(await termFindings(locked, input))];
      const facts = { leavingReason: input.reason };
      const step = { event: 'leave', text: input.text, findings, facts } as const;
      if (leavingIsFiled(row.post, input.reason)) return fileLeaving(locked, input, step);
      return moveCandidate(locked, {
        ...step,
        prove: async () => {
          await refuseBeforeOffice(locked, input.on);
          await leaveSeat(tx, ctx, row.id, input);
        },
      });
    }),
  );
}

/**
 * TAL-11: a 书记's leaving waits for the district's filing, and the seat is held until then. It is judged
 * now as it will be then.
 */
async function fileLeaving(
  locked: LockedCandidate,
  input: Leave,
  step: CandidateStep,
): Promise<Receipt> {
  const { tx, ctx, row } = locked;
  await judgeTransition(tx, locked, stepOfRound(row, step));
  await refuseBeforeOffice(locked, input.on);
  const holder = found(
    await holderRows(tx.db, ctx.actor).where('h.candidate_id', '=', row.id).executeTakeFirst(),
  );
  const { on, reason, document, text } = input;
  await insertChange(tx, ctx, holder, {
    ...{ kind: 'leaving', before: {}, after: { on, reason, document, text } },
    ...{ reason: text === '' ? leavingReasonLabels[reason] : text, proof: document },
  });
  return touchCandidate(locked);
}

/** TAL-05 for a recall. */
function findingsOf({ today }: LockedCandidate, input: Leave): readonly Finding[] {
  const vote = input.vote ?? null;
  const recalled = input.reason !== 'recalled' || (vote !== null && isRecalled(vote));
  const change = { fact: 'vote', hint: '请填写罢免投票结果；没有通过的不能以罢免离任。' };
  return recalled
    ? []
    : [block(found(ruleOf('TAL-05')), today, '罢免没有过半数投票并经过半数同意。', change)];
}

/** TAL-15: 任期届满 is a reason only once the term has ended. */
async function termFindings({ tx, row, today }: LockedCandidate, input: Leave) {
  if (input.reason !== 'term_ended') return [];
  const holder = await tx.db
    .selectFrom('village_holder')
    .where('candidate_id', '=', row.id)
    .select('term_ends_on')
    .executeTakeFirst();
  return judgeTermEnd(holder?.term_ends_on ?? null, input.on, today).findings;
}

async function refuseBeforeOffice({ tx, row }: LockedCandidate, on: CivilDate): Promise<void> {
  const holder = await tx.db
    .selectFrom('village_holder')
    .where('candidate_id', '=', row.id)
    .select('starts_on')
    .executeTakeFirst();
  if (holder !== undefined && on >= holder.starts_on) return;
  throw new AppError('invalid_input', {
    fields: [{ path: 'on', message: '离任日期不能早于任职日期' }],
  });
}

/** 归档, or back among the reserves, once the work is handed over and the audit done. */
export function closeLeaving(
  ctx: WriteContext,
  input: z.infer<typeof closeLeavingInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const locked = await lockCandidate(tx, ctx, streetSteps, input, input.to);
    const { row, today } = locked;
    refuseDaysToCome(input.paper.on, today, 'paper.on');
    const receipt = await moveCandidate(locked, {
      event: input.to,
      text: input.text,
      papers: [{ kind: 'handover_list', ...input.paper }],
      dueOn: null,
    });
    if (input.to === 'archive') await closeFile(tx, ctx, row.talent_id, 'archive', input.text);
    return receipt;
  });
}
