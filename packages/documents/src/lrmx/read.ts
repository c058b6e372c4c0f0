// Reads a person out of an .lrmx file.
import { namesOf } from '@xianfeng/rules/basics';
import { DocumentError } from '../errors.js';
import { type CadreField, cadreFieldLabels, familyFieldLabels } from '../person/fields.js';
import { type CadrePerson, parseCadrePerson } from '../person/person.js';
import { decodeXml } from './decode.js';
import { takenFamily, takenPhoto, takenTexts } from './lenient.js';
import { type OddItem, shown } from './odd.js';
import { parseTree, type UnreadPart } from './parse.js';
import { FAMILY, FAMILY_MEMBER, familyTags, PHOTO, personTags, ROOT } from './tags.js';
import type { ExtraElement, XmlTree } from './tree.js';

/** A person read out of a file, with what the product does not know. */
export interface LrmxFile {
  readonly person: CadrePerson;
  /** Elements that we do not know: kept whole, and written again by {@link writeLrmx}. */
  readonly extra: readonly ExtraElement[];
  /** Attributes, comments and stray text, which are not kept. */
  readonly unread: readonly UnreadPart[];
  /** Items that are not what the form asks for, with what stands there. */
  readonly odd: readonly OddItem[];
}

/** What is found beside the person while a file is read. */
interface Found {
  extra: ExtraElement[];
  unread: UnreadPart[];
  odd: OddItem[];
}

/** Which item of the person, or of which relative, an element is. */
type Place = Pick<OddItem, 'field' | 'relative'>;

/** Elements by name, and the items that they are. */
const personNames = new Map<string, OddItem['field']>([
  ...namesOf(personTags).map((field) => [personTags[field], field] as const),
  [FAMILY, 'family'],
  [PHOTO, 'photo'],
]);
const familyNames = new Map(
  namesOf(familyTags).map((field) => [familyTags[field], field] as const),
);

/**
 * A `.lrmx` file of the cadre tools, in UTF-8, UTF-16 or GB18030. An element that is missing is an item
 * that is absent. Each item is taken for itself: one that can't be is told, and refuses nothing else.
 *
 * @throws DocumentError for everything that is no such file; its text is for people
 */
export function readLrmx(bytes: Uint8Array): LrmxFile {
  const found: Found = { extra: [], unread: [], odd: [] };
  const root = parseTree(decodeXml(bytes), found.unread);
  if (root.name !== ROOT) throw new DocumentError('not_lrmx');
  const items = itemsOf(root, 'person', found, (name) => {
    const field = personNames.get(name);
    return field === undefined ? null : { field, relative: null };
  });
  // Without a single item of ours it may be anybody's <Person>.
  if (items.size === 0) throw new DocumentError('not_lrmx');
  const family = items.get(FAMILY)?.element;
  const texts: Partial<Record<CadreField, string>> = {};
  for (const field of namesOf(cadreFieldLabels)) {
    texts[field] = textIn(items.get(personTags[field]), found);
  }
  const person = parseCadrePerson({
    ...takenTexts(texts, found.odd),
    family: family === undefined ? [] : takenFamily(familyOf(family, found), found.odd),
    photo: takenPhoto(textIn(items.get(PHOTO), found), found.odd),
  });
  return { person, ...found };
}

function familyOf(family: XmlTree, found: Found): Record<string, string>[] {
  const members: Record<string, string>[] = [];
  noAttributes(family, found.unread);
  for (const child of family.children) {
    if (typeof child === 'string') stray(child, FAMILY, found.unread);
    else if (child.name !== FAMILY_MEMBER) found.extra.push({ place: 'family', element: child });
    else {
      const at = members.length;
      const items = itemsOf(child, at, found, (name) => {
        const field = familyNames.get(name);
        return field === undefined ? null : { field: 'family', relative: { at, field } };
      });
      const texts: Record<string, string> = {};
      for (const field of namesOf(familyFieldLabels)) {
        texts[field] = textIn(items.get(familyTags[field]), found);
      }
      members.push(texts);
    }
  }
  return members;
}

interface Item {
  element: XmlTree;
  place: Place;
}

/** The known elements in an element by name; the others go to `extra`, and of two that differ neither. */
function itemsOf(
  parent: XmlTree,
  at: ExtraElement['place'],
  found: Found,
  placeOf: (name: string) => Place | null,
): Map<string, Item> {
  const items = new Map<string, Item>();
  const differing = new Set<string>();
  noAttributes(parent, found.unread);
  for (const element of parent.children) {
    if (typeof element === 'string') {
      stray(element, parent.name, found.unread);
      continue;
    }
    const place = placeOf(element.name);
    const first = items.get(element.name);
    if (place === null) found.extra.push({ place: at, element });
    else if (first === undefined) items.set(element.name, { element, place });
    else if (plain(element) !== plain(first.element)) {
      const value = `${shown(plain(first.element))}；${shown(plain(element))}`;
      found.odd.push({ ...place, value, why: 'repeated', taken: false });
      differing.add(element.name);
    }
  }
  for (const name of differing) {
    const item = items.get(name);
    if (item !== undefined) item.element = { ...item.element, children: [] };
  }
  return items;
}

function textIn(item: Item | undefined, { unread, odd }: Found): string {
  if (item === undefined) return '';
  const { element, place } = item;
  noAttributes(element, unread);
  const text = plain(element);
  if (element.children.some((child) => typeof child !== 'string')) {
    odd.push({ ...place, value: shown(text), why: 'nested', taken: true });
  }
  return text;
}

/** The text of an element with all that stands within it; what begins a line in a page begins one here. */
const plain = ({ children }: XmlTree): string =>
  children
    .map((child) =>
      typeof child === 'string' ? child : `${plain(child)}${BREAKS.test(child.name) ? '\n' : ''}`,
    )
    .join('');

const BREAKS = /^(?:br|p|div|li)$/i;

/** Namespaces say nothing of the person; all other attributes are told. */
function noAttributes({ name, attributes }: XmlTree, unread: UnreadPart[]): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (/^(xmlns|xmlns:.*|xml:space)$/.test(key)) continue;
    unread.push({ path: name, kind: 'attribute', value: `${key}=${value}` });
  }
}

function stray(text: string, path: string, unread: UnreadPart[]): void {
  if (text.trim() !== '') unread.push({ path, kind: 'text', value: text });
}
