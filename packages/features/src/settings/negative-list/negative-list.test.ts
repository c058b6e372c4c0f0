// Tests of the district's negative list (TAL-09).
import { defaultNegativeList } from '@xianfeng/rules';
import { beforeEach, describe, expect, test } from 'vitest';
import { appointmentsRouter } from '../../appointments/index.js';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  addStage,
  addTalent,
  callerAs,
  goTo,
  lead,
  propose,
  recordedEvents,
  refusalOf,
  refusalReport,
  type Stage,
  testWorld,
} from '../../testing/index.js';
import { settingsRouter } from '../router.js';
import type { ListedItem } from '../schema.js';

const world = testWorld();
const settings = (actor: Actor, key?: string) =>
  callerAs(world, settingsRouter, actor, key === undefined ? {} : { idempotencyKey: key });
const way = (actor: Actor) => callerAs(world, appointmentsRouter, actor);

let stage: Stage;
let security: Actor;
beforeEach(async () => {
  goTo(world, '2026-03-16');
  stage = await addStage(world);
  security = await actorAs(world, 'security_admin', stage.tree.district);
});

const debts = (more: Partial<ListedItem> = {}): ListedItem => ({
  code: 'QZ-1',
  text: '近10年有失信被执行记录的。',
  force: 'hard',
  lookBack: { kind: 'years', years: 10 },
  basis: '区组发〔2026〕3号',
  ...more,
});
const list = (items: ListedItem[], from = '2026-03-16') => ({
  ...{ items, from, document: '区组发〔2026〕3号', reason: '区委组织部确定本区清单' },
});

/** A candidate in a joint review, and what the court is asked about this candidate. */
async function asked() {
  const { id } = await addTalent(world, stage);
  const proposed = await propose(world, stage, id, 'committee_member');
  const candidate = await lead(world, stage, proposed, 'joint_review');
  const { items } = await way(stage.officers.court).queue({ limit: 100 });
  const opinionId = items.at(-1)?.opinionId ?? 0;
  return { candidate, item: await way(stage.officers.court).queueItem({ opinionId }) };
}

const fail = (item: { opinionId: number; version: number }, code: string, foundOn: string) =>
  way(stage.officers.court).answer({
    ...{ opinionId: item.opinionId, version: item.version, answer: 'fail', basis: '有记录' },
    hits: [{ code, foundOn }],
  });

describe('choosing', () => {
  test('the sample holds until the district has a list of its own, kept with its day', async () => {
    const before = await settings(stage.street).negativeList();
    expect(before).toMatchObject({ own: false, changeable: false });
    expect(before.items).toHaveLength(defaultNegativeList.length);
    const { version } = await settings(security).negativeList();
    const [one, two] = await Promise.all([
      settings(security, 'click').chooseNegativeList({ ...list([debts()]), version }),
      settings(security, 'click').chooseNegativeList({ ...list([debts()]), version }),
    ]);
    expect(two).toEqual(one);
    const after = await settings(security).negativeList();
    expect(after).toMatchObject({ own: true, changeable: true, version: version + 1 });
    expect(after.versions[0]).toMatchObject({
      ...{ id: one.id, inForce: true, document: '区组发〔2026〕3号', withdrawn: null },
      by: security.displayName,
    });
    const [event] = (await recordedEvents(world, 'negative_list.chosen')).slice(-1);
    expect(event?.audience).toContain('m');
    for (const change of [
      world.db.deleteFrom('negative_list').where('id', '=', one.id),
      world.db.updateTable('negative_list').set({ document: '另' }).where('id', '=', one.id),
    ]) {
      await expect(change.execute()).rejects.toThrow('never changed');
    }
  });

  test('by the security administrator, once, from a day to come, in proper lines', async () => {
    const { version } = await settings(security).negativeList();
    const good = { ...list([debts({ code: 'QZ-2' })]), version };
    for (const actor of [stage.approver, stage.street, stage.secretary]) {
      expect(await refusalOf(settings(actor).chooseNegativeList(good))).toBe('forbidden');
    }
    for (const actor of [stage.officers.court, await actorAs(world, 'member', stage.village)]) {
      expect(await refusalOf(settings(actor).negativeList())).toBe('forbidden');
    }
    const call = (more: object) => settings(security).chooseNegativeList({ ...good, ...more });
    expect(await refusalReport(call({ from: '2026-03-15' }))).toMatchObject({
      code: 'rule_blocked',
      findings: [{ rule: 'TAL-09', change: { fact: 'from' } }],
    });
    expect(await refusalOf(call({ items: [debts(), debts()] }))).toBe('rule_blocked');
    for (const items of [
      [],
      [debts({ basis: '' })],
      [debts({ code: '甲1' })],
      [debts({ lookBack: { kind: 'years', years: 0 } })],
    ]) {
      expect(await refusalOf(call({ items }))).toBe('invalid_input');
    }
    const both = await Promise.allSettled([call({}), call({ reason: '另一个人同时更换' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(call({}))).toBe('stale_version');
    const now = (await settings(security).negativeList()).version;
    expect(await refusalOf(call({ version: now }))).toBe('invalid_input');
  });

  test('a list to come can be taken back, one in force cannot', async () => {
    const { version, versions } = await settings(security).negativeList();
    const later = { ...list([debts({ code: 'QZ-3' })], '2026-04-01'), version };
    const { id } = await settings(security).chooseNegativeList(later);
    const withdraw = { id, version: version + 1, reason: '文件还没有印发' };
    expect(await refusalOf(settings(stage.approver).withdrawNegativeList(withdraw))).toBe(
      'forbidden',
    );
    await settings(security).withdrawNegativeList(withdraw);
    const after = await settings(security).negativeList();
    expect(after.versions[0]).toMatchObject({
      withdrawn: { reason: '文件还没有印发', by: security.displayName },
    });
    const again = { ...withdraw, version: after.version };
    expect(await refusalOf(settings(security).withdrawNegativeList(again))).toBe('wrong_state');
    const inForce = versions.find((one) => one.inForce)?.id ?? 0;
    const old = { id: inForce, version: after.version, reason: '不要了' };
    expect(await refusalOf(settings(security).withdrawNegativeList(old))).toMatch(
      /wrong_state|not_found/,
    );
    expect(await refusalOf(settings(security).withdrawNegativeList({ ...old, id: 999_999 }))).toBe(
      'not_found',
    );
  });
});

test('a review is judged by the list of the day on which it was sent, and a hit keeps its words', async () => {
  const choose = async (items: ListedItem[]) => {
    const { version } = await settings(security).negativeList();
    await settings(security).chooseNegativeList({ ...list(items), version });
  };
  await choose([debts({ code: 'OLD-1' })]);
  const first = await asked();
  expect(first.item.list).toMatchObject({ own: true, items: [{ code: 'OLD-1' }] });
  await choose([debts({ code: 'NEW-1', lookBack: { kind: 'years', years: 1 } })]);
  // Sent under the old list: its codes, and its ten years.
  expect(await refusalOf(fail(first.item, 'NEW-1', '2026-01-05'))).toBe('invalid_input');
  expect(await refusalOf(fail(first.item, 'NEG-13', '2026-01-05'))).toBe('invalid_input');
  await fail(first.item, 'OLD-1', '2017-01-05');
  const seen = await way(stage.approver).get({ id: first.candidate.id });
  const refused = seen.review?.opinions.find(({ answer }) => answer === 'fail');
  expect(refused).toMatchObject({ hard: true, hits: [{ title: '近10年有失信被执行记录的' }] });
  const pass = seen.moves.find(({ event }) => event === 'pass_review');
  expect(JSON.stringify(pass?.findings)).toContain('本区清单OLD-1，依据区组发〔2026〕3号');
  const masked = JSON.stringify(await way(stage.street).get({ id: first.candidate.id }));
  for (const secret of ['OLD-1', '失信', '有记录']) expect(masked).not.toContain(secret);
  // Sent under the new one: nine years ago counts no longer.
  const second = await asked();
  expect(second.item.list.items.map(({ code }) => code)).toEqual(['NEW-1']);
  expect(await refusalOf(fail(second.item, 'NEW-1', '2017-01-05'))).toBe('invalid_input');
  await fail(second.item, 'NEW-1', '2026-01-05');
  await expect(world.db.updateTable('negative_hit').set({ title: '另' }).execute()).rejects.toThrow(
    'keeps the item',
  );
  await expect(
    world.db
      .updateTable('joint_review')
      .set({ negative_list_id: null })
      .where('candidate_id', '=', second.candidate.id)
      .execute(),
  ).rejects.toThrow('keeps the list');
});
