// Worked examples and properties of the readers of typed days, months and times.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dates } from '../testing/arbitraries.js';
import { readCount } from './counts.js';
import { readDay, weekdayText } from './days.js';
import { readMonth } from './months.js';
import { isOfficePhone, normalizeOfficePhone } from './numbers.js';
import { readTime } from './times.js';

const today = '2026-11-28';

/** The writings of a day that offices use. */
function writingsOf(day: string): string[] {
  const [year = '', month = '', date = ''] = day.split('-');
  const [m, d] = [Number(month), Number(date)];
  const plain = [
    day,
    `${year}${month}${date}`,
    `${year}/${month}/${date}`,
    `${year}/${m}/${d}`,
    `${year}.${month}.${date}`,
    `${year}.${m}.${d}`,
    `${year}-${m}-${d}`,
    `${year}年${m}月${d}日`,
    `${year}年${month}月${date}日`,
    `${year} 年 ${m} 月 ${d} 日`,
    `${year}年${m}月${d}号`,
    `${year} ${month} ${date}`,
    `${day} 00:00:00`,
    `${day}T00:00:00Z`,
    `${year}年${m}月${d}日（${weekdayText(day).replace('周', '星期')}）`,
    ` ${day}\u200B`,
    `\u202A${day}\u202C`,
  ];
  return [...plain, ...plain.slice(0, 9).map(wide)];
}

/** In full width, as an input method writes it. */
const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe('a day', () => {
  test.each([
    ['20261215', '2026-12-15'],
    ['2026-12-15', '2026-12-15'],
    ['2026/12/15', '2026-12-15'],
    ['2026.12.15', '2026-12-15'],
    ['2026年12月15日', '2026-12-15'],
    ['２０２６－１２－１５', '2026-12-15'],
    ['２０２６。１２。１５', '2026-12-15'],
    ['2026–12–15', '2026-12-15'],
    ['2026年12月15日星期二', '2026-12-15'],
    ['12-15', '2026-12-15'],
    ['12月5日', '2026-12-05'],
    ['1/5', '2026-01-05'],
    ['2026-02-30', null],
    ['2026-13-01', null],
    ['12-32', null],
    ['26-12-15', null],
    ['2026', null],
    ['2026-12', null],
    ['2026121', null],
    ['2026年12月15日星期三', null],
    ['下周三', null],
    ['', null],
  ])('%s is %s', (text, day) => {
    expect(readDay(text, today)?.day ?? null).toBe(day);
  });

  test('without its year is of this year, says so, and is no day where there is no present year', () => {
    expect(readDay('12-15', today)).toEqual({ day: '2026-12-15', ofThisYear: true });
    expect(readDay('2026-12-15', today)).toEqual({ day: '2026-12-15', ofThisYear: false });
    expect(readDay('12-15')).toBeNull();
    expect(readDay('02-29', today)).toBeNull();
    expect(readDay('02-29', '2028-01-01')?.day).toBe('2028-02-29');
  });

  test('is the same in every writing', () => {
    fc.assert(
      fc.property(dates, (day) => {
        for (const text of writingsOf(day))
          expect(readDay(text), text).toEqual({ day, ofThisYear: false });
      }),
      { numRuns: 30 },
    );
  });

  test('of any text is a day that exists, or none', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'0123456789年月日./- '), maxLength: 12 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readDay(text, today);
        if (read !== null) expect(readDay(read.day)?.day).toBe(read.day);
      }),
    );
  });
});

describe('a month', () => {
  test.each([
    ['2007.7', '2007-07'],
    ['200707', '2007-07'],
    ['2007-07', '2007-07'],
    ['2007/7', '2007-07'],
    ['2007年7月', '2007-07'],
    ['2007 年 07 月', '2007-07'],
    ['２００７．０７', '2007-07'],
    ['2007年', null],
    ['20077', null],
    ['2007.13', null],
    ['2007.0', null],
    ['至今', null],
    ['', null],
  ])('%s is %s', (text, month) => {
    expect(readMonth(text)).toBe(month);
  });
});

describe('a time', () => {
  test.each([
    ['0930', '09:30'],
    ['930', '09:30'],
    ['9:30', '09:30'],
    ['９：３０', '09:30'],
    ['9：5', '09:05'],
    ['9点半', '09:30'],
    ['9点一刻', '09:15'],
    ['14点', '14:00'],
    ['14点整', '14:00'],
    ['9点钟', '09:00'],
    ['14时20分', '14:20'],
    ['下午2点半', '14:30'],
    ['上午9:00', '09:00'],
    ['晚上8点', '20:00'],
    ['14:30:00', '14:30'],
    [' 15 : 00 ', '15:00'],
    ['9', '09:00'],
    ['2360', null],
    ['2430', null],
    ['25', null],
    ['下午', null],
    ['', null],
  ])('%s is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  test('is read from its own writing', () => {
    const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(times, ([hour, minute]) => {
        const two = (number: number) => String(number).padStart(2, '0');
        const time = `${two(hour)}:${two(minute)}`;
        for (const text of [
          time,
          wide(time),
          `${two(hour)}${two(minute)}`,
          `${hour}时${minute}分`,
        ]) {
          expect(readTime(text), text).toBe(time);
        }
      }),
    );
  });
});

describe('a count', () => {
  test.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['１２００', 1200],
    [' 12 人', 12],
    ['0', 0],
    ['1.5', 1.5],
    ['-3', -3],
    ['十二', Number.NaN],
    ['1e3', Number.NaN],
    ['', Number.NaN],
  ])('%s is %d, and nothing is rounded', (text, value) => {
    expect(readCount(text)).toBe(value);
  });
});

describe('the telephone of an office', () => {
  test.each([
    ['0531-82088888', '0531-82088888'],
    ['（0531）8208 8888', '0531-82088888'],
    ['０５３１－８２０８８８８８', '0531-82088888'],
    ['053182088888', '0531-82088888'],
    ['010 6655 1234', '010-66551234'],
    ['82088888', '82088888'],
    ['82088888转801', '82088888转801'],
    ['0531-82088888 分机 801', '0531-82088888转801'],
    ['+86 138 0013 8000', '13800138000'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(normalizeOfficePhone(typed)).toBe(kept);
    expect(isOfficePhone(kept)).toBe(true);
    expect(normalizeOfficePhone(kept)).toBe(kept);
  });

  test.each(['找王主任', '123', '0531-82088888、82088889', '8208888', ''])(
    '%j is none',
    (typed) => {
      const kept = normalizeOfficePhone(typed);
      expect(isOfficePhone(kept)).toBe(typed === '8208888');
    },
  );
});
