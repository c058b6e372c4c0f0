// Tests of files of the cadre tools.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentError, documentErrorText } from '../errors.js';
import { parseCadrePerson } from '../person/person.js';
import { anybody, somebody } from '../testing/people.js';
import { markLrmx } from './mark.js';
import { readLrmx } from './read.js';
import { FAMILY, personTags } from './tags.js';
import type { ExtraElement, XmlTree } from './tree.js';
import { writeLrmx } from './write.js';

const file = (text: string) => new TextEncoder().encode(text);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const personFile = (inner: string) =>
  file(`<?xml version="1.0" encoding="utf-8"?>\n<Person>${inner}</Person>`);

describe('written and read again', () => {
  test('a person with every item is the same', () => {
    const person = parseCadrePerson(somebody);
    expect(readLrmx(writeLrmx(somebody))).toEqual({ person, extra: [], unread: [], odd: [] });
  });

  test('anybody is the same: lines, markup, emoji, absent items', () => {
    fc.assert(
      fc.property(anybody, (person) => {
        const bytes = writeLrmx(person);
        const read = readLrmx(bytes);
        expect(read).toEqual({ person, extra: [], unread: [], odd: [] });
        expect(text(writeLrmx(read.person))).toBe(text(bytes));
      }),
      { numRuns: 500 },
    );
  });

  test('the mark of who carried it away stands behind the person, and changes nothing', () => {
    fc.assert(
      fc.property(anybody, fc.string({ unit: 'grapheme' }), (person, name) => {
        const bytes = writeLrmx(person);
        const marked = markLrmx(
          bytes,
          `--${name.replace(/[^\t\n\x20-\uD7FF]/gu, '')}--　09:00导出`,
        );
        expect(readLrmx(marked)).toEqual(readLrmx(bytes));
        expect(text(marked).startsWith(text(bytes))).toBe(true);
      }),
      { numRuns: 100 },
    );
    const marked = text(markLrmx(writeLrmx(somebody), '田晓禾　东街道　2026-03-16 09:00导出'));
    expect(marked).toMatch(
      /<\/Person>\n<!-- 先锋导出：田晓禾　东街道　2026-03-16 09:00导出 -->\n$/,
    );
  });

  test('elements that nobody here knows are kept whole, where they stood', () => {
    const name = fc.stringMatching(/^[A-Z][a-zA-Z_0-9.-]{0,12}$/).map((each) => `X${each}`);
    const words = fc.oneof(
      fc.constantFrom('甲\r乙\r\n', '\t"\n\'', ']]>&'),
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
        .filter((each) => !/[^\t\n\x20-\uFFFD]/u.test(each)),
    );
    const { element } = fc.letrec<{ element: XmlTree }>((tie) => ({
      element: fc
        .record({
          name,
          attributes: fc.dictionary(name, words, { maxKeys: 2, noNullPrototype: true }),
          children: fc.array(fc.oneof({ maxDepth: 3 }, words, tie('element')), { maxLength: 3 }),
        })
        // Texts beside each other are one text to every reader.
        .map((each) => ({ ...each, children: joined(each.children) })),
    }));
    const family = parseCadrePerson(somebody).family.length;
    const extra = fc.record({
      place: fc.oneof(
        fc.constantFrom('person' as const, 'family' as const),
        fc.nat({ max: family - 1 }),
      ),
      element,
    });
    fc.assert(
      fc.property(fc.array(extra, { maxLength: 5 }), (each) => {
        const read = readLrmx(writeLrmx(somebody, each));
        expect([...read.extra].sort(byPlace)).toEqual([...each].sort(byPlace));
        expect(read.unread).toEqual([]);
      }),
    );
  });

  test('an element of a member of the family who is not there is not dropped in silence', () => {
    const extra = { place: 9, element: { name: 'X', attributes: {}, children: [] } };
    expect(() => writeLrmx(somebody, [extra])).toThrow(RangeError);
  });
});

const byPlace = (a: ExtraElement, b: ExtraElement) =>
  String(a.place) < String(b.place) ? -1 : String(a.place) > String(b.place) ? 1 : 0;

function joined(children: readonly (string | XmlTree)[]): (string | XmlTree)[] {
  const all: (string | XmlTree)[] = [];
  for (const child of children) {
    const last = all.at(-1);
    if (typeof child === 'string' && typeof last === 'string') all.splice(-1, 1, last + child);
    else all.push(child);
  }
  return all;
}

describe('a file as the cadre tools write it', () => {
  const FROM_A_TOOL = `<?xml version="1.0" encoding="ENCODING"?>\r
<Person xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\r
  <XingMing>欧阳　明</XingMing>\r
  <XingBie>女</XingBie>\r
  <ChuShengNianYue>197911</ChuShengNianYue>\r
  <RuDangShiJian>民建；2003.05</RuDangShiJian>\r
  <NiRenZhiWu>\r
  </NiRenZhiWu>\r
  <JianLi>1998.09--2002.07  某某大学学生\r
2002.07--         某某单位</JianLi>\r
  <JiaTingChengYuan>\r
    <Item>\r
      <ChengWei>丈夫</ChengWei>\r
      <XingMing>钱伟</XingMing>\r
      <ChuShengRiQi>不详</ChuShengRiQi>\r
      <CengYongMing>钱卫</CengYongMing>\r
    </Item>\r
  </JiaTingChengYuan>\r
  <DaoLingNianYue>203411</DaoLingNianYue>\r
  <ZhaoPian>iVBORw0KGgoAAAANSUhE\r
UgAA</ZhaoPian>\r
  <Version>3.2.1.16</Version>\r
</Person>`;

  test.each([
    ['utf-8', (each: string) => file(each)],
    ['utf-8 with a mark', (each: string) => file(`\ufeff${each}`)],
    ['utf-16', (each: string) => new Uint8Array(Buffer.from(`\ufeff${each}`, 'utf16le'))],
  ])('is read in %s', (encoding, encode) => {
    const named = encoding.split(' ')[0] ?? '';
    const { person, extra, unread } = readLrmx(encode(FROM_A_TOOL.replace('ENCODING', named)));
    expect(person).toMatchObject({
      name: '欧阳　明',
      gender: '女',
      bornIn: '197911',
      joinedPartyIn: '民建；2003.05',
      proposedPost: '',
      reason: '',
      resume: '1998.09--2002.07  某某大学学生\n2002.07--         某某单位',
      family: [{ relation: '丈夫', name: '钱伟', bornIn: '不详', workUnit: '' }],
      version: '3.2.1.16',
    });
    expect(person.photo).toHaveLength(18);
    expect(unread).toEqual([]);
    expect(extra.map(({ place, element }) => [place, element.name, element.children])).toEqual([
      ['person', 'DaoLingNianYue', ['203411']],
      [0, 'CengYongMing', ['钱卫']],
    ]);
  });

  test('is read in GB18030 under the names of its forerunners', () => {
    const ascii = '<?xml version="1.0" encoding="GB2312"?><Person><XingMing>';
    const bytes = [...file(ascii), 0xcd, 0xf5, ...file('</XingMing></Person>')];
    expect(readLrmx(Uint8Array.from(bytes)).person.name).toBe('王');
  });

  test('what is neither element nor text of one is told', () => {
    const { unread, person } = readLrmx(
      file(
        '<?xml version="1.0"?><!--甲--><Person a="1">乙<XingMing b="2">王<!--丙-->明</XingMing><?丁 戊?></Person>',
      ),
    );
    expect(person.name).toBe('王明');
    expect(unread).toEqual([
      { path: '', kind: 'comment', value: '甲' },
      { path: 'Person/XingMing', kind: 'comment', value: '丙' },
      { path: 'Person', kind: 'instruction', value: '丁 戊' },
      { path: 'Person', kind: 'attribute', value: 'a=1' },
      { path: 'Person', kind: 'text', value: '乙' },
      { path: 'XingMing', kind: 'attribute', value: 'b=2' },
    ]);
  });
});

const LAUGHS = [
  '<!DOCTYPE Person [<!ENTITY a "哈">',
  ...[...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`),
  ']>',
].join('');
const OUTSIDE = '<!DOCTYPE Person [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const person = (inner: string) => `<Person><XingMing>${inner}</XingMing></Person>`;

describe('refused with a reason for people', () => {
  test.each<[string, Uint8Array, string, string | null]>([
    ['a bomb of entities', file(LAUGHS + person('&j;')), 'forbidden_markup', null],
    ['an entity that is never used', file(LAUGHS + person('王')), 'forbidden_markup', null],
    ['a file fetched through an entity', file(OUTSIDE + person('&x;')), 'forbidden_markup', null],
    ['an entity from nowhere', file(person('&x;')), 'not_well_formed', null],
    ['50 MB', new Uint8Array(50 * 1024 * 1024).fill(0x20), 'too_large', null],
    ['a hundred thousand elements', personFile('<a/>'.repeat(100_000)), 'too_many_elements', null],
    [
      'two hundred thousand attributes',
      file(`<Person ${Array.from({ length: 200_000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
      'too_many_elements',
      null,
    ],
    ['a deep nest', personFile('<a>'.repeat(3990)), 'not_well_formed', null],
    ['an empty file', new Uint8Array(), 'not_well_formed', null],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'unknown_encoding', null],
    ['a broken end', file('<Person><XingMing>王'), 'not_well_formed', null],
    ['another encoding', file('<?xml version="1.0" encoding="big5"?>'), 'unknown_encoding', null],
    ['another document', file('<html><body>王</body></html>'), 'not_lrmx', null],
    ['a person of another kind', personFile('<Name>王</Name>'), 'not_lrmx', null],
  ])('%s', (_, bytes, code, field) => {
    const error = refusal(() => readLrmx(bytes));
    expect(error).toMatchObject({ code, field });
    expect(documentErrorText(error)).toMatch(/^.{10,}。$/u);
  });

  test('text that no file can hold is not written', () => {
    for (const name of ['\u0000', '王\ud800', '\uffff']) {
      const error = refusal(() => writeLrmx({ ...somebody, name }));
      expect(error).toMatchObject({ code: 'invalid_field', field: '姓名' });
    }
  });

  test('any bytes are a person or a refusal, and nothing else', () => {
    const names = [...Object.values(personTags), FAMILY, 'Item', 'ZhaoPian'];
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(...names.map((name) => `<${name}>`), ...names.map((name) => `</${name}>`)),
        fc.constantFrom('<!DOCTYPE a>', '<!--', '-->', '<![CDATA[', ']]>', '&lt;', '&#0;', '&x;'),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((each) => personFile(each.join(''))),
          fc.uint8Array(),
        ),
        (bytes) => {
          try {
            readLrmx(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(DocumentError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

function refusal(act: () => unknown): DocumentError {
  try {
    act();
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
