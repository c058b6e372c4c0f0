// Which text of the development rules governs a step of a day (GEN-05).
import { GEN_05 } from '../catalogue/general/gen.js';
import type { CivilDate } from '../civil-date.js';
import { versionInForce } from '../law/citation.js';
import { confirm, type Judgement, judge } from '../law/judgement.js';
import { regulations } from '../law/regulations.js';

/** The two texts of the development rules. */
export type DevelopmentVersion = 'DEV-2014' | 'DEV-2026';

/** Which text of the 细则 a step of this day falls under (GEN-05). */
export function developmentVersion(date: CivilDate): DevelopmentVersion {
  return versionInForce(regulations.development.versions, date).id === 'DEV-2014'
    ? 'DEV-2014'
    : 'DEV-2026';
}

/** The text of 2026 has the date of its issue, and was published a week later. */
const ISSUED_ON = '2026-05-11';

/**
 * GEN-05: which text governs the week between issue and publication is open, so that a step of those
 * days is left to a person.
 */
export function judgeDevelopmentVersion(date: CivilDate): Judgement {
  if (date < ISSUED_ON || developmentVersion(date) === 'DEV-2026') return judge([]);
  return judge([
    confirm(GEN_05, date, '新细则2026年5月11日印发、5月18日公布，这几天适用哪个文本待核对。', {
      fact: 'date',
      hint: '请报区委组织部确认适用的文本，或者在5月18日以后办理。',
    }),
  ]);
}
