// Citations: which regulation, article and version a finding rests on (GEN-05).
import type { CivilDate } from '../civil-date.js';
import { type RegulationVersion, regulations } from './regulations.js';
import type { Rule } from './rule.js';

/** The one version of what the district sets itself. */
const LOCAL_VERSION = regulations.district_setting.versions[0].id;

/** Where a finding comes from. `article` is null where the article number is not confirmed. */
export interface Citation {
  readonly regulation: string;
  readonly article: string | null;
  readonly version: string;
}

/**
 * The version of a regulation in force on a day (GEN-05). Before the first version known here, the
 * first one.
 */
export function versionInForce(
  versions: readonly [RegulationVersion, ...RegulationVersion[]],
  date: CivilDate,
): RegulationVersion {
  let found = versions[0];
  for (const version of versions) {
    if (version.from <= date && version.from >= found.from) found = version;
  }
  return found;
}

/** Cites a rule as it stood on `date`, the day of the step that is judged. */
export function cite(rule: Pick<Rule, 'source'>, date: CivilDate): Citation {
  const regulation = regulations[rule.source.regulation];
  const version = versionInForce(regulation.versions, date);
  return {
    regulation: regulation.title,
    article: rule.source.articles?.[version.id] ?? null,
    version: version.id,
  };
}

/** Cites a district setting, so that no reader takes a local number for law. */
export function citeSetting(key: string): Citation {
  const regulation = regulations.district_setting;
  return { regulation: regulation.title, article: key, version: LOCAL_VERSION };
}

/** 《中国共产党支部工作条例（试行）》第十一条; a district setting without its key. */
export function citationText(citation: Citation): string {
  const plain = citation.article === null || citation.version === LOCAL_VERSION;
  return plain ? citation.regulation : `${citation.regulation}${citation.article}`;
}
