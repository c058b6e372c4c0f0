// Parsers of an address's parameters. What cannot be read is left out.

/**
 * Reads the parameters of an address, one parser for each. What was typed into the address bar and
 * cannot be read is left out instead of breaking the view.
 */
export type Parser<Value> = (raw: unknown) => Value | undefined;

// A filter may also be set to undefined: that is how a view takes it away.
type Search<Shape> = {
  [Name in keyof Shape]?: Shape[Name] extends Parser<infer Value> ? Value | undefined : never;
};

/** A reader of an address's parameters by these parsers; what cannot be read is left out. */
export function searchOf<Shape extends Record<string, Parser<unknown>>>(shape: Shape) {
  return (raw: Record<string, unknown>): Search<Shape> => {
    const read = Object.entries(shape)
      .map(([name, parse]) => [name, parse(raw[name])] as const)
      .filter(([, value]) => value !== undefined);
    return Object.fromEntries(read) as Search<Shape>;
  };
}

/** A text of at most 200 characters; unset when blank. */
export const text: Parser<string> = (raw) => {
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined;
  const value = String(raw).trim().slice(0, 200);
  return value === '' ? undefined : value;
};

/** A positive whole number. */
export const wholeNumber: Parser<number> = (raw) => {
  const value = Number(raw);
  return raw !== '' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
};

/** A month as YYYY-MM. */
export const month: Parser<string> = (raw) =>
  typeof raw === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(raw) ? raw : undefined;

/** A day as YYYY-MM-DD. */
export const day: Parser<string> = (raw) =>
  typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(raw) ? raw : undefined;

/** A condition that is either set or absent. */
export const flag: Parser<true> = (raw) =>
  raw === true || raw === 'true' || raw === 1 ? true : undefined;

/** One of the given words, such as the keys of a table of labels. */
export function oneOf<const Word extends string>(words: readonly Word[]): Parser<Word> {
  return (raw) => words.find((word) => word === raw);
}

/** Several of the given words. */
export function someOf<const Word extends string>(words: readonly Word[]): Parser<Word[]> {
  return (raw) => {
    const given = Array.isArray(raw) ? raw : [raw];
    const found = words.filter((word) => given.includes(word));
    return found.length === 0 ? undefined : found;
  };
}

/** A place within this app to return to; never another site. */
export const ownPath: Parser<string> = (raw) =>
  typeof raw === 'string' && /^\/(?![/\\])/.test(raw) ? raw : undefined;

/** Without what is not set, so that the same view has one address. */
export function withoutUnset<Search extends object>(search: Search): Search {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined),
  ) as Search;
}
