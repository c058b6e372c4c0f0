// Which events make the queries of the pool out of date, and what is said of them.
import { live } from '../../app/live/rules.js';
import { knownMe } from '../../app/session/me.js';

/** For each query of the pool, the events that it shows. */
export const talentsLive = live(
  'talents',
  {
    get: { shows: ['talent', 'talent_pool', 'candidate', 'holder', 'person_consent'] },
    consents: { shows: ['person_consent'] },
    waitingIntake: { shows: ['talent', 'talent_pool'] },
    waitingConsents: { shows: ['person_consent'] },
    balance: { shows: ['talent', 'talent_pool', 'candidate', 'holder'] },
    // A file that changes its state leaves the filtered list: while that is being read, it waits.
    list: { shows: ['talent', 'talent_pool', 'candidate', 'holder'], hold: true },
    'file.own': { shows: ['talent_file'] },
    'file.get': { shows: ['talent_file'] },
    'file.version': { shows: ['talent_file'] },
    'file.photo': { shows: ['talent_file'] },
  },
  {
    say: {
      'person_consent.asked': () =>
        isNear() ? '有组织征求使用您这里保管的个人信息，请答复' : null,
      'person_consent.answered': ({ data }) => {
        if (!isNear()) return null;
        return data.state === 'given'
          ? '保管组织已同意查看所征求的个人信息'
          : '保管组织没有同意查看所征求的个人信息';
      },
    },
  },
);

/** The district hears of it as well, and is not the one who asks or answers. */
function isNear(): boolean {
  const role = knownMe()?.assignment.role;
  return role === 'branch_secretary' || role === 'street_organizer';
}
