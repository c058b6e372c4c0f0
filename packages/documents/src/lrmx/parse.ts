// Text of an .lrmx file as a tree of elements, within limits.
import {
  parseXml,
  XmlComment,
  XmlDocumentType,
  XmlElement,
  type XmlNode,
  XmlProcessingInstruction,
  XmlText,
} from '@rgrove/parse-xml';
import { DocumentError } from '../errors.js';
import { isMark } from './mark.js';
import type { XmlTree } from './tree.js';

/** What was found beside elements and their text: it is told, and not kept. */
export interface UnreadPart {
  /** Such as `Person/XingMing`. */
  readonly path: string;
  readonly kind: 'attribute' | 'text' | 'comment' | 'instruction';
  readonly value: string;
}

/** Markup of more pieces than this is no person: a full form has about four hundred. */
const MOST_PIECES = 4000;
/** Each attribute has one of them; a person's text and photo have a few. */
const MOST_EQUALS = 4000;

/**
 * The root element of a file of text. Nothing is fetched and no entity expanded: a file that defines
 * any is refused.
 *
 * @throws DocumentError too_many_elements, forbidden_markup, not_well_formed
 */
export function parseTree(text: string, unread: UnreadPart[]): XmlTree {
  if (countOf(text, '<') > MOST_PIECES || countOf(text, '=') > MOST_EQUALS)
    throw new DocumentError('too_many_elements');
  const nodes = parsed(text);
  if (nodes.some((node) => node instanceof XmlDocumentType)) {
    throw new DocumentError('forbidden_markup');
  }
  const root = nodes.find((node) => node instanceof XmlElement);
  if (root === undefined) throw new DocumentError('not_well_formed');
  for (const node of nodes) {
    if (node === root || (node instanceof XmlComment && isMark(node.content))) continue;
    listUnread(node, '', unread);
  }
  return treeOf(root, root.name, unread);
}

/** Signs that no XML may hold, and that come into a text with what is pasted from elsewhere. */
const NO_TEXT = /[^\P{Cc}\t\n\r\u{7f}-\u{9f}]/gu;
/** An ampersand that begins no name of a sign. */
const BARE_AMPERSAND = /&(?!#?\w{1,32};)/g;

function parsed(given: string): readonly XmlNode[] {
  const text = given.trimStart().replace(NO_TEXT, '').replace(BARE_AMPERSAND, '&amp;');
  try {
    return parseXml(text, { preserveComments: true, preserveDocumentType: true }).children;
  } catch {
    // An entity that only a DOCTYPE could define stops the parser before we see the DOCTYPE.
    throw new DocumentError(
      /<!(DOCTYPE|ENTITY)/i.test(text) ? 'forbidden_markup' : 'not_well_formed',
    );
  }
}

function treeOf(element: XmlElement, path: string, unread: UnreadPart[]): XmlTree {
  const children: (string | XmlTree)[] = [];
  for (const node of element.children) {
    if (node instanceof XmlElement) {
      children.push(treeOf(node, `${path}/${node.name}`, unread));
    } else if (node instanceof XmlText) {
      const last = children.at(-1);
      // A comment may stand within a text.
      if (typeof last === 'string') children.splice(-1, 1, last + node.text);
      else children.push(node.text);
    } else listUnread(node, path, unread);
  }
  return { name: element.name, attributes: { ...element.attributes }, children };
}

function listUnread(node: XmlNode, path: string, unread: UnreadPart[]): void {
  if (node instanceof XmlComment) unread.push({ path, kind: 'comment', value: node.content });
  if (node instanceof XmlProcessingInstruction) {
    unread.push({ path, kind: 'instruction', value: `${node.name} ${node.content}` });
  }
}

function countOf(text: string, piece: string): number {
  let count = 0;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) count += 1;
  return count;
}
