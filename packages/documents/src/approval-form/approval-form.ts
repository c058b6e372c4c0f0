// The form 干部任免审批表 as a Word file.
import { type FileChild, Paragraph, Table, type TableRow } from 'docx';
import { DocumentError } from '../errors.js';
import { type CadrePersonInput, parseCadrePerson } from '../person/person.js';
import { isWritable } from '../person/text.js';
import { heading, paragraph, run } from '../word/cells.js';
import { SONG, wordFile } from '../word/word-file.js';
import { FIRST_COLUMNS, firstPage } from './first-page.js';
import { type Opinions, SECOND_COLUMNS, secondPage } from './second-page.js';

const TITLE = '干部任免审批表';
const MARGINS = { top: 900, bottom: 800, left: 1134, right: 1134 };

/**
 * 干部任免审批表 as a Word file of two pages, with the items and their places of the form in common use.
 * Text that is long becomes smaller; where the smallest size does not do, the page grows and nothing is
 * lost. Without `opinions` the organs write theirs by hand.
 *
 * @throws DocumentError invalid_field, invalid_photo
 */
export async function approvalForm(
  input: CadrePersonInput,
  opinions: Opinions = { approval: '', administration: '' },
): Promise<Uint8Array<ArrayBuffer>> {
  const person = parseCadrePerson(input);
  if (!isWritable(opinions.approval)) throw new DocumentError('invalid_field', '审批机关意见');
  if (!isWritable(opinions.administration)) {
    throw new DocumentError('invalid_field', '行政机关任免意见');
  }
  return wordFile(TITLE, MARGINS, [
    paragraph([heading('干　部　任　免　审　批　表')], 700),
    paragraph([], 120),
    table(FIRST_COLUMNS, firstPage(person)),
    // Two tables without a paragraph between them would be one.
    new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: 'exact' } }),
    table(SECOND_COLUMNS, secondPage(person, opinions)),
    paragraph([run(`填表人：${person.filledBy}`, 24, SONG)], 480, 'left'),
  ]);
}

const table = (widths: readonly number[], rows: readonly TableRow[]): FileChild =>
  new Table({
    rows: [...rows],
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: 'dxa' },
    layout: 'fixed',
  });
