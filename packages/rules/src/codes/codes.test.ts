// Tests of the code tables.
import { describe, expect, it } from 'vitest';
import { codeName, codeOf, codeOptions, isCode } from './code-table.js';
import { doubtfulEducationCodes, educationCodes } from './education.js';
import { ethnicityCodes } from './ethnicity.js';
import { genderCodes } from './gender.js';
import { politicalStatusCodes, politicalStatusOf } from './political-status.js';

describe('code tables', () => {
  it.each([
    ['GB/T 2261.1', genderCodes, 4, ['0 未知的性别', '1 男', '2 女', '9 未说明的性别']],
    [
      'GB/T 3304',
      ethnicityCodes,
      58,
      ['01 汉族', '04 藏族', '11 满族', '30 土族', '56 基诺族', '97 其他', '98 外国血统中国籍人士'],
    ],
    [
      'GB/T 4658',
      educationCodes,
      38,
      [
        '11 博士研究生毕业',
        '14 硕士研究生毕业',
        '21 大学本科毕业',
        '28 大学普通班毕业',
        '31 大学专科毕业',
        '41 中等专科毕业',
        '47 技工学校毕业',
        '61 普通高中毕业',
        '71 初中毕业',
        '81 小学毕业',
        '90 其他',
      ],
    ],
    [
      'GB/T 4762',
      politicalStatusCodes,
      13,
      ['01 中共党员', '02 中共预备党员', '03 共青团员', '12 无党派民主人士', '13 群众'],
    ],
  ])('%s', (_, table, size, samples) => {
    const lines = codeOptions(table).map(({ code, name }) => `${code} ${name}`);
    expect(lines).toHaveLength(size);
    expect(new Set(Object.values(table)).size).toBe(size);
    expect(lines).toEqual([...lines].sort());
    expect(lines).toEqual(expect.arrayContaining(samples));
    expect(lines).toMatchSnapshot();
  });

  it('looks up code and name', () => {
    expect(codeName(genderCodes, '1')).toBe('男');
    expect(codeName(genderCodes, '3')).toBeNull();
    expect(codeName(genderCodes, 'toString')).toBeNull();
    expect(codeOf(ethnicityCodes, ' 汉族 ')).toBe('01');
    expect(codeOf(ethnicityCodes, '汉')).toBeNull();
    expect(isCode(educationCodes, '21')).toBe(true);
    expect(isCode(educationCodes, '01')).toBe(false);
  });

  it('keeps the codes on which sources differ out of the table', () => {
    for (const code of Object.keys(doubtfulEducationCodes)) {
      expect(isCode(educationCodes, code)).toBe(false);
      expect(doubtfulEducationCodes[code]).toContain('待核对');
    }
  });

  it('derives 政治面貌 from the category (MEM-05)', () => {
    expect(politicalStatusOf('full')).toBe('01');
    expect(politicalStatusOf('probationary')).toBe('02');
    expect(politicalStatusOf('activist')).toBeNull();
  });
});
