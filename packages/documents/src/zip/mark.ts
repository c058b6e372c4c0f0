// The mark of who carried an Office file away, in the header of each of its pages.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { NO_DAY } from './reproducible.js';

const HEADER = 'word/headerMark.xml';
const RELATION = 'rIdMark';
const OFFICE = 'http://schemas.openxmlformats.org';
/** Twips from the edge of the paper: what printers reach. */
const FROM_EDGE = 340;

const escapeXml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The same Word or Excel file with a line at the head of each page, on paper: who carried it away, and
 * when. What is neither stays as it is.
 */
export function markOfficeFile(file: Uint8Array, mark: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  if (parts['word/document.xml'] !== undefined) markWord(parts, escapeXml(mark));
  for (const name of Object.keys(parts)) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) {
      // An ampersand begins a code of the header.
      change(parts, name, (xml) => markSheet(xml, escapeXml(mark.replaceAll('&', '&&'))));
    }
  }
  return zipSync(parts, { mtime: NO_DAY, level: 6 });
}

type Parts = Record<string, Uint8Array>;

function change(parts: Parts, name: string, by: (xml: string) => string): void {
  const part = parts[name];
  if (part === undefined) throw new Error(`an Office file without ${name}`);
  parts[name] = strToU8(by(strFromU8(part)));
}

function markWord(parts: Parts, mark: string): void {
  parts[HEADER] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:hdr xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:p><w:pPr><w:spacing w:before="0" w:after="0"/>\
<w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:color w:val="808080"/><w:sz w:val="15"/></w:rPr>\
<w:t>${mark}</w:t></w:r></w:p></w:hdr>`);
  change(parts, '[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      `<Override PartName="/${HEADER}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`,
    ),
  );
  change(parts, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="${RELATION}" Type="${OFFICE}/officeDocument/2006/relationships/header" Target="headerMark.xml"/></Relationships>`,
    ),
  );
  change(parts, 'word/document.xml', (xml) =>
    xml
      .replace(
        /<w:sectPr(?: [^>]*)?>/g,
        (tag) =>
          `${tag}<w:headerReference xmlns:r="${OFFICE}/officeDocument/2006/relationships" w:type="default" r:id="${RELATION}"/>`,
      )
      .replace(/(<w:pgMar [^>]*w:header=")0"/g, `$1${FROM_EDGE}"`),
  );
}

/** What follows the header within a sheet, in the order of ISO/IEC 29500-1 §18.3.1.99. */
const AFTER =
  /<(?:rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

function markSheet(xml: string, mark: string): string {
  const header = `<oddHeader>&amp;R${mark}</oddHeader>`;
  return xml.includes('<headerFooter>')
    ? xml.replace('<headerFooter>', `<headerFooter>${header}`)
    : xml.replace(AFTER, (next) => `<headerFooter>${header}</headerFooter>${next}`);
}
