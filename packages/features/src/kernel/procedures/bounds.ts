/** How large a value of a request may be, checked before any recursive function reads it. */
import { AppError } from '../errors.js';

/** Forms have records in lists in a record: a handful of levels. */
const MOST_LEVELS = 12;
/** A list of 2,000 rows with twenty columns, and some. */
const MOST_VALUES = 100_000;

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
