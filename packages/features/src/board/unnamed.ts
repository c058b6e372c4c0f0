import { postLabel } from './names.js';
import { sentences } from './sentences.js';

/**
 * What happened, for whoever reads the log and no records: the place and the step, and nobody's name,
 * no title and no text of a record. Null for events that are told by their data.
 */
export function sentenceWithoutNames(
  { type, data }: { type: string; data: Readonly<Record<string, unknown>> },
  where: string,
): string | null {
  const nothing = { activity: null, task: null, who: null, source: null, title: null };
  return sentences[type]?.({ type, data, where, ...nothing, post: postLabel(data.post) }) ?? null;
}
