// Which text a form can hold.
import { z } from 'zod';

/** The longest text that one item of a form takes, in UTF-16 units. */
export const LONGEST_TEXT = 20_000;

/** XML 1.0 §2.2: no file of these formats can hold other characters, nor half a surrogate pair. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Can the formats of this package hold the text? */
export const isWritable = (text: string): boolean => !UNWRITABLE.test(text);

/**
 * Text as all formats here hold it: line breaks are `\n`, and nothing but white space is nothing,
 * since the cadre tools write an absent item as an empty or an indented element.
 */
function normalText(text: string): string {
  return text.trim() === '' ? '' : text.replace(/\r\n?/g, '\n');
}

/** Text of several lines; absent is ''. */
export const prose = z
  .string()
  .max(LONGEST_TEXT)
  .refine(isWritable)
  .transform(normalText)
  .default('');

/** Text without white space around it; absent is ''. */
export const line = z
  .string()
  .max(LONGEST_TEXT)
  .refine(isWritable)
  .transform((text) => normalText(text).trim())
  .default('');
