// Tests of the pool.
import { describe, expect, test } from 'vitest';
import type { Actor } from '../kernel/index.js';
import {
  actorAs,
  addMember,
  addStage,
  addTalent,
  aResidentId,
  callerAs,
  goTo,
  refusalOf,
  refusalReport,
  type Stage,
  testWorld,
} from '../testing/index.js';
import { talentsRouter } from './router.js';

const world = testWorld();
const as = (actor: Actor, key?: string) =>
  callerAs(world, talentsRouter, actor, key === undefined ? {} : { idempotencyKey: key });

const someone = (stage: Stage, given: { name?: string; residentId?: string } = {}) => ({
  organizationId: stage.village.id,
  name: given.name ?? '田晓禾',
  residentId: given.residentId ?? aResidentId(world),
  politicalStatus: '13',
  source: 'veteran' as const,
  willing: true,
});

describe('entering', () => {
  test('reads gender and birthday from the number, and masks what is sensitive', async () => {
    const stage = await addStage(world);
    const residentId = aResidentId(world, '1990-02-03');
    const { id } = await as(stage.secretary).add({
      ...someone(stage, { residentId }),
      phone: '13800005678',
    });
    const file = await as(stage.secretary).get({ id });
    expect(file).toMatchObject({
      state: 'lead',
      origin: 'village',
      gender: '2',
      bornMonth: '1990-02',
      phone: '138****5678',
      residentId: `${residentId.slice(0, 3)}***********${residentId.slice(-4)}`,
      mayReveal: ['residentId', 'phone'],
    });
    expect(file.moves).toMatchObject([{ event: 'apply', allowed: true }]);
    const shown = await as(stage.secretary).reveal({ id, field: 'residentId', reason: '核对身份' });
    expect(shown.value).toBe(residentId);
    const late = { ...stage.secretary, authenticatedAt: world.clock.now() - 10 * 60_000 - 1 };
    const again = as(late).reveal({ id, field: 'residentId', reason: '核对身份' });
    expect(await refusalOf(again)).toBe('reauthentication_needed');
  });

  test('an impossible number is refused at its field', async () => {
    const stage = await addStage(world);
    const wrong = { ...someone(stage), residentId: '370103199002030011' };
    expect(await refusalReport(as(stage.secretary).add(wrong))).toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'residentId' }],
    });
  });

  test('a person has one open file; another village is not told where', async () => {
    const stage = await addStage(world);
    const person = someone(stage);
    await as(stage.secretary).add(person);
    expect(await refusalOf(as(stage.secretary).add(person))).toBe('duplicate');
    const other = await addStage(world, stage.tree);
    const elsewhere = { ...person, organizationId: other.village.id };
    expect(await refusalOf(as(other.secretary).add(elsewhere))).toBe('neutral_identity');
    const namesake = { ...person, name: '别的人' };
    expect(await refusalOf(as(stage.secretary).add(namesake))).toBe('neutral_identity');
  });

  test('a double click is one file, and two at once are one', async () => {
    const stage = await addStage(world);
    const person = someone(stage);
    const [first, second] = await Promise.all([
      as(stage.secretary, 'click').add(person),
      as(stage.secretary, 'click').add(person),
    ]);
    expect(second).toEqual(first);
    const other = someone(stage);
    const results = await Promise.allSettled([
      as(stage.secretary).add(other),
      as(stage.street).add(other),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a member volunteers for the village of his branch', async () => {
    const stage = await addStage(world);
    const member = await addMember(world, stage.village);
    const self = await actorAs(world, 'member', stage.village, member);
    const { id } = await as(self).volunteer({ source: 'graduate' });
    expect(await as(stage.street).get({ id })).toMatchObject({ origin: 'self', name: member.name });
    expect(await refusalOf(as(self).volunteer({ source: 'graduate' }))).toBe('duplicate');
  });
});

describe('the way into the pool', () => {
  test('the street admits; who is unwilling, under age or entered by oneself is not', async () => {
    const stage = await addStage(world);
    const { id } = await addTalent(world, stage);
    const { state, dueOn, history } = await as(stage.street).get({ id });
    expect([state, dueOn, history.length]).toEqual(['in_pool', '2027-03-16', 2]);

    const unwilling = await as(stage.secretary).add({ ...someone(stage), willing: false });
    const asked = await as(stage.secretary).move({ ...unwilling, event: 'apply' });
    const report = await refusalReport(as(stage.street).move({ ...asked, event: 'admit' }));
    expect(report).toMatchObject({ code: 'rule_blocked', findings: [{ rule: 'TAL-10' }] });

    const minor = someone(stage, { residentId: aResidentId(world, '2009-01-01') });
    const young = await as(stage.secretary).add(minor);
    const sent = await as(stage.secretary).move({ ...young, event: 'apply' });
    expect(await refusalOf(as(stage.street).move({ ...sent, event: 'admit' }))).toBe(
      'rule_blocked',
    );

    const own = await as(stage.street).add(someone(stage));
    const mine = await as(stage.street).move({ ...own, event: 'apply' });
    const waiting = () => as(stage.street).waitingIntake();
    const { files } = await waiting();
    expect(await refusalOf(as(stage.street).move({ ...mine, event: 'admit' }))).toBe(
      'rule_blocked',
    );
    await as(stage.colleague).move({ ...mine, event: 'admit' });
    expect(await waiting()).toEqual({ files: files - 1 });
    expect(await refusalOf(as(stage.secretary).waitingIntake())).toBe('forbidden');
  });

  test('each move is for its role, from its state, on the newest version', async () => {
    const stage = await addStage(world);
    const lead = await as(stage.secretary).add(someone(stage));
    const { secretary, street } = stage;
    expect(await refusalOf(as(secretary).move({ ...lead, event: 'admit' }))).toBe('rule_blocked');
    expect(await refusalOf(as(street).move({ ...lead, event: 'admit' }))).toBe('rule_blocked');
    expect(await refusalOf(as(street).move({ ...lead, version: 9, event: 'apply' }))).toBe(
      'stale_version',
    );
    const results = await Promise.allSettled([
      as(secretary).move({ ...lead, event: 'apply' }),
      as(street).move({ ...lead, event: 'apply' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('lists', () => {
  test('page by key, filter, and tell what is overdue and short', async () => {
    const stage = await addStage(world);
    goTo(world, '2026-03-16');
    for (let n = 0; n < 3; n++) {
      const added = await as(stage.secretary).add(someone(stage));
      await as(stage.secretary).move({ ...added, event: 'apply' });
    }
    const first = await as(stage.secretary).list({ limit: 2 });
    const rest = await as(stage.secretary).list({ limit: 2, cursor: first.next });
    expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, null]);
    expect((await as(stage.secretary).list({ overdue: true })).items).toEqual([]);
    goTo(world, '2026-04-20');
    expect((await as(stage.secretary).list({ overdue: true })).items).toHaveLength(3);
    goTo(world, '2026-03-16');
    const balance = await as(stage.secretary).balance({ short: true });
    expect(balance.items).toMatchObject([
      { organizationId: stage.village.id, pending: 3, secretaries: 0, others: 0 },
    ]);
    expect(balance.items[0]?.findings).toHaveLength(2);
    const { items } = await as(stage.secretary).list({ text: '田', source: 'veteran' });
    expect(items).toHaveLength(3);
  });
});
