/** Consent of several parties to a move: each is asked, and the latest answer of each counts. */
import type { Tx } from '@xianfeng/database';
import { type Finding, judgeConsents } from '@xianfeng/rules';
import { sql } from 'kysely';
import { AppError, type Receipt, type WriteContext } from '../../kernel/index.js';
import type { CaseInHand, ProcessTypes, Reader } from './definition.js';
import { changeCase } from './standing.js';

/** What a party has said. */
export interface Consent {
  readonly party: string;
  readonly answer: 'agree' | 'refuse';
  readonly text: string;
  readonly by: string;
  readonly at: number;
}

/** The answers to a move that count: of each party the latest since the case came into its state. */
export async function consentsTo<T extends ProcessTypes>(
  db: Reader,
  { process, row }: Pick<CaseInHand<T>, 'process' | 'row'>,
  event: T['event'],
): Promise<Consent[]> {
  const rows = await db
    .selectFrom('case_consent as c')
    .innerJoin('account as a', 'a.id', 'c.account_id')
    .where('c.kind', '=', process.kind)
    .where('c.case_id', '=', row.id)
    .where('c.action', '=', event)
    .where(
      sql<boolean>`c.version >= coalesce((select max(m.version) from case_move m
        where m.kind = c.kind and m.case_id = c.case_id), 0)`,
    )
    .distinctOn('c.party')
    .orderBy('c.party')
    .orderBy('c.id', 'desc')
    .select(['c.party', 'c.answer', 'c.text', 'c.at', 'a.display_name as by'])
    .execute();
  return rows.map(({ at, ...consent }) => ({ ...consent, at: at.getTime() }));
}

/** Which consents a move still lacks; nothing where the process asks for none. */
export async function consentFindings<T extends ProcessTypes>(
  db: Reader,
  taken: CaseInHand<T>,
  event: T['event'],
  facts: T['facts'],
): Promise<readonly Finding[]> {
  const { process, machine, row, state, today } = taken;
  const parties = process.consents?.(row, event, facts) ?? [];
  if (parties.length === 0) return [];
  const move = machine.moves.find((each) => each.event === event && each.from.includes(state));
  const rule = move?.rule ?? machine.rule;
  return judgeConsents(rule, parties, await consentsTo(db, taken, event), today).findings;
}

/**
 * A party agrees to a move, or refuses it with its reason. Until the case moves it may say otherwise.
 *
 * @throws AppError not_found for who is no party to the move; invalid_input for a refusal without reason
 */
export async function giveConsent<T extends ProcessTypes>(
  tx: Tx,
  ctx: WriteContext,
  taken: CaseInHand<T>,
  given: { event: T['event']; party: string; answer: 'agree' | 'refuse'; text: string },
): Promise<Receipt> {
  const { process, row, facts } = taken;
  const parties = process.consents?.(row, given.event, facts) ?? [];
  if (!parties.includes(given.party)) throw new AppError('not_found');
  if (given.answer === 'refuse' && given.text.trim() === '') {
    const fields = [{ path: 'text', message: '请写明不同意的理由' }];
    throw new AppError('invalid_input', { fields });
  }
  await tx.db
    .insertInto('case_consent')
    .values({
      kind: process.kind,
      case_id: row.id,
      action: given.event,
      version: row.version,
      party: given.party,
      answer: given.answer,
      text: given.text,
      account_id: ctx.actor.accountId,
      at: new Date(ctx.clock.now()),
    })
    .execute();
  return changeCase(tx, ctx, taken, 'consent');
}
