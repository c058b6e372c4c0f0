// The build of what a command needs.
import { installState } from './install.mjs';
import { packageManagerStep } from './step.mjs';
import { hashFiles, isDone, markDone, packageFolders, sourceFiles } from './workspace.mjs';

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
  if (isDone(name, state)) return;
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
  const results = folders.map((folder) => `${folder}/dist`);
  markDone(name, state, results);
}
