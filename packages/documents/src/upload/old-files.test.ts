// Tests of the kinds of files that offices still have: OFD, Word and Excel of before 2007, WPS, CSV.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { compound, wordStreams, workbookStream } from '../testing/compound.js';
import { lookAtFile } from './upload.js';

const doc = (text: string, more: Record<string, Uint8Array> = {}) =>
  compound({ ...wordStreams(text), ...more });
const xls = (...records: [number, number[]][]) =>
  compound({ Workbook: workbookStream(...records) });
const look = async (bytes: Uint8Array) => {
  const { mediaType, unfit } = await lookAtFile(bytes);
  return [mediaType, unfit];
};

describe('a document of before 2007', () => {
  test('is told by the streams within it', async () => {
    expect(await look(doc('会议记录'))).toEqual(['application/msword', null]);
    expect(await look(xls())).toEqual(['application/vnd.ms-excel', null]);
    const wps = doc('通知', { WpsCustomData: strToU8('x') });
    expect(await look(wps)).toEqual(['application/wps-office.wps', null]);
    const et = compound({ Workbook: workbookStream(), ETExtData: strToU8('x') });
    expect(await look(et)).toEqual(['application/wps-office.et', null]);
    // Large streams lie in sectors of their own, small ones together in one.
    expect(await look(doc('很长的记录'.repeat(9_000)))).toEqual(['application/msword', null]);
    expect((await look(compound({ Other: strToU8('x') })))[0]).toBe('application/x-cfb');
  });

  const linked = Buffer.concat([
    Buffer.from('0100000201000000', 'hex'),
    Buffer.from('http://a.example/x.hta', 'utf16le'),
  ]);
  test.each([
    ['macros of Word', doc('x', { Macros: strToU8('x') }), 'office_macro'],
    ['macros of Excel', doc('x', { _VBA_PROJECT_CUR: strToU8('x') }), 'office_macro'],
    ['a control', doc('x', { '\u0003OCXNAME': strToU8('x') }), 'office_macro'],
    ['a packed program', doc('x', { '\u0001Ole10Native': strToU8('x') }), 'office_package'],
    ['a packed file of no kind', doc('x', { Package: strToU8('x') }), 'office_package'],
    [
      'a packed table with macros',
      doc('x', { Package: zipSync({ 'xl/vbaProject.bin': strToU8('x') }) }),
      'office_macro',
    ],
    ['an object of another machine', doc('x', { '\u0001Ole': linked }), 'office_fetches'],
    ['a field for a program', doc('x\u0013 DDEAUTO c:\\cmd \u0014\u0015'), 'office_fetches'],
    [
      'a field for a file of a share',
      doc('x\u0013INCLUDETEXT "\\\\\\\\10.0.0.9\\\\a"\u0014\u0015'),
      'office_fetches',
    ],
    [
      'a template of another machine',
      compound(wordStreams('x', { template: 'https://a.example/x.dot' })),
      'office_fetches',
    ],
    ['a lock', compound(wordStreams('x', { locked: true })), 'office_encrypted'],
    ['a lock of Word 2007', compound({ EncryptedPackage: strToU8('x') }), 'office_encrypted'],
    ['macros of Excel 4', xls([0x85, [0, 0, 0, 0, 0, 1, 1, 0, 65]]), 'office_macro'],
    ['a lock of Excel', xls([0x2f, [0, 0]]), 'office_encrypted'],
    [
      'a program that gives figures',
      xls([0x1ae, [1, 0, 5, 0, 0, 99, 3, 47, 65]]),
      'office_fetches',
    ],
  ])('with %s is refused', async (_, file, code) => {
    expect((await lookAtFile(file)).unfit).toBe(code);
  });

  test('with the usual fields, a link, a formula and a table in it is taken', async () => {
    const text = '第\u0013 PAGE \u00141\u0015页\u0013HYPERLINK "http://a.example"\u0014链接\u0015';
    const file = doc(text, {
      'Equation Native': strToU8('x'),
      Package: zipSync({ 'xl/workbook.xml': strToU8('<a/>') }),
      '\u0001Ole': Buffer.alloc(20),
    });
    expect((await lookAtFile(file)).unfit).toBeNull();
  });

  test('that is cut off, or whose sectors go in a circle, is called damaged', async () => {
    const whole = doc('会议记录'.repeat(5_000));
    for (const part of [600, 2_000, whole.length - 20_000]) {
      expect((await lookAtFile(whole.subarray(0, part))).unfit).toBe('damaged');
    }
    const circle = Buffer.from(whole);
    // The directory's first sector follows itself.
    const directory = circle.readUInt32LE(0x30);
    circle.writeUInt32LE(directory, (circle.readUInt32LE(0x4c) + 1) * 512 + directory * 4);
    expect((await lookAtFile(circle)).unfit).toBe('damaged');
  });
});

describe('an OFD file', () => {
  const ofd = (parts: Record<string, Uint8Array> = {}) =>
    zipSync({ 'OFD.xml': strToU8('<ofd:OFD/>'), 'Doc_0/Document.xml': strToU8('<a/>'), ...parts });
  const page = (content: string) => ofd({ 'Doc_0/Pages/Page_0/Content.xml': strToU8(content) });

  test('of pages, pictures, seals and figures is taken', async () => {
    const file = ofd({
      'Doc_0/Res/a.jpg': strToU8('x'),
      'Doc_0/Signs/Sign_0/SignedValue.dat': strToU8('x'),
      'Doc_0/Attachs/invoice.xml': strToU8('<a/>'),
      'Doc_0/Pages/Page_0/Content.xml': strToU8('<ofd:URI URI="https://example.cn"/>'),
    });
    expect(await look(file)).toEqual(['application/ofd', null]);
  });

  test.each([
    ['a program', ofd({ 'Doc_0/Attachs/a.exe': strToU8('MZ') }), 'ofd_attachment'],
    ['a program by another name', ofd({ 'Doc_0/Res/a.png': strToU8('MZx') }), 'ofd_attachment'],
    [
      'an archive by another name',
      ofd({ 'a.dat': zipSync({ a: strToU8('x') }) }),
      'ofd_attachment',
    ],
    ['a way into it', page('<ofd:GotoA AttachID="1"/>'), 'ofd_attachment'],
    ['a film', page('<ofd:Movie ResourceID="1"/>'), 'ofd_active'],
    ['a link to a file', page('<ofd:URI URI="f&#105;le:///C:/a.exe"/>'), 'ofd_active'],
    ['a link to a share', page("<URI Base='\\\\10.0.0.9\\a'/>"), 'ofd_active'],
    ['letters that stand for others', page('<!DOCTYPE a [<!ENTITY b "c">]>'), 'ofd_active'],
    ['a lock', ofd({ 'Encryptions.xml': strToU8('<a/>') }), 'ofd_encrypted'],
  ])('with %s is refused', async (_, file, code) => {
    expect((await lookAtFile(file)).unfit).toBe(code);
  });

  test('that is cut off is called damaged', async () => {
    expect((await lookAtFile(ofd().subarray(0, -40))).unfit).toBe('archive_unreadable');
  });
});

describe('a table as text', () => {
  test('in UTF-8 or GBK is taken', async () => {
    expect(await look(strToU8('\ufeff姓名,电话\r\n王芳,"0571-8, 转2"\r\n'))).toEqual([
      'text/csv',
      null,
    ]);
    // 姓名,人数 in GBK.
    const gbk = Buffer.from('d0d5c3fb2cc8cbcafd0d0acdf5b7bc2c33', 'hex');
    expect(await look(gbk)).toEqual(['text/csv', null]);
    expect(await look(strToU8('编号,数\n="0012",-3.5\n+86 571,@'))).toEqual([
      'text/csv',
      'table_formula',
    ]);
    expect(await look(strToU8('编号,数\n="0012",-3.5\n+86 571,3'))).toEqual(['text/csv', null]);
  });

  test.each(["=cmd|'/c calc'!A0", '=1+1', '@SUM(A1)', "-2+3+cmd|'/c calc'!A0", '+HYPERLINK("a")'])(
    'with the formula %s is refused',
    async (cell) => {
      const quoted = `"${cell.replaceAll('"', '""')}"`;
      expect((await look(strToU8(`a,b\n1,${quoted}`)))[1]).toBe('table_formula');
    },
  );

  test.each([
    ['a page of the web', strToU8('<html><script>a(1, 2)</script></html>')],
    ['a plain text', strToU8('只是一段文字，没有列。')],
    ['a text with bytes of control', strToU8('a,b\u0000\n1,2')],
    ['a program', strToU8('#!/bin/sh, -e\nrm -rf, /')],
  ])('is not %s', async (_, bytes) => {
    expect((await look(bytes))[0]).not.toBe('text/csv');
  });
});

describe('a file whose end is missing', () => {
  const head = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
  // A small picture with an end of its own, within the head.
  const small = Buffer.from('ffe10008ffd8ffd90000', 'hex');
  const scan = Buffer.from('ffda0008010100003f00abcd', 'hex');
  const jpeg = Buffer.concat([head, small, scan, Buffer.from('ffd9', 'hex')]);
  test.each([
    ['a photo', jpeg.subarray(0, -2), jpeg],
    [
      'a PDF',
      strToU8('%PDF-1.7\n1 0 obj <<>> endobj'),
      strToU8('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF'),
    ],
  ])('%s is called damaged, and taken when it is whole', async (_, cut, whole) => {
    expect((await lookAtFile(cut)).unfit).toBe('damaged');
    expect((await lookAtFile(whole)).unfit).toBeNull();
  });

  test('a file of nothing but zeros is called damaged', async () => {
    expect((await lookAtFile(Buffer.alloc(3_000))).unfit).toBe('damaged');
  });
});
