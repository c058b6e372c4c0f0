// Hooks of Node's loader: TypeScript is transformed as it is loaded, and packages of the workspace are
// taken from their sources.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'rolldown/utils';

const isSource = (url) => url?.startsWith('file:') === true && url.endsWith('.ts');

/** Adds the condition of sources; a file of sources names its neighbours as they are called once built. */
export async function resolve(specifier, context, next) {
  const conditions = ['source', ...context.conditions];
  const near = isSource(context.parentURL) && /^\.{1,2}\/.*\.js$/.test(specifier);
  return next(near ? specifier.replace(/\.js$/, '.ts') : specifier, { ...context, conditions });
}

/** Takes the types out. */
export async function load(url, context, next) {
  if (!isSource(url)) return next(url, context);
  const path = fileURLToPath(url);
  const { code, errors } = transformSync(path, await readFile(path, 'utf8'), { lang: 'ts' });
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0].message}`);
  return { format: 'module', source: code, shortCircuit: true };
}
