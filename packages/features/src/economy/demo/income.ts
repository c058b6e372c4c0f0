/** The income of every village, month by month. */
import { addDays, addMonths, endOfMonth, instantOf, lockedAfter } from '@xianfeng/rules';
import type pg from 'pg';
import type { DemoStage } from '../../kernel/index.js';
import {
  type Accounts,
  accountOf,
  copyRows,
  demoLogins,
  type Random,
  type Tree,
  takeIds,
  type Value,
  type Village,
  villageAccountantLogin,
} from '../../kit/demo/index.js';
import { type MonthFigures, monthlyFigures, yearTotals } from './figures.js';
import { addPlans } from './plans.js';

/** The first year of the founding district's figures. */
const FIRST_YEAR = 2021;

/** What the economy is made from. */
export interface EconomyOptions extends DemoStage {
  tree: Tree;
  accounts: Accounts;
  random: Random;
}

/** A village's month as it stands in the demo. */
interface Month extends MonthFigures {
  village: Village;
  year: number;
  month: number;
  state: 'draft' | 'submitted' | 'returned' | 'passed';
}

const kinds = ['operating', 'contract', 'investment', 'subsidy', 'other'] as const;
const columns = kinds.map((kind) => `${kind}_fen`);

/**
 * The economy of every village from 2021 to last month: 2021 by the founding district's shares, each
 * year after that a little better, last month still on its way through the street.
 *
 * @returns how many months were made
 */
export async function addEconomy(options: EconomyOptions): Promise<number> {
  const { client, accounts, today, random } = options;
  const { villages } = options.tree;
  const months = allMonths(villages, today, random.fork('months'));
  const first = await takeIds(client, 'village_income', months.length);
  await copyRows(
    client,
    'village_income',
    [
      ...['id', 'organization_id', 'year', 'month', ...columns, 'state', 'entered_by'],
      ...['submitted_by', 'submitted_at', 'opinion', 'version', 'created_at'],
    ],
    incomeRows(months, first, accounts),
  );
  await copyRows(
    client,
    'case_move',
    [
      ...['kind', 'case_id', 'version', 'action', 'from_state', 'to_state', 'on_day', 'text'],
      ...['content', 'account_id', 'at'],
    ],
    stepRows(months, first, accounts),
  );
  await lockYears(client, today, accounts);
  await publish(client, months, accounts);
  await addPlans({ ...options, random: random.fork('plans'), firstYear: FIRST_YEAR });
  return months.length;
}

function allMonths(villages: readonly Village[], today: string, random: Random): Month[] {
  const totals = yearTotals(villages.length, FIRST_YEAR, Number(today.slice(0, 4)), random);
  const last = addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
  return villages.flatMap((village, index) => {
    const own = random.fork(village.divisionCode);
    return (totals[index] ?? []).flatMap((total, since) => {
      const year = FIRST_YEAR + since;
      return monthlyFigures(total, own).flatMap((figures, place): Month[] => {
        const month = place + 1;
        const civil = civilOf(year, month);
        if (civil > last) return [];
        if (civil < last) return [{ ...figures, village, year, month, state: 'passed' }];
        // The first village is the one that visitors see: it still has last month to send in.
        const chance = index === 0 ? 0 : own.next();
        if (chance < 0.05) return [];
        const state = chance < 0.1 ? 'draft' : chance < 0.14 ? 'returned' : null;
        return [
          {
            ...figures,
            village,
            year,
            month,
            state: state ?? (chance < 0.5 ? 'submitted' : 'passed'),
          },
        ];
      });
    });
  });
}

const civilOf = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`;
/** Books are closed on the fifth day of the next month, checked on the eighth, put up on the tenth. */
const dayAfter = ({ year, month }: Pick<Month, 'year' | 'month'>, days: number) =>
  addDays(endOfMonth(`${civilOf(year, month)}-01`), days);

/** All villages work on the same days: each instant is reckoned once. */
const instants = new Map<string, string>();

function at(row: Month, days: number): string {
  const key = `${row.year} ${row.month} ${days}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const instant = new Date(instantOf(dayAfter(row, days), '10:00')).toISOString();
  instants.set(key, instant);
  return instant;
}

const accountantOf = (accounts: Accounts, { village }: Month) =>
  accountOf(accounts, villageAccountantLogin(village));
const organizerOf = (accounts: Accounts, { village }: Month) =>
  accountOf(accounts, village.organizerLogin);
const figuresOf = (row: Month): Value[] => kinds.map((kind) => row[kind]);
const versionOf = { draft: 1, submitted: 2, returned: 3, passed: 3 } as const;
const RETURN_OPINION = '补助收入请注明来源文件，核对后重报。';

function* incomeRows(
  months: readonly Month[],
  first: number,
  accounts: Accounts,
): Generator<Value[]> {
  for (const [index, row] of months.entries()) {
    const by = accountantOf(accounts, row);
    const sent = row.state !== 'draft';
    yield [
      first + index,
      row.village.id,
      row.year,
      row.month,
      ...figuresOf(row),
      row.state,
      by,
      sent ? by : null,
      sent ? at(row, 5) : null,
      row.state === 'returned' ? RETURN_OPINION : '',
      versionOf[row.state],
      at(row, 4),
    ];
  }
}

function* stepRows(
  months: readonly Month[],
  first: number,
  accounts: Accounts,
): Generator<Value[]> {
  for (const [index, row] of months.entries()) {
    if (row.state === 'draft') continue;
    const id = first + index;
    const figures = kinds.map((kind) => [`${kind}Fen`, row[kind]]);
    const content = JSON.stringify(Object.fromEntries(figures));
    const sent = accountantOf(accounts, row);
    yield [
      ...['income', id, 2, 'submit', 'draft', 'submitted', dayAfter(row, 5), ''],
      ...[content, sent, at(row, 5)],
    ];
    if (row.state !== 'passed' && row.state !== 'returned') continue;
    const action = row.state === 'passed' ? 'pass' : 'return';
    const text = row.state === 'passed' ? '' : RETURN_OPINION;
    yield [
      ...['income', id, 3, action, 'submitted', row.state, dayAfter(row, 8), text],
      ...[content, organizerOf(accounts, row), at(row, 8)],
    ];
  }
}

async function lockYears(client: pg.ClientBase, today: string, accounts: Accounts): Promise<void> {
  const rows: Value[][] = [];
  for (let year = FIRST_YEAR; lockedAfter(year) < today; year++) {
    const lockedAt = new Date(instantOf(lockedAfter(year), '17:00')).toISOString();
    rows.push([year, accountOf(accounts, demoLogins.approver), lockedAt, 0]);
  }
  await copyRows(client, 'village_year', ['year', 'locked_by', 'locked_at', 'open_months'], rows);
}

/** What was passed within the running year is put up on the notice boards. */
async function publish(
  client: pg.ClientBase,
  months: readonly Month[],
  accounts: Accounts,
): Promise<void> {
  const latest = Math.max(...months.map(({ year }) => year));
  const lastMonth = Math.max(
    ...months.filter(({ year }) => year === latest).map(({ month }) => month),
  );
  const rows = months.filter(
    ({ year, month, state }) => year === latest && month < lastMonth && state === 'passed',
  );
  await copyRows(
    client,
    'village_publication',
    ['organization_id', 'year', 'month', 'published_on', 'place', 'published_by', 'created_at'],
    rows.map((row) => [
      row.village.id,
      row.year,
      row.month,
      dayAfter(row, 10),
      '村（居）务公开栏',
      accountantOf(accounts, row),
      at(row, 10),
    ]),
  );
}
