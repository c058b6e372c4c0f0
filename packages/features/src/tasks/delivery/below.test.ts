// Tests of what a task is split into: when it is due, and what is open below when the whole is closed.
import { expect, test } from 'vitest';
import { refusalOf, refusalReport, testDistrict } from '../../testing/index.js';
import { tasksRouter } from '../router.js';

const here = testDistrict(tasksRouter);
const { as } = here;

/** The district hands to the street, which hands on to a branch. */
async function handedTwice() {
  const task = { title: '报送党员名册', body: '', dueOn: '2026-03-31' };
  const top = await as(here.district).hand({
    ...task,
    to: { organizationIds: [here.tree.east.street.id] },
  });
  const own = (await as(here.street).get({ id: top.id })).own;
  if (own === null) throw new Error('the street received nothing');
  const to = { organizationIds: [here.tree.east.branch.id] };
  const split = (dueOn: string) =>
    as(here.street).hand({ ...task, dueOn, parentDeliveryId: own.id, to });
  return { top, own, split };
}

test('what is handed on is due when the whole is, or before', async () => {
  const { split } = await handedTwice();
  const late = await refusalReport(split('2026-04-01'));
  expect(late.fields).toEqual([
    { path: 'dueOn', message: '上级任务2026-03-31截止，分解的任务不能晚于这一天' },
  ]);
  await split('2026-03-31');
});

test('closing tells how much is open below, and goes on with a reason only', async () => {
  const { own, split } = await handedTwice();
  const part = await split('2026-03-25');
  const street = await as(here.street).delivery({ id: own.id });
  const reported = await as(here.street).report({
    ...{ deliveryId: own.id, version: street.version, text: '已汇总上报。' },
  });
  const seen = await as(here.district).delivery({ id: own.id });
  expect(seen.openBelow).toBe(1);
  const closing = { deliveryId: own.id, version: reported.version };
  const refusal = await refusalReport(as(here.district).close(closing));
  expect(refusal.fields).toEqual([
    { path: 'text', message: '下级还有1项没有办结，仍要办结的，请写明原因' },
  ]);
  const below = (await as(here.secretary).get({ id: part.id })).own;
  if (below === null) throw new Error('the branch received nothing');
  const sent = await as(here.secretary).report({
    ...{ deliveryId: below.id, version: below.version, text: '已报。' },
  });
  await as(here.street).close({ deliveryId: below.id, version: sent.version });
  expect((await as(here.district).delivery({ id: own.id })).openBelow).toBe(0);
  await as(here.district).close(closing);
  expect(await refusalOf(as(here.district).close(closing))).toBe('stale_version');
});
