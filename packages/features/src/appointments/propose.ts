import type { Tx } from '@xianfeng/database';
import {
  appointmentFacts,
  findingsIn,
  judge,
  judgePartyCandidate,
  judgeSitting,
  makeMove,
  todayInShanghai,
  villagePosts,
} from '@xianfeng/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  enforce,
  found,
  inScope,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../kernel/index.js';
import { divisionKind, processOn } from '../talents/index.js';
import { freeSeats, teamSeenBy } from '../teams/index.js';
import { candidateMoved } from './events.js';
import { placeOf } from './moving.js';
import { streetSteps } from './policy.js';
import type { proposeInput } from './schema.js';

type Propose = z.infer<typeof proposeInput>;

/**
 * 动议: puts somebody of the pool forward for a post, by a sitting of the 街道党工委.
 *
 * @throws AppError not_found; rule_blocked for a post without a free seat, an unlawful route, kinship,
 *   a sitting that could not decide; duplicate where he is on his way to this post already
 */
export function propose(ctx: WriteContext, input: Propose): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const talent = found(
      await tx.db
        .selectFrom('talent as t')
        .innerJoin('person as p', 'p.id', 't.person_id')
        .innerJoin('organization as o', 'o.id', 't.organization_id')
        .where('t.id', '=', input.talentId)
        .where(inScope('t.organization_path', ctx.actor))
        .select([
          't.id',
          't.person_id',
          't.organization_id',
          't.organization_path',
          't.street_id',
          't.source',
          't.state',
          't.willing',
          'p.born_on',
        ])
        .select(divisionKind('o').as('division_kind'))
        .forUpdate(['t'])
        .executeTakeFirst(),
    );
    authorize(ctx.actor, streetSteps, talent);
    const now = ctx.clock.now();
    const today = todayInShanghai(now);
    const { machine, settings } = await processOn(tx.db, today);
    const { organization_id: organizationId, organization_path: path } = talent;
    const { members, present, yes, number, on } = input.decision;
    const facts = appointmentFacts({
      bornOn: talent.born_on,
      willing: talent.willing,
      post: input.post,
      route: input.route,
      freeSeats: await freeSeats(tx.db, organizationId, input.post, today),
      team: await teamSeenBy(tx.db, organizationId, path, talent.person_id),
      committee: { members, present, yes },
    });
    const made = makeMove(machine, talent.state, 'propose', {
      role: ctx.actor.assignment.role,
      date: today,
      facts,
      documents: new Set(['street_decision']),
    });
    const party =
      villagePosts[input.post].family === 'party'
        ? judgePartyCandidate(
            { ...(await membershipOf(tx.db, talent.person_id)), bornOn: talent.born_on },
            input.post,
            today,
            settings,
          ).findings
        : [];
    refuseDaysToCome(on, today);
    const said = judge([...made.findings, ...party]).findings;
    const judged = judge(findingsIn(talent.division_kind, said, today));
    enforce(judged, input.explanation);
    const values = {
      talent_id: talent.id,
      person_id: talent.person_id,
      organization_id: organizationId,
      organization_path: path,
      street_id: talent.street_id,
      post: input.post,
      route: input.route,
      source: talent.source,
      state: 'proposed' as const,
      state_since: today,
      explanation: input.explanation,
      entered_by: ctx.actor.accountId,
      created_at: new Date(now),
    };
    const candidate = await tx.db
      .insertInto('candidate')
      .values(values)
      .onConflict((conflict) =>
        conflict
          .columns(['person_id', 'organization_id', 'post'])
          .where(sql<boolean>`state not in ('in_office', 'left', 'archived', 'in_pool', 'refused')`)
          .doNothing(),
      )
      .returning(['id', 'version'])
      .executeTakeFirst();
    if (candidate === undefined) {
      throw new AppError('duplicate', { message: '这位同志正在办理这个岗位的任职，请先查看。' });
    }
    const at = new Date(now);
    const common = { candidate_id: candidate.id, account_id: ctx.actor.accountId, at };
    await tx.db
      .insertInto('street_decision')
      .values({
        ...common,
        round: 0,
        kind: 'propose',
        ...{ on_day: on, number, members, present, yes },
        passed: judgeSitting(input.decision, today).outcome === 'ok',
      })
      .execute();
    await tx.db
      .insertInto('candidate_document')
      .values({
        ...common,
        kind: 'street_decision',
        action: 'propose',
        round: 0,
        number,
        made_on: on,
      })
      .execute();
    await tx.db
      .insertInto('candidate_move')
      .values({
        ...common,
        action: 'propose',
        from_state: 'in_pool',
        to_state: 'proposed',
        on_day: today,
        text: input.explanation,
        findings: JSON.stringify(judged.findings),
        role: ctx.actor.assignment.role,
        candidate_version: candidate.version,
      })
      .execute();
    await record(tx, ctx, candidateMoved, {
      ...candidate,
      place: placeOf(values),
      data: { organizationId, state: 'proposed' },
    });
    return candidate;
  });
}

/** TAL-03 asks for a full member; who is no member stands for 群众. */
async function membershipOf(
  db: Tx['db'],
  personId: number,
): Promise<{ category: 'full' | 'probationary'; fullSince: string | null }> {
  const member = await db
    .selectFrom('member')
    .where('person_id', '=', personId)
    .where('standing', '=', 'normal')
    .select(['category', 'full_on'])
    .executeTakeFirst();
  return { category: member?.category ?? 'probationary', fullSince: member?.full_on ?? null };
}

/** A paper bears a day that has come. @throws AppError invalid_input */
export function refuseDaysToCome(on: string, today: string, path = 'decision.on'): void {
  if (on <= today) return;
  throw new AppError('invalid_input', { fields: [{ path, message: '日期不能晚于今天' }] });
}
