// Small files that are large once they are read.
import { strToU8, zipSync } from 'fflate';

const workbook = {
  '[Content_Types].xml': strToU8('<Types/>'),
  'xl/workbook.xml': strToU8(
    '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
};

/** A workbook of so many cells, in rows of 190. */
function cells(count: number): Buffer {
  const row = `<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(190)}</row>`;
  const sheet = `<worksheet><sheetData>${row.repeat(count / 190)}</sheetData></worksheet>`;
  return Buffer.from(zipSync({ ...workbook, 'xl/worksheets/sheet1.xml': strToU8(sheet) }));
}

/** Files for the procedures that read them. */
export const bombs: readonly { name: string; procedure: string; bytes: Buffer }[] = [
  { name: 'xlsx', procedure: 'incumbents.preview', bytes: cells(2_800_000) },
  { name: 'xlsx within bounds', procedure: 'incumbents.preview', bytes: cells(190_000) },
  { name: 'csv', procedure: 'incumbents.preview', bytes: Buffer.alloc(4_000_000, ',') },
  {
    name: 'lrmx',
    procedure: 'talents.file.lrmxPerson',
    bytes: Buffer.from(
      `<Person ${Array.from({ length: 200_000 }, (_, i) => `a${i}=""`).join(' ')}/>`,
    ),
  },
];
