// Tests of resumes read from text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginsPeriod, readResume, writeResume } from './resume.js';

test.each([
  ['1990.09--1994.07  某某大学学生', '1990-09', '1994-07', '某某大学学生'],
  ['2021.01--         柳沟村党支部委员', '2021-01', null, '柳沟村党支部委员'],
  ['2021年1月至今 柳沟村党支部委员', '2021-01', null, '柳沟村党支部委员'],
  ['２００１．９——２００４．７　学生', '2001-09', '2004-07', '学生'],
  ['199009-199407 学生', '1990-09', '1994-07', '学生'],
  ['2021.01--         至今日农场经理', '2021-01', null, '至今日农场经理'],
  ['2021.01至今柳沟村会计', '2021-01', null, '柳沟村会计'],
  ['1990-09至1994-07学生', '1990-09', '1994-07', '学生'],
])('%s is a period', (text, from, to, done) => {
  expect(readResume(text)).toEqual({ lines: [{ from, to, text: done }], errors: [] });
});

test('what stands below a period belongs to it: broken lines are joined, remarks are not', () => {
  const text = [
    '2007.07--2012.03  某某果品公司',
    '                  技术员',
    '（其间：2009.03--2011.07在某某农业大学学习）',
    '',
    '2012.03--         返乡',
  ].join('\n');
  expect(readResume(text).lines.map((each) => each.text)).toEqual([
    '某某果品公司技术员\n（其间：2009.03--2011.07在某某农业大学学习）',
    '返乡',
  ]);
});

test('what is no period is told with its line', () => {
  const text = '小学毕业\n还是小学\n1990.13--1994.07  甲\n1994.07--1990.09  乙\n1995.01--1996.00';
  expect(readResume(text).errors).toEqual([
    { line: 1, message: '开头没有起止年月，请写成“1990.09--1994.07  经历”的样子' },
    { line: 3, message: '“1990.13”不是真实的年月，请改正' },
    { line: 4, message: '终止年月早于起始年月，请改正' },
    { line: 5, message: '“1996.00”不是真实的年月，请改正' },
    { line: 5, message: '只有起止年月，没有写经历，请补上' },
  ]);
});

test('any periods are written and read again as they were', () => {
  const month = fc
    .tuple(fc.integer({ min: 1950, max: 2049 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
  const line = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((text) => text.replace(/\s/gu, '村'))
    .filter((text) => !beginsPeriod(text));
  const resume = fc.array(
    fc.record({
      from: month,
      to: fc.option(fc.constant('2050-01')),
      text: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    }),
  );
  fc.assert(
    fc.property(resume, (lines) => {
      expect(readResume(writeResume(lines))).toEqual({ lines, errors: [] });
    }),
  );
});
