// Imports of source files as the architecture tests read them.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One file that names another, or a package. Paths are from the root, with slashes. */
export interface Import {
  from: string;
  /** As it is written. */
  specifier: string;
  /** The file that a relative specifier means; null for a package. */
  to: string | null;
  /** Gone when the types are taken away. */
  typeOnly: boolean;
  /** Loaded when it is needed, not before the file itself runs. */
  lazy: boolean;
}

const SKIPPED = new Set(['node_modules', 'dist']);
const SOURCE = /\.[cm]?[jt]sx?$/;

/** Every source file below some folders of the root. */
export function sourceFiles(root: string, folders: readonly string[]): string[] {
  const found: string[] = [];
  const visit = (folder: string) => {
    for (const name of readdirSync(folder).sort()) {
      if (SKIPPED.has(name) || name.startsWith('.')) continue;
      const path = join(folder, name);
      if (statSync(path).isDirectory()) visit(path);
      else if (SOURCE.test(name) && !name.endsWith('.d.ts')) found.push(relative(root, path));
    }
  };
  for (const folder of folders) visit(join(root, folder));
  return found.map((path) => path.replaceAll('\\', '/'));
}

/** What a file imports and exports again, read by a parser, not by text search. */
export function importsOf(root: string, from: string): Import[] {
  const text = readFileSync(join(root, from), 'utf8');
  const parsed = parseSync(from, text);
  if (parsed.errors.length > 0) {
    throw new Error(`${from}: ${parsed.errors.map(({ message }) => message).join(', ')}`);
  }
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const named = (specifier: string, typeOnly: boolean, lazy = false): Import => ({
    from,
    specifier,
    to: specifier.startsWith('.') ? targetOf(root, from, specifier) : null,
    typeOnly,
    lazy,
  });
  return [
    ...staticImports.map(({ moduleRequest, entries }) =>
      named(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType)),
    ),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest === null ? [] : [named(moduleRequest.value, isType)],
      ),
    ),
    ...dynamicImports.flatMap(({ moduleRequest }) => {
      // A computed specifier has no name to judge.
      const literal = /^(['"])(.*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
      return literal?.[2] === undefined ? [] : [named(literal[2], false, true)];
    }),
  ];
}

/** The file behind a relative specifier, which names the JavaScript that it will become. */
function targetOf(root: string, from: string, specifier: string): string {
  const path = resolve(root, dirname(from), specifier);
  const stem = path.replace(/\.jsx?$/, '');
  const candidates = [path, `${stem}.ts`, `${stem}.tsx`, `${stem}/index.ts`, `${stem}/index.tsx`];
  const file = candidates.find((each) => existsSync(each) && statSync(each).isFile());
  if (file === undefined) throw new Error(`${from} imports ${specifier}, which does not exist`);
  return relative(root, file).replaceAll('\\', '/');
}

/** What a file imports by name from another that does not export it: `from: name`. */
export function missingNames(root: string, from: string): string[] {
  const { staticImports } = parseSync(from, readFileSync(join(root, from), 'utf8')).module;
  return staticImports.flatMap(({ moduleRequest: { value: specifier }, entries }) => {
    if (!specifier.startsWith('.') || specifier.endsWith('.css')) return [];
    const exported = exportedBy(root, targetOf(root, from, specifier));
    return entries.flatMap(({ importName: { kind, name } }) =>
      kind !== 'Name' || name === null || exported.has(name) ? [] : [`${specifier}: ${name}`],
    );
  });
}

/** The names that a file exports, those of other files that it hands on included. */
function exportedBy(root: string, file: string): Set<string> {
  const { staticExports } = parseSync(file, readFileSync(join(root, file), 'utf8')).module;
  const names = staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName, moduleRequest }) => {
      if (exportName.name !== null) return [exportName.name];
      if (moduleRequest === null || !moduleRequest.value.startsWith('.')) return [];
      return [...exportedBy(root, targetOf(root, file, moduleRequest.value))];
    }),
  );
  return new Set(names);
}

/**
 * Circles in a directed graph: groups of nodes each of which leads to every other of its group
 * (Tarjan's strongly connected components of more than one node).
 */
export function circlesIn(edges: readonly (readonly [from: string, to: string])[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of edges) {
    if (from === to) continue;
    next.set(from, (next.get(from) ?? new Set()).add(to));
  }
  const order = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): number => {
    const index = order.size;
    let lowest = index;
    order.set(node, index);
    stack.push(node);
    for (const other of next.get(node) ?? []) {
      if (!order.has(other)) lowest = Math.min(lowest, visit(other));
      else if (stack.includes(other)) lowest = Math.min(lowest, order.get(other) ?? lowest);
    }
    if (lowest === index) {
      const circle = stack.splice(stack.indexOf(node));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return lowest;
  };
  for (const node of next.keys()) if (!order.has(node)) visit(node);
  return circles;
}
