// Which body of a branch decides which matter (MEET-20).
import { MEET_20 } from '../catalogue/organizations/meet.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Judgement, judge } from '../law/judgement.js';
import { type Body, bodyLabels } from './activity/activity-types.js';
import { type Matter, matterLabels } from './matters.js';

/** MEET-20: bodies competent for each matter, in a branch with a committee. */
export const competentBodies: Readonly<Record<Matter, readonly Body[]>> = {
  admission: ['assembly'],
  conversion: ['assembly'],
  probation_extension: ['assembly'],
  probation_cancellation: ['assembly'],
  election: ['assembly'],
  sanction: ['assembly'],
  organizational_measure: ['assembly'],
  commendation: ['assembly'],
  delegate_recommendation: ['assembly'],
  major_matter: ['assembly'],
  activist_determination: ['committee'],
  prospect_proposal: ['committee'],
  prospect_examination: ['committee'],
  daily_work: ['committee'],
  appraisal_opinion: ['committee', 'assembly'],
  study: ['assembly', 'committee', 'group'],
  criticism: ['assembly', 'committee', 'group'],
};

/** Who decides the matter in this branch; without a committee the 党员大会 acts for it. */
export function decidingBodies(matter: Matter, hasCommittee: boolean): readonly Body[] {
  const bodies = competentBodies[matter];
  if (hasCommittee) return bodies;
  return [...new Set(bodies.map((body) => (body === 'committee' ? 'assembly' : body)))];
}

/** MEET-20: may this body decide the matter? */
export function judgeMatter(
  matter: Matter,
  body: Body,
  hasCommittee: boolean,
  date: CivilDate,
): Judgement {
  const competent = decidingBodies(matter, hasCommittee);
  if (competent.includes(body)) return judge([]);
  const names = competent.map((b) => bodyLabels[b]).join('或者');
  return judge([
    block(
      MEET_20,
      date,
      `“${matterLabels[matter]}”应由${names}决定，${bodyLabels[body]}不能代行。`,
      { fact: 'body', hint: `请提交${names}。` },
      { facts: { matter, body } },
    ),
  ]);
}
