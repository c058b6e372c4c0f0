// Tests of types and names of files.
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readMediaType } from './media-type.js';
import { safeName } from './names.js';
import { judgeSecrecy } from './secrecy.js';

test.each([
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\文件\\报告.PDF', '报告.pdf'],
  ['照片\u202Egnp.exe', '照片gnp.exe.pdf'],
  ['  ..隐藏 . ', '隐藏.pdf'],
  ['a<b>:"c"|?*.jpeg', 'a_b___c____.pdf'],
  ['换\n行\u0000.pdf', '换行.pdf'],
  ['/', '附件.pdf'],
  ['长'.repeat(300), `${'长'.repeat(100)}.pdf`],
])('%j is kept as %j', (given, kept) => {
  expect(safeName(given, 'pdf')).toBe(kept);
});

test.each(['【绝密】方案', '机\u200B密', '秘密★', '秘 密 ☆ 5年', '秘密＊'])(
  '%j is marked',
  (name) => {
    expect(judgeSecrecy(name, '2026-03-16')).not.toBeNull();
  },
);

test.each(['保守国家秘密法', '密切联系群众', '★先进支部'])('%j is not', (name) => {
  expect(judgeSecrecy(name, '2026-03-16')).toBeNull();
});

/** An Office file of one part, as an Office program begins its own. */
const office = (contentType: string): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `<Types><Override PartName="/main.xml" ContentType="${contentType}"/></Types>`,
      ),
    }),
  );

const OFFICE = 'application/vnd.openxmlformats-officedocument';

test.each([
  `${OFFICE}.wordprocessingml.document`,
  `${OFFICE}.spreadsheetml.sheet`,
  `${OFFICE}.presentationml.presentation`,
])('%s is told from its archive', async (type) => {
  expect(await readMediaType(office(`${type}.main+xml`))).toBe(type);
});

test('a document with macros is refused', async () => {
  const macros = office('application/vnd.ms-word.document.macroEnabled.main+xml');
  await expect(readMediaType(macros)).rejects.toMatchObject({ code: 'file_type_refused' });
});

test('a PDF is taken', async () => {
  expect(await readMediaType(Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj <<>> endobj\n%%EOF'))).toBe(
    'application/pdf',
  );
});

test.each([
  ['a script', Buffer.from('%PDF-1.7\n1 0 obj <</S/JavaScript/JS(x)>>'), '自动运行'],
  ['a file within', Buffer.from('%PDF-1.7\n1 0 obj <</EF<</F 2 0 R>>>>'), '夹带'],
])('a PDF with %s is refused, with what to do', async (_, bytes, word) => {
  const refusal = readMediaType(bytes);
  await expect(refusal).rejects.toMatchObject({ code: 'file_unsafe' });
  await expect(refusal).rejects.toThrow(new RegExp(`${word}.*请`));
});
