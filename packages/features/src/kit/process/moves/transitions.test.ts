// Tests of the process kit's moves, consents and papers.
import { defaultSettings } from '@xianfeng/rules';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../kernel/index.js';
import {
  actorAs,
  addTransfer,
  addTree,
  goTo,
  moveTransfer,
  recordedEvents,
  refusalReport,
  type TestTree,
  testWorld,
  transferProcess,
  withTransfer,
  withTransfers,
  writeAs,
} from '../../../testing/index.js';
import {
  consentsTo,
  explained,
  giveConsent,
  history,
  holderOf,
  offered,
  papersOf,
  stepsOf,
  takeCase,
} from '../index.js';

const world = testWorld();
withTransfers(world);

let tree: TestTree;
let secretary: Actor;
let street: Actor;
beforeAll(async () => {
  tree = await addTree(world);
  secretary = await actorAs(world, 'branch_secretary', tree.east.branch);
  street = await actorAs(world, 'street_organizer', tree.east.street);
});

const draft = (given: Parameters<typeof addTransfer>[3] = {}) =>
  addTransfer(world, secretary, tree.east.branch, given);
const say = (event: 'submit' | 'pass' | 'cancel', text = '') => ({ event, text });
const letter = (day: string, expiresOn: string) => ({
  event: 'issue' as const,
  text: '已开具',
  papers: [{ kind: 'introduction_letter' as const, number: '介绍信第7号', on: day, expiresOn }],
  columns: { issued_on: day },
});

/** A transfer whose letter has been issued. */
async function inTransit(day = '2026-03-16') {
  goTo(world, day);
  let at = await moveTransfer(world, secretary, await draft(), say('submit'));
  at = await moveTransfer(world, secretary, at, say('pass', '同意'));
  return moveTransfer(world, street, at, letter(day, '2026-04-15'));
}

const rowOf = (id: number) =>
  world.db.selectFrom('test_transfer').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const take = async (actor: Actor, id: number) =>
  takeCase(world.db, writeAs(world, actor), transferProcess, await rowOf(id));

describe('a move', () => {
  test('writes state, deadline, version, papers, history and event together', async () => {
    const { id, version } = await inTransit();
    expect(version).toBe(4);
    expect(await rowOf(id)).toMatchObject({
      ...{ state: 'in_transit', state_since: '2026-03-16', due_on: '2026-04-15' },
      ...{ version: 4, issued_on: '2026-03-16' },
    });
    expect(await papersOf(world.db, 'transfer', id)).toEqual([
      {
        ...{ kind: 'introduction_letter', event: 'issue', number: '介绍信第7号' },
        ...{ on: '2026-03-16', expiresOn: '2026-04-15' },
      },
    ]);
    const told = await history(world.db, transferProcess, id);
    expect(told.map(({ label, from, to, version, by }) => [label, from, to, version, by])).toEqual([
      ['草稿', null, 'draft', 1, secretary.displayName],
      ['提交', 'draft', 'pending_branch', 2, secretary.displayName],
      ['支部审核通过', 'pending_branch', 'pending_committee', 3, secretary.displayName],
      ['开具介绍信', 'pending_committee', 'in_transit', 4, street.displayName],
    ]);
    expect(told[2]).toMatchObject({ text: '同意', role: 'branch_secretary', on: '2026-03-16' });
    const events = (await recordedEvents(world, 'transfer.moved')).filter(
      ({ subject }) => subject.id === id,
    );
    expect(events.map(({ data, subject }) => [data.what, subject.version])).toEqual([
      ...[
        ['begin', 1],
        ['submit', 2],
        ['pass', 3],
        ['issue', 4],
      ],
    ]);
    const steps = stepsOf(transferProcess.machine(defaultSettings), 'in_transit', told);
    expect(steps.slice(0, 4).map(({ label, status, by }) => [label, status, by])).toEqual([
      ['草稿', 'done', secretary.displayName],
      ['待支部审核', 'done', secretary.displayName],
      ['待党委审核', 'done', secretary.displayName],
      ['已开具（在途）', 'current', street.displayName],
    ]);
  });

  test('that the machine refuses leaves nothing behind', async () => {
    goTo(world, '2026-03-16');
    const at = await draft({ investigated: true });
    const refused = await refusalReport(moveTransfer(world, secretary, at, say('submit')));
    expect(refused.code).toBe('rule_blocked');
    expect(refused.findings?.map(({ rule, change }) => [rule, change?.fact])).toEqual([
      ['TRAN-06', 'underInvestigation'],
    ]);
    expect(await rowOf(at.id)).toMatchObject({ state: 'draft', version: 1 });
    expect(await history(world.db, transferProcess, at.id)).toHaveLength(1);
  });

  test('from an old tab is refused with what stands in its way now', async () => {
    goTo(world, '2026-03-16');
    const at = await draft();
    await moveTransfer(world, secretary, at, say('submit'));
    const late = await refusalReport(moveTransfer(world, secretary, at, say('submit')));
    expect(late.code).toBe('stale_version');
    expect(late.findings?.map(({ message }) => message)).toEqual([
      '当前状态为“待支部审核”，不能办理这一步。',
    ]);
  });

  test('of two at once one is made', async () => {
    goTo(world, '2026-03-16');
    const at = await draft();
    const both = await Promise.allSettled([
      moveTransfer(world, secretary, at, say('submit')),
      moveTransfer(world, secretary, at, say('cancel')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await history(world.db, transferProcess, at.id)).toHaveLength(2);
  });

  test('outside the scope is not found', async () => {
    const at = await draft();
    const stranger = await actorAs(world, 'street_organizer', tree.west.street);
    const refused = await refusalReport(moveTransfer(world, stranger, at, say('cancel')));
    expect(refused.code).toBe('not_found');
  });
});

describe('a screen', () => {
  test('shows the moves of the reader, why not, and who holds the case', async () => {
    goTo(world, '2026-03-16');
    const { id } = await draft({ investigated: true });
    const mine = offered(await take(secretary, id));
    expect(mine.map(({ event, allowed }) => [event, allowed])).toEqual([
      ['submit', false],
      ['cancel', true],
    ]);
    expect(offered(await take(secretary, id), ['cancel'])).toHaveLength(1);
    expect(offered(await take(street, id))).toEqual([]);
    const why = explained(await take(street, id), ['submit']);
    expect(why.map(({ event, here, outcome }) => [event, here, outcome])).toEqual([
      ['submit', true, 'block'],
    ]);
    const machine = transferProcess.machine(defaultSettings);
    expect(holderOf(machine, 'pending_branch').level).toBe('branch');
    expect(holderOf(machine, 'pending_committee').level).toBe('street');
    expect(holderOf(machine, 'received')).toEqual({ roles: [], level: 'nobody' });
  });
});

describe('the consent of several parties', () => {
  test('is asked of each before the move, and the latest answer counts', async () => {
    const sent = await inTransit();
    const at = await moveTransfer(world, street, sent, { event: 'report_in', text: '' });
    const receive = { event: 'receive', text: '已编入' } as const;
    const answer = (party: string, said: 'agree' | 'refuse', text = '') =>
      withTransfer(world, street, at.id, (tx, ctx, taken) =>
        giveConsent(tx, ctx, taken, { event: 'receive', party, answer: said, text }),
      );
    const ask = async () => {
      const { version } = await rowOf(at.id);
      return refusalReport(moveTransfer(world, street, { id: at.id, version }, receive));
    };
    const messages = async () => (await ask()).findings?.map(({ message }) => message);
    expect(await messages()).toEqual(['转入支部还没有表示意见。', '转出支部还没有表示意见。']);
    await answer('转出支部', 'agree');
    expect((await refusalReport(answer('转入支部', 'refuse'))).fields).toMatchObject([
      { path: 'text' },
    ]);
    await answer('转入支部', 'refuse', '查无此人');
    expect(await messages()).toEqual(['转入支部不同意：查无此人']);
    expect((await refusalReport(answer('党小组', 'agree'))).code).toBe('not_found');
    const agreed = await answer('转入支部', 'agree');
    expect(agreed.version).toBe(8);
    const taken = await take(street, at.id);
    expect((await consentsTo(world.db, taken, 'receive')).map((each) => each.answer)).toEqual([
      ...['agree', 'agree'],
    ]);
    await moveTransfer(world, street, agreed, receive);
    expect((await rowOf(at.id)).state).toBe('received');
    // What was agreed to before the case moved on counts no more.
    expect(await consentsTo(world.db, taken, 'receive')).toEqual([]);
  });
});

describe('papers on file', () => {
  test('count until they expire, and a new one takes their place', async () => {
    const { id } = await inTransit();
    const messages = async (day: string) => {
      goTo(world, day);
      const taken = await take(street, id);
      const back = { ...taken, state: 'pending_committee' as const };
      return explained(back, ['issue']).flatMap(({ findings }) =>
        findings.map(({ message }) => message),
      );
    };
    expect(await messages('2026-04-15')).toEqual([]);
    expect(await messages('2026-04-16')).toEqual(['材料“组织关系介绍信”已于2026年4月15日到期。']);
    await world.db
      .insertInto('case_paper')
      .values({
        ...{ kind: 'transfer', case_id: id, action: 'issue', paper: 'introduction_letter' },
        ...{ number: '介绍信第8号', made_on: '2026-04-16', account_id: street.accountId },
        at: new Date(world.clock.now()),
      })
      .execute();
    expect(await messages('2027-04-16')).toEqual([]);
  });
});

describe('the database', () => {
  const tables = ['case_move', 'case_paper', 'case_consent', 'case_decision', 'case_pause'];
  test.each(tables)('lets nobody change or take away a row of %s', async (table) => {
    const { id } = await inTransit();
    const change = sql`update ${sql.table(table)} set account_id = account_id`;
    await expect(change.execute(world.db)).rejects.toThrow('permission denied');
    await expect(sql`delete from ${sql.table(table)}`.execute(world.db)).rejects.toThrow(
      'permission denied',
    );
    expect(await history(world.db, transferProcess, id)).toHaveLength(4);
  });
});
