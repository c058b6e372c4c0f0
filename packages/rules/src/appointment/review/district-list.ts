// A district's own negative list: its form, its history, and which list is in force (TAL-09).
import { TAL_09 } from '../../catalogue/villages/tal.js';
import type { CivilDate } from '../../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../../law/judgement.js';
import type { Role } from '../../roles.js';
import { defaultNegativeList, type LookBack, type NegativeItem } from './negative-list.js';

/** One line of a district's own 负面清单, as it is entered and kept. */
export interface ListedItem {
  readonly code: string;
  readonly text: string;
  readonly force: 'hard' | 'soft';
  readonly lookBack: LookBack;
  /** The paper that it stands in: 文号或者文件名. */
  readonly basis: string;
}

/** A district's list, in force from a day until its next one. */
export interface ListChoice {
  readonly from: CivilDate;
  readonly items: readonly ListedItem[];
}

/** Most lines of a list, and most years that a line looks back. */
export const MOST_ITEMS = 60;

/** Most years that a line of a list looks back. */
export const MOST_YEARS = 50;

/** The default list in the form of a district's, to be begun with: 示例，未由本区确认. */
export const sampleItems: readonly ListedItem[] = defaultNegativeList.map(
  ({ code, rule, force, lookBack }) => ({ code, text: rule.text, force, lookBack, basis: '' }),
);

/**
 * A line of a list as the rules judge by it: the sample's by its own rule, which names no basis; a
 * district's as a decision of the district, no law.
 */
export function negativeItemOf({ code, text, force, lookBack, basis }: ListedItem): NegativeItem {
  const sample = basis === '' ? defaultNegativeList.find((item) => item.code === code) : undefined;
  if (sample !== undefined) return { code, rule: sample.rule, force, lookBack };
  const rule = {
    ...{ id: TAL_09.id, title: text.replace(/[。；;]$/u, ''), text },
    source: { regulation: 'district_setting' },
    certainty: 'local',
  } as const;
  return { code, rule, force, lookBack, basis };
}

/**
 * The place of the list in force on a day among the choices, or null while the default is in use. Of two
 * from one day the later in the list of choices.
 */
export function listInForce(
  choices: readonly Pick<ListChoice, 'from'>[],
  date: CivilDate,
): number | null {
  let found: number | null = null;
  choices.forEach(({ from }, index) => {
    const before = found === null ? '' : (choices[found]?.from ?? '');
    if (from <= date && from >= before) found = index;
  });
  return found;
}

/** TAL-09: may the district put this list in force? By the security administrator, not for the past. */
export function judgeListChange(
  change: ListChoice & { readonly role: Role },
  today: CivilDate,
): Judgement {
  const findings: Finding[] = [];
  const refuse = (fact: string, message: string, hint: string) =>
    findings.push(block(TAL_09, today, message, { fact, hint }));
  const { items, from, role } = change;
  if (role !== 'security_admin') {
    refuse('role', '负面清单由安全管理员按区里文件更换。', '请联系安全管理员。');
  }
  if (from < today) {
    refuse('from', '负面清单不能追溯到过去。', '请填写今天或者以后的生效日期。');
  }
  if (items.length === 0 || items.length > MOST_ITEMS) {
    refuse('items', `清单须有1至${MOST_ITEMS}项。`, '请核对清单。');
  }
  const codes = items.map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) {
    refuse('items', `编号${twice}有两项。`, '请一项一个编号。');
  }
  for (const { code, text, basis, lookBack } of items) {
    if (text.trim() === '' || basis.trim() === '') {
      refuse('items', `${code}没有写明情形或者依据。`, '请按区里文件填写。');
    }
    if (lookBack.kind !== 'years') continue;
    const { years } = lookBack;
    if (!Number.isInteger(years) || years < 1 || years > MOST_YEARS) {
      refuse('items', `${code}的计算年限不对。`, `请填写1至${MOST_YEARS}的整数。`);
    }
  }
  return judge(findings);
}

/** How long an item counts, in words: “长期”“未消除期间”“5年”. */
export function lookBackText(lookBack: LookBack): string {
  switch (lookBack.kind) {
    case 'forever':
      return '长期';
    case 'while_open':
      return '消除前';
    case 'until_date':
      return '影响期内';
    case 'years':
      return `${lookBack.years}年内`;
    case 'this_term':
      return '本届内';
  }
}
