// Tests that docs/rules is complete and current.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ruleGroups, ruleOf } from '../catalogue/index.js';
import { ruleIds } from '../testing/rule-ids.js';
import { leftToPeople } from './left-to-people.js';
import { rulePages } from './pages.js';
import { scanSources } from './scan.js';

const source = fileURLToPath(new URL('..', import.meta.url));
const written = fileURLToPath(new URL('../../../../docs/rules/', import.meta.url));

const sources = Object.fromEntries(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(`${source}/${file}`, 'utf8')]),
);

describe('coverage', () => {
  const scan = scanSources(sources);
  const catalogue = ruleGroups.flatMap((group) => group.rules.map((rule) => rule.id));

  it('knows every rule of the rule book, and no other', () => {
    expect([...catalogue].sort()).toEqual([...ruleIds].sort());
  });

  it.each(ruleIds)('%s is decided in code', (id) => {
    expect(scan[id]?.length).toBeGreaterThan(0);
  });

  it('leaves to people only parts of rules that exist', () => {
    for (const id of Object.keys(leftToPeople)) expect(ruleOf(id)?.id).toBe(id);
  });
});

describe('docs/rules', () => {
  const pages = rulePages(sources);

  it('has the pages that the code makes, and no other', () => {
    expect(readdirSync(written).sort()).toEqual(Object.keys(pages).sort());
  });

  it.each(Object.entries(pages))('%s is current', (name, text) => {
    const hint = 'run pnpm --filter @xianfeng/rules docs';
    expect(readFileSync(`${written}${name}`, 'utf8'), hint).toBe(text);
  });
});
