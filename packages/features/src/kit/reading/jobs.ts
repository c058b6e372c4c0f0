// The shapes of what a reading process finds.
import {
  cadreFieldLabels,
  cadrePerson,
  DocumentError,
  documentErrorTexts,
  familyFieldLabels,
  oddTexts,
} from '@xianfeng/documents';
import { isNameOf, namesOf } from '@xianfeng/rules';
import { z } from 'zod';

const code = z.custom<keyof typeof documentErrorTexts>((text) =>
  isNameOf(documentErrorTexts, text),
);

const answer = z.object({
  refused: z.object({ code, field: z.string().nullable() }).nullable(),
  found: z.unknown(),
});

/** A sheet besides its lines, which come in parts. */
const sheet = z.object({
  broken: z.object({ line: z.number(), message: z.string() }).nullable(),
});

const part = z.object({ part: z.unknown() });

/** Some lines of a sheet. */
export const sheetLines = z.array(
  z.object({
    line: z.number(),
    cells: z.array(z.string()),
    numbers: z.array(z.number()).optional(),
    uncomputed: z.array(z.number()).optional(),
  }),
);

/** A part of what is found, or undefined where a message is something else. */
export const partOf = (message: unknown): unknown => part.safeParse(message).data?.part;

const element = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.string()),
  get children() {
    return z.array(z.union([z.string(), element]));
  },
});

const lrmx = z.object({
  person: cadrePerson,
  extra: z.array(z.object({ place: z.union([z.enum(['person', 'family']), z.number()]), element })),
  unread: z.array(
    z.object({
      path: z.string(),
      kind: z.enum(['attribute', 'text', 'comment', 'instruction']),
      value: z.string(),
    }),
  ),
  odd: z.array(
    z.object({
      field: z.enum([...namesOf(cadreFieldLabels), 'family', 'photo']),
      relative: z.object({ at: z.number(), field: z.enum(namesOf(familyFieldLabels)) }).nullable(),
      value: z.string(),
      why: z.enum(namesOf(oddTexts)),
      taken: z.boolean(),
    }),
  ),
});

const seen = z.object({ mediaType: z.string().nullable(), unfit: code.nullable() });

/** What each kind of job finds. */
export const found = { sheet, lrmx, look: seen, made: z.instanceof(Uint8Array) };

/** What it answered, checked: nothing else of it comes into the server. */
export function takeAnswer<Found>(shape: z.ZodType<Found>, given: unknown): Found {
  const { refused, found: value } = answer.parse(given);
  if (refused !== null) throw new DocumentError(refused.code, refused.field);
  return shape.parse(value);
}
