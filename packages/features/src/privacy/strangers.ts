/** What strangers try with the notice: everything in it is the actor's own, or for everybody. */
import { strangersOf } from '../testing/index.js';
import { defaultNotice } from './default-text.js';
import { privacyRouter } from './router.js';

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(privacyRouter, async () => ({})).attempt({
  notice: 'open',
  ownReadings: 'own',
  noteRead: 'own',
  publish: { scoped: () => ({ ...defaultNotice, seen: 1, reason: '越权发布' }) },
  counts: { scoped: () => undefined },
});
