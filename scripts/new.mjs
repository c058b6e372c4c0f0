// pnpm new feature NAME [WORD]: makes the rooms of a new feature, on the server and in the web, in the
// shape that every feature has: a list, a page, a form, a write with its event, and their tests. What it
// makes works as it is: begin by changing it. The texts lie in scripts/new/.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freePlace, wire } from './new/wiring.mjs';

const [what, name, given] = process.argv.slice(2);
if (what !== 'feature' || !/^[a-z]{2,}s$/.test(name ?? '')) {
  console.error(
    'usage: pnpm new feature NAME [WORD]   (one English word in the plural, and what it is called in Chinese)',
  );
  process.exit(2);
}
const one = name.replace(/ies$/, 'y').replace(/s$/, '');
const capital = (word) => word[0].toUpperCase() + word.slice(1);

// | one | 词 | what it is |
const glossary = readFileSync('docs/glossary.md', 'utf8');
const inGlossary = new RegExp(`^\\| ${one} \\| ([^|（]+?) *[|（]`, 'm').exec(glossary)?.[1];
const word = given ?? inGlossary;
if (word === undefined) {
  console.error(
    `"${one}" is not in docs/glossary.md: add it, or say its word: pnpm new feature ${name} 词`,
  );
  process.exit(2);
}
const names = { name, Name: capital(name), one, One: capital(one), word, place: freePlace() };
const filled = (text) =>
  text.replaceAll(/\{\{(name|Name|one|One|word|place)\}\}/g, (_, key) => String(names[key]));

/** Where each text goes; what is not named here keeps its name. */
const called = {
  'test.ts': `${name}.test.ts`,
  'ListPage.tsx': `${names.Name}Page.tsx`,
  'RecordPage.tsx': `${names.One}Page.tsx`,
};

const rooms = [
  ['server', join('packages', 'features', 'src', name)],
  ['web', join('apps', 'web', 'src', 'features', name)],
];
for (const [, folder] of rooms) {
  if (!existsSync(folder)) continue;
  console.error(`${folder} exists already`);
  process.exit(1);
}
const texts = join(import.meta.dirname, 'new');
const made = rooms.flatMap(([part, folder]) =>
  readdirSync(join(texts, part), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const plain = file.slice(0, -'.txt'.length);
      const path = join(folder, called[plain] ?? plain);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, filled(readFileSync(join(texts, part, file), 'utf8')));
      return path;
    }),
);
const touched = [
  ...made,
  ...wire(names, filled(readFileSync(join(texts, 'migration.ts.txt'), 'utf8'))),
];
const biome = join('node_modules', '@biomejs', 'biome', 'bin', 'biome');
if (existsSync(biome)) {
  spawnSync(process.execPath, [biome, 'check', '--write', ...touched], { stdio: 'inherit' });
}
for (const file of touched) console.log(file);

console.log(`
It has a name, a kind and an organization. Change them in its migration, tables, labels and schema first,
then in queries, commands and pages; \`pnpm check\` says what does not fit yet.`);
if (inGlossary === undefined) console.log(`"${one}" ${word} is not in docs/glossary.md yet.`);
