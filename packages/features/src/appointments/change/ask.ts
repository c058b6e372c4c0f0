// Commands that ask for a filing or a correction of a time in office: by the street.
import { sqlState, type Tx } from '@xianfeng/database';
import { formatDate, judgeProcedure, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  checkVersion,
  enforce,
  found,
  type Receipt,
  settingsFor,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { begin } from '../../kit/process/index.js';
import { holderRows, refuseUnlessSeatFree, type SelectedHolder } from '../../teams/index.js';
import { candidateProcess } from '../candidate/process.js';
import { streetSteps } from '../policy.js';
import { figuresOf } from '../procedure/election.js';
import { currentProcedure } from './figures.js';
import { changeProcess } from './process.js';
import type { askChangeInput, ChangeKind } from './schema.js';

type Ask = z.infer<typeof askChangeInput>;

/**
 * Asks for a correction of a time in office (GEN-07). It is judged as what it corrects was judged; until
 * the district agrees, nothing changes.
 *
 * @throws AppError invalid_input where nothing changes or the days do not fit; wrong_state where there is
 *   nothing to correct, or the seat is taken by now; duplicate while another change waits
 */
export function askForChange(ctx: WriteContext, input: Ask): Promise<Receipt> {
  return refuseSecond(
    transact(ctx, async (tx) => {
      const { candidate_id: candidateId } = found(
        await holderRows(tx.db, ctx.actor).where('h.id', '=', input.holderId).executeTakeFirst(),
      );
      await candidateProcess.lock(tx, ctx, [candidateId]);
      const holder = found(
        await holderRows(tx.db, ctx.actor)
          .where('h.id', '=', input.holderId)
          .forUpdate(['h'])
          .executeTakeFirst(),
      );
      authorize(ctx.actor, streetSteps, holder);
      checkVersion(holder, input.version);
      const { before, after } = await contentOf(tx, ctx, holder, input);
      const { kind, reason, proof } = input;
      return insertChange(tx, ctx, holder, { kind, before, after, reason, proof });
    }),
  );
}

/** A change to be written, with what was and what is to be. */
interface NewChange {
  kind: ChangeKind;
  before: object;
  after: object;
  reason: string;
  proof: string;
}

/** Writes a change that waits for the district. */
export async function insertChange(
  tx: Tx,
  ctx: WriteContext,
  holder: Pick<SelectedHolder, 'id' | 'candidate_id' | 'organization_id' | 'organization_path'>,
  { kind, before, after, reason, proof }: NewChange,
): Promise<Receipt> {
  const now = ctx.clock.now();
  const made = await tx.db
    .insertInto('holder_change')
    .values({
      ...{ holder_id: holder.id, candidate_id: holder.candidate_id, kind, reason, proof },
      ...{ organization_id: holder.organization_id, organization_path: holder.organization_path },
      ...{ before: JSON.stringify(before), after: JSON.stringify(after), state: 'pending' },
      ...{ asked_by: ctx.actor.accountId, asked_at: new Date(now) },
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
  const { organization_id, organization_path } = holder;
  const subject = { ...made, organization_id, organization_path, holder_id: holder.id, kind };
  return begin(tx, ctx, changeProcess, subject, {
    ...{ event: 'begin', from: null, to: 'pending', on: todayInShanghai(now), text: reason },
  });
}

/** One change of a time in office waits at a time. @throws AppError duplicate */
export async function refuseSecond<T>(written: Promise<T>): Promise<T> {
  try {
    return await written;
  } catch (error) {
    if (sqlState(error) !== '23505') throw error;
    throw new AppError('duplicate', {
      message: '这位同志的任职已有一项备案或更正正在等待区委组织部确认，请先办结。',
      cause: error,
    });
  }
}

const invalid = (path: string, message: string) =>
  new AppError('invalid_input', { fields: [{ path, message }] });

/** What was and what is to be, once nothing speaks against it. */
async function contentOf(
  tx: Tx,
  ctx: WriteContext,
  holder: SelectedHolder,
  input: Ask,
): Promise<{ before: object; after: object }> {
  switch (input.kind) {
    case 'leaving_undone': {
      if (holder.left_on === null || holder.state !== 'left') {
        throw new AppError('wrong_state', {
          message: '只有已登记离任、还没有归档的任职可以撤销离任登记。',
        });
      }
      await refuseUnlessSeatFree(tx, holder.id);
      const { left_on: leftOn, leaving_reason: reason, leaving_text: text } = holder;
      return { before: { leftOn, reason, text }, after: {} };
    }
    case 'term':
      return termOf(holder, input, todayInShanghai(ctx.clock.now()));
    case 'election':
      return electionOf(tx, holder, input, todayInShanghai(ctx.clock.now()));
  }
}

function termOf(
  holder: SelectedHolder,
  { startsOn, termEndsOn = null }: Extract<Ask, { kind: 'term' }>,
  today: string,
) {
  const lastDay = holder.left_on ?? today;
  if (startsOn > lastDay) {
    throw invalid('startsOn', `任职起始日期不能晚于${formatDate(lastDay)}`);
  }
  if (termEndsOn !== null && termEndsOn <= startsOn) {
    throw invalid('termEndsOn', '任期届满日期应在任职起始日期之后');
  }
  const before = { startsOn: holder.starts_on, termEndsOn: holder.term_ends_on };
  if (before.startsOn === startsOn && before.termEndsOn === termEndsOn) {
    throw invalid('startsOn', '与现在登记的相同，没有需要更正的地方');
  }
  return { before, after: { startsOn, termEndsOn } };
}

async function electionOf(
  tx: Tx,
  holder: SelectedHolder,
  { procedure }: Extract<Ask, { kind: 'election' }>,
  today: string,
) {
  const current = await currentProcedure(tx.db, holder.candidate_id);
  if (current === null) {
    throw new AppError('wrong_state', {
      message: '这项任职没有在系统中登记选举，没有可更正的票数。',
    });
  }
  if (procedure.route !== current.route) {
    throw invalid('procedure.route', '产生方式与登记的不一致，不能这样更正');
  }
  if (procedure.heldOn > today) throw invalid('procedure.heldOn', '选举日期还没有到，请核对');
  if (JSON.stringify(current) === JSON.stringify(procedure)) {
    throw invalid('procedure.votes', '与现在登记的相同，没有需要更正的地方');
  }
  // An election is judged by what was in force on its day; figures that elect nobody are no correction.
  const settings = await settingsFor(tx.db, procedure.heldOn);
  const figures = figuresOf(procedure, holder.post, 1);
  enforce(judgeProcedure(figures, procedure.heldOn, settings));
  return { before: current, after: procedure };
}
