// The texts in source files, as the architecture tests read them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';

/** Every text that a file may show: its strings, templates and what stands between its tags; no comments. */
export function textsOf(root: string, file: string): string[] {
  const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'));
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const each of node) visit(each);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node) {
      if (node.type === 'ImportDeclaration') return;
      if ('value' in node) found.push(...textIn(node.type, node.value));
    }
    for (const each of Object.values(node)) visit(each);
  };
  visit(program);
  return found;
}

function textIn(type: unknown, value: unknown): string[] {
  if (typeof value === 'string') return type === 'Literal' || type === 'JSXText' ? [value] : [];
  if (type !== 'TemplateElement' || typeof value !== 'object' || value === null) return [];
  return 'raw' in value && typeof value.raw === 'string' ? [value.raw] : [];
}
