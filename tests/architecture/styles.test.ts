// Stylesheets of features do not repeat or share what is not theirs.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

const WEB = 'apps/web/src';
const SHARED = 'components/page/Parts.module.css';

const sheets = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.module.css'))
  .sort();

/** Classes that one plain rule says all about, each with its declarations in order. */
function wholeClasses(file: string): Map<string, string> {
  const text = readFileSync(`${WEB}/${file}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const rules = [...text.matchAll(/(?<!,\n)^\.([a-zA-Z]+) \{\n([^{}]*)^\}/gm)];
  const whole = new Map<string, string>();
  for (const [, name = '', body = ''] of rules) {
    if (text.match(new RegExp(`\\.${name}\\b`, 'g'))?.length !== 1) continue;
    whole.set(
      name,
      body
        .split(';')
        .map((line) => line.trim())
        .sort()
        .join(';'),
    );
  }
  return whole;
}

test('no stylesheet of a feature writes anew what a shared class says', () => {
  const shared = new Set(wholeClasses(SHARED).values());
  expect(shared.size).toBeGreaterThan(5);
  const again = sheets
    .filter((file) => file.startsWith('features/'))
    .flatMap((file) =>
      [...wholeClasses(file)]
        .filter(([, body]) => shared.has(body))
        .map(([name]) => `${file} .${name}`),
    );
  expect(again).toEqual([]);
});

/** What several views share: classes that a feature uses, and does not write anew. */
const KIT = [
  SHARED,
  'components/page/Table.module.css',
  'components/form/Form.module.css',
  'components/facts/FactList.module.css',
];

/** Rules of three declarations or more, by what they declare: in any order, and within any condition. */
function rulesOf(file: string): { selector: string; declares: string }[] {
  const text = readFileSync(`${WEB}/${file}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) => {
    const lines = body.split(';').map((line) => line.replaceAll(/\s+/g, ' ').trim());
    const declared = lines.filter((line) => line !== '').sort();
    if (declared.length < 3) return [];
    return [{ selector: selector.trim().replaceAll('\n', ' '), declares: declared.join('; ') }];
  });
}

test('no rule stands in the stylesheets of two features, or in one and in the kit', () => {
  const places = new Map<string, string[]>();
  const looked = sheets.filter((file) => file.startsWith('features/') || KIT.includes(file));
  for (const file of looked) {
    for (const { selector, declares } of rulesOf(file)) {
      places.set(declares, [...(places.get(declares) ?? []), `${file} ${selector}`]);
    }
  }
  expect(places.size).toBeGreaterThan(100);
  const twice = [...places].filter(
    ([, found]) =>
      found.some((place) => place.startsWith('features/')) &&
      new Set(found.map((place) => place.split(' ')[0])).size > 1,
  );
  expect(Object.fromEntries(twice)).toEqual({});
});

test('no feature of the web uses the stylesheet of another', () => {
  const files = readdirSync(`${WEB}/features`, { recursive: true, encoding: 'utf8' });
  const reaching = files
    .filter((file) => file.endsWith('.tsx'))
    .filter((file) => {
      const text = readFileSync(`${WEB}/features/${file}`, 'utf8');
      const sheetPaths = [...text.matchAll(/from '(\.[^']*\.css)'/g)].map(([, path = '']) => path);
      return sheetPaths.some((path) => {
        const target = posix.join('features', posix.dirname(file), path);
        return target.startsWith('features/') && target.split('/')[1] !== file.split('/')[0];
      });
    });
  expect(reaching).toEqual([]);
});

test('a stylesheet has the classes that are used, and no others', () => {
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' });
  const used = new Map<string, Set<string>>();
  for (const file of files.filter((each) => /\.tsx?$/.test(each))) {
    const text = readFileSync(`${WEB}/${file}`, 'utf8');
    for (const [, name = '', path = ''] of text.matchAll(/import (\w+) from '(\.[^']*\.css)'/g)) {
      const sheet = posix.join(posix.dirname(file), path);
      const named = used.get(sheet) ?? new Set();
      for (const [, member = ''] of text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))) {
        named.add(member);
      }
      // A class that is chosen by a value may be any of them.
      if (text.includes(`${name}[`)) named.add('*');
      used.set(sheet, named);
    }
  }
  const wrong = sheets.flatMap((sheet) => {
    const named = used.get(sheet) ?? new Set();
    const text = readFileSync(`${WEB}/${sheet}`, 'utf8').replaceAll(
      /\/\*[\s\S]*?\*\/|:global\([^)]*\)|"[^"]*"|\d*\.\d+/g,
      '',
    );
    const classes = new Set([...text.matchAll(/\.([a-zA-Z]\w*)/g)].map(([, name = '']) => name));
    const missing = [...named].filter((name) => name !== '*' && !classes.has(name));
    const unused = named.has('*') ? [] : [...classes].filter((name) => !named.has(name));
    return [
      ...missing.map((name) => `${sheet} lacks .${name}`),
      ...unused.map((name) => `${sheet} .${name} is not used`),
    ];
  });
  expect(wrong).toEqual([]);
});
