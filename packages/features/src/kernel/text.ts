/**
 * The texts that people enter. Every field of text is one of these, so that no field takes what the
 * database refuses or what a reader can't see. Browser-safe.
 */
import {
  isOfficePhone,
  keptName,
  normalizeOfficePhone,
  normalizePhone,
  normalizeResidentId,
} from '@xianfeng/rules';
import { z } from 'zod';

/** Whether a text has no half of a character: the database takes well-formed Unicode only. */
export const wellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

// Characters that show nothing: zero-width ones, marks of direction, fillers, tags, selectors of variants,
// blank patterns, and what stands for no character at all. They come along when a text is copied from a
// page or a document, and make two equal names differ.
const UNSEEN =
  /(?![\u200D\uFE0E\uFE0F])[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\uFFF9-\uFFFB]/gu;
/** The selector between a sign and its picture, with the sign before it where there is a picture. */
const SELECTOR = /(\p{Extended_Pictographic}|[\d#*](?=.\u20E3))[\uFE0E\uFE0F]|[\uFE0E\uFE0F]/gu;
/** The joiner of emoji, with the emoji before it where it joins two. */
const JOINER =
  /(\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D(?=\p{Extended_Pictographic})|\u200D/gu;
/** Line ends that documents use besides '\n'. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/** The text as it is kept: composed (NFC), one kind of line end, no characters that can't be seen. */
export const tidied = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(SELECTOR, (selector: string, sign?: string) => (sign === undefined ? '' : selector))
    .replace(JOINER, (joiner: string, before?: string) => (before === undefined ? '' : joiner))
    .replace(LINE_ENDS, '\n')
    .normalize('NFC');

const UNREADABLE = '含有不能识别的字符，请删除后再试';
const BROKEN = { error: UNREADABLE };

/** What is said of a text that is too long: how long it may be, and by how much it is longer. */
const tooLong =
  (max: number) =>
  ({ input }: { input?: unknown }): string => {
    const over = typeof input === 'string' ? input.length - max : 0;
    return over > 0 ? `最多${max}个字，多出${over}个字` : `最多${max}个字`;
  };

const text = () => z.string().overwrite(tidied).trim().refine(wellFormed, BROKEN);

/** A text of one line: tidied, trimmed, without control characters. */
export const line = (min: number, max: number) =>
  text()
    .min(min, { error: min === 1 ? '请填写这一项' : `请至少填写${min}个字` })
    .max(max, { error: tooLong(max) })
    .refine((value) => !/\p{Cc}/u.test(value), BROKEN);

/** A longer text that may have several lines, with tabs and line ends as the only control characters. */
export const prose = (max: number) =>
  text()
    .max(max, { error: tooLong(max) })
    .refine((value) => !/\p{Cc}/u.test(value.replace(/[\t\n]/g, '')), BROKEN);

/** The name of a person or of a body: one line, without emoji and without signs of markup. */
export const properName = (min: number, max: number) =>
  line(min, max).refine((value) => !/[\p{Extended_Pictographic}<>{}\\]/u.test(value), {
    error: '名称里不能有表情或特殊符号，请删除后再试',
  });

/** The name of a person, in the one writing in which it is kept. */
export const personName = (min: number, max: number) => properName(min, max).overwrite(keptName);

/** The number of a resident as it is kept, however it came; whether it is one is judged by MEM-02. */
export const residentNumber = () =>
  z
    .string()
    .overwrite(normalizeResidentId)
    .min(1, { error: '请填写公民身份号码' })
    .max(40, { error: '公民身份号码应为18位' });

/** The number of an office's telephone as it is kept, however it came; empty where there is none. */
export const officePhone = () =>
  z
    .string()
    .max(60, { error: '电话号码太长，请只填一个号码' })
    .overwrite(normalizeOfficePhone)
    .refine((value) => value === '' || isOfficePhone(value), {
      error: '请填写一个电话号码，如0531-82088888、82088888转801，或者手机号码',
    });

/** The number of a mobile phone as it is kept, however it came. */
export const phoneNumber = () =>
  z
    .string()
    .overwrite(normalizePhone)
    .regex(/^1[3-9]\d{9}$/, {
      error: ({ input }) =>
        typeof input === 'string' && /^\d+$/.test(input) && input.length !== 11
          ? `手机号码应为11位数字，现在是${input.length}位`
          : '手机号码应为11位数字',
    });
