// Tests of files of the cadre tools in which something is odd.
import { describe, expect, test } from 'vitest';
import { type OddItem, oddTexts } from './odd.js';
import { readLrmx } from './read.js';
import { FAMILY } from './tags.js';

const file = (text: string) => new TextEncoder().encode(text);
const personFile = (inner: string) =>
  file(`<?xml version="1.0" encoding="utf-8"?>\n<Person>${inner}</Person>`);

describe('an item that is odd', () => {
  type Told = [field: OddItem['field'], value: string, why: OddItem['why'], taken: boolean];
  test.each<[string, string, Told]>([
    ['two names', '<XingMing>李</XingMing>', ['name', '王；李', 'repeated', false]],
    [
      'a text in pieces',
      '<JianLi>甲<br/>乙<b>丙</b></JianLi>',
      ['resume', '甲 乙丙', 'nested', true],
    ],
    ['a third gender', '<XingBie>他</XingBie>', ['gender', '他', 'gender', false]],
    ['no month', '<ChuShengNianYue>198513</ChuShengNianYue>', ['bornIn', '198513', 'month', false]],
    ['no id', '<ShenFenZheng>123</ShenFenZheng>', ['residentId', '123', 'residentId', false]],
    [
      'a long text',
      `<JianLi>${'长'.repeat(20_001)}</JianLi>`,
      ['resume', `${'长'.repeat(200)}…`, 'too_long', false],
    ],
    ['no base64', '<ZhaoPian>???</ZhaoPian>', ['photo', '0 KB', 'photo', false]],
    ['no picture', '<ZhaoPian>AAAA</ZhaoPian>', ['photo', '1 KB', 'photo', false]],
    [
      'a huge family',
      `<${FAMILY}>${'<Item/>'.repeat(61)}</${FAMILY}>`,
      ['family', '61人', 'too_many', true],
    ],
  ])('%s: told with its value, and all others are read', (_, inner, told) => {
    const whole = personFile(`<XingMing>王</XingMing><MinZu>汉族</MinZu>${inner}`);
    const { person, odd } = readLrmx(whole);
    const [field, value, why, taken] = told;
    expect(odd).toEqual([{ field, relative: null, value, why, taken }]);
    expect(person.ethnicity).toBe('汉族');
    if (field !== 'name') expect(person.name).toBe('王');
    expect(oddTexts[why]).toMatch(/没有采用|请核对/);
  });

  test('of a relative, told with which one', () => {
    const relative = (inner: string) => `<Item><ChengWei>妻子</ChengWei>${inner}</Item>`;
    const twice = relative('<XingMing>甲</XingMing><XingMing>乙</XingMing>');
    const { person, odd } = readLrmx(
      personFile(`<${FAMILY}>${relative('<XingMing>丙</XingMing>')}${twice}</${FAMILY}>`),
    );
    expect(person.family.map(({ name }) => name)).toEqual(['丙', '']);
    expect(odd).toEqual([
      {
        ...{ field: 'family', value: '甲；乙', why: 'repeated', taken: false },
        relative: { at: 1, field: 'name' },
      },
    ]);
  });

  test('that is only written in another way is taken', () => {
    const { person, odd } = readLrmx(
      personFile(`<XingMing>王</XingMing><XingMing>王</XingMing><XingBie>女性</XingBie>
        <ChuShengNianYue>１９８５年６月（38岁）</ChuShengNianYue>
        <ShenFenZheng> １１０１０１ 19850615 001x </ShenFenZheng>
        <XianRenZhiWu>甲&乙公司\u000b经理</XianRenZhiWu>`),
    );
    expect(odd).toEqual([]);
    expect(person).toMatchObject({
      ...{ name: '王', gender: '女', bornIn: '198506', residentId: '11010119850615001x' },
      presentPost: '甲&乙公司经理',
    });
  });
});

describe('an encoding that the file does not name, or names wrongly', () => {
  const name = Buffer.from('cdf5b7bc', 'hex');
  const inGbk = (head: string) =>
    new Uint8Array(
      Buffer.concat([
        Buffer.from(`${head}<Person><XingMing>`),
        name,
        Buffer.from('</XingMing></Person>'),
      ]),
    );
  const inUnicode = '<Person><XingMing>王芳</XingMing></Person>';
  test.each([
    ['GBK, without a word', inGbk('')],
    ['GBK, with a declaration of no encoding', inGbk('<?xml version="1.0"?>')],
    ['GBK that is called UTF-8', inGbk('<?xml version="1.0" encoding="UTF-8"?>')],
    ['UTF-8 that is called GB2312', file(`<?xml version="1.0" encoding="gb2312"?>${inUnicode}`)],
    ['UTF-8 that is called UTF-16', file(`<?xml version="1.0" encoding="utf-16"?>${inUnicode}`)],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(inUnicode, 'utf16le'))],
    ['UTF-8 behind empty lines', file(`\r\n <?xml version="1.0"?>${inUnicode}`)],
  ])('%s', (_, bytes) => {
    expect(readLrmx(bytes).person.name).toBe('王芳');
  });
});
