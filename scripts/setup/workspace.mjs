// Folders, hashes and notes of the workspace.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const notes = join(root, 'node_modules', '.xianfeng');

/** The folders of the workspace's packages, such as `packages/rules`. */
export function packageFolders() {
  return ['apps', 'packages', 'tests'].flatMap((parent) =>
    readdirSync(join(root, parent))
      .map((name) => `${parent}/${name}`)
      .filter((folder) => existsSync(join(root, folder, 'package.json'))),
  );
}

/** One hash over the names and contents of files, given from the root; a missing one counts as such. */
export function hashFiles(files) {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    hash.update(`${file}\0`);
    if (existsSync(join(root, file))) hash.update(readFileSync(join(root, file)));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** All files below a folder that a build may read: no tests, nothing installed, nothing built. */
export function sourceFiles(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (['node_modules', 'dist', 'coverage'].includes(entry.name) || entry.name.startsWith('.')) {
      return [];
    }
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [path];
  });
}

/** Whether a step was last done for exactly this state, and what it made is still there. */
export function isDone(step, state) {
  const file = join(notes, `${step}.done`);
  if (!existsSync(file)) return false;
  const done = JSON.parse(readFileSync(file, 'utf8'));
  return done.state === state && done.results.every((path) => existsSync(join(root, path)));
}

/** Remembers that a step was done and what it made. The note goes when node_modules goes. */
export function markDone(step, state, results = []) {
  const made = results.filter((path) => existsSync(join(root, path)));
  writeFileSync(noteFile(`${step}.done`), JSON.stringify({ state, results: made }));
}

/** Path of a file beside the notes. */
export function noteFile(name) {
  const file = join(notes, name);
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

/** The package manager that the lockfile was written by, as `pnpm@VERSION`. */
export function packageManager() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
}
