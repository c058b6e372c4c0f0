// Tests of the feed's sentences on the way into a post.
import { expect, test } from 'vitest';
import { auditRouter } from '../audit/index.js';
import type { Actor } from '../kernel/index.js';
import {
  actorAs,
  addStage,
  addTalent,
  callerAs,
  lead,
  makeMember,
  propose,
  testWorld,
  withLog,
} from '../testing/index.js';
import { boardRouter } from './router.js';

const world = withLog(testWorld());

/** What an actor's feed says, the oldest first. */
async function said(actor: Actor): Promise<string[]> {
  await world.logged();
  const { items } = await callerAs(world, boardRouter, actor).feed({ limit: 100 });
  return items.map(({ text }) => text).reverse();
}

test('the whole way into office is told step by step, and whoever is not announced has no name', async () => {
  const stage = await addStage(world);
  const talent = await addTalent(world, stage, { name: '田晓禾' });
  await makeMember(world, stage, talent.id);
  const proposed = await propose(world, stage, talent.id, 'committee_director');
  const decided = await lead(world, stage, proposed, 'decision');
  const { name } = stage.village;
  const before = await said(stage.street);
  const heard = before.slice(before.indexOf(`${name}登记了一名人才（返乡创业人员）的线索。`));
  const candidate = `${name}的村委会主任人选`;
  expect(heard.filter((text) => !text.includes('答复'))).toEqual([
    `${name}登记了一名人才（返乡创业人员）的线索。`,
    `${name}推荐一名人才（返乡创业人员）入库，待街道审核。`,
    `${name}的一名人才（返乡创业人员）进入人才库。`,
    `${candidate}已动议。`,
    `${candidate}已送部门联审。`,
    `${candidate}已通过部门联审。`,
    `${candidate}开始考察。`,
    `${candidate}考察结束，待街道党工委研究。`,
  ]);
  expect(before).toContain(`联审部门（公安）答复了${candidate}的联审意见。`);
  expect(before.join()).not.toContain('田');

  const filing = await lead(world, stage, decided, 'filing');
  await lead(world, stage, filing, 'in_office');
  const after = (await said(stage.secretary)).slice(-5);
  expect(after).toEqual([
    `${candidate}田**正在公示，欢迎群众监督。`,
    `${candidate}田**公示期满，进入法定程序。`,
    `${candidate}田**已按法定程序产生，待备案。`,
    `${candidate}田**的任职备案已报区委组织部。`,
    `${name}村委会主任田**到任。`,
  ]);
  // The village sees the stage only: which department answered is not for its ears.
  expect((await said(stage.secretary)).join()).not.toContain('答复');

  const auditor = await actorAs(world, 'audit_admin', stage.tree.district);
  const log = await callerAs(world, auditRouter, auditor).list({ limit: 100 });
  const texts = log.items.flatMap(({ text }) => text ?? []);
  expect(texts).toContain(`${name}的村班子人选正在公示，欢迎群众监督。`);
  expect(texts.join()).not.toContain('田');
});
