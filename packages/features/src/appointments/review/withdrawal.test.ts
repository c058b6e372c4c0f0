// Tests that a hard item found by mistake is taken back by two people, and the stop ends with it (TAL-09).
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  addStage,
  addTalent,
  aPaper,
  callerAs,
  goTo,
  lead,
  makeMember,
  propose,
  recordedEvents,
  refusalOf,
  testWorld,
  today,
} from '../../testing/index.js';
import { appointmentsRouter } from '../router.js';

const world = testWorld();
/** Whole ways into a post, on a machine that may be busy. */
const SLOW = { timeout: 120_000 };
const as = (actor: Actor, key?: string) =>
  callerAs(world, appointmentsRouter, actor, key === undefined ? {} : { idempotencyKey: key });
const reason = '同名同姓，公民身份号码不符';
const gate = { code: '23514', constraint: 'proof_stays' };

/** A person with two ways: one waits for its filing, in the other the court has found a hard item. */
async function vetoed() {
  goTo(world, '2026-03-16');
  const stage = await addStage(world);
  const talent = await addTalent(world, stage);
  await makeMember(world, stage, talent.id);
  const way = await propose(world, stage, talent.id, 'committee_member');
  const first = await lead(world, stage, way, 'filing');
  const other = await propose(world, stage, talent.id, 'party_member');
  const second = await lead(world, stage, other, 'joint_review');
  const court = stage.officers.court;
  const { items } = await as(court).queue({ limit: 100 });
  const asked = items.find(({ candidateId }) => candidateId === second.id);
  const { id: opinionId } = await as(court).answer({
    ...{ opinionId: asked?.opinionId ?? 0, version: asked?.version ?? 0, answer: 'fail' },
    ...{ basis: '机密依据', hits: [{ code: 'NEG-13', foundOn: '2025-05-01' }] },
  });
  const hitOf = async () => (await as(court).queueItem({ opinionId })).found[0];
  const hitId = (await hitOf())?.id ?? 0;
  const open = await refusalOf(as(court).withdrawHit({ hitId, reason }));
  const { version } = await as(stage.auditor).get({ id: second.id });
  await as(stage.auditor).closeReview({
    ...{ id: second.id, version, result: 'fail', paper: aPaper(world), text: '不通过' },
  });
  const file = () => as(stage.approver).answerFiling({ ...first, result: 'file' });
  return { stage, court, first, opinionId, hitId, hitOf, open, file };
}

test(
  'the department asks, the district agrees, the other way goes on and its holders are told',
  SLOW,
  async () => {
    const { stage, court, first, opinionId, hitId, hitOf, open, file } = await vetoed();
    expect(open).toBe('wrong_state');
    expect(await refusalOf(file())).toBe('rule_blocked');
    // Not by one hand, and not past the commands.
    await expect(
      sql`update negative_hit set withdrawn = true where id = ${hitId}`.execute(world.db),
    ).rejects.toMatchObject(gate);
    expect(await refusalOf(as(court).withdrawHit({ hitId, reason: '错' }))).toBe('invalid_input');
    for (const stranger of [stage.officers.discipline, stage.street, stage.auditor]) {
      const refused = await refusalOf(as(stranger).withdrawHit({ hitId, reason }));
      expect(['forbidden', 'not_found']).toContain(refused);
    }
    const both = await Promise.allSettled([
      as(court).withdrawHit({ hitId, reason }),
      as(stage.approver).withdrawHit({ hitId, reason }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const waiting = await hitOf();
    expect(waiting).toMatchObject({ withdrawn: false, mayWithdraw: false });
    const [request] = waiting?.withdrawals ?? [];
    const withdrawalId = request?.id ?? 0;
    const asker = request?.askedBy === court.displayName ? court : stage.approver;
    const second = asker === court ? stage.approver : court;
    const agree = { withdrawalId, agreed: true };
    expect(await refusalOf(as(asker).answerWithdrawal(agree))).toBe('rule_blocked');
    expect(await refusalOf(as(stage.officers.discipline).answerWithdrawal(agree))).toBe(
      'not_found',
    );
    expect(await refusalOf(as(stage.auditor).answerWithdrawal(agree))).toBe('forbidden');
    expect((await as(second).withdrawals({})).items).toMatchObject([
      { id: withdrawalId, opinionId, mayAnswer: true, reason, agreed: null },
    ]);
    expect(await refusalOf(file())).toBe('rule_blocked');

    const agreed = await as(second, 'agree').answerWithdrawal(agree);
    expect(await as(second, 'agree').answerWithdrawal(agree)).toEqual(agreed);
    expect(await refusalOf(as(second).answerWithdrawal(agree))).toBe('wrong_state');
    expect(await hitOf()).toMatchObject({
      ...{ code: 'NEG-13', withdrawn: true, mayWithdraw: false },
      withdrawals: [{ agreed: true, reason, answeredBy: second.displayName }],
    });
    const told = await recordedEvents(world, 'candidate.released');
    expect(told.map(({ subject }) => subject.id)).toEqual([first.id]);
    expect(told[0]?.audience).toContain(`o${stage.tree.east.street.id}`);
    expect(told[0]?.audience).not.toContain(`o${stage.village.id}`);
    expect(JSON.stringify(await recordedEvents(world))).not.toMatch(/NEG-13|机密|同名/);
    await file();
    expect((await as(stage.street).get({ id: first.id })).state).toBe('in_office');
  },
);

test('a refusal leaves the stop, and what was agreed is never changed', SLOW, async () => {
  const { stage, first, hitId, hitOf, file } = await vetoed();
  const colleague = await actorAs(world, 'district_approver', stage.tree.district);
  const ask = () => as(stage.approver).withdrawHit({ hitId, reason });
  const { id: withdrawalId } = await ask();
  expect(await refusalOf(ask())).toBe('duplicate');
  const refuse = { withdrawalId, agreed: false };
  expect(await refusalOf(as(colleague).answerWithdrawal(refuse))).toBe('invalid_input');
  await as(colleague).answerWithdrawal({ ...refuse, text: '经核对仍在列' });
  expect(await hitOf()).toMatchObject({ withdrawn: false, withdrawals: [{ agreed: false }] });
  expect(await refusalOf(file())).toBe('rule_blocked');
  const told = await recordedEvents(world, 'candidate.released');
  expect(told.filter(({ subject }) => subject.id === first.id)).toEqual([]);
  await expect(
    sql`update hit_withdrawal set agreed = true where id = ${withdrawalId}`.execute(world.db),
  ).rejects.toMatchObject(gate);
  await expect(
    sql`delete from hit_withdrawal where id = ${withdrawalId}`.execute(world.db),
  ).rejects.toMatchObject(gate);
  const again = await ask();
  await as(colleague).answerWithdrawal({ withdrawalId: again.id, agreed: true });
  expect(today(world)).toBe('2026-03-25');
  expect((await hitOf())?.withdrawals.map(({ agreed }) => agreed)).toEqual([false, true]);
});
