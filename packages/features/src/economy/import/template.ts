// Export of the empty table of income.
import { namesOf } from '@xianfeng/rules';
import {
  type ActorContext,
  authorizeExport,
  type ExportedFile,
  mediaTypes,
} from '../../kernel/index.js';
import { templateFile } from '../../kit/sheet/index.js';
import { listEconomy } from '../policy.js';
import { type IncomeColumn, incomeColumns } from '../schema.js';

const columns = namesOf(incomeColumns);
const amount = '单位为元，最多两位小数；没有收入的填0。';
const notes: Readonly<Record<IncomeColumn, string>> = {
  code: '村（社区）的12位区划代码；填写名称且没有同名的，可以不填。',
  name: '村（社区）名称。',
  year: '四位数的年份。',
  month: '1至12；往年只有全年数的填“全年”。',
  operating: amount,
  contract: amount,
  investment: `${amount}亏损填负数。`,
  subsidy: amount,
  other: amount,
  note: '可以不填。',
};
const examples: Readonly<Record<IncomeColumn, string>> = {
  ...{ code: '370103001201', name: '大庙屯村', year: '2026', month: '10', operating: '12500.50' },
  ...{ contract: '30000', investment: '-800', subsidy: '0', other: '0', note: '' },
};

/** The empty table of income, with what each column takes beside it. */
export async function exportIncomeTemplate(ctx: ActorContext): Promise<ExportedFile> {
  authorizeExport(ctx.actor, listEconomy);
  const content = await templateFile(
    '收入',
    columns.map((column) => ({
      name: incomeColumns[column],
      note: notes[column],
      example: examples[column],
      text: column === 'code',
      options:
        column === 'month'
          ? [...Array.from({ length: 12 }, (_, at) => String(at + 1)), '全年']
          : [],
    })),
  );
  return {
    name: '收入导入模板.xlsx',
    mediaType: mediaTypes.xlsx,
    content,
    scope: {},
    columns: columns.map((column) => incomeColumns[column]),
    rows: 0,
  };
}
