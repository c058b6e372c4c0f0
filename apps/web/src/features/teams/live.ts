// Which events make the queries of village teams out of date.
import { live } from '../../app/live/rules.js';

/** For each query of teams, the events that it shows. */
export const teamsLive = live('teams', {
  village: { shows: ['team', 'holder', 'holder_change', 'talent', 'talent_pool'] },
  villages: { shows: ['team', 'holder', 'talent', 'talent_pool'] },
  holder: { shows: ['team', 'holder', 'holder_change', 'talent', 'talent_pool'] },
  count: { shows: ['team', 'holder', 'talent', 'talent_pool'] },
  vacancies: { shows: ['team', 'holder', 'candidate'], hold: true },
  holders: { shows: ['team', 'holder', 'holder_change', 'candidate'], hold: true },
});
