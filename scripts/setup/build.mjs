import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installState } from './install.mjs';
import { packageManagerStep } from './step.mjs';
import { hashFiles, isDone, markDone, packageFolders, root, sourceFiles } from './workspace.mjs';

/**
 * Builds what the command needs; nothing to do while no source changed.
 *
 * @param {string[]} filters folders as turbo's `--filter` takes them
 */
export async function build(filters) {
  const folders = packageFolders().filter(
    (folder) => !folder.startsWith('tests/') || filters.includes(`./${folder}`),
  );
  const sources = folders.flatMap(sourceFiles);
  const state = `${hashFiles([...sources, 'turbo.json'])} ${installState()}`;
  const name = filters.includes('./tests/load') ? 'build-bench' : 'build';
  if (isDone(name, state) && folders.every(isBuilt)) return;
  await packageManagerStep({
    name,
    title: '构建',
    advice: '',
    args: [
      'exec',
      'turbo',
      'run',
      'build',
      '--output-logs=errors-only',
      ...filters.map((filter) => `--filter=${filter}`),
    ],
  });
  markDone(name, state);
}

/** A package with a build script has something in `dist`. */
function isBuilt(folder) {
  const { scripts } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return scripts?.build === undefined || existsSync(join(root, folder, 'dist'));
}
