// What stands in for Vitest while mutants are tried: the part of it that the tests of the rules use. The
// tests only register here; runner.mjs runs them, thousands of times in one process. Snapshots are held
// against those of the first run, which Vitest itself has held against the files.
import { inspect } from 'node:util';

const { equals, iterableEquality, subsetEquality, ArrayContaining, tests } =
  globalThis.__rulesUnderMutation__;

let path = [];
let hooks = [];

function grouped(name, body) {
  const outer = { path, hooks };
  path = [...path, name];
  hooks = [...hooks];
  body();
  ({ path, hooks } = outer);
}

const each = (one) => (cases) => (name, body) => {
  for (const given of cases) one(name, () => body(...(Array.isArray(given) ? given : [given])));
};

export const describe = Object.assign(grouped, { each: each(grouped) });

const register = (name, body) =>
  tests.push({ name: [...path, name].join(' > '), body, hooks, snapshots: [], taken: 0 });

export const it = Object.assign(register, { each: each(register) });

export const afterEach = (hook) => hooks.push(hook);

const print = (value) =>
  inspect(value, { depth: null, sorted: true, maxArrayLength: null, maxStringLength: null });

function throws(call, wanted) {
  try {
    call();
  } catch (error) {
    if (wanted === undefined) return true;
    if (typeof wanted === 'function') return error instanceof wanted;
    return wanted instanceof RegExp ? wanted.test(error.message) : error.message.includes(wanted);
  }
  return false;
}

/** The first time a snapshot is taken; later it must be the same. */
function asBefore(value) {
  const test = globalThis.__rulesUnderMutation__.running;
  const index = test.taken++;
  const text = print(value);
  test.snapshots[index] ??= text;
  return test.snapshots[index] === text;
}

const contains = (list, value) =>
  typeof list === 'string' ? list.includes(value) : [...list].includes(value);

const matchers = {
  toBe: Object.is,
  toEqual: (a, b) => equals(a, b, [iterableEquality]),
  toMatchObject: (a, b) => equals(a, b, [iterableEquality, subsetEquality]),
  toHaveLength: (a, length) => a.length === length,
  toBeNull: (a) => a === null,
  toBeUndefined: (a) => a === undefined,
  toBeGreaterThan: (a, b) => a > b,
  toBeGreaterThanOrEqual: (a, b) => a >= b,
  toBeLessThan: (a, b) => a < b,
  toBeLessThanOrEqual: (a, b) => a <= b,
  toContain: contains,
  toMatch: (a, pattern) => (pattern instanceof RegExp ? pattern.test(a) : a.includes(pattern)),
  toThrow: throws,
  toMatchSnapshot: asBefore,
};

export function expect(value) {
  const checks = (wanted) =>
    Object.fromEntries(
      Object.entries(matchers).map(([name, holds]) => [
        name,
        (...args) => {
          if (holds(value, ...args) !== wanted) throw new Error(`${name} does not hold`);
        },
      ]),
    );
  return { ...checks(true), not: checks(false) };
}

expect.arrayContaining = (list) => new ArrayContaining(list);
