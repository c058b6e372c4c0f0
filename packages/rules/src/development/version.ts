import { versionInForce } from '../citation.js';
import type { CivilDate } from '../civil-date.js';
import { regulations } from '../regulations.js';

export type DevelopmentVersion = 'DEV-2014' | 'DEV-2026';

/** Which text of the 细则 a step of this day falls under (GEN-05). */
export function developmentVersion(date: CivilDate): DevelopmentVersion {
  return versionInForce(regulations.development.versions, date).id === 'DEV-2014'
    ? 'DEV-2014'
    : 'DEV-2026';
}
