// Comparison of an imported table with what is on record: new, changed, same, refused.
import { judgeIncome, judgeMagnitude, totalIncome } from '@xianfeng/rules';
import { type Actor, may, type Progress, Turns } from '../../kernel/index.js';
import { checksumOf, type Judged, type JudgedRow } from '../../kit/sheet/index.js';
import { type IncomeRow, toIncome } from '../income/rows.js';
import { yearBefore } from '../income/year-before.js';
import { entryFindings, type YearState } from '../income/years.js';
import { importIncome } from '../policy.js';
import {
  type IncomeChange,
  type IncomeColumn,
  incomeKinds,
  monthName,
  WHOLE_YEAR,
} from '../schema.js';
import type { VillageRow } from '../villages/villages.js';
import type { IncomeLine, IncomeLines } from './rows.js';

/** What the tables hold of the villages in the scope. */
export interface PresentIncome {
  villages: readonly VillageRow[];
  /** By {@link keyOf}. */
  months: ReadonlyMap<string, IncomeRow>;
  years: ReadonlyMap<number, YearState>;
}

/** One month that the import writes: over what is there, or as the first. */
export interface PlannedMonth {
  row: IncomeLine;
  village: VillageRow;
  before: IncomeRow | null;
}

/** What an import writes, or why it writes nothing. */
export interface IncomePlan extends Judged<IncomeColumn, IncomeChange> {
  writes: PlannedMonth[];
}

/** The key of a village's month in the maps of a plan. */
export const keyOf = (organizationId: number, year: number, month: number) =>
  `${organizationId} ${year} ${month}`;

/** Compares a table with what is there: what is new, what changes, what is just so, what can't be. */
export async function planIncome(
  read: IncomeLines,
  present: PresentIncome,
  actor: Actor,
  progress: Progress,
): Promise<IncomePlan> {
  const errors = [...read.errors];
  const writes: PlannedMonth[] = [];
  const lines = new Map<string, number>();
  const forms = formsOf(present);
  const judged: JudgedRow<IncomeChange>[] = [];
  const named = byName(present.villages);
  const turns = new Turns(progress.begin('checking', read.rows.length));
  for (const row of read.rows) {
    await turns.next();
    const refuse = (column: IncomeColumn | null, message: string) =>
      errors.push({ line: row.line, column, message });
    const village = findVillage(row, named, refuse);
    if (village === null) continue;
    const key = keyOf(village.organizationId, row.year, row.month);
    const first = lines.get(key);
    if (first !== undefined) {
      refuse(null, `${village.name}${row.year}年${monthName(row.month)}与第${first}行重复`);
      continue;
    }
    lines.set(key, row.line);
    const year = `${village.organizationId} ${row.year}`;
    const form = formOf(row.month);
    const known = forms.get(year);
    if (known !== undefined && known.form !== form) {
      refuse('month', secondForm(row.year, known));
      continue;
    }
    if (known === undefined) forms.set(year, { form, line: row.line });
    const before = present.months.get(key) ?? null;
    const planned = { row, village, before };
    const judge = (state: 'new' | 'changed' | 'same') =>
      judged.push({ line: row.line, state, shown: toChange(planned) });
    if (before !== null && isSame(before, row)) judge('same');
    else if (fits(row, village, before, present, actor, refuse)) {
      judge(before === null ? 'new' : 'changed');
      writes.push(planned);
    }
  }
  errors.sort((a, b) => a.line - b.line);
  const checksum = await checksumOf(
    writes.map(({ row, village, before }) => [village.organizationId, before?.version ?? 0, row]),
  );
  return { rows: read.count, writes, judged, errors, checksum };
}

/** A village's year is told by months or as a whole: `line` where this file tells it, else what is there. */
interface YearForm {
  form: 'months' | 'whole';
  line: number | null;
}

const formOf = (month: number) => (month === WHOLE_YEAR ? 'whole' : 'months');

function formsOf({ months }: PresentIncome): Map<string, YearForm> {
  return new Map(
    [...months.values()].map((row) => [
      `${row.organization_id} ${row.year}`,
      { form: formOf(row.month), line: null },
    ]),
  );
}

function secondForm(year: number, { form, line }: YearForm): string {
  const there = form === 'whole' ? '全年合计' : '各月数据';
  const where = line === null ? '系统中已有' : `第${line}行已填`;
  return `${where}${year}年${there}；同一年只能按月填报或者只填全年，不能两样都填`;
}

type Refuse = (column: IncomeColumn | null, message: string) => number;

/** Villages by their code, and by each name that a table may give them. */
interface NamedVillages {
  codes: ReadonlyMap<string, VillageRow>;
  names: ReadonlyMap<string, readonly VillageRow[]>;
}

function byName(villages: readonly VillageRow[]): NamedVillages {
  const names = new Map<string, VillageRow[]>();
  for (const village of villages) {
    for (const name of new Set([village.name, village.divisionName])) {
      names.set(name, [...(names.get(name) ?? []), village]);
    }
  }
  return { codes: new Map(villages.map((village) => [village.divisionCode, village])), names };
}

function findVillage(
  row: IncomeLine,
  { codes, names }: NamedVillages,
  refuse: Refuse,
): VillageRow | null {
  if (row.code !== '') {
    const village = codes.get(row.code);
    if (village === undefined) {
      refuse('code', `代码${row.code.slice(0, 20)}不是您管理范围内的村（社区）`);
      return null;
    }
    if (row.name !== '' && ![village.name, village.divisionName].includes(row.name)) {
      refuse('name', `代码${row.code}是“${village.name}”，与填写的名称不一致，请核对`);
      return null;
    }
    return village;
  }
  const named = names.get(row.name) ?? [];
  const [village] = named;
  if (village !== undefined && named.length === 1) return village;
  const many = named.length > 1;
  refuse('name', many ? '有同名的村（社区），请填写区划代码' : '您管理范围内没有这个村（社区）');
  return null;
}

function isSame(before: IncomeRow, row: IncomeLine): boolean {
  const now = toIncome(before);
  const sent = before.state === 'submitted' || before.state === 'passed';
  return sent && incomeKinds.every((kind) => now[kind] === row.income[kind]);
}

function fits(
  row: IncomeLine,
  village: VillageRow,
  before: IncomeRow | null,
  present: PresentIncome,
  actor: Actor,
  refuse: Refuse,
): boolean {
  if (!may(actor, importIncome, village)) {
    refuse('name', `您不能填报“${village.name}”`);
    return false;
  }
  const state = present.years.get(row.year);
  if (state === undefined) return false;
  const problems: [IncomeColumn | null, string][] = [];
  const civil = `${row.year}-${String(row.month).padStart(2, '0')}`;
  if (civil > state.today.slice(0, 7)) problems.push(['month', '这个月还没有到，不能填报']);
  if (row.month === WHOLE_YEAR && String(row.year) >= state.today.slice(0, 4)) {
    problems.push(['month', '全年合计在年度结束后填报，今年的请按月填报']);
  }
  const [shut] = entryFindings(actor, state);
  if (shut !== undefined) problems.push(['year', `${shut.message}${shut.change?.hint ?? ''}`]);
  else if (state.locked) {
    problems.push(['year', `${row.year}年已锁定，请在村的页面上逐月更正并写明原因`]);
  }
  if (before?.state === 'submitted') {
    problems.push(['month', '这个月已上报待审核，请等审核或先退回']);
  }
  if (before?.state === 'passed') {
    problems.push(['month', '这个月已审核通过且金额不同；确需修改的，请先由街道退回']);
  }
  for (const { change, message } of judgeIncome(row.income, state.today).findings) {
    problems.push([columnOf(change?.fact), message]);
  }
  if (row.note === '') {
    const last = (month: number) =>
      present.months.get(keyOf(village.organizationId, row.year - 1, month));
    const asked = judgeMagnitude(row.income, yearBefore(row.month, last), state.today);
    for (const { change, message } of asked) {
      problems.push([columnOf(change?.fact), `${message}${change?.hint ?? ''}`]);
    }
  }
  for (const [column, message] of problems) refuse(column, message);
  return problems.length === 0;
}

const columnOf = (fact: string | undefined) => {
  const kind = incomeKinds.find((each) => each === fact);
  if (kind === undefined) return null;
  const names = {
    operatingFen: 'operating',
    contractFen: 'contract',
    investmentFen: 'investment',
    subsidyFen: 'subsidy',
    otherFen: 'other',
  } as const;
  return names[kind];
};

/** A planned month as the preview shows it: total before and after, in 分. */
const toChange = ({ row, village, before }: PlannedMonth): IncomeChange => ({
  name: village.name,
  year: row.year,
  month: row.month,
  beforeFen: before === null ? null : totalIncome(toIncome(before)),
  afterFen: totalIncome(row.income),
});
