/** How large a value of a request may be, checked before it is parsed and before any function walks it. */
import { AppError } from '../errors.js';

/** Forms have records in lists in a record: a handful of levels. */
const MOST_LEVELS = 12;
/** A list of 2,000 rows with twenty columns, and some. */
const MOST_VALUES = 100_000;
/** Every value but the first stands after one of these signs; texts have some of them too. */
const SIGNS = Buffer.from(',[{');
const MOST_SIGNS = 2 * MOST_VALUES;

/**
 * Whether the JSON of a request has few enough values to be parsed: parsing and leaving millions of
 * empty lists takes many seconds, in which nobody else is answered.
 */
export function isParsable(json: Buffer): boolean {
  let left = MOST_SIGNS;
  for (const sign of SIGNS) {
    for (let at = json.indexOf(sign); at !== -1; at = json.indexOf(sign, at + 1)) {
      left -= 1;
      if (left < 0) return false;
    }
  }
  return true;
}

/**
 * The value itself, where it is neither deeper nor larger than any form of the product.
 *
 * @throws AppError invalid_input
 */
export function bounded<Value>(value: Value): Value {
  let level: unknown[] = [value];
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length;
    if (depth > MOST_LEVELS || count > MOST_VALUES) throw new AppError('invalid_input');
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  }
  return value;
}
