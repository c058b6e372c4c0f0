// Which events make the queries of the economy of the villages out of date.
import { live, type QueryRule } from '../../app/live/rules.js';

/** Whatever happens to the income of a village, its plan or the year. */
const economy: QueryRule = {
  shows: ['income', 'income_table', 'income_year', 'publication', 'plan', 'project', 'decision'],
};

/** For each query of the economy, the events that it shows. */
export const economyLive = live('economy', {
  village: economy,
  published: economy,
  villages: economy,
  indicators: economy,
  years: economy,
  reporting: economy,
  'plan.list': economy,
  'plan.get': economy,
  'plan.leaders': economy,
  corrections: economy,
  // The queue reorders under the hand of who is checking it: new months wait.
  pending: {
    shows: ['income.submitted', 'income_table', 'income.passed', 'income.returned'],
    hold: true,
  },
  // Opened by its link, without a session and so without live updates.
  publicSheet: { shows: 'nothing' },
});
