/** Spoils a value in one place, in the ways in which inputs have broken servers. */
import { pick, type Random } from './random.js';

/** Stands for 5,000 lists in each other until the text goes out: writing them overflows the stack here. */
const DEEP = '@deep';
const NESTED = '['.repeat(5_000) + ']'.repeat(5_000);

/** The value as JSON, as it goes out. */
export const written = (value: unknown): string | undefined =>
  JSON.stringify(value)?.replaceAll(JSON.stringify(DEEP), NESTED);

const cursor = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');

/** Leaves that no form of the product sends. */
const LEAVES: readonly (() => unknown)[] = [
  () => '\uD800',
  () => 'a\uDC00b',
  () => '\u0000',
  () => '支部\u202E\u200B党员',
  () => '😀<script>alert(1)</script>',
  () => "'; drop table member; --",
  () => '%',
  () => '../../../etc/passwd',
  () => 'x'.repeat(20_000),
  () => '',
  () => ' ',
  () => '9'.repeat(400),
  () => '2026-02-30',
  () => '275761-01-01',
  () => '9999-12-31',
  () => '0001-01-01',
  () => '9999-12',
  () => '0000-01',
  () => '\u3164\uFFFE',
  () => '-infinity',
  () => 'NaN',
  () => 0,
  () => -1,
  () => 1.5,
  () => 1e308,
  () => -1e308,
  () => 2 ** 31,
  () => 2 ** 53,
  () => 2 ** 63,
  () => 1e-320,
  () => true,
  () => null,
  () => [],
  () => ({}),
  () => [null],
  () => DEEP,
  () => [[[[[[[[[[[[[1]]]]]]]]]]]]],
  () => Array.from({ length: 3_000 }, () => 0),
  () => JSON.parse('{"__proto__": {"admin": true}, "constructor": 1}'),
  () => JSON.parse('{"toString": 1, "then": 1}'),
  () => cursor([1]),
  () => cursor(['x', 'y', 1e300]),
  () => cursor(['2026-02-30', 9e15]),
  () => cursor([['a']]),
  () => 'constructor',
  () => '__proto__',
];

/** The same value with one place of it spoiled. */
export function spoil(value: unknown, random: Random): unknown {
  const leaf = () => pick(random, LEAVES)?.();
  if (typeof value !== 'object' || value === null || random() < 0.05) return leaf();
  if (Array.isArray(value)) {
    if (value.length === 0) return [leaf()];
    const place = Math.floor(random() * value.length);
    return value.map((one, index) => (index === place ? spoil(one, random) : one));
  }
  const names = Object.keys(value);
  const name = random() < 0.1 ? 'extra' : (pick(random, names) ?? 'extra');
  if (random() < 0.08) {
    return Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
  }
  return { ...value, [name]: spoil(Reflect.get(value, name), random) };
}
