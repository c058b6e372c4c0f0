// What dues are spent on, published and remitted (DUES-11).
import { DUES_11 } from '../catalogue/members/dues.js';
import { type CivilDate, civilDate } from '../civil-date.js';
import { block, confirm, type Judgement, judge, warn } from '../law/judgement.js';
import { isNameOf } from '../names.js';
import { type DuesSettings, duesDefaults } from '../settings/members/dues.js';
import { isCount } from '../share.js';

/** DUES-11: what dues may be spent on. */
export const duesUseLabels = {
  training: '培训党员',
  materials: '订阅或者购买用于开展党员教育的报刊、资料、音像制品和设备',
  commendation: '表彰先进基层党组织、优秀共产党员和优秀党务工作者',
  hardship: '补助生活困难的党员',
  disaster: '补助遭受严重自然灾害的党员和修缮因灾受损的基层党员教育设施',
} as const;

export type DuesUse = keyof typeof duesUseLabels;

/** Is the text a purpose that dues may be spent on? */
export function isDuesUse(use: string): use is DuesUse {
  return isNameOf(duesUseLabels, use);
}

/** DUES-11: may the sum be spent so? */
export function judgeExpense(
  expense: { readonly use: string; readonly fen: number; readonly balanceFen: number },
  date: CivilDate,
): Judgement {
  const findings = [];
  if (!isDuesUse(expense.use)) {
    findings.push(
      block(DUES_11, date, '这项支出不在党费使用范围内。', {
        fact: 'use',
        hint: `党费用于：${Object.values(duesUseLabels).join('；')}。`,
      }),
    );
  }
  if (!isCount(expense.fen) || expense.fen > expense.balanceFen) {
    findings.push(
      block(
        DUES_11,
        date,
        '支出多于党费结余。',
        { fact: 'fen', hint: '请核对金额和结余。' },
        { facts: { fen: expense.fen, balanceFen: expense.balanceFen } },
      ),
    );
  }
  return judge(findings);
}

/** DUES-11: has the branch published its dues in this year? Warns from December on. */
export function judgePublication(publishedOn: CivilDate | null, today: CivilDate): Judgement {
  const year = Number(today.slice(0, 4));
  const published = publishedOn !== null && publishedOn >= civilDate(year, 1, 1);
  if (published || today < civilDate(year, 12, 1)) return judge([]);
  return judge([
    warn(DUES_11, today, '今年还没有公布党费收缴情况。', {
      facts: { year },
      change: { fact: 'publishedOn', hint: '请在年底前公布一次。' },
    }),
  ]);
}

/** DUES-11: a province remits its share to the 中央 by the end of April of the next year. */
export function centralRemittanceDueOn(year: number): CivilDate {
  return civilDate(year + 1, 4, 30);
}

/** How a sum is shared upward. */
export interface Remittance extends Judgement {
  readonly streetFen: number;
  readonly districtFen: number;
  /** What goes on to the city. */
  readonly upwardFen: number;
}

/**
 * DUES-11: how a sum is shared. The shares are the province's to fix; while the district has not
 * entered them the split is left to a person and everything goes upward.
 */
export function remittance(
  collectedFen: number,
  date: CivilDate,
  settings: DuesSettings = duesDefaults,
): Remittance {
  const street = settings['dues.streetSharePercent'];
  const district = settings['dues.districtSharePercent'];
  const streetFen = Math.floor((collectedFen * street) / 100);
  const districtFen = Math.floor((collectedFen * district) / 100);
  const sums = { streetFen, districtFen, upwardFen: collectedFen - streetFen - districtFen };
  if (street + district > 100) {
    const change = { fact: 'dues.streetSharePercent', hint: '街道和区级留存合计不能超过100%。' };
    const finding = block(DUES_11, date, '留存比例合计超过100%。', change);
    return { ...judge([finding]), streetFen: 0, districtFen: 0, upwardFen: collectedFen };
  }
  if (street + district > 0) return { ...judge([]), ...sums };
  const change = { fact: 'dues.streetSharePercent', hint: '请按省级党委规定设置留存比例。' };
  return { ...judge([confirm(DUES_11, date, '还没有设置党费留存比例。', change)]), ...sums };
}
