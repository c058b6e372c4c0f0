// Tests of what waits for the street: the oldest first, counted, and passed by one decision.
import { describe, expect, test } from 'vitest';
import {
  actorAs,
  addAssignment,
  addMeetingBranch,
  aPlan,
  aRecord,
  refusalOf,
  testDistrict,
} from '../../testing/index.js';
import { activitiesRouter } from '../router.js';

const here = testDistrict(activitiesRouter);
const { world, as } = here;

const branchOf = (members: number, committee = false) =>
  addMeetingBranch(world, { parent: here.tree.east.community, members, committee });

/** Records of so many branches that wait for the street. */
async function waiting(count: number) {
  const sent = [];
  for (let index = 0; index < count; index++) {
    const { members, secretary } = await branchOf(2);
    const day = { heldOn: `2026-03-${12 - index}`, lateReason: '外出培训' };
    const record = { ...aRecord(members), ...day };
    sent.push(await as(secretary).submit(await as(secretary).record(record)));
  }
  return sent;
}

const pending = () =>
  as(here.street).list({ state: ['pending_street'], oldestFirst: true, limit: 100 });
const stateOf = async (id: number) => (await as(here.street).get({ id })).state;

describe('many records', () => {
  test('are listed from the oldest, counted, and passed at once', async () => {
    const items = await waiting(3);
    const { items: listed, total } = await pending();
    expect(listed.map(({ id }) => id)).toEqual(items.map(({ id }) => id).reverse());
    expect(total).toBe(3);
    const first = await as(here.street).list({
      oldestFirst: true,
      limit: 2,
      state: ['pending_street'],
    });
    const rest = await as(here.street).list({
      ...{ oldestFirst: true, limit: 2, state: ['pending_street'] as const, cursor: first.next },
    });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
    expect(rest.total).toBeNull();
    const { total: waits } = await as(here.street).waiting({ limit: 1 });
    expect(waits).toBe(3);
    const answer = await as(here.street).passMany({ items, opinion: '同意。' });
    expect(answer.moved).toHaveLength(3);
    expect(answer.refused).toEqual([]);
    for (const { id } of items) {
      const { state, history } = await as(here.street).get({ id });
      expect([state, history[0]?.text]).toEqual(['passed', '同意。']);
    }
    expect(await as(here.street).waiting({ limit: 1 })).toEqual({ items: [], total: 0 });
  });

  test('pass together or not at all, and each that cannot is told why', async () => {
    const items = await waiting(3);
    const [one, two, three] = items;
    if (one === undefined || two === undefined || three === undefined) throw new Error('too few');
    await as(here.street).review({ ...one, decision: 'return', opinion: '缺少发言要点' });
    const stale = { id: two.id, version: two.version - 1 };
    const answer = await as(here.street).passMany({ items: [one, stale, three] });
    expect(answer.moved).toEqual([]);
    expect(answer.refused.map(({ id, report }) => [id, report.code])).toEqual([
      [one.id, 'stale_version'],
      [two.id, 'stale_version'],
    ]);
    expect(await stateOf(three.id)).toBe('pending_street');
    await as(here.street).passMany({ items: [two, three] });
  });

  test('pass once, also when two press at once, and when one key comes twice', async () => {
    const items = await waiting(2);
    const other = await actorAs(world, 'street_organizer', here.tree.east.street);
    const [mine, again, theirs] = await Promise.allSettled([
      as(here.street, 'pass-many').passMany({ items }),
      as(here.street, 'pass-many').passMany({ items }),
      as(other).passMany({ items }),
    ]);
    const moved = [mine, again, theirs].map((each) =>
      each.status === 'fulfilled' ? each.value.moved.length : 0,
    );
    expect([0, 2]).toContain(moved[2]);
    expect(moved[0]).toBe(moved[1]);
    expect((moved[0] ?? 0) + (moved[2] ?? 0)).toBe(2);
    for (const { id } of items) {
      const { history } = await as(here.street).get({ id });
      expect(history.filter(({ event }) => event === 'pass')).toHaveLength(1);
    }
  });

  test('are passed by the street of their scope alone, two hundred at most, none twice', async () => {
    const [item] = await waiting(1);
    if (item === undefined) throw new Error('none waits');
    const west = await actorAs(world, 'street_organizer', here.tree.west.street);
    expect(await refusalOf(as(west).passMany({ items: [item] }))).toBe('not_found');
    expect(await refusalOf(as(here.secretary).passMany({ items: [item] }))).toBe('forbidden');
    expect(await refusalOf(as(here.street).passMany({ items: [] }))).toBe('invalid_input');
    expect(await refusalOf(as(here.street).passMany({ items: [item, item] }))).toBe(
      'invalid_input',
    );
    const many = Array.from({ length: 201 }, (_, index) => ({ id: index + 1, version: 1 }));
    expect(await refusalOf(as(here.street).passMany({ items: many }))).toBe('invalid_input');
    await as(here.street).passMany({ items: [item] });
  });
});

describe('what waits for a branch', () => {
  test('is a meeting that was held and has no minutes, and a record that came back', async () => {
    const { members, secretary } = await branchOf(3);
    const morning = world.clock.now();
    const planned = await as(secretary).plan(aPlan);
    await as(secretary).notify(planned);
    expect((await as(secretary).waiting({ limit: 10 })).total).toBe(0);
    world.clock.advance(6 * 86_400_000);
    expect((await as(secretary).waiting({ limit: 10 })).items).toMatchObject([
      { id: planned.id, state: 'notified', phase: 'pending_minutes' },
    ]);
    world.clock.set(morning);
    const sent = await as(secretary).submit(await as(secretary).record(aRecord(members)));
    await as(here.street).review({ ...sent, decision: 'return', opinion: '缺少讨论情况' });
    expect((await as(secretary).waiting({ limit: 10 })).items).toMatchObject([
      { id: sent.id, phase: 'returned' },
    ]);
  });

  test('of two offices each sees what is its own to do', async () => {
    const { members, secretary, commissioner } = await branchOf(7, true);
    if (commissioner === null) throw new Error('no commissioner');
    const recorded = await as(commissioner).record(aRecord(members));
    const ids = async (actor: typeof secretary) =>
      (await as(actor).waiting({ limit: 10 })).items.map(({ id }) => id);
    expect([await ids(secretary), await ids(commissioner)]).toEqual([[], [recorded.id]]);
    await as(commissioner).submit(recorded);
    expect([await ids(secretary), await ids(commissioner)]).toEqual([[recorded.id], []]);
  });

  test('is not for members, nor for an office elsewhere', async () => {
    const member = await actorAs(world, 'member', here.tree.east.branch);
    expect(await refusalOf(as(member).waiting({ limit: 1 }))).toBe('forbidden');
    await addAssignment(world, { id: here.secretary.accountId }, 'member', here.tree.east.branch);
    expect((await as(here.secretary).waiting({ limit: 10 })).items).toEqual([]);
  });
});
