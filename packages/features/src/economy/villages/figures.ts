// Sums and figures of a year, from passed months only: by village, by street, in all (VEC-03).
import type { Database } from '@xianfeng/database';
import {
  type Income,
  operatingIncome,
  tierIncome,
  tierIndicators,
  tierOf,
  totalIncome,
  type VecSettings,
} from '@xianfeng/rules';
import { type Kysely, sql } from 'kysely';
import type { Actor } from '../../kernel/index.js';
import type { Figures, VillageYear } from '../schema.js';
import { inOrder, type VillageRow, villageIds, villageRows } from './villages.js';

/** Sums of one village in one year over what is passed; a whole year stands for twelve months. */
export interface YearSums extends Income {
  passed: number;
  submitted: number;
  returned: number;
}

const none: YearSums = {
  operatingFen: 0,
  contractFen: 0,
  investmentFen: 0,
  subsidyFen: 0,
  otherFen: 0,
  passed: 0,
  submitted: 0,
  returned: 0,
};

/** A year is the sum of its months, or its one row of the whole year where no months are: never both. */
const countedOnce = sql<boolean>`kept.incomes > 0 and (not kept.whole or not exists (
  select from village_income_sum m where m.organization_id = kept.organization_id
    and m.year = kept.year and not m.whole and m.incomes > 0))`;
/** Months in a state; a row of the whole year stands for all twelve. */
const inState = (state: 'passed' | 'submitted' | 'returned') =>
  sql<number>`case when kept.whole then 12 else 1 end * ${sql.ref(`kept.${state}`)}`;

/** Sums by village and year in the scope, which the database keeps. */
export function sumRows(db: Kysely<Database>, actor: Actor) {
  return db
    .selectFrom('village_income_sum as kept')
    .where('kept.organization_id', 'in', villageIds(db, actor))
    .where(countedOnce)
    .select([
      'kept.organization_id as organizationId',
      'kept.year',
      'kept.operating_fen as operatingFen',
      'kept.contract_fen as contractFen',
      'kept.investment_fen as investmentFen',
      'kept.subsidy_fen as subsidyFen',
      'kept.other_fen as otherFen',
      inState('passed').as('passed'),
      inState('submitted').as('submitted'),
      inState('returned').as('returned'),
    ]);
}

/**
 * Every village of the scope with its year, in the order of streets. Lists, indicators, the board and
 * the file are all made of these rows, so that they cannot differ.
 */
export async function villageYears(
  db: Kysely<Database>,
  actor: Actor,
  year: number,
  settings: VecSettings,
): Promise<VillageYear[]> {
  const villages = await villageRows(db, actor).execute();
  const sums = await sumRows(db, actor).where('year', '=', year).execute();
  const byVillage = new Map(sums.map((row) => [row.organizationId, row]));
  return villages
    .sort(inOrder)
    .map((village) => toVillageYear(village, byVillage.get(village.organizationId), settings));
}

/**
 * A village with its sums of a year in 分, and the tier by these settings; no tier without a passed
 * month.
 */
export function toVillageYear(
  village: VillageRow,
  sums: YearSums = none,
  settings: VecSettings,
): VillageYear {
  const income: Income = {
    operatingFen: sums.operatingFen,
    contractFen: sums.contractFen,
    investmentFen: sums.investmentFen,
    subsidyFen: sums.subsidyFen,
    otherFen: sums.otherFen,
  };
  const tierFen = tierIncome(income, settings);
  return {
    organizationId: village.organizationId,
    name: village.name,
    divisionCode: village.divisionCode,
    kind: village.kind ?? 'village',
    streetId: village.streetId,
    streetName: village.streetName,
    ...income,
    totalFen: totalIncome(income),
    operatingTotalFen: operatingIncome(income),
    tierFen,
    tier: sums.passed === 0 ? null : tierOf(tierFen, settings),
    passed: sums.passed,
    submitted: sums.submitted,
    returned: sums.returned,
  };
}

/** VEC-03 over these villages; those of which nothing is known yet are told apart, never counted as D. */
export function figuresOver(rows: readonly VillageYear[], settings: VecSettings): Figures {
  const known = rows.filter(({ tier }) => tier !== null);
  const indicators = tierIndicators(
    known.map(({ tierFen }) => tierFen),
    settings,
  );
  return {
    villages: rows.length,
    counted: indicators.villages,
    none: rows.length - known.length,
    counts: { ...indicators.counts },
    clearedD: indicators.clearedD,
    moreThanHalfAB: indicators.moreThanHalfAB,
    totalFen: rows.reduce((sum, { totalFen }) => sum + totalFen, 0),
  };
}
