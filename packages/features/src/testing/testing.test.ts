// Tests of the test helpers themselves.
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  defineEvent,
  guarded,
  policy,
  record,
  roomsOf,
  router,
  transact,
  writing,
} from '../kernel/index.js';
import { organizationSubject } from '../organizations/index.js';
import { actorAs, addTree, callerAs, recordedEvents, refusalOf, testWorld } from './index.js';

const world = testWorld();
const rename = policy('organization.rename', ['branch_secretary']);
const renamed = defineEvent({
  type: 'organization.renamed',
  subject: organizationSubject,
  data: z.object({ name: z.string() }),
  audience: () => ['o1'],
  label: '更名',
  feed: null,
});
const rooms = router({
  name: guarded(rename).query(({ ctx }) => ctx.actor.displayName),
  rename: writing(rename)
    .input(z.string())
    .mutation(({ ctx, input }) =>
      transact(ctx, async (tx) => {
        const id = ctx.actor.assignment.organizationId;
        await record(tx, ctx, renamed, {
          id,
          version: 1,
          place: { organizationId: id },
          data: { name: input },
        });
        return { id, version: 1 };
      }),
    ),
});

test('an actor calls procedures, and what he does can be read back', async () => {
  const { east } = await addTree(world);
  const secretary = await actorAs(world, 'branch_secretary', east.branch);
  const caller = callerAs(world, rooms, secretary);
  expect(await caller.name()).toBe(secretary.displayName);
  await caller.rename('新名称');
  expect(await recordedEvents(world, 'organization.renamed')).toEqual([
    {
      type: 'organization.renamed',
      audience: ['o1'],
      at: world.clock.now(),
      actor: { accountId: secretary.accountId, assignmentId: secretary.assignment.id },
      origin: { address: '127.0.0.1', session: secretary.sessionId },
      organizationId: east.branch.id,
      subject: { kind: 'organization', id: east.branch.id, version: 1 },
      data: { name: '新名称' },
    },
  ]);
  expect(roomsOf(secretary)).toEqual([
    `o${east.branch.id}`,
    'm',
    `p${secretary.personId}`,
    `c${secretary.accountId}`,
    'e',
  ]);
});

test('a refusal is read by its code', async () => {
  const { west } = await addTree(world);
  const member = await actorAs(world, 'member', west.branch);
  expect(await refusalOf(callerAs(world, rooms, member).name())).toBe('forbidden');
  expect(await refusalOf(callerAs(world, rooms, null).name())).toBe('not_signed_in');
});

test('a call that is carried out is no refusal', async () => {
  await expect(refusalOf(Promise.resolve())).rejects.toThrow('carried out');
});
