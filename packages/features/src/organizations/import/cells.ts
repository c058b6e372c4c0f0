// Cells of a divisions file: level, code, name, kind.
import { isNameOf } from '@xianfeng/rules';
import type { Division } from './names.js';

type Refuse = (message: string) => null;
type Level = Division['level'];

/** Digits of a code at each level (GB/T 2260, GB/T 10114). */
const codeLength: Record<Level, number> = { district: 6, street: 9, village: 12 };
const MAX_NAME = 40;

const levels: Readonly<Record<string, Level>> = {
  district: 'district',
  区县: 'district',
  区: 'district',
  县: 'district',
  street: 'street',
  街道: 'street',
  镇: 'street',
  乡: 'street',
  village: 'village',
  村社区: 'village',
  村: 'village',
  社区: 'village',
};

const kinds: Readonly<Record<string, 'village' | 'community'>> = {
  village: 'village',
  村: 'village',
  community: 'community',
  社区: 'community',
};

/** The level that a cell names, in English or Chinese; null and a refusal for any other text. */
export function readLevel(text: string, refuse: Refuse): Level | null {
  const key = text.normalize('NFKC').toLowerCase();
  const level = isNameOf(levels, key) ? levels[key] : undefined;
  return level ?? refuse('级别应填区县、街道（镇、乡）或村社区');
}

/** The division code of a cell, by the digits of its level; null and a refusal for what is none. */
export function readCode(text: string, level: Level | null, refuse: Refuse): string | null {
  const code = text.normalize('NFKC');
  if (code === '') return refuse('请填写代码');
  if (/^\d(\.\d+)?e\+?\d+$/i.test(code)) {
    return refuse('代码被表格软件改成了科学计数，请把这一列设为文本格式后重新填写');
  }
  if (!/^\d+$/.test(code)) return refuse('代码只能由数字组成');
  if (level !== null && code.length !== codeLength[level]) {
    return refuse(`这一级的代码应为${codeLength[level]}位数字，现在是${code.length}位`);
  }
  return code;
}

/** The name in a cell, within length and allowed signs; null and a refusal for what is none. */
export function readName(text: string, refuse: Refuse): string | null {
  if (text === '') return refuse('请填写名称');
  if (text.length < 2) return refuse('名称至少2个字');
  if (text.length > MAX_NAME) return refuse(`名称最多${MAX_NAME}个字，现在是${text.length}个字`);
  // Nothing that a spreadsheet would run as a formula, and nothing that can't be seen.
  if (!/^[\p{L}\p{N}][\p{L}\p{N}·（）()-]*$/u.test(text)) {
    return refuse('名称只能由汉字、字母、数字、间隔号、连接号和括号组成');
  }
  return text;
}

/** Undefined where it is wrong; above the lowest level there is nothing to tell apart. */
export function readKind(
  text: string,
  level: Level | null,
  refuse: Refuse,
): 'village' | 'community' | null | undefined {
  if (level !== 'village') return null;
  const key = text.normalize('NFKC').toLowerCase();
  const kind = isNameOf(kinds, key) ? kinds[key] : undefined;
  if (kind !== undefined) return kind;
  refuse('类型应填村或社区');
  return undefined;
}
