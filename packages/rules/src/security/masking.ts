// Masking of personal fields, and what a public notice may show (SEC-09).
import type { CivilDate } from '../civil-date.js';

/** Family names of two characters, so that 欧阳修 becomes 欧阳* and not 欧**. */
const compoundSurnames: ReadonlySet<string> = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 夏侯 长孙 宇文 轩辕 端木 独孤 南宫 西门 东郭 百里 呼延 闻人 申屠 公冶 太史 澹台 濮阳 淳于 单于 钟离 鲜于 闾丘 亓官 赫连 万俟 拓跋'.split(
    ' ',
  ),
);

/** SEC-09 姓名 in lists across units: the family name, then a star for each further character. */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  const surname =
    compoundSurnames.has(characters.slice(0, 2).join('')) && characters.length > 2 ? 2 : 1;
  const hidden = Math.max(1, characters.length - surname);
  return characters.slice(0, surname).join('') + '*'.repeat(hidden);
}

/** SEC-09 公民身份号码: first three and last four. */
export function maskResidentId(id: string): string {
  return keepEnds(id, 3, 4);
}

/** SEC-09 手机: first three and last four. */
export function maskMobile(mobile: string): string {
  return keepEnds(mobile, 3, 4);
}

/** SEC-09 银行卡: last four. */
export function maskBankCard(card: string): string {
  return keepEnds(card, 0, 4);
}

/** SEC-09 出生: year and month. */
export function maskBirthDate(date: CivilDate): string {
  return date.slice(0, 7);
}

/** SEC-09 地址: as far as the street or village; an address without either is hidden whole. */
export function maskAddress(address: string): string {
  const end = /^.*?(?:街道|镇|乡|村|社区)/u.exec(address.trim());
  return end === null ? '***' : `${end[0]}***`;
}

/** Text too short to show both ends is hidden whole. */
function keepEnds(text: string, start: number, end: number): string {
  const characters = [...text];
  const hidden = characters.length - start - end;
  if (hidden <= 0) return '*'.repeat(characters.length);
  return `${characters.slice(0, start).join('')}${'*'.repeat(hidden)}${characters.slice(-end).join('')}`;
}

/** SEC-09: all that a 公示 may show. */
export const publicNoticeFields = [
  'name',
  'sex',
  'bornIn',
  'education',
  'politicalStatus',
  'presentPost',
  'proposedPost',
] as const;

export type PublicNoticeField = (typeof publicNoticeFields)[number];

/** SEC-09: fields that a draft 公示 shows and must not. */
export function surplusNoticeFields(fields: readonly string[]): readonly string[] {
  const allowed: readonly string[] = publicNoticeFields;
  return fields.filter((field) => !allowed.includes(field)).sort();
}
