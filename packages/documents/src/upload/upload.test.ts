// Tests of uploaded files that do more than being read.
import { deflateRawSync, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { approvalForm } from '../approval-form/approval-form.js';
import { documentErrorTexts } from '../errors.js';
import { somebody } from '../testing/people.js';
import { lookAtFile } from './upload.js';

const pdf = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n%\xe2\xe3\n', 'latin1'),
    ...parts.map((part) => Buffer.from(part)),
    Buffer.from('\ntrailer <</Root 1 0 R>>\n%%EOF'),
  ]);
const stream = (dictionary: string, data: Uint8Array | string) =>
  Buffer.concat([
    Buffer.from(`4 0 obj <<${dictionary}>> stream\r\n`),
    Buffer.from(data),
    Buffer.from('\nendstream endobj\n'),
  ]);
const script = '1 0 <</S/JavaScript/JS(app.alert\\(1\\))>>';
const packed = (text: string) => deflateSync(Buffer.from(text));
/** ASCII85 of Adobe, as far as a test needs it. */
function base85(data: Uint8Array): string {
  const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
  let text = '';
  for (let at = 0; at < padded.length; at += 4) {
    let value = padded.readUInt32BE(at);
    let group = '';
    for (let i = 0; i < 5; i++) {
      group = String.fromCharCode(33 + (value % 85)) + group;
      value = Math.floor(value / 85);
    }
    text += group;
  }
  return `${text}~>`;
}

describe('a PDF', () => {
  test.each([
    ['a script', `1 0 obj <</OpenAction <<${script}>>>> endobj`, 'pdf_script'],
    ['a name in numbers', '1 0 obj <</S /J#61v#61Scr#69pt /J#53 (x)>>', 'pdf_script'],
    ['all of a name in numbers', '<</S/#4aavaScript>> <</S/#4C#61unch>>', 'pdf_script'],
    ['a form of scripts', '<</AcroForm <</XFA 12 0 R>>>>', 'pdf_script'],
    ['a program', '<</S /Launch /F (cmd.exe)>>', 'pdf_launch'],
    ['a file within', '<</Type/EmbeddedFile/Length 3>>', 'pdf_attachment'],
    ['a form that sends', '<</S/SubmitForm/F<</FS/URL/F(http://a.example)>>>>', 'pdf_launch'],
    ['a link to a file', '<</S/URI/URI(file:///C:/a.exe)>>', 'pdf_launch'],
    ['a link in numbers', '<</S/URI/#55RI (f\\151\\154e:\\057/h/a)>>', 'pdf_launch'],
    ['a link in hexadecimal', '<</S/URI/URI<6a617661 7363726970743a>>>', 'pdf_launch'],
    ['a link in UTF-16', '<</S/URI/URI<FEFF00660069006C0065003A002F>>>', 'pdf_launch'],
    ['a link to a share', '<</S/URI/URI (\\\\\\\\10.0.0.9\\\\a)>>', 'pdf_launch'],
    ['a link that stands elsewhere', '<</S/URI/URI 9 0 R>> 9 0 obj(file:a)endobj', 'pdf_unchecked'],
    ['another document', '<</S/GoToR/F(\\\\\\\\10.0.0.9\\\\a)/D[0]>>', 'pdf_launch'],
    ['a stream of a share', '<</Length 0/F (\\\\\\\\10.0.0.9\\\\a)>>', 'pdf_launch'],
    [
      'a file within without its type',
      '<</F (a.exe) /#45F % here\n<</F 9 0 R>>>>',
      'pdf_attachment',
    ],
    ['a lock', 'trailer <</Encrypt 7 0 R /ID[()()]>>', 'pdf_encrypted'],
  ])('with %s is refused', async (_, text, code) => {
    expect(await lookAtFile(pdf(text))).toEqual({ mediaType: 'application/pdf', unfit: code });
  });

  const objects = '/Type/ObjStm/N 1/First 4';
  test.each([
    ['deflated', stream(`${objects}/Filter/FlateDecode`, packed(script))],
    ['deflated, and called a picture', stream('/Subtype/Image', packed(script))],
    ['far into its stream', stream(objects, packed(' '.repeat(700_000) + script))],
    ['across two pieces', stream(objects, packed(' '.repeat(256 * 1024 - 14) + script))],
    ['deflated twice', stream(objects, deflateSync(packed(script)))],
    ['in hexadecimal', stream(objects, `${packed(script).toString('hex')}>`)],
    ['in base 85', stream(objects, base85(packed(script)))],
    ['in plain base 85', stream(objects, base85(Buffer.from(script)))],
    ['without its head', stream(objects, deflateRawSync(script))],
    [
      'with a wrong head',
      stream(objects, Buffer.concat([Buffer.from('XX'), deflateRawSync(script)])),
    ],
    [
      'behind spaces',
      Buffer.from(
        stream(objects, packed(script)).toString('latin1').replace('stream', 'stream  '),
        'latin1',
      ),
    ],
    ['before a broken end', stream(objects, packed(`${script.repeat(9)}`).subarray(0, -6))],
  ])('with a script in a stream, %s, is refused', async (_, hidden) => {
    expect((await lookAtFile(pdf(hidden))).unfit).toBe('pdf_script');
  });

  test('with objects packed in a way that is not read is refused', async () => {
    const lzw = stream(`${objects}/Filter/LZWDecode`, Uint8Array.from([0x80, 0x0b, 0x60]));
    expect((await lookAtFile(pdf(lzw))).unfit).toBe('pdf_unchecked');
  });

  test('with objects written as differences is refused, a picture or a table so written is taken', async () => {
    const rows = Buffer.from(script.replace(/(...)/g, '\0$1'));
    const differences = '/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 3>>';
    const hidden = pdf(stream(`${objects}${differences}`, deflateSync(rows)));
    expect((await lookAtFile(hidden)).unfit).toBe('pdf_unchecked');
    const usual = pdf(
      stream(objects, packed('1 0 <</Type/Catalog>>')),
      stream(`/Type/XRef/W[1 2 1]${differences}`, packed('abc')),
      stream(`/Subtype/Image${differences}`, packed('abc')),
    );
    expect((await lookAtFile(usual)).unfit).toBeNull();
  });

  test('of words, links, pictures and fonts is taken, whatever its text talks of', async () => {
    const page = 'BT /EF 12 Tf (JavaScript, Launch) Tj ET';
    const taken = pdf(
      '1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction[3 0 R/Fit]/JavaScriptX 1/Launches 2>> endobj ',
      '3 0 obj <</A <</S/URI/URI(https://example.cn)>>>> endobj ',
      '4 0 obj <</A <</S/URI/URI(mailto:a@example.cn)/F 4>>/URI<</Base(b/)>>>> endobj ',
      stream('/Filter/FlateDecode', packed(page)),
      stream('', page),
      stream('/Subtype/Image/Filter/DCTDecode', Buffer.from('ffd8ffe000104a464946', 'hex')),
    );
    expect(await lookAtFile(taken)).toEqual({ mediaType: 'application/pdf', unfit: null });
  });
});

describe('an Office file', () => {
  const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const types = (more = '') =>
    strToU8(
      `<Types><Override PartName="/word/document.xml" ContentType="${WORD}.main+xml"/>${more}</Types>`,
    );
  const office = (parts: Record<string, Uint8Array>, more?: string) =>
    zipSync({ '[Content_Types].xml': types(more), 'word/document.xml': strToU8('<a/>'), ...parts });
  const ole = (name: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(500),
      Buffer.from(name, 'utf16le'),
    ]);
  const vba = '<Default Extension="bin" ContentType="application/vnd.ms-office.vba&#80;roject"/>';
  const inner = zipSync({ 'xl/vbaProject.bin': strToU8('x') });

  test.each([
    ['macros', office({ 'word/vbaProject.bin': strToU8('x') }), 'office_macro'],
    ['macros in capitals', office({ 'word\\VBAPROJECT.BIN': strToU8('x') }), 'office_macro'],
    ['macros by another name', office({ 'word/image1.png': strToU8('x') }, vba), 'office_macro'],
    [
      'macros that a list in UTF-16 names',
      office({
        'word/_rels/document.xml.rels': Buffer.from('\ufeff<a Type="…/vbaProject"/>', 'utf16le'),
      }),
      'office_macro',
    ],
    ['macros of Excel 4', office({ 'xl/macrosheets/sheet1.xml': strToU8('<a/>') }), 'office_macro'],
    ['controls', office({ 'word/activeX/activeX1.xml': strToU8('<a/>') }), 'office_macro'],
    ['a table with macros', office({ 'word/embeddings/book.xlsx': inner }), 'office_macro'],
    [
      'an old table with macros',
      office({ 'word/embeddings/a.bin': ole('_VBA_PROJECT') }),
      'office_macro',
    ],
    [
      'a packed program',
      office({ 'word/embeddings/a.bin': ole('\u0001Ole10Native') }),
      'office_package',
    ],
  ])('with %s is refused', async (_, file, code) => {
    expect((await lookAtFile(file)).unfit).toBe(code);
  });

  const list = (type: string, target: string) => ({
    'word/_rels/settings.xml.rels': strToU8(
      `<Relationships><Relationship Id="1" TargetMode="External" Target="${target}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}"/></Relationships>`,
    ),
  });

  test.each([
    ['a template of another machine', list('attachedTemplate', 'https://a.example/x.dotm')],
    ['a template of a share', list('attachedTemplate', 'file://10.0.0.9/x/x.dotm')],
    [
      'a template of a share, as Windows writes it',
      list('attachedTemplate', '\\\\10.0.0.9\\x.dotm'),
    ],
    ['an object of another machine', list('oleObject', 'mhtml:http://a.example/x.html!x')],
    ['a frame', list('frame', 'http://a.example/')],
    [
      'a program that gives figures',
      { 'xl/externalLinks/externalLink1.xml': strToU8('<a><ddeLink ddeService="cmd"/></a>') },
    ],
  ])('that fetches %s is refused', async (_, parts) => {
    expect((await lookAtFile(office(parts))).unfit).toBe('office_fetches');
  });

  const word = (content: string) => ({ 'word/document.xml': strToU8(content) });
  const begin = '<w:fldChar w:fldCharType="begin"/>';
  const end = '<w:fldChar w:fldCharType="end"/>';
  const says = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  test.each([
    ['a program', word(`${begin}${says('DDEAUTO c:\\cmd')}${end}`)],
    [
      'a program, in pieces',
      word(`${begin}${says(' d')}${says('DE&#x41;u')}${says('to c')}${end}`),
    ],
    ['a program, shortly', word('<w:fldSimple w:instr=" DDE Excel a "/>')],
    ['a program, by another field', word(`${begin}${begin}${says('QUOTE 68 68 69')}${end}${end}`)],
    ['a program, in a field that never ends', word(`${begin}${says('<![CDATA[DDE]]> c:')}`)],
    ['a text of a share', word(`${begin}${says('INCLUDETEXT "\\\\\\\\10.0.0.9\\\\a"')}${end}`)],
    ['a program in a header', { 'word/header1.xml': strToU8('<w:fldSimple w:instr="DDE a"/>') }],
  ])('with a field for %s is refused', async (_, parts) => {
    expect((await lookAtFile(office(parts))).unfit).toBe('office_fetches');
  });

  test('with a field in a part that is called a picture is refused', async () => {
    const named = '<Override PartName="/word/a.png" ContentType="a.document.main+xml"/>';
    const part = { 'word/a.png': strToU8('<w:fldSimple w:instr="DDE a"/>') };
    expect((await lookAtFile(office(part, named))).unfit).toBe('office_fetches');
  });

  test('with a whole file that becomes its text is refused', async () => {
    const chunk = list('aFChunk', 'a.mht');
    expect((await lookAtFile(office(chunk))).unfit).toBe('office_package');
  });

  test.each(['<!--', '<w:fldChar ', begin])('of nothing but %s is read once', async (piece) => {
    const began = performance.now();
    await lookAtFile(office(word(piece.repeat(300_000))));
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('with the usual fields is taken', async () => {
    const usual = [
      `${begin}${says('PAGE')}${end}${says('DDE')}`,
      `${begin}${says('HYPERLINK "http://a.example/hidden"')}${end}`,
      `${begin}${says('IF ')}${begin}${says('MERGEFIELD a')}${end}${says(' = 1 "DDE" "b"')}${end}`,
      '<w:t>DDEAUTO c:\\cmd</w:t><w:fldSimple w:instr="INCLUDETEXT &quot;a.docx&quot;"/>',
    ];
    expect((await lookAtFile(office(word(usual.join(''))))).unfit).toBeNull();
  });

  test.each([
    ['a packed program', ole('\u0001Ole10Native')],
    ['a program', strToU8('MZ\u0000\u0000')],
  ])('with %s in any folder is refused', async (_, part) => {
    expect((await lookAtFile(office({ 'word/media/a.bin': part }))).unfit).toBe('office_package');
  });

  test('with links, linked pictures, a template of the own disk and a printer is taken', async () => {
    for (const parts of [
      list('hyperlink', 'https://example.cn'),
      list('image', 'https://example.cn/a.png'),
      list('attachedTemplate', 'file:///C:\\Users\\a\\Normal.dotx'),
      { 'xl/printerSettings/printerSettings1.bin': Buffer.from('P\u0000r\u0000') },
    ]) {
      expect((await lookAtFile(office(parts))).unfit).toBeNull();
    }
  });

  test('with a formula, a table or a picture in it is taken', async () => {
    const file = office({
      'word/embeddings/formula.bin': ole('Equation Native'),
      'word/embeddings/table.xlsx': zipSync({ 'xl/workbook.xml': strToU8('<a/>') }),
      'word/media/image1.png': strToU8('x'),
    });
    expect(await lookAtFile(file)).toEqual({ mediaType: WORD, unfit: null });
  });

  test('that the product made itself is taken', async () => {
    const form = await approvalForm(somebody);
    expect((await lookAtFile(form)).unfit).toBeNull();
  });

  test('of before 2007 that has nothing but its beginning is called damaged', async () => {
    expect(await lookAtFile(ole('_VBA_PROJECT'))).toEqual({
      ...{ mediaType: 'application/x-cfb', unfit: 'damaged' },
    });
  });
});

test('what is refused is said with what to do', () => {
  for (const [code, text] of Object.entries(documentErrorTexts)) {
    if (/^(pdf|office|ofd|table)_|^damaged/.test(code)) expect(text).toMatch(/请.+。$/u);
  }
});
