// What the oldest supported browsers, Chromium 90 and Safari 15, lack of JavaScript and CSS, and how to find
// it in a script or a stylesheet. Shared by the check of the build and the test of the sources.
import { parseSync } from 'oxc-parser';

/** Names of functions that one of the two lacks. public/browser/fill.js brings hasOwn and at. */
const LACKING = new Set([
  ...['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced'],
  ...['structuredClone', 'randomUUID', 'groupBy', 'withResolvers', 'fromAsync', 'hasIndices'],
  ...['isWellFormed', 'toWellFormed', 'isSubsetOf', 'isSupersetOf', 'symmetricDifference'],
  ...['checkVisibility', 'showPicker', 'showModal', 'showPopover', 'adoptedStyleSheets'],
  ...['requestIdleCallback', 'BroadcastChannel', 'OffscreenCanvas', 'CompressionStream'],
  ...['DecompressionStream', 'URLPattern', 'supportedValuesOf', 'DurationFormat', 'rawJSON'],
  ...['reportError', 'startViewTransition', 'borderBoxSize', 'waitAsync', 'locks', 'userAgentData'],
]);
/** Functions of AbortSignal, whose names are common words elsewhere. */
const LACKING_SIGNALS = new Set(['any', 'timeout']);

/** What a style may not hold, and what to write instead or where it may stand all the same. */
const STYLES = [
  ['a range in a media query', /@media[^{]*[<>]/],
  ['a layer', /@layer/],
  ['a scope', /@scope/],
  ['nesting', /[;{}]\s*&/],
  ['a colour function', /\b(color-mix|oklch|oklab|light-dark)\(/],
  ['a property on its own of translate, rotate, scale', /[;{\s](translate|rotate|scale)\s*:/],
  ['subgrid', /\bsubgrid\b/],
  ['a child counted among some', /:nth-(last-)?child\([^)]*\bof\b/],
  ['overflow: clip', /overflow(-[xy])?\s*:\s*clip/],
  ['a unit of the moving screen outside @supports', /\d[dsl]v(h|w|min|max)\b/, 'guarded'],
  [':has() outside @supports', /:has\(/, 'guarded'],
];

/**
 * What of a stylesheet the oldest browsers cannot read.
 *
 * @param {string} css
 * @returns {string[]}
 */
export function lackingStyles(css) {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const unguarded = withoutSupports(plain);
  return STYLES.filter(([, pattern, guarded]) =>
    pattern.test(guarded === undefined ? plain : unguarded),
  ).map(([what]) => what);
}

/** The stylesheet without what stands within `@supports`, which older browsers skip. */
function withoutSupports(css) {
  const start = css.indexOf('@supports');
  if (start === -1) return css;
  let end = css.indexOf('{', start) + 1;
  for (let depth = 1; depth > 0 && end < css.length; end += 1) {
    if (css[end] === '{') depth += 1;
    if (css[end] === '}') depth -= 1;
  }
  return css.slice(0, start) + withoutSupports(css.slice(end));
}

/**
 * What of a script the oldest browsers cannot read or call.
 *
 * @param {string} file its name, by whose ending it is read
 * @param {string} code
 * @returns {{ what: string, excerpt: string }[]}
 */
export function lackingInScript(file, code) {
  const { program } = parseSync(file, code);
  const lacking = [];
  walk(program, { functions: 0, field: false }, (node, place) => {
    const what = lackingIn(node, place);
    if (what !== null) lacking.push({ what, excerpt: code.slice(node.start, node.start + 80) });
  });
  return lacking;
}

function lackingIn(node, { functions, field }) {
  switch (node.type) {
    case 'StaticBlock':
      return 'a static block';
    case 'BinaryExpression':
      return node.left.type === 'PrivateIdentifier' ? 'a private name before in' : null;
    case 'AwaitExpression':
      return functions === 0 ? 'await outside functions' : null;
    case 'CallExpression': {
      // Chromium 90 takes the arguments apart wrongly.
      const spread = node.arguments.slice(0, -1).some(({ type }) => type === 'SpreadElement');
      return node.optional && spread ? 'an optional call with a spread before others' : null;
    }
    case 'ParenthesizedExpression':
      // Safari 15 looks names up in the wrong place (WebKit bug 236843).
      return field ? 'parentheses in the value of a class field' : null;
    case 'Literal': {
      const { pattern = '', flags = '' } = node.regex ?? {};
      return /\(\?<[=!]/.test(pattern) || /[dv]/.test(flags) ? 'a newer regular expression' : null;
    }
    case 'Identifier':
      return LACKING.has(node.name) ? node.name : null;
    case 'MemberExpression': {
      const { object, property } = node;
      const signal = object.type === 'Identifier' && object.name === 'AbortSignal';
      return signal && LACKING_SIGNALS.has(property.name) ? `AbortSignal.${property.name}` : null;
    }
    default:
      return null;
  }
}

/** Visits every node, with what it stands in: how many functions, and the value of a class field or not. */
function walk(node, place, visit) {
  if (Array.isArray(node)) for (const each of node) walk(each, place, visit);
  if (typeof node?.type !== 'string') return;
  visit(node, place);
  const inside = /Function/.test(node.type)
    ? { functions: place.functions + 1, field: false }
    : place;
  for (const [key, child] of Object.entries(node)) {
    if (child === null || typeof child !== 'object') continue;
    const value = node.type === 'PropertyDefinition' && key === 'value';
    walk(child, value ? { ...inside, field: true } : inside, visit);
  }
}

const NEWER_THAN_ES5 = new Set([
  ...['ArrowFunctionExpression', 'TemplateLiteral', 'ClassDeclaration', 'ClassExpression'],
  ...['SpreadElement', 'RestElement', 'AssignmentPattern', 'ObjectPattern', 'ArrayPattern'],
  ...[
    'ForOfStatement',
    'ChainExpression',
    'AwaitExpression',
    'YieldExpression',
    'ImportExpression',
  ],
]);

/**
 * What of a script is newer than ES5: kinds of nodes, and declarations other than var.
 *
 * @param {string} file
 * @param {string} code
 * @returns {string[]}
 */
export function newerThanES5(file, code) {
  const newer = [];
  walk(parseSync(file, code).program, { functions: 0, field: false }, (node) => {
    if (NEWER_THAN_ES5.has(node.type)) newer.push(node.type);
    if (node.type === 'VariableDeclaration' && node.kind !== 'var') newer.push(node.kind);
    if (node.type === 'Property' && (node.shorthand || node.method || node.computed)) {
      newer.push('a short property');
    }
  });
  return newer;
}
