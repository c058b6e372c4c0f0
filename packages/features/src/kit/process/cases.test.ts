// Tests of the process kit's deadlines, joint decisions and corrections.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, transact } from '../../kernel/index.js';
import {
  actorAs,
  addTransfer,
  addTree,
  goTo,
  moveTransfer,
  moveTransfers,
  refusalOf,
  refusalReport,
  type TestTree,
  testWorld,
  transferProcess,
  withTransfer,
  withTransfers,
  writeAs,
} from '../../testing/index.js';
import {
  answerCorrection,
  askCorrection,
  correctionsOf,
  history,
  type ManyMoved,
  MOST_CASES,
  pauseDeadline,
  pausesOf,
  resumeDeadline,
  transitionMany,
} from './index.js';

const world = testWorld();
withTransfers(world);

let tree: TestTree;
let secretary: Actor;
let colleague: Actor;
let street: Actor;
beforeAll(async () => {
  tree = await addTree(world);
  secretary = await actorAs(world, 'branch_secretary', tree.east.branch);
  colleague = await actorAs(world, 'street_organizer', tree.east.street);
  street = await actorAs(world, 'street_organizer', tree.east.street);
});

const draft = (given: Parameters<typeof addTransfer>[3] = {}) =>
  addTransfer(world, secretary, tree.east.branch, given);
const rowOf = (id: number) =>
  world.db.selectFrom('test_transfer').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('a deadline in working days', () => {
  test('stands still while it is paused, and runs on from there', async () => {
    goTo(world, '2026-09-28');
    const { id } = await moveTransfer(world, secretary, await draft(), {
      ...{ event: 'submit', text: '' },
    });
    // Three working days: 09-29, 09-30, 10-08.
    expect(await rowOf(id)).toMatchObject({ state: 'pending_branch', due_on: '2026-10-08' });
    goTo(world, '2026-09-30');
    const pause = () =>
      withTransfer(world, secretary, id, (tx, ctx, taken) =>
        pauseDeadline(tx, ctx, taken, '核查处分情况'),
      );
    expect(await pause()).toEqual({ id, version: 3 });
    expect(await refusalOf(pause())).toBe('wrong_state');
    expect(await rowOf(id)).toMatchObject({ state: 'pending_branch', due_on: null, version: 3 });
    goTo(world, '2026-10-09');
    const resume = () =>
      withTransfer(world, secretary, id, (tx, ctx, taken) => resumeDeadline(tx, ctx, taken));
    await resume();
    // 09-30, 10-08 and 10-09 are lost: 09-29, 10-10, 10-12.
    expect(await rowOf(id)).toMatchObject({ due_on: '2026-10-12', version: 4 });
    expect(await refusalOf(resume())).toBe('wrong_state');
    expect(await pausesOf(world.db, 'transfer', id)).toEqual([
      { from: '2026-09-30', until: '2026-10-09' },
    ]);
    expect(await history(world.db, transferProcess, id)).toHaveLength(2);
  });

  test('a case that moves on does not stand still any more', async () => {
    goTo(world, '2026-09-28');
    const sent = await moveTransfer(world, secretary, await draft(), {
      ...{ event: 'submit', text: '' },
    });
    const paused = await withTransfer(world, secretary, sent.id, (tx, ctx, taken) =>
      pauseDeadline(tx, ctx, taken, '核查'),
    );
    await moveTransfer(world, secretary, paused, { event: 'pass', text: '' });
    expect(await pausesOf(world.db, 'transfer', sent.id)).toEqual([
      { from: '2026-09-28', until: '2026-09-28' },
    ]);
    // Of the next state nothing is lost.
    expect((await rowOf(sent.id)).due_on).toBe('2026-10-08');
  });

  test('a clock that was set back ends a pause on the day on which it began', async () => {
    goTo(world, '2026-09-28');
    const sent = await moveTransfer(world, secretary, await draft(), {
      ...{ event: 'submit', text: '' },
    });
    const paused = await withTransfer(world, secretary, sent.id, (tx, ctx, taken) =>
      pauseDeadline(tx, ctx, taken, '核查'),
    );
    goTo(world, '2026-09-27');
    await moveTransfer(world, secretary, paused, { event: 'pass', text: '' });
    expect(await pausesOf(world.db, 'transfer', sent.id)).toEqual([
      { from: '2026-09-28', until: '2026-09-28' },
    ]);
  });
});

describe('many cases under one decision', () => {
  const decide = async (
    items: { id: number; version: number | null }[],
    answer: 'all' | 'each',
  ): Promise<ManyMoved> => {
    const ctx = writeAs(world, secretary);
    let made: ManyMoved | undefined;
    await transact(ctx, async (tx) => {
      made = await transitionMany(tx, ctx, transferProcess, {
        ...{ items, rule: moveTransfers, event: 'submit', answer },
        move: () => ({ event: 'submit', text: '支委会研究同意' }),
        decision: {
          ...{ organizationId: tree.east.branch.id, body: '支部委员会' },
          ...{ number: '纪要〔2026〕3号', on: '2026-03-16' },
        },
      });
      return made.moved[0] ?? { id: 0, version: 0 };
    });
    if (made === undefined) throw new Error('nothing was made');
    return made;
  };
  const decisions = () => world.db.selectFrom('case_decision').selectAll().execute();

  test('all of them move, each with its history and one decision behind it', async () => {
    goTo(world, '2026-03-16');
    const items = [await draft(), await draft(), await draft()];
    const { moved, refused, decisionId } = await decide(items, 'all');
    expect(refused).toEqual([]);
    expect(moved).toEqual(items.map(({ id }) => ({ id, version: 2 })));
    for (const { id } of items) {
      const [, last] = await history(world.db, transferProcess, id);
      expect(last).toMatchObject({
        ...{ event: 'submit', text: '支委会研究同意' },
        decision: { id: decisionId, body: '支部委员会', number: '纪要〔2026〕3号' },
      });
    }
  });

  test('none moves where one may not', async () => {
    goTo(world, '2026-03-16');
    const before = (await decisions()).length;
    const items = [await draft(), await draft({ investigated: true }), await draft()];
    const refused = await refusalReport(decide(items, 'all'));
    expect(refused.code).toBe('rule_blocked');
    for (const { id } of items) expect((await rowOf(id)).state).toBe('draft');
    expect(await decisions()).toHaveLength(before);
  });

  test('or those move that may, and each of the others is told why not', async () => {
    goTo(world, '2026-03-16');
    const [first, second, third] = [
      await draft(),
      await draft({ investigated: true }),
      await draft(),
    ];
    const old = { ...third, version: 7 };
    const { moved, refused } = await decide(
      [first, second, old, { id: 999_999, version: 1 }],
      'each',
    );
    expect(moved).toEqual([{ id: first.id, version: 2 }]);
    expect(refused.map(({ id, report }) => [id, report.code])).toEqual([
      [second.id, 'rule_blocked'],
      [third.id, 'stale_version'],
      [999_999, 'not_found'],
    ]);
    expect(refused[0]?.report.findings?.[0]?.rule).toBe('TRAN-06');
  });

  test('where none may move, the first is told why, and no decision is kept', async () => {
    goTo(world, '2026-03-16');
    const before = (await decisions()).length;
    const items = [await draft({ investigated: true }), { id: 999_999, version: 1 }];
    expect((await refusalReport(decide(items, 'each'))).code).toBe('rule_blocked');
    expect(await decisions()).toHaveLength(before);
  });

  test('not too many at once, and none without any; one that is named twice moves once', async () => {
    const many = Array.from({ length: MOST_CASES + 1 }, (_, i) => ({ id: i + 1, version: 1 }));
    for (const items of [[], many]) {
      expect(await refusalOf(decide(items, 'each'))).toBe('invalid_input');
    }
    const twice = await draft();
    const { moved } = await decide([twice, twice], 'all');
    expect(moved).toEqual([{ id: twice.id, version: 2 }]);
  });
});

describe('a correction', () => {
  const ask = (actor: Actor, id: number, reason: string, correctsVersion = 1) =>
    withTransfer(world, actor, id, (tx, ctx, taken) =>
      askCorrection(tx, ctx, taken, { correctsVersion, content: { toBranch: 9 }, reason }),
    );
  const answer = (actor: Actor, id: number, correctionId: number, agreed: boolean) =>
    withTransfer(world, actor, id, (tx, ctx, taken) =>
      answerCorrection(tx, ctx, taken, { correctionId, agreed, text: '已核对' }, () => ({
        to_branch: 9,
      })),
    );

  test('is a new version with its reason, asked for by one and passed by another', async () => {
    goTo(world, '2026-03-16');
    const { id } = await draft();
    expect((await refusalReport(ask(street, id, ' '))).findings).toMatchObject([
      { rule: 'GEN-07', change: { fact: 'reason' } },
    ]);
    expect(await refusalOf(ask(street, id, '填错', 5))).toBe('stale_version');
    expect(await ask(street, id, '转入支部填错')).toMatchObject({ id, version: 2 });
    expect(await refusalOf(ask(colleague, id, '再次更正'))).toBe('duplicate');
    expect((await rowOf(id)).to_branch).toBe(7);
    const [asked] = await correctionsOf(world.db, transferProcess, id);
    expect(asked).toMatchObject({
      reason: '转入支部填错',
      askedBy: street.displayName,
      agreed: null,
    });
    const correctionId = asked?.id ?? 0;
    const own = await refusalReport(answer(street, id, correctionId, true));
    expect(own.findings?.map(({ rule }) => rule)).toEqual(['GEN-08']);
    expect(await answer(colleague, id, correctionId, true)).toEqual({ id, version: 3 });
    expect(await refusalOf(answer(colleague, id, correctionId, false))).toBe('wrong_state');
    expect(await refusalOf(answer(colleague, id, 999_999, true))).toBe('not_found');
    expect(await rowOf(id)).toMatchObject({ state: 'draft', to_branch: 9, version: 3 });
    const told = await history(world.db, transferProcess, id);
    expect(told.at(-1)).toMatchObject({
      ...{ event: 'correct', label: '更正', from: 'draft', to: 'draft', version: 3 },
      ...{ text: '转入支部填错', content: { toBranch: 9 }, by: colleague.displayName },
    });
  });

  test('that is turned down changes nothing, and stays on record', async () => {
    const { id } = await draft();
    await ask(street, id, '填错');
    const [asked] = await correctionsOf(world.db, transferProcess, id);
    await answer(colleague, id, asked?.id ?? 0, false);
    expect((await rowOf(id)).to_branch).toBe(7);
    expect(await correctionsOf(world.db, transferProcess, id)).toMatchObject([
      { agreed: false, answer: '已核对', answeredBy: colleague.displayName },
    ]);
    // Another one may be asked for now.
    await ask(street, id, '再次更正');
  });
});
