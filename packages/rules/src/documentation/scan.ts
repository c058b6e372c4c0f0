// Finds the source files that decide by a rule.
import { ruleGroups } from '../catalogue/index.js';

/** Files of the package (from `src`) that decide by a rule, by its id. */
export type Scan = Readonly<Record<string, readonly string[]>>;

/** Folders and files that only tell of rules, and decide nothing. */
const tellers = /^(catalogue|documentation|examples|settings|testing)\/|\.test\.ts$|^index\.ts$/;

/** Looks through the sources (text by file name) for each rule's constant or id. */
export function scanSources(sources: Readonly<Record<string, string>>): Scan {
  const files = Object.keys(sources)
    .filter((file) => !tellers.test(file))
    .sort();
  const scan: Record<string, string[]> = {};
  for (const { id } of ruleGroups.flatMap((group) => group.rules)) {
    const constant = id.toUpperCase().replace('-', '_');
    const mention = new RegExp(`\\b(${constant}|${id})(?![0-9A-Za-z])`);
    scan[id] = files.filter((file) => mention.test(sources[file] ?? ''));
  }
  return scan;
}
