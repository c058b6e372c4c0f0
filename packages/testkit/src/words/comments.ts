// What the comments of a source file say: its first line, and the docstrings of what it exports.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Comment, type Directive, parseSync, type Statement } from 'oxc-parser';

/** Whether a file begins with a comment; the line by which a shell runs it may stand before. */
export function beginsWithComment(root: string, file: string): boolean {
  return /^(#!.*\n)?\s*(\/\/|\/\*)/.test(readFileSync(join(root, file), 'utf8'));
}

/**
 * Names of the functions, classes and constants that a file exports without a docstring directly
 * above. A constant of type `Rule` needs none: title, text and article stand in it.
 */
export function undocumentedIn(root: string, file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const { program, comments, errors } = parseSync(file, text);
  if (errors.length > 0)
    throw new Error(`${file}: ${errors.map((each) => each.message).join(', ')}`);
  const exportedLater = new Set(
    program.body.flatMap((statement) =>
      statement.type === 'ExportNamedDeclaration' && statement.source === null
        ? statement.specifiers.map(({ local }) => (local.type === 'Identifier' ? local.name : ''))
        : [],
    ),
  );
  const documented = new Set<string>();
  const named = new Set<string>();
  for (const statement of program.body) {
    const names = hasDocstring(text, comments, statement.start) ? documented : named;
    for (const name of exportedNames(statement, exportedLater, text)) names.add(name);
  }
  // One docstring is enough for all overloads of a function.
  return [...named].filter((name) => !documented.has(name));
}

function exportedNames(
  statement: Directive | Statement,
  exportedLater: ReadonlySet<string>,
  text: string,
): string[] {
  if (statement.type === 'ExportDefaultDeclaration') {
    return /Function|Class/.test(statement.declaration.type) ? ['default'] : [];
  }
  if (statement.type === 'ExportNamedDeclaration') return namesOf(statement.declaration, text);
  return namesOf(statement, text).filter((name) => exportedLater.has(name));
}

/** Whether a block comment for readers of the name ends on the line above `start`. */
function hasDocstring(text: string, comments: readonly Comment[], start: number): boolean {
  return comments.some(
    ({ type, value, end }) =>
      type === 'Block' &&
      value.startsWith('*') &&
      end <= start &&
      /^\s*$/.test(text.slice(end, start)) &&
      text.slice(end, start).split('\n').length <= 2,
  );
}

function namesOf(declared: Directive | Statement | null, text: string): string[] {
  switch (declared?.type) {
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'ClassDeclaration':
      return declared.id === null ? [] : [declared.id.name];
    case 'VariableDeclaration':
      return declared.declarations
        .map(({ id }) => text.slice(id.start, id.end))
        .filter((name) => !name.endsWith(': Rule'))
        .map((name) => name.replace(/:.*/s, ''));
    default:
      return [];
  }
}
