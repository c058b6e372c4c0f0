// Which events make the queries of accounts, sessions and assignments out of date.
import { live } from '../../app/live/rules.js';

/** For each query of accounts, the events that it shows. */
export const accountsLive = live('accounts', {
  passwordRules: { shows: 'nothing' },
  // The first import of divisions names the organization of the first administrators.
  me: {
    shows: [
      'assignment',
      'account.membership_changed',
      'account.password_changed',
      'organization.changed',
      'activation',
      'factor',
      'factor_reset',
      'privacy_notice',
    ],
  },
  sessions: { shows: ['session', 'account'] },
  list: { shows: ['account', 'assignment'] },
  codes: { shows: ['activation', 'account', 'assignment'] },
  conflicts: { shows: ['assignment'] },
  doubtful: { shows: ['activation', 'account', 'assignment'] },
  guesses: { shows: ['account', 'session'] },
  ownGuesses: { shows: ['account', 'session'] },
  ownCodes: { shows: ['activation'] },
  assignments: { shows: ['account', 'assignment'] },
});
