// Reads a person out of an .lrmx file.
import { namesOf } from '@xianfeng/rules/basics';
import { DocumentError } from '../errors.js';
import { cadreFieldLabels, familyFieldLabels } from '../person/fields.js';
import { type CadrePerson, parseCadrePerson } from '../person/person.js';
import { decodeXml } from './decode.js';
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
}

/** Elements by name, with what people call them. */
const named = <Key extends string>(
  tags: Readonly<Record<Key, string>>,
  labels: Readonly<Record<Key, string>>,
) => namesOf(tags).map((key) => [tags[key], labels[key]] as const);
const PHOTO_NAME = '照片';
const familyNames = new Map(named(familyTags, familyFieldLabels));
const personNames = new Map([
  ...named(personTags, cadreFieldLabels),
  [FAMILY, '家庭主要成员及重要社会关系'],
  [PHOTO, PHOTO_NAME],
]);

/**
 * A `.lrmx` file of the cadre tools, in UTF-8, UTF-16 or GB18030. An element that is missing is an item
 * that is absent.
 *
 * @throws DocumentError for everything that is no such file; its text is for people
 */
export function readLrmx(bytes: Uint8Array): LrmxFile {
  const unread: UnreadPart[] = [];
  const root = parseTree(decodeXml(bytes), unread);
  if (root.name !== ROOT) throw new DocumentError('not_lrmx');
  const extra: ExtraElement[] = [];
  const parts = partsOf(root, 'person', extra, unread, personNames);
  const family = parts.get(FAMILY);
  const photo = parts.get(PHOTO);
  const person = parseCadrePerson({
    ...textsOf(parts, personTags, cadreFieldLabels, unread),
    family: family === undefined ? [] : familyOf(family, extra, unread),
    photo: photo === undefined ? null : photoOf(textOf(photo, PHOTO_NAME, unread)),
  });
  // Without a single item of ours it may be anybody's <Person>.
  if (parts.size === 0) throw new DocumentError('not_lrmx');
  return { person, extra, unread };
}

function familyOf(family: XmlTree, extra: ExtraElement[], unread: UnreadPart[]) {
  const members: Record<string, string>[] = [];
  noAttributes(family, unread);
  for (const child of family.children) {
    if (typeof child === 'string') stray(child, FAMILY, unread);
    else if (child.name !== FAMILY_MEMBER) extra.push({ place: 'family', element: child });
    else {
      const parts = partsOf(child, members.length, extra, unread, familyNames);
      members.push(textsOf(parts, familyTags, familyFieldLabels, unread));
    }
  }
  return members;
}

/** The known elements in an element by name; the others go to `extra`. */
function partsOf(
  parent: XmlTree,
  place: ExtraElement['place'],
  extra: ExtraElement[],
  unread: UnreadPart[],
  known: ReadonlyMap<string, string>,
): Map<string, XmlTree> {
  const parts = new Map<string, XmlTree>();
  noAttributes(parent, unread);
  for (const child of parent.children) {
    if (typeof child === 'string') stray(child, parent.name, unread);
    else {
      const label = known.get(child.name);
      if (label === undefined) extra.push({ place, element: child });
      else if (parts.has(child.name)) throw new DocumentError('repeated_field', label);
      else parts.set(child.name, child);
    }
  }
  return parts;
}

function textsOf<Key extends string>(
  parts: ReadonlyMap<string, XmlTree>,
  tags: Readonly<Record<Key, string>>,
  labels: Readonly<Record<Key, string>>,
  unread: UnreadPart[],
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const key of namesOf(tags)) {
    const part = parts.get(tags[key]);
    texts[key] = part === undefined ? '' : textOf(part, labels[key], unread);
  }
  return texts;
}

function textOf(element: XmlTree, label: string, unread: UnreadPart[]): string {
  noAttributes(element, unread);
  return element.children
    .map((child) => {
      if (typeof child !== 'string') throw new DocumentError('nested_field', label);
      return child;
    })
    .join('');
}

/** 照片 in base64, with line breaks or without; null when there is none. */
function photoOf(text: string): Uint8Array | null {
  const base64 = text.replace(/\s+/g, '');
  if (base64 === '') return null;
  const photo = new Uint8Array(Buffer.from(base64, 'base64'));
  // Node skips what is no base64; what it made of the text must be the whole text.
  const whole = Buffer.from(photo).toString('base64').replace(/=+$/, '');
  if (whole !== base64.replace(/=+$/, '')) throw new DocumentError('invalid_photo', PHOTO_NAME);
  return photo;
}

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
