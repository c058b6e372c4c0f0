// Tests of the district's own negative list (TAL-09).
import { describe, expect, it } from 'vitest';
import { verdict } from '../../testing/verdict.js';
import {
  judgeListChange,
  type ListedItem,
  listInForce,
  lookBackText,
  negativeItemOf,
  sampleItems,
} from './district-list.js';
import {
  defaultNegativeList,
  judgeNegativeList,
  type LookBack,
  type NegativeHit,
  stillCounts,
} from './negative-list.js';

const day = '2026-06-20';
const none = { streetDecided: false, districtAgreed: false };
const line = (more: Partial<ListedItem> = {}): ListedItem => ({
  code: 'A-01',
  text: '受过刑事处罚，刑满未满5年的。',
  force: 'hard',
  lookBack: { kind: 'years', years: 5 },
  basis: '区组发〔2026〕3号',
  ...more,
});
const hit = (more: Partial<NegativeHit> = {}): NegativeHit => ({
  code: 'A-01',
  on: '2022-06-20',
  settledOn: null,
  until: null,
  termFrom: '2024-05-01',
  ...more,
});

describe('a district’s own negative list (TAL-09)', () => {
  const cases: [LookBack, Partial<NegativeHit>, boolean][] = [
    [{ kind: 'years', years: 1 }, { on: '2025-06-20' }, false],
    [{ kind: 'years', years: 1 }, { on: '2025-06-21' }, true],
    [{ kind: 'years', years: 4 }, {}, false],
    [{ kind: 'years', years: 5 }, {}, true],
    [{ kind: 'years', years: 10 }, { on: '2016-06-21' }, true],
    [{ kind: 'years', years: 10 }, { on: '2016-06-20' }, false],
    [{ kind: 'years', years: 2 }, { on: '2024-02-29' }, false],
    [{ kind: 'forever' }, { on: '1990-01-01', settledOn: '1991-01-01' }, true],
    [{ kind: 'while_open' }, { settledOn: '2026-06-20' }, false],
    [{ kind: 'while_open' }, { settledOn: '2026-06-21' }, true],
    [{ kind: 'until_date' }, { until: '2026-06-20' }, true],
    [{ kind: 'until_date' }, { until: '2026-06-19' }, false],
    [{ kind: 'this_term' }, { on: '2024-04-30' }, false],
    [{ kind: 'this_term' }, { on: '2024-05-01' }, true],
  ];
  it.each(cases)('%j with %j counts: %s', (lookBack, more, counts) => {
    const item = negativeItemOf(line({ lookBack }));
    expect(stillCounts(item, hit(more), day)).toBe(counts);
    const judged = judgeNegativeList([hit(more)], none, day, [item]);
    expect(verdict(judged)).toHaveLength(counts ? 1 : 0);
  });

  it('weighs by its own force, and says whose list it is', () => {
    const [hard] = judgeNegativeList([hit()], none, day, [negativeItemOf(line())]).findings;
    expect(hard).toMatchObject({
      rule: 'TAL-09',
      message: '负面清单：受过刑事处罚，刑满未满5年的（本区清单A-01，依据区组发〔2026〕3号）。',
      citation: { regulation: '本区设置（非法规条文）' },
      change: { hint: '2027年6月20日起不再计算。' },
      facts: { force: 'hard' },
    });
    const soft = [negativeItemOf(line({ force: 'soft' }))];
    expect(verdict(judgeNegativeList([hit()], none, day, soft))).toEqual([
      'block TAL-09 streetDecided',
    ]);
    const agreed = { streetDecided: true, districtAgreed: true };
    expect(verdict(judgeNegativeList([hit()], agreed, day, soft))).toEqual([]);
  });

  it('leaves a hit what it was by its own list, whatever the list has become', () => {
    const item = negativeItemOf(line({ lookBack: { kind: 'forever' } }));
    const now = [negativeItemOf(line({ lookBack: { kind: 'years', years: 1 } }))];
    expect(verdict(judgeNegativeList([hit({ item })], none, day, now))).toHaveLength(1);
    expect(verdict(judgeNegativeList([hit({ item })], none, day, []))).toHaveLength(1);
    expect(verdict(judgeNegativeList([hit()], none, day, now))).toEqual([]);
  });

  it.each([
    [[], '2026-06-20', null],
    [['2026-06-21'], '2026-06-20', null],
    [['2026-06-20'], '2026-06-20', 0],
    [['2026-01-01', '2026-06-01', '2026-03-01'], '2026-06-20', 1],
    [['2026-06-01', '2026-06-01'], '2026-06-20', 1],
    [['2026-01-01', '2027-01-01'], '2026-12-31', 0],
  ])('of %j the one in force on %s is %s', (days, date, found) => {
    expect(
      listInForce(
        days.map((from) => ({ from })),
        date,
      ),
    ).toBe(found);
  });

  const change = { from: day, items: [line()], role: 'security_admin' as const };
  it.each([
    ['a list of one', {}, []],
    ['by somebody else', { role: 'district_approver' as const }, ['block TAL-09 role']],
    ['for yesterday', { from: '2026-06-19' }, ['block TAL-09 from']],
    ['without a line', { items: [] }, ['block TAL-09 items']],
    [
      'with too many',
      { items: Array.from({ length: 61 }, (_, n) => line({ code: `${n}` })) },
      ['block TAL-09 items'],
    ],
    ['with a code twice', { items: [line(), line()] }, ['block TAL-09 items']],
    ['without a basis', { items: [line({ basis: ' ' })] }, ['block TAL-09 items']],
    [
      'with no whole years',
      { items: [line({ lookBack: { kind: 'years', years: 0.5 } })] },
      ['block TAL-09 items'],
    ],
    [
      'with too many years',
      { items: [line({ lookBack: { kind: 'years', years: 51 } })] },
      ['block TAL-09 items'],
    ],
  ])('a choice %s', (_, more, expected) => {
    expect(verdict(judgeListChange({ ...change, ...more }, day))).toEqual(expected);
  });

  it('begins with the sample, line for line, which names no paper of the district', () => {
    expect(sampleItems.map(({ code, force, lookBack }) => [code, force, lookBack])).toEqual(
      defaultNegativeList.map(({ code, force, lookBack }) => [code, force, lookBack]),
    );
    expect(verdict(judgeListChange({ ...change, items: sampleItems }, day))).toContain(
      'block TAL-09 items',
    );
    expect(sampleItems.map(negativeItemOf)).toEqual(defaultNegativeList);
    expect(sampleItems.map(({ lookBack }) => lookBackText(lookBack)).slice(3, 8)).toEqual([
      ...['影响期内', '消除前', '长期', '本届内', '5年内'],
    ]);
  });
});
