// Tests of state machines.
import { describe, expect, it } from 'vitest';
import { MEET_09, MEET_19 } from '../catalogue/organizations/meet.js';
import { toMermaid } from '../documentation/mermaid.js';
import { block, warn } from '../law/judgement.js';
import { verdict } from '../testing/verdict.js';
import {
  judgeAhead,
  judgeMove,
  type Machine,
  makeMove,
  movesFrom,
  offeredMoves,
  previewMove,
  type Step,
} from './machine.js';

interface Facts {
  readonly open: boolean;
  readonly late: boolean;
}

type S = 'a' | 'b' | 'c';
type E = 'go' | 'stop' | 'both';

const machine: Machine<S, E, Facts> = {
  id: 'toy',
  title: '示例',
  rule: MEET_19,
  initial: 'a',
  way: ['a', 'b'],
  states: { a: { label: '甲' }, b: { label: '乙' }, c: { label: '丙', final: true } },
  moves: [
    {
      event: 'go',
      label: '前进',
      from: ['a'],
      to: 'b',
      by: ['branch_secretary', 'street_organizer'],
      guards: [
        {
          label: '开门',
          check: (f, date) =>
            f.open ? [] : [block(MEET_09, date, '门没有开。', { fact: 'open', hint: '请开门。' })],
        },
        {
          label: '准时',
          check: (f, date) => (f.late ? [warn(MEET_09, date, '迟到了。')] : []),
        },
      ],
      documents: ['application', 'talk_record'],
      rule: MEET_09,
    },
    { event: 'stop', label: '结束', from: ['a', 'b'], to: 'c', by: ['system'] },
    {
      event: 'both',
      label: '开门前进',
      from: ['b'],
      to: 'a',
      by: ['member'],
      guards: [
        {
          label: '开',
          check: (f, date) =>
            f.open ? [] : [block(MEET_09, date, '关着。', { fact: 'open', hint: '请开。' })],
        },
      ],
    },
    {
      event: 'both',
      label: '关门结束',
      from: ['b'],
      to: 'c',
      by: ['member'],
      guards: [
        {
          label: '关',
          check: (f, date) =>
            f.open ? [block(MEET_09, date, '开着。', { fact: 'open', hint: '请关。' })] : [],
        },
      ],
    },
  ],
};

const papers = new Set(['application', 'talk_record'] as const);
const step: Step<Facts> = {
  role: 'branch_secretary',
  date: '2026-06-20',
  facts: { open: true, late: false },
  documents: papers,
};

describe('makeMove', () => {
  it('moves when role, papers and guards agree', () => {
    expect(makeMove(machine, 'a', 'go', step)).toEqual({ outcome: 'ok', findings: [], to: 'b' });
    expect(makeMove(machine, 'a', 'go', { ...step, role: 'street_organizer' }).to).toBe('b');
  });

  it('moves with a warning', () => {
    const moved = makeMove(machine, 'a', 'go', { ...step, facts: { open: true, late: true } });
    expect(moved.to).toBe('b');
    expect(moved.outcome).toBe('warn');
  });

  it.each<[string, Partial<Step<Facts>>, string[]]>([
    ['role', { role: 'member' }, ['block MEET-09 role']],
    ['papers', { documents: new Set(['application'] as const) }, ['block MEET-09 documents']],
    [
      'all papers',
      { documents: new Set() },
      ['block MEET-09 documents', 'block MEET-09 documents'],
    ],
    ['guard', { facts: { open: false, late: false } }, ['block MEET-09 open']],
    [
      'all at once',
      { role: 'member', documents: papers, facts: { open: false, late: true } },
      ['block MEET-09 role', 'block MEET-09 open', 'warn MEET-09'],
    ],
  ])('refuses for its %s, and says what would change it', (_, change, expected) => {
    const moved = makeMove(machine, 'a', 'go', { ...step, ...change });
    expect(moved.to).toBeNull();
    expect(verdict(moved)).toEqual(expected);
  });

  it('counts papers as missing where none are given', () => {
    const { role, date, facts } = step;
    expect(makeMove(machine, 'a', 'go', { role, date, facts }).findings).toHaveLength(2);
  });

  it('tells a paper that has expired from one that is missing', () => {
    const expired = new Map([['talk_record', '2026-06-19'] as const]);
    const documents = new Set(['application'] as const);
    const moved = makeMove(machine, 'a', 'go', { ...step, documents, expired });
    expect(moved.findings[0]?.message).toBe('材料“谈话记录”已于2026年6月19日到期。');
    expect(verdict(moved)).toEqual(['block MEET-09 documents']);
    const renewed = { ...step, expired };
    expect(makeMove(machine, 'a', 'go', renewed).to).toBe('b');
  });

  it('takes the first of two moves of one name that is open', () => {
    const member: Step<Facts> = { ...step, role: 'member' };
    expect(makeMove(machine, 'b', 'both', member).to).toBe('a');
    expect(
      makeMove(machine, 'b', 'both', { ...member, facts: { open: false, late: false } }).to,
    ).toBe('c');
    expect(verdict(makeMove(machine, 'b', 'both', step))).toEqual(['block MEET-19 role']);
  });

  it('says what can be done where the move leads nowhere', () => {
    const moved = makeMove(machine, 'b', 'go', step);
    expect(moved.to).toBeNull();
    expect(verdict(moved)).toEqual(['block MEET-19 state']);
    expect(moved.findings[0]?.change?.hint).toBe('现在可以办理：结束、开门前进、关门结束。');
    expect(verdict(makeMove(machine, 'c', 'go', step))).toEqual(['block MEET-19 state']);
  });
});

describe('offers', () => {
  it('lists what leads out of a state', () => {
    expect(movesFrom(machine, 'a').map((m) => m.event)).toEqual(['go', 'stop']);
    expect(movesFrom(machine, 'c')).toEqual([]);
  });

  it('gives each button its judgement', () => {
    const offers = offeredMoves(machine, 'a', { ...step, role: 'system' });
    expect(offers.map((o) => [o.event, o.label, o.to, o.judgement.outcome])).toEqual([
      ['go', '前进', 'b', 'block'],
      ['stop', '结束', 'c', 'ok'],
    ]);
  });

  it('falls back on the machine’s rule', () => {
    const stop = machine.moves[1];
    const judged = stop && judgeMove(machine, stop, step);
    expect(judged?.findings[0]?.rule).toBe('MEET-19');
  });
});

describe('before the actor has stated anything', () => {
  const [go] = machine.moves;
  if (go === undefined) throw new Error('no moves');
  const shut = { ...step, facts: { open: false, late: true } };
  const asked = { role: shut.role, date: shut.date, facts: shut.facts };

  it('what the move brings does not stand in its way', () => {
    const opening = { ...go, brings: ['open'] as const };
    expect(verdict(judgeAhead(machine, opening, shut))).toEqual(['warn MEET-09']);
    expect(verdict(judgeMove(machine, opening, shut))).toContain('block MEET-09 open');
    // Another fact is no part of this one, and part of a fact is.
    const near = { ...go, brings: ['late'] as const };
    expect(verdict(judgeAhead(machine, near, shut))).toContain('block MEET-09 open');
    const part = {
      ...opening,
      guards: [
        {
          label: '门锁',
          check: () => [
            block(MEET_09, step.date, '锁着。', { fact: 'open.lock', hint: '请开锁。' }),
            block(MEET_09, step.date, '没有牌。', { fact: 'opening', hint: '请挂牌。' }),
          ],
        },
      ],
    };
    expect(verdict(judgeAhead(machine, part, step))).toEqual(['block MEET-09 opening']);
  });

  it('papers are asked for where it is known which are on file', () => {
    expect(verdict(judgeAhead(machine, go, { ...asked, facts: step.facts }))).toEqual([]);
    const one = { ...step, documents: new Set(['application'] as const) };
    expect(verdict(judgeAhead(machine, go, one))).toEqual(['block MEET-09 documents']);
    const offers = offeredMoves(machine, 'a', { ...asked, facts: step.facts });
    expect(offers[0]?.judgement.outcome).toBe('ok');
  });

  it('a preview names what stands in the way already, and where the move would lead', () => {
    const { facts } = step;
    expect(previewMove(machine, 'a', 'go', { ...asked, facts })).toMatchObject({ to: 'b' });
    expect(verdict(previewMove(machine, 'a', 'go', asked))).toContain('block MEET-09 open');
    expect(verdict(previewMove(machine, 'c', 'go', asked))).toEqual(['block MEET-19 state']);
  });
});

it('draws itself', () => {
  expect(toMermaid(machine)).toMatchSnapshot();
});
