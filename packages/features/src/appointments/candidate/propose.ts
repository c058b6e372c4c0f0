// Command 动议: a talent of the pool becomes a candidate for a post.
import type { Tx } from '@xianfeng/database';
import {
  appointmentFacts,
  type Finding,
  findingsIn,
  judgePartyCandidate,
  judgeSitting,
  todayInShanghai,
  villagePosts,
} from '@xianfeng/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  found,
  inScope,
  type Receipt,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { begin, inForce, judgeFirst } from '../../kit/process/index.js';
import { divisionKind } from '../../talents/index.js';
import { freeSeats } from '../../teams/index.js';
import { streetSteps } from '../policy.js';
import type { proposeInput } from '../schema.js';
import { hitsAbout, teamAbout } from './person.js';
import { candidateProcess, candidateState } from './process.js';
import { isKeptElsewhere } from './told/elsewhere.js';

type Propose = z.infer<typeof proposeInput>;

/**
 * 动议: puts a person of the pool forward for a post, by a sitting of the 街道党工委.
 *
 * @throws AppError not_found; rule_blocked for a post without a free seat, an unlawful route, kinship,
 *   a sitting that could not decide; duplicate where the person is on the way to this post already
 */
export function proposeCandidate(ctx: WriteContext, input: Propose): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const talent = await lockProposed(tx, ctx, input.talentId);
    authorize(ctx.actor, streetSteps, talent);
    const now = ctx.clock.now();
    const today = todayInShanghai(now);
    const { machine, settings } = await inForce(tx.db, candidateProcess, today);
    const { organization_id: organizationId, organization_path: path } = talent;
    const { members, present, yes, number, on } = input.decision;
    const party =
      villagePosts[input.post].family === 'party'
        ? judgePartyCandidate(
            {
              ...(await membershipOf(tx.db, talent.person_id)),
              bornOn: talent.born_on,
              keptElsewhere: await isKeptElsewhere(tx.db, talent),
            },
            input.post,
            today,
            settings,
          ).findings
        : [];
    refuseDaysToCome(on, today);
    const papers = [{ kind: 'street_decision' as const, number, on }];
    const asked = {
      event: 'propose' as const,
      from: talent.state,
      facts: appointmentFacts({
        bornOn: talent.born_on,
        willing: talent.willing,
        post: input.post,
        route: input.route,
        freeSeats: await freeSeats(tx.db, organizationId, input.post, today),
        personKnown: true,
        team: await teamAbout(tx.db, talent, null),
        negativeHits: await hitsAbout(tx.db, talent, today, null),
        committee: { members, present, yes },
      }),
      papers,
      findings: party,
      explanation: input.explanation,
      worded: (findings: readonly Finding[]) => findingsIn(talent.division_kind, findings, today),
    };
    const { to, findings } = judgeFirst(ctx, candidateProcess, machine, asked, today);
    const values = {
      talent_id: talent.id,
      person_id: talent.person_id,
      organization_id: organizationId,
      organization_path: path,
      street_id: talent.street_id,
      post: input.post,
      route: input.route,
      source: talent.source,
      state: candidateState(to),
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
      .returning(['id', 'version', 'organization_id', 'organization_path'])
      .executeTakeFirst();
    if (candidate === undefined) {
      throw new AppError('duplicate', { message: '这位同志正在办理这个岗位的任职，请先查看。' });
    }
    await tx.db
      .insertInto('street_decision')
      .values({
        ...{ candidate_id: candidate.id, round: 0, kind: 'propose' },
        ...{ on_day: on, number, members, present, yes },
        passed: judgeSitting(input.decision, today).outcome === 'ok',
        ...{ account_id: ctx.actor.accountId, at: new Date(now) },
      })
      .execute();
    const first = {
      event: 'propose',
      from: talent.state,
      to,
      on: today,
      papers,
      findings,
    } as const;
    return begin(tx, ctx, candidateProcess, candidate, { ...first, text: input.explanation });
  });
}

/** A person of the pool, locked. @throws AppError not_found out of the scope */
async function lockProposed(tx: Tx, ctx: WriteContext, talentId: number) {
  return found(
    await tx.db
      .selectFrom('talent as t')
      .innerJoin('person as p', 'p.id', 't.person_id')
      .innerJoin('organization as o', 'o.id', 't.organization_id')
      .where('t.id', '=', talentId)
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

/** Refuses a paper with a day to come. @throws AppError invalid_input */
export function refuseDaysToCome(on: string, today: string, path = 'decision.on'): void {
  if (on <= today) return;
  throw new AppError('invalid_input', { fields: [{ path, message: '日期不能晚于今天' }] });
}
