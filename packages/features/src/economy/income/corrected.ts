// Corrections of months as screens and boards show them.
import { totalIncome } from '@xianfeng/rules';
import { z } from 'zod';
import { type ActorContext, authorize, may, orderedBy, type Page } from '../../kernel/index.js';
import { correctionsOfMany, histories, type Reader } from '../../kit/process/index.js';
import { correctIncome, listEconomy } from '../policy.js';
import type {
  AskedCorrection,
  correctionsInput,
  PublishedCorrection,
  WaitingCorrection,
} from '../schema.js';
import { villageRows } from '../villages/villages.js';
import { incomeProcess } from './process.js';
import { toIncome } from './rows.js';

/** The figures of a month as its history keeps them, in 分. */
export const keptFigures = z.object({
  operatingFen: z.number(),
  contractFen: z.number(),
  investmentFen: z.number(),
  subsidyFen: z.number(),
  otherFen: z.number(),
});

/** What a correction that two people make is to say, with its proof. */
export const correctionContent = keptFigures.extend({ proof: z.string().default('') });

/** The corrections that were asked for of these months, each month's latest first. */
export async function askedCorrections(
  { db, actor }: ActorContext,
  village: { organizationId: number; path: string },
  ids: readonly number[],
): Promise<ReadonlyMap<number, AskedCorrection[]>> {
  const asked = await correctionsOfMany(db, incomeProcess, ids);
  return new Map(
    [...asked].map(([id, all]) => [
      id,
      all
        .map(
          (one): AskedCorrection => ({
            ...{ id: one.id, reason: one.reason, askedBy: one.askedBy, askedAt: one.askedAt },
            ...{ agreed: one.agreed, answer: one.answer },
            ...{ answeredBy: one.answeredBy, answeredAt: one.answeredAt },
            ...correctionContent.parse(one.content),
            decidable:
              one.agreed === null &&
              one.askerId !== actor.accountId &&
              may(actor, correctIncome, village),
          }),
        )
        .reverse(),
    ]),
  );
}

const byId = orderedBy('id');

/** Corrections of the scope that wait for the district, the oldest first. */
export async function listWaitingCorrections(
  ctx: ActorContext,
  input: z.infer<typeof correctionsInput>,
): Promise<Page<WaitingCorrection>> {
  authorize(ctx.actor, listEconomy, null);
  const after = byId.after(input.cursor);
  const rows = await ctx.db
    .selectFrom('case_correction as c')
    .innerJoin('village_income as i', 'i.id', 'c.case_id')
    .innerJoin(villageRows(ctx.db, ctx.actor).as('v'), 'v.organizationId', 'i.organization_id')
    .innerJoin('account as a', 'a.id', 'c.asked_by')
    .where('c.kind', '=', incomeProcess.kind)
    .where('c.agreed', 'is', null)
    .$if(after !== null, (of) => of.where('c.id', '>', after?.[0] ?? 0))
    .orderBy('c.id')
    .limit(input.limit + 1)
    .selectAll('i')
    .select(['c.id as correctionId', 'c.content', 'c.reason', 'c.asked_by', 'c.asked_at'])
    .select(['v.name', 'v.streetName', 'v.path', 'a.display_name as askedBy'])
    .execute();
  return byId.page(
    rows,
    input.limit,
    (row) => [row.correctionId],
    (row): WaitingCorrection => {
      const { proof, ...figures } = correctionContent.parse(row.content);
      const village = { organizationId: row.organization_id, path: row.path };
      return {
        id: row.id,
        correctionId: row.correctionId,
        organizationId: row.organization_id,
        name: row.name,
        streetName: row.streetName,
        year: row.year,
        month: row.month,
        reason: row.reason,
        proof,
        beforeFen: row.state === 'passed' ? totalIncome(toIncome(row)) : null,
        totalFen: totalIncome(figures),
        askedBy: row.askedBy,
        askedAt: row.asked_at.getTime(),
        decidable: row.asked_by !== ctx.actor.accountId && may(ctx.actor, correctIncome, village),
      };
    },
  );
}

/**
 * What was corrected of published months after they were put up, the latest first: the day, and the sum
 * that stood on the board before.
 */
export async function publishedCorrections(
  db: Reader,
  months: readonly { id: number; corrections: number; published_on: string | null }[],
): Promise<ReadonlyMap<number, PublishedCorrection[]>> {
  const published = new Map(
    months.flatMap(({ id, corrections, published_on: on }) =>
      corrections > 0 && on !== null ? [[id, on] as const] : [],
    ),
  );
  const told = await histories(db, incomeProcess, [...published.keys()]);
  return new Map(
    [...told].map(([id, entries]) => [
      id,
      entries
        .flatMap((entry, index): PublishedCorrection[] => {
          const before = entries.slice(0, index).findLast(({ to }) => to === 'passed');
          const stood = entry.on >= (published.get(id) ?? '');
          return entry.event !== 'correct' || before === undefined || !stood
            ? []
            : [{ on: entry.on, beforeFen: totalIncome(keptFigures.parse(before.content)) }];
        })
        .reverse(),
    ]),
  );
}
