// Tests of the tables of names.
import { expect, it } from 'vitest';
import * as rules from './index.js';

/** Every table of Chinese names that the package gives, by its name. */
const tables = Object.entries(rules).filter(([name]) => name.endsWith('Labels'));

it('gives tables of names', () => {
  expect(tables.length).toBeGreaterThan(50);
});

it.each(tables)('%s are as the screens show them', (_, table) => {
  for (const label of Object.values(table)) expect(label).toMatch(/./);
  expect(table).toMatchSnapshot();
});
