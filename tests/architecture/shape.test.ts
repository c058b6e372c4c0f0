/** The shape that features, files and folders have. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { appRouter, walkProcedures } from '@xianfeng/api';
import { importsOf, sourceFiles } from '@xianfeng/testkit/imports';
import { describe, expect, test } from 'vitest';

const FEATURES = 'packages/features/src';
/** What every feature has at the top of its folder; a reader who knows one feature knows them all. */
const ALWAYS = ['index.ts', 'policy.ts', 'router.ts', 'schema.ts', 'strangers.ts'];
/** What a feature has besides that writes. */
const WRITING = ['events.ts'];
/** Where a router takes the functions of its procedures from, if not from a room of its feature. */
const READS_AND_WRITES = ['./queries.js', './commands.js'];
/** What else a router may import of its own feature. */
const INPUTS_AND_POLICIES = ['./policy.js', './schema.js'];
/** More lines of code than this are two files, comments not counted. */
const LONGEST = 300;
/** More files than this in one folder need rooms: folders named by what happens in them. */
const MOST_FILES = 15;
/** Folders that hold more files, each with its reason. */
const LARGE_FOLDERS: Readonly<Record<string, string>> = {
  'packages/database/src/migrations': 'a numbered list that is only ever added to',
};
/** Folders that a build or an installation writes. */
const BUILT = new Set(['node_modules', 'dist']);

const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const features = folders(FEATURES).filter((name) => !['kernel', 'kit', 'testing'].includes(name));
const writing = new Set(
  walkProcedures(appRouter)
    .filter(({ type }) => type === 'mutation')
    .map(({ feature }) => feature),
);

describe.each(features)('the feature %s', (name) => {
  test('has the shape that all features have', () => {
    const expected = writing.has(name) ? [...ALWAYS, ...WRITING] : ALWAYS;
    expect(expected.filter((file) => !existsSync(`${FEATURES}/${name}/${file}`))).toEqual([]);
  });

  test('keeps its reads and writes in queries.ts, commands.ts or rooms', () => {
    const own = importsOf('.', `${FEATURES}/${name}/router.ts`)
      .map(({ specifier }) => specifier)
      .filter((each) => each.startsWith('./') && !INPUTS_AND_POLICIES.includes(each));
    const inRoom = /^\.\/[a-z-]+\/[a-z-]+\.js$/;
    expect(own).not.toEqual([]);
    expect(own.filter((each) => !READS_AND_WRITES.includes(each) && !inRoom.test(each))).toEqual(
      [],
    );
  });

  test('has no queries.ts or commands.ts that only names what lies in its rooms', () => {
    const empty = sourceFiles('.', [`${FEATURES}/${name}`])
      .filter((file) => /\/(queries|commands)\.ts$/.test(file))
      .filter((file) => !/^(export )?(async )?(function|const) /m.test(readFileSync(file, 'utf8')));
    expect(empty).toEqual([]);
  });

  test('calls no policy like what it permits: mayListTasks stands beside listTasks', () => {
    const own = sourceFiles('.', [`${FEATURES}/${name}`]).filter(
      (file) => !/\.test\.ts$/.test(file),
    );
    const policies = exportsOf(`${FEATURES}/${name}/policy.ts`);
    const functions = own.filter((file) => !file.endsWith('/policy.ts')).flatMap(exportsOf);
    expect(functions.filter((each) => policies.includes(each))).toEqual([]);
  });

  test('has its tests beside it', () => {
    const tests = sourceFiles('.', [`${FEATURES}/${name}`]).filter((file) =>
      file.endsWith('.test.ts'),
    );
    expect(tests).not.toEqual([]);
  });

  test('keeps its router thin: it reads no table', () => {
    const named = importsOf('.', `${FEATURES}/${name}/router.ts`).map(({ specifier }) => specifier);
    expect(named.filter((each) => ['@xianfeng/database', 'kysely'].includes(each))).toEqual([]);
  });
});

test('a feature of the web bears the name of a feature of the server', () => {
  const strangers = folders('apps/web/src/features').filter((name) => !features.includes(name));
  expect(strangers).toEqual([]);
});

test('no file is longer than can be read at once', () => {
  const long = sourceFiles('.', ['apps', 'packages', 'tests', 'scripts'])
    .filter((file) => !/\.(test|gen)\.tsx?$/.test(file))
    .map((file) => ({ file, lines: linesOfCode(file) }))
    .filter(({ lines }) => lines > LONGEST);
  expect(long).toEqual([]);
});

test('no folder holds more files than can be seen at once', () => {
  const counts = new Map<string, number>();
  for (const root of ['apps', 'packages', 'tests', 'scripts']) countFiles(root, counts);
  const large = [...counts].filter(
    ([folder, files]) => files > MOST_FILES && !Object.hasOwn(LARGE_FOLDERS, folder),
  );
  expect(Object.fromEntries(large)).toEqual({});
  // A folder that has become small is no exception any more.
  const small = Object.keys(LARGE_FOLDERS).filter(
    (folder) => !((counts.get(folder) ?? 0) > MOST_FILES),
  );
  expect(small).toEqual([]);
});

/** The functions and values that a file exports by its own declarations. */
function exportsOf(file: string): string[] {
  const declared = readFileSync(file, 'utf8').matchAll(
    /^export (?:async )?(?:const|function) (\w+)/gm,
  );
  return [...declared].map(([, name = '']) => name);
}

/** How many files each folder holds itself, builds and installed packages left out. */
function countFiles(folder: string, counts: Map<string, number>): void {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith('.') && !BUILT.has(name),
  );
  counts.set(folder, entries.filter((entry) => entry.isFile()).length);
  for (const entry of entries) {
    if (entry.isDirectory()) countFiles(`${folder}/${entry.name}`, counts);
  }
}

/** Casts of names that TypeScript could not follow, and guards that one helper of the rules is for. */
const UNTYPED_NAMES = [
  /Object\.(keys|entries)\((?:[^()]|\([^()]*\))*\)\s*\)?\s+as\b/,
  /Object\.hasOwn\(/,
];

test('names of a table are read by namesOf and isNameOf, and not by casts', () => {
  const untyped = sourceFiles('.', ['apps', 'packages', 'tests', 'scripts']).filter(
    (file) =>
      !file.startsWith('tests/architecture/') &&
      UNTYPED_NAMES.some((pattern) => pattern.test(readFileSync(file, 'utf8'))),
  );
  expect(untyped).toEqual([]);
});

function linesOfCode(file: string): number {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => !/^\s*($|\/\/|\/\*|\*)/.test(line)).length;
}
