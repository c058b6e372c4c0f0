// What was typed or pasted, reduced to the signs that the readers of days, times and months know.

/** Signs that show nothing and come along when a text is copied. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\uFFF9-\uFFFB]/gu;
/** Hyphens, dashes and minus signs of every width. */
const DASHES = /[\p{Pd}\u2212\u00AD]/gu;

/** Half width, one kind of dash, blanks at the ends left out; inner blanks stay. */
export function plainTyped(text: string): string {
  return text
    .replace(DASHES, '-')
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(/[。]/g, '.')
    .replace(/〇/g, '0')
    .trim();
}
