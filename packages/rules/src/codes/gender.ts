// Codes of gender, GB/T 2261.1-2003.
import type { CodeTable } from './code-table.js';

/** GB/T 2261.1-2003 人的性别代码 */
export const genderCodes = {
  '0': '未知的性别',
  '1': '男',
  '2': '女',
  '9': '未说明的性别',
} as const satisfies CodeTable;

/** 0 unknown, 1 male, 2 female, 9 not stated. */
export type GenderCode = '0' | '1' | '2' | '9';
