// Reads documents back, for tests.
import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of an Office file by their path. */
export const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );

/** All elements of that name in a part, in their order. */
export function elements(node: string | XmlElement, name: string): XmlElement[] {
  const children: readonly XmlNode[] =
    typeof node === 'string' ? parseXml(node).children : node.children;
  return children.flatMap((child) =>
    child instanceof XmlElement
      ? [...(child.name === name ? [child] : []), ...elements(child, name)]
      : [],
  );
}

/** The text of an element of a Word file; a paragraph is a line. */
export const wordText = (element: XmlElement): string =>
  elements(element, 'w:p')
    .map((paragraph) =>
      elements(paragraph, 'w:r')
        .flatMap((run) => run.children.filter((child) => child instanceof XmlElement))
        .map((part) => (part.name === 'w:tab' ? '\t' : part.name === 'w:t' ? part.text : ''))
        .join(''),
    )
    .join('\n');

/** The text of each cell, row by row, of all tables of a Word file. */
export const wordRows = (file: Uint8Array): string[][] =>
  elements(documentOf(file), 'w:tr').map((row) => elements(row, 'w:tc').map(wordText));

/** The main part of a Word file. */
export const documentOf = (file: Uint8Array): string => partsOf(file)['word/document.xml'] ?? '';
