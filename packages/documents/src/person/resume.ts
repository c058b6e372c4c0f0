// Lines of a resume.
import { civilMonthIn } from './month.js';

/** One period of a life: months as 'YYYY-MM', `to` null while it goes on, and what was done. */
export interface ResumeLine {
  from: string;
  to: string | null;
  text: string;
}

/** What is wrong with a 简历, by its line as people count. */
export interface ResumeError {
  line: number;
  message: string;
}

const D = '[0-9０-９]';
const MONTH = `${D}{4}\\s*[.．年/]\\s*${D}{1,2}\\s*月?|${D}{4}-${D}{2}|${D}{6}`;
const DASH = '--|—+|–|-|－+|~|～|至|到';
const NOW = '至今|(?:今|现在)(?=\\s|$)';
/**
 * 1990.09--1994.07, 1990年9月至今, 1990.09-- and the like, with what follows. An end stands close to its
 * dash: after the room that the tools leave for it, the text begins.
 */
const PERIOD = new RegExp(
  `^\\s*(${MONTH})\\s*(?:至今|(?:${DASH})\\s?(${MONTH}|${NOW})?)\\s*(.*)$`,
  'u',
);
/** The rest of a line that was broken by hand stands in; a remark in brackets is a line of its own. */
const BROKEN_OFF = /^\s+[^\s（(]/u;

/** Does a line of 简历 begin with a period of its own? */
export const beginsPeriod = (line: string): boolean => PERIOD.test(line);

/**
 * The periods of a 简历 as the cadre tools keep it: one line for each, and below it what else is said of
 * the same period.
 */
export function readResume(text: string): { lines: ResumeLine[]; errors: ResumeError[] } {
  const lines: (ResumeLine & { line: number })[] = [];
  const errors: ResumeError[] = [];
  text.split('\n').forEach((raw, index) => {
    if (raw.trim() === '') return;
    const line = index + 1;
    const refuse = (message: string) => errors.push({ line, message });
    const last = lines.at(-1);
    const parts = PERIOD.exec(raw);
    if (parts !== null) {
      lines.push({ line, ...periodIn(parts, refuse) });
    } else if (last !== undefined) {
      last.text += (BROKEN_OFF.test(raw) || last.text === '' ? '' : '\n') + raw.trim();
    } else if (errors.length === 0) {
      refuse('开头没有起止年月，请写成“1990.09--1994.07  经历”的样子');
    }
  });
  for (const { line, text: done } of lines) {
    if (done === '') errors.push({ line, message: '只有起止年月，没有写经历，请补上' });
  }
  errors.sort((a, b) => a.line - b.line);
  return { lines: lines.map(({ from, to, text: done }) => ({ from, to, text: done })), errors };
}

function periodIn(parts: RegExpExecArray, refuse: (message: string) => void): ResumeLine {
  const [, first = '', second, done = ''] = parts;
  const open = second === undefined || /今|现在/u.test(second);
  const from = civilMonthIn(first);
  const to = open ? null : civilMonthIn(second);
  if (from === null) refuse(`“${first}”不是真实的年月，请改正`);
  if (!open && to === null) refuse(`“${second}”不是真实的年月，请改正`);
  if (from !== null && to !== null && to < from) refuse('终止年月早于起始年月，请改正');
  return { from: from ?? '', to, text: done.trim() };
}

/** The periods as one text: `1990.09--1994.07  经历`, a line for each. */
export const writeResume = (lines: readonly ResumeLine[]): string =>
  lines
    .map(({ from, to, text }) => `${printed(from)}--${to === null ? OPEN : printed(to)}  ${text}`)
    .join('\n');

const OPEN = ' '.repeat('2021.01'.length);
const printed = (month: string) => month.replace('-', '.');
