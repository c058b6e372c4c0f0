// Writes a person as an .lrmx file.
import { namesOf } from '@xianfeng/rules/basics';
import { type CadrePersonInput, type FamilyMember, parseCadrePerson } from '../person/person.js';
import {
  afterFamily,
  beforeFamily,
  FAMILY,
  FAMILY_MEMBER,
  familyTags,
  PHOTO,
  personTags,
  ROOT,
} from './tags.js';
import { type ExtraElement, leaf, renderTree, type XmlTree } from './tree.js';

const keysOf = <T extends object>(table: T) => namesOf(table);

/**
 * The person as a `.lrmx` file, UTF-8: every known element, empty where the item is absent, as the
 * cadre tools write it. Elements that {@link readLrmx} kept are written where they stood.
 *
 * @throws DocumentError invalid_field, invalid_photo
 * @throws RangeError where `extra` names a member of the family who is not there
 */
export function writeLrmx(
  input: CadrePersonInput,
  extra: readonly ExtraElement[] = [],
): Uint8Array<ArrayBuffer> {
  const person = parseCadrePerson(input);
  const others = (place: ExtraElement['place']) =>
    extra.filter((each) => each.place === place).map(({ element }) => element);
  const lost = extra.some(({ place }) => typeof place === 'number' && !(place in person.family));
  if (lost) throw new RangeError('an extra element belongs to nobody of the family');
  const photo = person.photo === null ? '' : Buffer.from(person.photo).toString('base64');
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${ROOT}>`,
    ...keysOf(beforeFamily).map((key) => field(beforeFamily[key], person[key])),
    `  <${FAMILY}>`,
    ...person.family.map((member, at) => familyLine(member, others(at))),
    ...others('family').map((each) => `    ${renderTree(each)}`),
    `  </${FAMILY}>`,
    ...keysOf(afterFamily).map((key) => field(afterFamily[key], person[key])),
    field(PHOTO, photo),
    field(personTags.version, person.version),
    ...others('person').map((each) => `  ${renderTree(each)}`),
    `</${ROOT}>`,
    '',
  ];
  return new Uint8Array(new TextEncoder().encode(lines.join('\n')));
}

const field = (name: string, text: string) => `  ${renderTree(leaf(name, text))}`;

function familyLine(member: FamilyMember, others: readonly XmlTree[]): string {
  const known = keysOf(familyTags).map((key) => leaf(familyTags[key], member[key]));
  const item: XmlTree = { name: FAMILY_MEMBER, attributes: {}, children: [...known, ...others] };
  return `    ${renderTree(item)}`;
}
