// The two kinds of text and proper names: what they tidy, and what they refuse.
import { describe, expect, test } from 'vitest';
import { line, phoneNumber, properName, prose, residentNumber, tidied } from './text.js';

describe('every text', () => {
  test.each([
    ['half a character', '支\uD83D部'],
    ['half a character at the end', '支部\uDC00'],
    ['NUL', '支\u0000部'],
    ['a control character', '支\u0007部'],
    ['a control character above ASCII', '支\u0080部'],
  ])('%s is refused', (_, value) => {
    expect(line(1, 50).safeParse(value).success).toBe(false);
    expect(prose(50).safeParse(value).success).toBe(false);
  });

  test('what can’t be seen is taken out, and what is written in two ways becomes one', () => {
    const pasted = '\uFEFF 李\u200B雪\u2060芹\u202E（党\u200F员）\u2069 ';
    expect(line(2, 50).parse(pasted)).toBe('李雪芹（党员）');
    expect(line(2, 50).parse('Jose\u0301')).toBe('José');
    expect(line(1, 50).safeParse('\u200B\u200B').success).toBe(false);
  });

  test.each([
    ...['\u00AD', '\u034F', '\u115F', '\u1160', '\u17B4', '\u180B', '\u2064', '\u2800', '\u3164'],
    ...['\uFE00', '\uFE0F', '\uFFA0', '\uFFF9', '\uFFFE', '\u{E0041}', '\u{E0100}', '\u{1FFFF}'],
  ])('%j shows nothing and is taken out', (sign) => {
    expect(line(2, 50).parse(`李${sign}雪芹${sign}`)).toBe('李雪芹');
    expect(line(1, 50).safeParse(sign.repeat(4)).success).toBe(false);
  });

  test('emoji stay whole, a joiner beside no emoji goes', () => {
    expect(prose(50).parse('家庭👨‍👩‍👧活动')).toBe('家庭👨‍👩‍👧活动');
    for (const whole of ['❤️‍🔥', '🏳️‍🌈', '1️⃣', '☎︎']) expect(tidied(whole)).toBe(whole);
    expect(tidied('党\u200D员\u200D')).toBe('党员');
  });

  test('rare characters of names are letters', () => {
    expect(properName(2, 50).parse('李𬭎')).toBe('李𬭎');
    expect(properName(2, 50).parse('阿依古丽·买买提')).toBe('阿依古丽·买买提');
  });
});

test('a line has one line; prose has several, all ended the same way', () => {
  expect(line(1, 50).safeParse('一\n二').success).toBe(false);
  expect(prose(50).parse('一\r\n二\r三\u2028四\u000B五\t六')).toBe('一\n二\n三\n四\n五\t六');
});

test.each(['张三😀', '<b>张三</b>', '张{三}', '张\\三'])('%s is no name', (value) => {
  expect(properName(1, 50).safeParse(value).success).toBe(false);
});

test('a text that is too long is measured after it is tidied, and says by how much', () => {
  expect(line(1, 4).parse(' 李\u200B雪\u200B芹\u200B ')).toBe('李雪芹');
  const said = (value: string) => line(1, 4).safeParse(value).error?.issues[0]?.message;
  expect(said('一二三四五六')).toBe('最多4个字，多出2个字');
  expect(prose(2).safeParse('一二三').error?.issues[0]?.message).toBe('最多2个字，多出1个字');
});

test.each([
  '138 0013 8000',
  '138-0013-8000',
  '１３８００１３８０００',
  '+86 138 0013 8000',
  '8613800138000',
  '\u202A138\u200B00138000\u202C',
])('the phone %j is 13800138000', (typed) => {
  expect(phoneNumber().parse(typed)).toBe('13800138000');
});

test.each([
  '37010219491231002X',
  '370102 19491231 002x',
  '370102-19491231-002Ｘ',
  '３７０１０２１９４９１２３１００２ｘ',
  '\u202D37010219491231002X\u202C',
  ' 3701 0219 4912 3100 2X\t',
])('the id %j is accepted as its eighteen signs', (typed) => {
  expect(residentNumber().parse(typed)).toBe('37010219491231002X');
});
