// Tests of the mark at the head of each page.
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { approvalForm } from '../approval-form/approval-form.js';
import { teamRegisterFile } from '../register/register.js';
import { teamRegisterDocument } from '../register/register-word.js';
import { somebody } from '../testing/people.js';
import { markOfficeFile } from './mark.js';

const register = { unit: '东街道', asOf: '2026-03-16', seats: [] };
const MARK = '田<晓>禾　A&B街道　2026-03-16 09:00导出';
const parts = (file: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)]),
  );

test('an Excel file has it in the header of each sheet, and is read as before', async () => {
  const file = await teamRegisterFile(register);
  const marked = markOfficeFile(file, MARK);
  const { 'xl/worksheets/sheet1.xml': sheet = '' } = parts(marked);
  expect(sheet).toMatch(
    /<headerFooter><oddHeader>&amp;R田&#60;晓&#62;禾　A&#38;&#38;B街道　2026-03-16 09:00导出<\/oddHeader><oddFooter>/,
  );
  expect(await readXlsx(Buffer.from(marked))).toEqual(await readXlsx(Buffer.from(file)));
});

test.each([
  ['a register', () => teamRegisterDocument(register)],
  ['a form', () => approvalForm(somebody)],
])('a Word file has it at the head of each page: %s', async (_, make) => {
  const marked = parts(markOfficeFile(await make(), MARK));
  expect(marked['word/headerMark.xml']).toContain('田&#60;晓&#62;禾　A&#38;B街道');
  expect(marked['[Content_Types].xml']).toContain('/word/headerMark.xml');
  expect(marked['word/_rels/document.xml.rels']).toContain('Target="headerMark.xml"');
  const document = marked['word/document.xml'] ?? '';
  expect(document).toMatch(/<w:sectPr[^>]*><w:headerReference [^>]*r:id="rIdMark"\/>/);
  expect(document).toMatch(/<w:pgMar [^>]*w:header="340"/);
});

test('what is no zip archive at all is no Office file', () => {
  expect(() => markOfficeFile(new Uint8Array([1, 2, 3]), MARK)).toThrow();
});
