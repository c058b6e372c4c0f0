// The live rules of the web against the events of the server. Types say that each query has a rule.
import '../testing/browser.js';
import { registry } from '@xianfeng/api';
import { beforeAll, expect, test } from 'vitest';
import { obeyRules, outdatedBy, type QueryRule } from '../app/live/rules.js';
import { liveRules } from './collected.js';

beforeAll(() => obeyRules(liveRules));

const all: [string, QueryRule][] = liveRules.flatMap(({ queries, others = {} }) => [
  ...Object.entries(queries),
  ...Object.entries(others),
]);

test('what waits for a reader is among what the query shows', () => {
  const wrong = all.filter(([, rule]) => {
    if (!('hold' in rule) || !Array.isArray(rule.hold) || !Array.isArray(rule.shows)) return false;
    const { hold, shows } = rule;
    return !hold.every((each) => shows.includes(each));
  });
  expect(wrong).toEqual([]);
});

test.each(registry.events.filter(({ logOnly }) => !logOnly))(
  '$type reaches a query that shows it',
  ({ type, subject: { kind } }) => {
    const shown = all.filter(
      ([, { shows }]) => Array.isArray(shows) && (shows.includes(kind) || shows.includes(type)),
    );
    expect(shown.map(([path]) => path)).not.toEqual([]);
  },
);

test.each(registry.events.filter(({ inFeed }) => inFeed))(
  '$type is told by the feed as it arrives',
  ({ type, subject: { kind }, inFeed: news }) => {
    const subject = { kind, id: 1, version: 1 };
    const event = { seq: 1, type, at: 0, organizationId: null, subject, data: {}, news };
    const paths = outdatedBy(event).map(({ filters }) => filters.queryKey);
    expect(paths).toContainEqual([['board', 'feed']]);
  },
);
