// Tests of a process as screens show it.
import { describe, expect, it } from 'vitest';
import { appointmentMachine } from '../appointment/machine.js';
import { activityMachine } from '../meetings/activity/activity-states.js';
import { soundActivity, today } from '../testing/sound-facts.js';
import { verdict } from '../testing/verdict.js';
import { transferMachine } from '../transfer/machine.js';
import { explainMoves, holdersOf, type Passage, processSteps } from './process.js';

const activity = activityMachine();
type State = keyof typeof activity.states;

/** 计划✓11-01甲 已通知▸ 进行中…: each step in short. */
function bar(state: State, passages: readonly Passage<State>[]): string[] {
  const signs = { done: '✓', current: '▸', ahead: '…', stopped: '✗' };
  return processSteps(activity, state, passages).map(
    ({ label, status, on, by }) => `${label}${signs[status]}${on?.slice(5) ?? ''}${by ?? ''}`,
  );
}

const planned = { state: 'planned', on: '2026-06-01', by: '甲' } as const;
const notified = { state: 'notified', on: '2026-06-02', by: '甲' } as const;
const written = { state: 'pending_minutes', on: '2026-06-10', by: '乙' } as const;
const sent = { state: 'pending_street', on: '2026-06-11', by: '丙' } as const;
const returned = { state: 'returned', on: '2026-06-12', by: '丁' } as const;

describe('processSteps', () => {
  it('tells what is behind, where the case is and what is to come', () => {
    expect(bar('notified', [planned, notified])).toEqual([
      '计划✓06-01甲',
      '已通知▸06-02甲',
      '进行中…',
      '待补记录…',
      '待支部审核…',
      '待街道审核…',
      '通过…',
      '归档…',
    ]);
  });

  it('leaves out what the case passed over', () => {
    expect(bar('pending_street', [written, sent])).toEqual([
      '待补记录✓06-10乙',
      '待街道审核▸06-11丙',
      '通过…',
      '归档…',
    ]);
  });

  it('places a state off the way where the case left it, and shows the way back', () => {
    expect(bar('returned', [planned, notified, written, sent, returned])).toEqual([
      '计划✓06-01甲',
      '已通知✓06-02甲',
      '已退回▸06-12丁',
      '待补记录…',
      '待支部审核…',
      '待街道审核…',
      '通过…',
      '归档…',
    ]);
  });

  it('names the last time that the case came into a state', () => {
    const again = { ...written, on: '2026-06-13' };
    expect(bar('pending_minutes', [written, sent, returned, again])[0]).toBe('待补记录▸06-13乙');
  });

  it('ends where the case ended', () => {
    expect(bar('cancelled', [planned, { state: 'cancelled', on: '2026-06-03', by: '甲' }])).toEqual(
      ['计划✓06-01甲', '已取消✗06-03甲'],
    );
    expect(bar('archived', [planned])).toEqual(['计划✓06-01甲', '归档✓']);
  });

  it('says who leads on, and how long it may take', () => {
    const [current, next] = processSteps(activity, 'pending_minutes', []);
    expect(current?.next).toBe('支部组织委员或者支部书记');
    expect(current?.deadline).toMatchObject({ amount: 3, unit: 'working_day' });
    expect(next?.next).toBe('支部书记');
    const steps = processSteps(transferMachine(), 'pending_committee', []);
    expect(steps.map(({ label }) => label)).toEqual([
      '待党委审核',
      '已开具（在途）',
      '待接收',
      '已接收',
    ]);
    expect(steps.at(-1)?.next).toBeNull();
  });
});

describe('holdersOf', () => {
  it('names the roles that lead on', () => {
    expect(holdersOf(activity, 'pending_minutes')).toEqual([
      'organization_commissioner',
      'branch_secretary',
    ]);
    expect(holdersOf(activity, 'archived')).toEqual([]);
    // The branch could reject here too, but it is the committee that leads on.
    expect(holdersOf(transferMachine(), 'pending_committee')).toEqual(['street_organizer']);
    expect(holdersOf(activity, 'passed')).toEqual(['street_organizer', 'system']);
  });

  it('leaves out what may be thought of at any time, and what leads nowhere else', () => {
    const appointment = appointmentMachine();
    expect(holdersOf(appointment, 'filing')).toEqual(['district_auditor', 'district_approver']);
    // Only an objection, a withdrawal or the time that passes: the street closes the notice.
    expect(holdersOf(appointment, 'public_notice')).toEqual(['street_organizer']);
    expect(holdersOf(appointment, 'in_office')).toEqual([]);
    const back = activity.moves.filter(({ event }) => event === 'send_back');
    const blind = { ...activity, moves: back };
    expect(holdersOf(blind, 'pending_branch')).toEqual(['branch_secretary']);
    const idle = {
      ...activity,
      moves: activity.moves.map((move) => ({ ...move, to: 'planned' as const })),
    };
    expect(holdersOf(idle, 'planned')).toEqual([]);
  });
});

describe('explainMoves', () => {
  const events = ['notify', 'record', 'submit', 'confirm', 'pass', 'return', 'cancel'] as const;
  const explain = (state: State, role: 'branch_secretary' | 'street_organizer', facts = {}) =>
    explainMoves(
      activity,
      state,
      { role, date: today, facts: { ...soundActivity, ...facts } },
      events,
    );
  const short = (moves: ReturnType<typeof explain>) =>
    moves.map(({ event, here, outcome }) => `${event} ${here ? outcome : 'later'}`);

  it('tells of every move from here, and of the own ones further on', () => {
    expect(short(explain('planned', 'branch_secretary', { heldOn: '2026-06-30' }))).toEqual([
      'notify ok',
      'record block',
      'submit later',
      'confirm later',
      'cancel ok',
    ]);
    expect(short(explain('planned', 'street_organizer'))).toEqual([
      'notify block',
      'record block',
      'pass later',
      'cancel block',
    ]);
  });

  it('leaves out what is behind', () => {
    expect(short(explain('pending_street', 'branch_secretary'))).toEqual([
      'pass block',
      'return block',
    ]);
    expect(explain('archived', 'branch_secretary')).toEqual([]);
  });

  it('says why, and which fact would change it', () => {
    const why = (
      state: State,
      role: 'branch_secretary' | 'street_organizer',
      event: string,
      facts = {},
    ) =>
      explain(state, role, facts)
        .filter((move) => move.event === event)
        .flatMap(verdict);
    expect(why('planned', 'branch_secretary', 'submit')).toEqual(['block MEET-19 state']);
    expect(why('planned', 'street_organizer', 'record', { actorEnters: false })).toEqual([
      'block GEN-08 actorEnters',
      'block MEET-19 role',
    ]);
    expect(why('pending_street', 'street_organizer', 'return', { returns: 3 })).toEqual([
      'block MEET-19 returns',
    ]);
  });

  it('lets the first move of a name speak that nothing blocks', () => {
    const facts = { ...soundActivity };
    const step = { role: 'branch_secretary', date: today, facts } as const;
    const both = {
      ...activity,
      moves: [
        ...activity.moves.map((move) =>
          move.event === 'submit'
            ? { ...move, by: ['street_organizer'] as const, label: '甲' }
            : move,
        ),
        ...activity.moves.filter(({ event }) => event === 'submit'),
      ],
    };
    expect(explainMoves(both, 'pending_minutes', step, ['submit'])).toMatchObject([
      { event: 'submit', label: '提交支部审核', here: true, outcome: 'ok' },
    ]);
  });
});
