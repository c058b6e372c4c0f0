// Codes of political status, GB/T 4762-1984 (MEM-05).
import type { CodeTable } from './code-table.js';

/** GB/T 4762-1984 政治面貌代码 (MEM-05) */
export const politicalStatusCodes = {
  '01': '中共党员',
  '02': '中共预备党员',
  '03': '共青团员',
  '04': '民革',
  '05': '民盟',
  '06': '民建',
  '07': '民进',
  '08': '农工党',
  '09': '致公党',
  '10': '九三学社',
  '11': '台盟',
  '12': '无党派民主人士',
  '13': '群众',
} as const satisfies CodeTable;

export type PoliticalStatusCode = keyof typeof politicalStatusCodes;

/** MEM-05: a member's 政治面貌 follows from the 人员类别; null for one who is no member yet. */
export function politicalStatusOf(category: string): '01' | '02' | null {
  if (category === 'full') return '01';
  return category === 'probationary' ? '02' : null;
}
