// Tests of what is read before a reader asks for it.
import { expect, test, vi } from 'vitest';
import { activitiesRouter } from '../../activities/index.js';
import {
  addMeetingBranch,
  aRecord,
  statementsOf,
  testDistrict,
  testRequest,
  testWorld,
  withLog,
} from '../../testing/index.js';
import { dutiesRouter } from '../router.js';
import { warmFigures } from './remembered.js';

const world = withLog(testWorld());
const here = testDistrict(activitiesRouter, world);

test('after a start neither the months of now nor the quarters before them are waited for', async () => {
  const branch = await addMeetingBranch(world, { parent: here.tree.east.community, members: 3 });
  const secretary = here.as(branch.secretary);
  const late = { ...aRecord(branch.members), heldOn: '2026-01-13', lateReason: '补录' };
  await secretary.submit(await secretary.record(late));
  await world.logged();
  await statementsOf(world, async (db, sent) => {
    const services = { ...world.services, db };
    const board = dutiesRouter.createCaller({
      ...{ ...services, request: testRequest(), actor: here.district },
    });
    const reads = () => sent.filter(({ sql }) => sql.includes('string_agg')).length;
    const trees = () => sent.filter(({ sql }) => sql.includes('party_group')).length;
    await warmFigures(services, '2026-03-16');
    await vi.waitUntil(() => reads() === 2);
    const warm = sent.length;
    expect((await board.matrix({ month: '2026-03' })).total.branch_assembly.done).toBe(1);
    expect((await board.matrix({ month: '2026-02' })).total.branch_assembly.done).toBe(1);
    expect(sent.length).toBe(warm);
    // The quarter before was read ahead; looking at it reads the one before that, and no tree again.
    expect((await board.matrix({ month: '2025-12' })).total.branch_assembly.done).toBe(0);
    await vi.waitUntil(() => reads() === 3);
    expect(trees()).toBe(1);
    // What happens in a quarter that was read ahead is seen when it is looked at.
    await secretary.submit(await secretary.record({ ...late, heldOn: '2025-12-17' }));
    await world.logged();
    expect((await board.matrix({ month: '2025-11' })).total.branch_assembly.done).toBe(1);
  });
});
