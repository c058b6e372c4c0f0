// Which file may import which: order of packages, features apart, no circles.
import { existsSync, readFileSync } from 'node:fs';
import { circlesIn, type Import, importsOf, sourceFiles } from '@xianfeng/testkit/imports';
import { describe, expect, test } from 'vitest';

const ROOT = '.';
const files = sourceFiles(ROOT, ['apps', 'packages']);
const imports = files.flatMap((file) => importsOf(ROOT, file));

/** What each package may import of ours: one way, from the server down to the rules. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  'packages/rules': [],
  'packages/documents': ['rules'],
  'packages/database': [],
  'packages/events': ['database'],
  'packages/features': ['documents', 'events', 'database', 'rules'],
  'packages/api': ['features'],
  'packages/demo': ['features', 'database', 'rules'],
  'packages/testkit': ['events', 'database'],
  'apps/server': ['api', 'demo', 'features', 'events', 'database', 'rules'],
  'apps/web': ['api', 'features', 'rules'],
};

/** What a member's phone loads from the address to its home; `pnpm size` of the web weighs it. */
const FIRST_LOAD = [
  'apps/web/src/main.tsx',
  'apps/web/src/app/live/connection.ts',
  'apps/web/src/app/shell/Frame.tsx',
  'apps/web/src/entry/HomeScreen.tsx',
  'apps/web/src/entry/MemberHome.tsx',
  'apps/web/src/features/activities/home/HomeActivities.tsx',
  'apps/web/src/features/tasks/home/HomeTasks.tsx',
];

const isTest = (file: string) =>
  /\.test\.tsx?$|^packages\/([a-z]+\/src\/testing|api\/src\/strangers)\/|^packages\/features\/src\/[a-z]+\/strangers\.ts$/.test(
    file,
  );
/** The stories of the demo in the features' folders, and what they are made with. */
const isDemo = (file: string) => /^packages\/features\/src\/([a-z]+|kit)\/demo\//.test(file);
const packageOf = (file: string) => file.split('/').slice(0, 2).join('/');
const told = ({ from, specifier }: Import) => `${from} → ${specifier}`;

/** The part of `@xianfeng/NAME/part` after the slash; null for other packages. */
function ours({ specifier }: Import): { name: string; part: string } | null {
  const match = /^@xianfeng\/([^/]+)(?:\/(.+))?$/.exec(specifier);
  return match?.[1] === undefined ? null : { name: match[1], part: match[2] ?? '' };
}

test('every package has its place in the order', () => {
  const packages = new Set(files.map(packageOf));
  expect([...packages].sort()).toEqual(Object.keys(BELOW).sort());
});

describe('imports go one way', () => {
  test('between packages', () => {
    const wrong = imports.filter((each) => {
      const target = ours(each);
      if (target === null) return false;
      if (isTest(each.from) && target.name === 'testkit') return false;
      return BELOW[packageOf(each.from)]?.includes(target.name) !== true;
    });
    expect(wrong.map(told)).toEqual([]);
  });

  test('and through the front door: no path leads into another package', () => {
    const wrong = imports.filter(
      ({ from, to }) => to !== null && packageOf(from) !== packageOf(to),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  test('builders for tests stay in tests', () => {
    const wrong = imports.filter(
      (each) =>
        !isTest(each.from) &&
        (ours(each)?.part === 'testing' || each.to?.includes('/src/testing/') === true),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  test('the web takes types from the API, and of the features what is safe in a browser', () => {
    const wrong = imports.filter((each) => {
      const target = ours(each);
      if (target === null || packageOf(each.from) !== 'apps/web' || isTest(each.from)) return false;
      if (target.name === 'api') return !each.typeOnly;
      // The root of the features is types over all of them.
      if (target.name === 'features' && target.part === '') return !each.typeOnly;
      return target.name === 'features' && !/^(kit\/)?[a-z]+\/(labels|schema)$/.test(target.part);
    });
    expect(wrong.map(told)).toEqual([]);
  });
});

test('one module knows the library of sessions, so that it can be replaced (ADR 29)', () => {
  const knowing = imports.filter(({ specifier }) =>
    /^(lucia|@lucia-auth\/.*|oslo.*)$/.test(specifier),
  );
  expect([...new Set(knowing.map(({ from }) => from))]).toEqual([
    'packages/features/src/accounts/sessions/lucia.ts',
  ]);
});

test('the member’s home needs no validation: before it is shown, no schema is loaded', () => {
  const reached = new Set(FIRST_LOAD);
  const wrong: Import[] = [];
  for (const file of reached) {
    for (const each of imports) {
      if (each.from !== file || each.typeOnly || each.lazy) continue;
      if (each.to !== null) reached.add(each.to);
      if (each.specifier === 'zod' || ours(each)?.part.endsWith('/schema')) wrong.push(each);
    }
  }
  expect(wrong.map(told)).toEqual([]);
  expect(reached.size).toBeGreaterThan(50);
});

/** The web from its ground up: each layer knows those before it, and none after it. */
const LAYERS = ['app', 'components', 'features', 'entry'].map((each) => `apps/web/src/${each}/`);

test('the web stands on its app, and only its entry knows everything', () => {
  const layer = (file: string) => LAYERS.findIndex((each) => file.startsWith(each));
  const wrong = imports.filter(({ from, to }) => {
    if (to === null || layer(from) < 0) return false;
    // The frame around every view is drawn with the parts that all views share.
    const framing = /\/app\/(routes|shell)\//.test(from) && layer(to) === 1;
    return layer(to) > layer(from) && !framing;
  });
  expect(wrong.map(told)).toEqual([]);
});

const DOWNLOAD = 'apps/web/src/components/files/download.ts';

/** The feature of the web that a file belongs to. */
const webFeatureOf = (file: string) =>
  /^apps\/web\/src\/features\/([^/]+)\//.exec(file)?.[1] ?? null;

test('a feature of the web imports nothing of another: shared parts are components or fill slots', () => {
  const inside = imports.filter(({ from, to }) => webFeatureOf(from) !== null && to !== null);
  expect(inside.length).toBeGreaterThan(500);
  const wrong = inside.filter(({ from, to }) => {
    const other = to === null ? null : webFeatureOf(to);
    return other !== null && other !== webFeatureOf(from);
  });
  expect(wrong.map(told)).toEqual([]);
});

test('a page prints, and hands files out, by the buttons that all pages share', () => {
  const wrong = files.filter(
    (file) =>
      webFeatureOf(file) !== null &&
      (readFileSync(file, 'utf8').includes('window.print') ||
        imports.some(({ from, to }) => from === file && to === DOWNLOAD)),
  );
  expect(existsSync(DOWNLOAD)).toBe(true);
  expect(wrong).toEqual([]);
});

/** The feature that a file belongs to, the kernel, or the part of the kit: `tasks`, `kit/reveal`. */
const featureOf = (file: string) =>
  /^packages\/features\/src\/((?:kit\/)?[^/]+)\//.exec(file)?.[1] ?? null;

describe('a feature', () => {
  test('is entered through its index, or from a schema through its schema', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (to === null || isTest(from)) return false;
      const [mine, other] = [featureOf(from), featureOf(to)];
      if (other === null || mine === other) return false;
      const file = to.slice(`packages/features/src/${other}/`.length);
      // A schema runs in the browser, where no index of a feature may come along.
      const browserSafe =
        /^(labels|schema)\.ts$/.test(file) || (other === 'kernel' && file === 'access/roles.ts');
      // One story of the demo builds on another.
      const story = isDemo(from) && file === 'demo/index.ts';
      return file !== 'index.ts' && !browserSafe && !story;
    });
    expect(wrong.map(told)).toEqual([]);
  });

  test('has its part of the demo loaded only where a demo is made', () => {
    const wrong = imports.filter(
      ({ from, to, lazy, typeOnly }) =>
        to !== null && isDemo(to) && !isDemo(from) && !isTest(from) && !lazy && !typeOnly,
    );
    expect(wrong.map(told)).toEqual([]);
  });

  test('is unknown to the kit, whose parts stand on the kernel', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [mine, other] = [featureOf(from), to === null ? null : featureOf(to)];
      if (other === null || mine?.startsWith('kit/') !== true || isTest(from)) return false;
      return other !== 'kernel' && !other.startsWith('kit/');
    });
    expect(wrong.map(told)).toEqual([]);
  });

  test('leaves the kernel alone: the kernel knows no feature', () => {
    const wrong = imports.filter(({ from, to }) => {
      const other = to === null ? null : featureOf(to);
      return featureOf(from) === 'kernel' && other !== null && other !== 'kernel';
    });
    expect(wrong.map(told)).toEqual([]);
  });

  test('that serves all others knows none of them', () => {
    const collecting = ['attachments', 'audit', 'board'];
    const wrong = imports.filter(({ from, to }) => {
      const [mine, other] = [featureOf(from), to === null ? null : featureOf(to)];
      if (isTest(from) || mine === null || !collecting.includes(mine)) return false;
      return other !== null && other !== mine && !/^(kernel$|kit\/)/.test(other);
    });
    expect(wrong.map(told)).toEqual([]);
  });

  test('has labels without validation, which a screen can show before anything is entered', () => {
    const tables = files.filter((file) => /\/features\/src\/[^/]+\/labels\.ts$/.test(file));
    expect(tables.length).toBeGreaterThan(3);
    const wrong = imports.filter(
      ({ from, to, specifier, typeOnly }) =>
        !typeOnly &&
        tables.includes(from) &&
        (specifier === 'zod' || to?.endsWith('/schema.ts') === true),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  test('has a schema that runs in a browser, with everything that it imports', () => {
    const reached = new Set(
      files.filter((file) => /\/features\/src\/[^/]+\/schema\.ts$/.test(file)),
    );
    expect(reached.size).toBeGreaterThan(5);
    const wrong: string[] = [];
    for (const file of reached) {
      for (const each of imports) {
        if (each.from !== file || each.typeOnly) continue;
        if (each.to !== null) reached.add(each.to);
        else if (each.specifier !== 'zod' && ours(each)?.name !== 'rules') wrong.push(told(each));
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('no circles', () => {
  const inside = imports.flatMap(({ from, to }) =>
    to === null || packageOf(from) !== packageOf(to) ? [] : [{ from, to }],
  );

  /** The room that a file stands in: a folder below src; in the web's app and features, one in them. */
  const room = (file: string) => {
    const path = file.split('/').slice(3, -1);
    const deep = file.startsWith('apps/web/') && ['app', 'features'].includes(path[0] ?? '');
    return path.length > 0 ? [packageOf(file), ...path.slice(0, deep ? 2 : 1)].join('/') : null;
  };

  test('between folders', () => {
    const edges = inside.flatMap(({ from, to }) => {
      const [start, end] = [room(from), room(to)];
      return isTest(from) || start === null || end === null ? [] : [[start, end] as const];
    });
    expect(circlesIn(edges)).toEqual([]);
  });

  test('between modules, also where one names only types of the other or loads it later', () => {
    expect(circlesIn(inside.map(({ from, to }) => [from, to] as const))).toEqual([]);
  });
});
