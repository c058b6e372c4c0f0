/** Headings of a file that stand for the columns of a table under other names. */
import type { Problem } from '../../app/api/problem.js';

/** The headings that a file was found to have, where it was refused for them; empty otherwise. */
export function headingsIn(problem: Problem | null): readonly string[] {
  if (problem?.kind !== 'told' || problem.report.code !== 'file_unreadable') return [];
  return (problem.report.fields ?? [])
    .filter(({ path }) => path === 'heading')
    .map(({ message }) => message);
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s|\(.*\)$/g, '');

/** The heading that most likely stands for a column: of the same name, or holding it. */
export function likely(name: string, found: readonly string[]): string | undefined {
  const wanted = plain(name);
  return (
    found.find((heading) => plain(heading) === wanted) ??
    found.find((heading) => plain(heading).includes(wanted) || wanted.includes(plain(heading)))
  );
}
