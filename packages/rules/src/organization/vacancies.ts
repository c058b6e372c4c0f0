// Vacancies of a team and the lawful ways to fill them (ORG-12).
import { ORG_12 } from '../catalogue/organizations/org.js';
import { addMonths, type CivilDate } from '../civil-date.js';
import { type Judgement, judge, warn } from '../law/judgement.js';
import { type OrgSettings, orgDefaults } from '../settings/organizations/org.js';

/** A post of a team that stands empty. */
export interface Vacancy {
  readonly post: 'secretary' | 'deputy_secretary' | 'member';
  readonly since: CivilDate;
}

/** Each post in words. */
export const vacancyLabels: Readonly<Record<Vacancy['post'], string>> = {
  secretary: '书记',
  deputy_secretary: '副书记',
  member: '委员',
};

/** Lawful ways to fill it: 补选 by the 党员大会, or 指派 from above when necessary. */
export const vacancyRoutes = ['by_election', 'appointment_from_above'] as const;

/**
 * ORG-12: a vacancy calls for a by-election; a 书记 missing for more than three months puts the
 * organization on the list of RECT-01.
 */
export function judgeVacancy(
  vacancy: Vacancy,
  today: CivilDate,
  settings: OrgSettings = orgDefaults,
): Judgement & { readonly forRectification: boolean } {
  const limit = addMonths(vacancy.since, settings['org.secretaryVacancyMonths']);
  const forRectification = vacancy.post === 'secretary' && today > limit;
  const facts = { post: vacancy.post, since: vacancy.since };
  const change = { fact: 'since', hint: '请及时召开党员大会补选，必要时由上级党组织指派。' };
  const label = vacancyLabels[vacancy.post];
  const message = forRectification
    ? `书记空缺已超过${settings['org.secretaryVacancyMonths']}个月，列入软弱涣散排查。`
    : `${label}空缺，应当及时补选。`;
  const finding = warn(ORG_12, today, message, { facts, change });
  return { ...judge([finding]), forRectification };
}
