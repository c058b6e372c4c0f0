/**
 * The texts that people enter. Every field of text is one of these, so that no field takes what the
 * database refuses or what a reader can't see. Browser-safe.
 */
import { z } from 'zod';

/** Whether a text has no half of a character: the database takes well-formed Unicode only. */
export const wellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

// Zero-width characters, marks of direction and the byte order mark. They come along when a text is
// copied from a page or a document, can't be seen, and make two equal names differ.
const UNSEEN = /[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu;
/** The joiner of emoji, with the emoji before it where it joins two. */
const JOINER =
  /(\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D(?=\p{Extended_Pictographic})|\u200D/gu;
/** Line ends that documents use besides '\n'. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/** The text as it is kept: composed (NFC), one kind of line end, no characters that can't be seen. */
export const tidied = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(JOINER, (joiner: string, before?: string) => (before === undefined ? '' : joiner))
    .replace(LINE_ENDS, '\n')
    .normalize('NFC');

const UNREADABLE = '含有不能识别的字符，请删除后再试';
const BROKEN = { error: UNREADABLE };

const text = () => z.string().overwrite(tidied).trim().refine(wellFormed, BROKEN);

/** A text of one line: tidied, trimmed, without control characters. */
export const line = (min: number, max: number) =>
  text()
    .min(min, { error: min === 1 ? '请填写这一项' : `请至少填写${min}个字` })
    .max(max, { error: `最多${max}个字` })
    .refine((value) => !/\p{Cc}/u.test(value), BROKEN);

/** A longer text that may have several lines, with tabs and line ends as the only control characters. */
export const prose = (max: number) =>
  text()
    .max(max, { error: `最多${max}个字` })
    .refine((value) => !/\p{Cc}/u.test(value.replace(/[\t\n]/g, '')), BROKEN);

/** The name of a person or of a body: one line, without emoji and without signs of markup. */
export const properName = (min: number, max: number) =>
  line(min, max).refine((value) => !/[\p{Extended_Pictographic}<>{}\\]/u.test(value), {
    error: '名称里不能有表情或特殊符号，请删除后再试',
  });
