// Tests of the chair of a supervision committee (GEN-08).
import { addDays } from '@xianfeng/rules';
import { beforeEach, describe, expect, test } from 'vitest';
import { accountsRouter } from '../../accounts/index.js';
import { economyRouter } from '../../economy/index.js';
import { type Actor, roomsOf } from '../../kernel/index.js';
import {
  actorAs,
  addAccount,
  addAssignment,
  addMember,
  addPerson,
  addStage,
  addTalent,
  addVillage,
  anIncome,
  callerAs,
  goTo,
  lead,
  propose,
  recordedEvents,
  refusalOf,
  refusalReport,
  type Stage,
  testWorld,
  today,
} from '../../testing/index.js';
import { appointmentsRouter } from '../router.js';

const world = testWorld();
const as = (actor: Actor, key?: string) =>
  callerAs(world, appointmentsRouter, actor, key === undefined ? {} : { idempotencyKey: key });

let stage: Stage;
let chair: Actor;
let candidate: { id: number; version: number };
const content = '该人选承包的山地还有纠纷。';

beforeEach(async () => {
  goTo(world, '2026-03-16');
  stage = await addStage(world);
  chair = await actorAs(world, 'village_supervisor', stage.village);
  const { id } = await addTalent(world, stage);
  const proposed = await propose(world, stage, id, 'committee_member');
  candidate = await lead(world, stage, proposed, 'public_notice');
});

const noticeOf = async () => {
  const { notices } = await as(chair).watch();
  const [notice] = notices;
  if (notice === undefined) throw new Error('no notice hangs in the village');
  return notice;
};

describe('the chair of a supervision committee', () => {
  test('sees the notice as it hangs on the board and the team with masked names, and nothing else', async () => {
    const seen = await as(chair).watch();
    expect(seen).toMatchObject({
      organizationId: stage.village.id,
      notices: [{ state: 'running', name: '田晓禾', bornMonth: '1985年6月', mayObject: true }],
      objections: [],
    });
    expect(seen.team.every(({ name }) => name === null)).toBe(true);
    expect(seen.team.filter(({ post }) => post === 'committee_member')).toHaveLength(3);
    const inOffice = await lead(world, stage, candidate, 'in_office');
    const after = await as(chair).watch();
    expect(after.team).toContainEqual(
      expect.objectContaining({ post: 'committee_member', name: '田**', startsOn: today(world) }),
    );
    const told = JSON.stringify(after);
    for (const secret of ['residentId', '通过', 'basis', 'opinion']) {
      expect(told).not.toContain(secret);
    }
    for (const call of [
      as(chair).get({ id: inOffice.id }),
      as(chair).list({}),
      as(chair).board({}),
      as(chair).queue({}),
      as(chair).object({ ...inOffice, raisedOn: today(world), channel: 'letter', content }),
      callerAs(world, economyRouter, chair).village({
        ...{ organizationId: stage.village.id, year: 2026 },
      }),
    ]) {
      expect(await refusalOf(call)).toBe('forbidden');
    }
    for (const other of [stage.secretary, stage.street, stage.officers.court]) {
      expect(await refusalOf(as(other).watch())).toBe('forbidden');
    }
  });

  test('objects once with one click; the street checks it, and the chair reads the answer', async () => {
    const { noticeId } = await noticeOf();
    const [one, two] = await Promise.all([
      as(chair, 'click').raiseObjection({ noticeId, content }),
      as(chair, 'click').raiseObjection({ noticeId, content }),
    ]);
    expect(two).toEqual(one);
    expect((await noticeOf()).state).toBe('paused');
    const paused = await as(stage.street).get({ id: candidate.id });
    expect(paused.state).toBe('verification');
    const [objection] = paused.notice?.objections ?? [];
    expect(objection).toMatchObject({
      ...{ channel: 'supervision', content, state: 'open', raisedOn: today(world) },
      objector: `村务监督委员会（${chair.displayName}）`,
    });
    expect(paused.notice?.objections).toHaveLength(1);
    await as(chair).raiseObjection({ noticeId, content: '还有一件事要核实。' });
    const both = await as(stage.street).get({ id: candidate.id });
    for (const { id, version } of both.notice?.objections ?? []) {
      await as(stage.street).settleObjection({
        ...{ objectionId: id, version, upheld: false },
        ...{ finding: '内部核查结论', answer: '已经核实，纠纷已调解。' },
      });
    }
    const { objections } = await as(chair).watch();
    expect(objections).toMatchObject([
      { state: 'dismissed', answer: '已经核实，纠纷已调解。' },
      { content, candidateName: '田晓禾', state: 'dismissed' },
    ]);
    expect(JSON.stringify(objections)).not.toContain('内部核查结论');
    const heard = (await recordedEvents(world)).filter(({ audience }) =>
      audience.includes(`s${stage.village.id}`),
    );
    expect(heard.map(({ type }) => type)).toEqual([
      ...['candidate.moved', 'objection.changed', 'candidate.moved', 'objection.changed'],
      ...['objection.changed', 'objection.changed', 'candidate.moved'],
    ]);
    expect(roomsOf(chair)).toContain(`s${stage.village.id}`);
  });

  test('two at once both count, and neither after the period, of another village, or without a word', async () => {
    const { noticeId, lastDay } = await noticeOf();
    const deputy = await actorAs(world, 'village_supervisor', stage.village);
    await Promise.all([
      as(chair).raiseObjection({ noticeId, content }),
      as(deputy).raiseObjection({ noticeId, content }),
    ]);
    const { notice } = await as(stage.street).get({ id: candidate.id });
    expect(notice?.objections).toHaveLength(2);
    const next = await addVillage(world, stage.tree.east.street);
    const stranger = await actorAs(world, 'village_supervisor', next);
    expect((await as(stranger).watch()).notices).toEqual([]);
    expect(await refusalOf(as(stranger).raiseObjection({ noticeId, content }))).toBe('not_found');
    expect(await refusalOf(as(chair).raiseObjection({ noticeId: 999_999, content }))).toBe(
      'not_found',
    );
    expect(await refusalOf(as(chair).raiseObjection({ noticeId, content: '  ' }))).toBe(
      'invalid_input',
    );
    expect(await refusalOf(as(stage.secretary).raiseObjection({ noticeId, content }))).toBe(
      'forbidden',
    );
    for (const { id, version } of notice?.objections ?? []) {
      await as(stage.street).settleObjection({
        ...{ objectionId: id, version, upheld: false, finding: '不实', answer: '已答复' },
      });
    }
    const resumed = await noticeOf();
    expect(resumed.lastDay >= lastDay).toBe(true);
    goTo(world, addDays(resumed.lastDay, 1));
    expect((await noticeOf()).mayObject).toBe(false);
    const late = await refusalReport(as(chair).raiseObjection({ noticeId, content }));
    expect(late).toMatchObject({
      code: 'rule_blocked',
      findings: [{ rule: 'TAL-10', change: { fact: 'notice' } }],
    });
  });

  test('reads the income that was published, item by item, and no month before', async () => {
    const accountant = await actorAs(world, 'village_accountant', stage.village);
    const books = callerAs(world, economyRouter, accountant);
    const month = { organizationId: stage.village.id, year: 2026, month: 2 };
    const entered = await books.enter({
      ...month,
      version: null,
      ...anIncome,
      note: '含山场承包费',
    });
    const sent = await books.submit(entered);
    const street = callerAs(world, economyRouter, stage.street);
    await street.check({ items: [sent], decision: 'pass' });
    const read = callerAs(world, economyRouter, chair).published;
    expect(await read({ year: 2026 })).toEqual({ year: 2026, months: [] });
    await books.publish({ ...month, publishedOn: today(world), place: '村务公开栏' });
    expect(await read({ year: 2026 })).toEqual({
      year: 2026,
      months: [
        {
          ...{ month: 2, publishedOn: today(world), place: '村务公开栏', note: '含山场承包费' },
          ...anIncome,
          corrected: [],
        },
      ],
    });
    const next = await addVillage(world, stage.tree.east.street);
    const stranger = await actorAs(world, 'village_supervisor', next);
    const there = callerAs(world, economyRouter, stranger);
    expect((await there.published({ year: 2026 })).months).toEqual([]);
    const [event] = (await recordedEvents(world, 'publication.recorded')).slice(-1);
    expect(event?.audience).toContain(`s${stage.village.id}`);
    expect(roomsOf(chair).some((room) => room.startsWith('v') || room === 'm')).toBe(false);
  });

  test('is granted by the street, at a village and nowhere else', async () => {
    const member = await addMember(world, stage.village);
    const person = { id: member.personId, name: member.name };
    const account = await addAccount(world, { person });
    await addAssignment(world, account, 'member', stage.village);
    const grant = (actor: Actor, organizationId: number) =>
      callerAs(world, accountsRouter, actor).grant({
        ...{ accountId: account.id, role: 'village_supervisor', organizationId },
      });
    const security = await actorAs(world, 'security_admin', stage.tree.district);
    expect(await refusalOf(grant(stage.secretary, stage.village.id))).toBe('forbidden');
    expect(await refusalOf(grant(stage.street, stage.tree.east.branch.id))).toBe('invalid_input');
    await grant(stage.street, stage.village.id);
    expect(await refusalOf(grant(stage.street, stage.village.id))).toBe('duplicate');
    // A person who is no member of the party has an account that the street does not find.
    const outsider = await addAccount(world, { person: await addPerson(world) });
    const toOutsider = (actor: Actor) =>
      callerAs(world, accountsRouter, actor).grant({
        ...{ accountId: outsider.id, role: 'village_supervisor' },
        organizationId: stage.village.id,
      });
    expect(await refusalOf(toOutsider(stage.street))).toBe('not_found');
    await toOutsider(security);
  });
});
