// XML as a tree, as far as files of the cadre tools need it.

/** An element with what stands in it, in its order: text, and elements. */
export interface XmlTree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (string | XmlTree)[];
}

/** Where an element stood that is none of ours: in the person, in the family, or in its n-th member. */
export interface ExtraElement {
  readonly place: 'person' | 'family' | number;
  readonly element: XmlTree;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader turns a bare carriage return into a line feed (XML 1.0 §2.11).
  '\r': '&#13;',
};

const escapeText = (text: string) => text.replace(/[&<>"\r]/g, (each) => ESCAPES[each] ?? each);
// White space in an attribute is read as a space, unless it is written by its number (§3.3.3).
const escapeAttribute = (text: string) =>
  escapeText(text).replace(/[\t\n]/g, (each) => `&#${each.charCodeAt(0)};`);

/** The element as text, its content exactly as it is and nothing added. */
export function renderTree({ name, attributes, children }: XmlTree): string {
  const attached = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join('');
  const content = children
    .map((child) => (typeof child === 'string' ? escapeText(child) : renderTree(child)))
    .join('');
  return `<${name}${attached}>${content}</${name}>`;
}

/** An element that holds text alone. */
export const leaf = (name: string, text: string): XmlTree => ({
  name,
  attributes: {},
  children: text === '' ? [] : [text],
});
