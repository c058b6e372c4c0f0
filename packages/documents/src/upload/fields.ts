// Fields of Word that start a program or take in another file when they are brought up to date.
const TOKEN =
  /<(?:\w+:)?fldChar\b[^<>]*?\bfldCharType\s*=\s*["'](begin|separate|end)["']|<(?:\w+:)?instrText\b[^<>]*>([^<]*)|<(?:\w+:)?fldSimple\b[^<>]*?\binstr\s*=\s*("[^"]*"|'[^']*')/g;

/** What asks another program for figures, and starts it. */
const STARTS = /^\s*DDE(?:AUTO)?(?![\w.])/i;
/** What takes another file in. */
const TAKES_IN = /^\s*(?:INCLUDETEXT|INCLUDE|IMPORT|LINK|RD|DATABASE)(?![\w.])/i;
/** Another machine: an address, or a share of a network, whose strokes fields write twice. */
const ELSEWHERE = /[a-z][\w+.-]{1,}:\/\/|(?:^|[\s"'])(?:\\\\|\/\/)/i;

/** A field that is open: what it says so far, and whether its name comes out of another field. */
interface OpenField {
  says: string;
  computed: boolean;
  inResult: boolean;
}

/** A step through a text with fields: where one begins, has its result and ends, or what is said. */
export type FieldStep =
  | { mark: 'begin' | 'separate' | 'end' }
  | { says: string }
  /** A field in one piece. */
  | { whole: string };

/**
 * Whether a part of a Word file has such a field, in one piece or in many. A field whose name comes out
 * of another field is taken for one: no program writes it so.
 *
 * @param text the part, with its numbered letters read
 */
export const hasActiveField = (text: string): boolean => isActiveField(stepsOf(text));

function* stepsOf(text: string): Generator<FieldStep> {
  const plain = withoutComments(text).replace(/<!\[CDATA\[|\]\]>/g, '');
  for (const [, mark, piece, simple] of plain.matchAll(TOKEN)) {
    if (simple !== undefined) yield { whole: simple.slice(1, -1) };
    else if (piece !== undefined) yield { says: piece };
    else if (mark === 'begin' || mark === 'separate' || mark === 'end') yield { mark };
  }
}

/** The same of the steps through any text with fields. */
export function isActiveField(steps: Iterable<FieldStep>): boolean {
  const open: OpenField[] = [];
  for (const step of steps) {
    const top = open.at(-1);
    if ('whole' in step) {
      if (isActive(step.whole)) return true;
    } else if ('says' in step) {
      if (top !== undefined && !top.inResult) top.says += step.says;
    } else if (step.mark === 'begin') {
      if (top !== undefined && !top.inResult && !/\S\s/.test(top.says)) top.computed = true;
      open.push({ says: '', computed: false, inResult: false });
    } else if (top !== undefined) {
      if (!top.inResult && (top.computed || isActive(top.says))) return true;
      top.inResult = true;
      if (step.mark === 'end') open.pop();
    }
  }
  // One that is never ended is brought up to date by nobody, but may be repaired.
  return open.some(({ says, computed }) => computed || isActive(says));
}

/** Piece by piece: a part of nothing but beginnings of comments is read once, and not once for each. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', start + 4);
    if (end < 0) break;
    kept.push(text.slice(at, start));
    at = end + 3;
  }
  return kept.join('') + text.slice(at);
}

const isActive = (says: string): boolean =>
  STARTS.test(says) || (TAKES_IN.test(says) && ELSEWHERE.test(says));
