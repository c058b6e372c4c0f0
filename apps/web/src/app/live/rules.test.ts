// Tests of which queries an event makes out of date.
import { beforeEach, describe, expect, it } from 'vitest';
import type { LiveEvent } from './protocol.js';
import { live, obeyRules, outdatedBy, sentencesFor } from './rules.js';

const event = (type: string, kind: string, news = false): LiveEvent => ({
  seq: 1,
  type,
  at: 0,
  organizationId: null,
  subject: { kind, id: 1, version: 1 },
  data: {},
  news,
});

/** Names of the queries that an event makes out of date; those that wait with a star. */
const outdated = (of: LiveEvent) =>
  outdatedBy(of).map(({ filters, hold }) => `${JSON.stringify(filters)}${hold ? '*' : ''}`);
const query = (...path: string[]) => JSON.stringify({ queryKey: [path] });

beforeEach(() =>
  obeyRules([
    live(
      'tasks',
      {
        mine: { shows: ['task'] },
        get: { shows: ['task', 'delivery'] },
        delivery: { shows: 'nothing' },
        deliveries: { shows: ['delivery.returned'] },
        sent: { shows: ['task', 'delivery'], hold: ['task'] },
        received: { shows: ['task'], hold: true },
      },
      {
        others: { 'economy.plan.get': { shows: ['delivery'] } },
        say: {
          'task.handed': () => '有一项新任务',
          'delivery.returned': () => null,
        },
      },
    ),
  ]),
);

describe('an event', () => {
  it('makes those queries out of date that show its kind of record, and holds lists', () => {
    expect(outdated(event('task.handed', 'task'))).toEqual([
      query('tasks', 'mine'),
      query('tasks', 'get'),
      `${query('tasks', 'sent')}*`,
      `${query('tasks', 'received')}*`,
    ]);
  });

  it('reaches a query that shows only its type, and what another feature says of its own query', () => {
    expect(outdated(event('delivery.returned', 'delivery'))).toEqual([
      query('tasks', 'get'),
      query('tasks', 'deliveries'),
      query('tasks', 'sent'),
      query('economy', 'plan', 'get'),
    ]);
  });

  it('of another kind changes nothing', () => {
    expect(outdated(event('leave.asked', 'leave'))).toEqual([]);
  });

  it('is told with the sentence of its type, where there is one for this reader', () => {
    expect(sentencesFor(event('task.handed', 'task'))).toEqual(['有一项新任务']);
    expect(sentencesFor(event('delivery.returned', 'delivery'))).toEqual([]);
    expect(sentencesFor(event('task.closed', 'task'))).toEqual([]);
  });

  it('in the feed makes a query of news out of date, any event one of everything', () => {
    obeyRules([
      live('audit', {
        list: { shows: 'everything', hold: true },
        words: { shows: 'nothing' },
        check: { shows: 'nothing' },
      }),
      live('board', { feed: { shows: 'news' } }),
    ]);
    const all = `${query('audit', 'list')}*`;
    expect(outdated(event('leave.asked', 'leave'))).toEqual([all]);
    expect(outdated(event('task.handed', 'task', true))).toEqual([all, query('board', 'feed')]);
  });

  it('that changes what everything is judged by makes every query out of date', () => {
    obeyRules([live('board', { feed: { shows: ['activity'] } }, { outdatesAll: ['setting'] })]);
    expect(outdated(event('setting.chosen', 'setting'))).toEqual(['{}']);
  });
});
