// Which modules of the app travel in one file: a phone pays for each file, and for what it does not use.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/**
 * What is drawn first, by who sees it, and then what most other views are made of. A file holds what its
 * views need and no file before it holds. All else is fetched with the views that need it.
 */
const FIRST = [
  {
    name: 'home',
    views: ['main.tsx', ...partsOf(['memberHome'])],
  },
  { name: 'live', views: ['app/live/connection.ts'] },
  {
    name: 'office',
    views: [
      'features/duties/Desk.tsx',
      'features/board/Board.tsx',
      'app/shell/waiting/WaitingBadge.tsx',
      ...partsOf(['waiting', 'deskDuties', 'deskActions', 'board', 'boardWide']),
    ],
  },
  {
    name: 'kit',
    views: [
      'app/theme/ThemeProvider.tsx',
      'components/ActionButton.tsx',
      'components/form/WriteForm.tsx',
      'app/shell/RestWarning.tsx',
    ],
  },
  { name: 'list', views: ['components/list/RecordList.tsx'] },
];

/**
 * The parts that features declare for places of the homes, each on a line of its own in their index.ts.
 *
 * @param {readonly string[]} places
 */
function partsOf(places) {
  const features = path.join(src, 'features');
  return readdirSync(features).flatMap((feature) => {
    let place = '';
    return readFileSync(path.join(features, feature, 'index.ts'), 'utf8')
      .split('\n')
      .flatMap((line) => {
        place = /^ {4}(\w+): \[/.exec(line)?.[1] ?? place;
        const part = /import\('\.\/(.+)\.js'\)/.exec(line)?.[1];
        return part !== undefined && places.includes(place)
          ? [`features/${feature}/${part}.tsx`]
          : [];
      });
  });
}

/**
 * The groups for the bundler. Which modules a view needs, and which of them another view needs as well,
 * only the bundler knows, after it has left out what is never used: so it is asked once before.
 *
 * @param {import('vite').InlineConfig} config of the build
 * @returns {Promise<import('vite').Rolldown.CodeSplittingGroup[]>}
 */
export async function chunkGroups(config) {
  const places = placesOf(await outputOf(config));
  return [{ name: (id) => places.get(id) ?? null, includeDependenciesRecursively: false }];
}

async function outputOf(config) {
  const built = await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    build: { ...config.build, write: false, minify: false, manifest: false },
  });
  const { output } = Array.isArray(built) ? built[0] : built;
  return output.filter(({ type }) => type === 'chunk');
}

/** In which file each module goes, by its id; the others stay where the bundler puts them. */
function placesOf(chunks) {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const places = new Map();
  for (const { name, views } of FIRST) {
    for (const view of views) {
      const id = path.join(src, view);
      const chunk = chunks.find(({ moduleIds }) => moduleIds.includes(id));
      if (chunk === undefined) throw new Error(`scripts/chunks.mjs: the build has no ${view}`);
      for (const needed of withImports(chunk, byFile)) {
        for (const module of needed.moduleIds) place(places, module, name);
      }
    }
  }
  return places;
}

function withImports(chunk, byFile) {
  const found = new Set([chunk]);
  for (const each of found) {
    for (const name of each.imports) {
      const imported = byFile.get(name);
      if (imported !== undefined) found.add(imported);
    }
  }
  return found;
}

function place(places, id, name) {
  // The bundler keeps its own runtime apart.
  if (places.has(id) || id.startsWith('\0rolldown')) return;
  // What changes with a library only is a file of its own, kept by browsers over our own releases.
  const library = name === 'home' && id.includes('node_modules');
  places.set(id, library ? 'vendor' : name);
}
