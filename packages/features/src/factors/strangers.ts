/** What strangers try with the second factor. */
import { type OtherStreet, strangersOf } from '../testing/index.js';
import { factorsRouter } from './router.js';

/** A factor and a change of the other street's member. */
async function factorOf({ world, member }: OtherStreet) {
  const { accountId } = member;
  const now = new Date(world.clock.now());
  const { id: factorId } = await world.db
    .insertInto('factor')
    .values({ account_id: accountId, kind: 'totp', name: '手机', added_at: now, step: 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: changeId } = await world.db
    .insertInto('factor_change')
    .values({ account_id: accountId, what: 'added', name: '手机', at: now, ip: '127.0.0.1' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { factorId, changeId, accountId };
}

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(factorsRouter, factorOf).attempt({
  question: 'open',
  answer: 'open',
  beginTotp: 'open',
  addTotp: 'open',
  askPasskey: 'open',
  answerByPasskey: 'open',
  beginPasskey: 'open',
  addPasskey: 'open',
  own: { scoped: () => undefined },
  rename: { hidden: ({ factorId }) => ({ id: factorId, name: '越权改名' }) },
  remove: { hidden: ({ factorId }) => ({ id: factorId }) },
  renewCodes: 'own',
  noteChanges: { hidden: ({ changeId }) => ({ upTo: changeId }) },
  resets: { scoped: () => undefined },
  askReset: { hidden: ({ accountId }) => ({ accountId, reason: '越权申请重置' }) },
  confirmReset: { hidden: ({ changeId }) => ({ id: changeId }) },
});
