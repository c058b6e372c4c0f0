// Tests of what two people change about a time in office: filings of leavings, and corrections.
import { addDays } from '@xianfeng/rules';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import { teamsRouter } from '../../teams/index.js';
import {
  actorAs,
  addStage,
  addTalent,
  callerAs,
  goTo,
  lead,
  makeMember,
  propose,
  recordedEvents,
  refusalOf,
  refusalReport,
  type Stage,
  testWorld,
  today,
} from '../../testing/index.js';
import { appointmentsRouter } from '../router.js';
import type { TeamPost } from '../schema.js';

const world = testWorld();
const as = (actor: Actor, key?: string) =>
  callerAs(world, appointmentsRouter, actor, key === undefined ? {} : { idempotencyKey: key });
const teams = (actor: Actor) => callerAs(world, teamsRouter, actor);

let stage: Stage;
let other: Actor;
beforeAll(async () => {
  goTo(world, '2026-03-16');
  stage = await addStage(world);
  other = await actorAs(world, 'street_organizer', stage.tree.west.street);
});

/** A candidate who sits in office, with the time in office. */
async function seated(post: TeamPost = 'committee_member') {
  const talent = await addTalent(world, stage, {});
  if (post.startsWith('party')) await makeMember(world, stage, talent.id);
  const proposed = await propose(world, stage, talent.id, post);
  const { id } = await lead(world, stage, proposed, 'in_office');
  return { id, ...(await held(id)) };
}

async function held(id: number) {
  const candidate = await as(stage.street).get({ id });
  const holder = await teams(stage.street).holder({ id: candidate.holderId ?? 0 });
  return { candidate, holder };
}

const resigned = (id: number, version: number) => ({
  ...{ id, version, on: today(world), text: '因病不能继续履职' },
  ...{ reason: 'resigned' as const, document: '辞职报告' },
});

const proof = '街道党工委纪要〔2026〕9号';
const reason = '录入时误登了他人的离任';

/** A 村委会 member who was entered as having left. */
async function gone() {
  const { id, candidate } = await seated();
  await as(stage.street).leave(resigned(id, candidate.version));
  return { id, ...(await held(id)) };
}

const pending = async (holderId: number) => {
  const { items } = await as(stage.approver).changes({ state: 'pending', holderId });
  const [change] = items;
  if (change === undefined) throw new Error('nothing waits');
  return change;
};

describe('a 书记’s leaving', () => {
  test('waits for the filing; the seat is held until then, and says so', async () => {
    const { id, candidate, holder } = await seated('party_secretary');
    await as(stage.street).leave(resigned(id, candidate.version));
    const waiting = await held(id);
    expect(waiting.candidate.state).toBe('in_office');
    expect(waiting.holder).toMatchObject({
      ...{ leftOn: null, pendingChange: 'leaving', mayLeave: false, mayCorrect: [] },
    });
    const again = as(stage.street).leave(resigned(id, waiting.candidate.version));
    expect(await refusalOf(again)).toBe('duplicate');

    const change = await pending(holder.id);
    expect(change).toMatchObject({ kind: 'leaving', proof: '辞职报告', decidable: true });
    // Not agreed: the seat is held, and the street may enter it anew.
    const items = [{ id: change.id, version: change.version }];
    const silent = as(stage.approver).decideChanges({ items, agreed: false });
    expect(await refusalOf(silent)).toBe('invalid_input');
    await as(stage.approver).decideChanges({ items, agreed: false, answer: '请先谈话核实' });
    const kept = await held(id);
    expect(kept.holder).toMatchObject({ leftOn: null, pendingChange: null, mayLeave: true });

    await as(stage.street).leave(resigned(id, kept.candidate.version));
    goTo(world, addDays(today(world), 3));
    const second = await pending(holder.id);
    const decision = { items: [{ id: second.id, version: second.version }], agreed: true };
    expect((await as(stage.approver).decideChanges(decision)).moved).toHaveLength(1);
    // It takes effect with the filing.
    const left = await held(id);
    expect(left.candidate.state).toBe('left');
    expect(left.holder).toMatchObject({ leftOn: today(world), leavingReason: 'resigned' });
    const types = (await recordedEvents(world)).map(({ type }) => type);
    expect(types.slice(-4).sort()).toEqual([
      ...['candidate.moved', 'holder.left_office', 'holder_change.agreed', 'holder_change.asked'],
    ]);
  });

  test('by death or at the end of the term needs no filing, nor does that of others', async () => {
    const secretary = await seated('party_secretary');
    await as(stage.street).leave({
      ...{ ...resigned(secretary.id, secretary.candidate.version), reason: 'died' },
    });
    expect((await held(secretary.id)).holder.leftOn).toBe(today(world));
    const member = await gone();
    expect(member.holder.leftOn).toBe(today(world));
  });
});

describe('a wrong leaving', () => {
  test('is taken back by two people, and the seat is held again', async () => {
    const { id, holder } = await gone();
    expect(holder.mayCorrect).toContain('leaving_undone');
    const ask = { kind: 'leaving_undone' as const, holderId: holder.id, version: holder.version };
    for (const wrong of [{ reason: '误' }, { proof: '' }]) {
      const asked = as(stage.street).askChange({ ...ask, reason, proof, ...wrong });
      expect(await refusalOf(asked)).toBe('invalid_input');
    }
    const one = as(stage.street, '6b5f3f0e-4a39-4f5b-9d2d-5c8a1b7e9f10');
    const asked = await one.askChange({ ...ask, reason, proof });
    // A double click is one request, and a second one waits for the first.
    expect(await one.askChange({ ...ask, reason, proof })).toEqual(asked);
    const again = as(stage.colleague).askChange({ ...ask, reason, proof });
    expect(await refusalOf(again)).toBe('duplicate');
    expect((await held(id)).holder.leftOn).toBe(today(world));

    const items = [asked];
    expect(await refusalOf(as(stage.street).decideChanges({ items, agreed: true }))).toBe(
      'forbidden',
    );
    expect(await refusalOf(as(other).change({ id: asked.id }))).toBe('not_found');
    // Two at once: one answer counts.
    const answers = await Promise.allSettled([
      as(stage.approver).decideChanges({ items, agreed: true }),
      as(stage.auditor).decideChanges({ items, agreed: true }),
    ]);
    const moved = answers.flatMap((each) =>
      each.status === 'fulfilled' ? [each.value.moved.length] : [],
    );
    expect(moved.filter((count) => count === 1)).toHaveLength(1);
    const back = await held(id);
    expect(back.candidate.state).toBe('in_office');
    expect(back.holder).toMatchObject({ leftOn: null, leavingReason: null, pendingChange: null });
    // Both are told: that the person left, and that it was taken back.
    expect(back.candidate.history.slice(0, 2).map(({ event }) => event)).toEqual([
      'reinstate',
      'leave',
    ]);
    const { items: kept } = await as(stage.street).changes({ holderId: holder.id });
    expect(kept[0]).toMatchObject({ state: 'agreed', reason, fields: [{ to: '在任' }] });
    await as(stage.street).leave(resigned(id, back.candidate.version));
  });

  test('is not taken back where another holds the seat by now', async () => {
    const { holder } = await gone();
    const ask = { kind: 'leaving_undone' as const, holderId: holder.id, reason, proof };
    const asked = await as(stage.street).askChange({ ...ask, version: holder.version });
    // Fills every seat of the post.
    const next = [await seated(), await seated(), await seated()];
    const decided = as(stage.approver).decideChanges({ items: [asked], agreed: true });
    expect((await refusalReport(decided)).message).toContain('已由其他同志担任');
    await as(stage.approver).decideChanges({ items: [asked], agreed: false, answer: '已补选' });
    const late = as(stage.street).askChange({ ...ask, version: holder.version });
    expect((await refusalReport(late)).message).toContain('已由其他同志担任');
    for (const { id, candidate } of next) {
      await as(stage.street).leave(resigned(id, candidate.version));
    }
  });

  test('gives no seat back in the database without two people', async () => {
    const { id, holder } = await gone();
    const alone = sql`update candidate set state = 'in_office' where id = ${id}`;
    await expect(alone.execute(world.db)).rejects.toThrow('takes the leaving back');
    const seat = sql`update village_holder set left_on = null, leaving_reason = null
      where id = ${holder.id}`;
    await expect(seat.execute(world.db)).rejects.toThrow('by leaving it only');
  });
});

describe('a wrong term', () => {
  test('is set right by two people, several in one decision, and both stay readable', async () => {
    const one = await seated();
    const two = await seated();
    const ask = ({ holder }: typeof one, given: object = {}) =>
      as(stage.street).askChange({
        ...{ kind: 'term', holderId: holder.id, version: holder.version, reason, proof },
        ...{ startsOn: '2026-03-18', termEndsOn: '2031-03-18', ...given },
      });
    const { startsOn, termEndsOn } = one.holder;
    expect(await refusalOf(ask(one, { startsOn, termEndsOn }))).toBe('invalid_input');
    expect(await refusalOf(ask(one, { startsOn: addDays(today(world), 1) }))).toBe('invalid_input');
    expect(await refusalOf(ask(one, { termEndsOn: '2026-03-18' }))).toBe('invalid_input');
    expect(await refusalOf(ask(one, { version: one.holder.version + 1 }))).toBe('stale_version');
    const items = [await ask(one), await ask(two)];
    expect((await held(one.id)).holder.startsOn).toBe(startsOn);
    const decided = await as(stage.auditor).decideChanges({ items, agreed: true, answer: '属实' });
    expect(decided.moved).toHaveLength(2);
    expect((await held(two.id)).holder).toMatchObject({
      ...{ startsOn: '2026-03-18', termEndsOn: '2031-03-18', leftOn: null },
    });
    const { items: kept } = await as(stage.street).changes({ holderId: one.holder.id });
    expect(kept[0]?.fields.map(({ label }) => label)).toContain('任职起始日期');
    expect(kept[0]).toMatchObject({ askedBy: stage.street.displayName, answer: '属实' });
    for (const { id } of [one, two]) {
      await as(stage.street).leave(resigned(id, (await held(id)).candidate.version));
    }
  });
});

describe('wrong figures of an election', () => {
  test('are set right where they elect all the same, and stand beside the old ones', async () => {
    const { id, holder, candidate } = await seated();
    const [recorded] = candidate.procedures;
    if (recorded === undefined) throw new Error('no election is on record');
    const procedure = {
      ...{ route: 'villager_election' as const, ballot: 'first' as const, seats: 1, nominees: 2 },
      ...{ heldOn: recorded.heldOn, number: recorded.number, base: 600, present: 400 },
      ...{ issued: 400, returned: 399, votes: 250, listPublishedOn: addDays(recorded.heldOn, -25) },
    };
    const ask = (given: object = {}) =>
      as(stage.street).askChange({
        ...{ kind: 'election', holderId: holder.id, version: holder.version, reason, proof },
        procedure: { ...procedure, ...given },
      });
    // Figures by which nobody is elected are no correction.
    expect(await refusalOf(ask({ votes: 150 }))).toBe('rule_blocked');
    expect(await refusalOf(ask({ returned: 400, votes: 260 }))).toBe('invalid_input');
    const asked = await ask();
    await as(stage.approver).decideChanges({ items: [asked], agreed: true });
    const after = await as(stage.street).get({ id });
    expect(after.procedures.map(({ votes }) => votes)).toEqual([260, 250]);
    expect(after.state).toBe('in_office');
  });
});
