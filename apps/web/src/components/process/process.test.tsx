// Tests of the step bar and of the reasons why a step is closed.
import {
  activityMachine,
  block,
  type ExplainedMove,
  judge,
  processSteps,
  ruleOf,
} from '@xianfeng/rules';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { leadingFirst, type MoveForms, offeredMoves } from './moves.js';
import { StepBar } from './StepBar.js';
import { WhyNot } from './WhyNot.js';

const today = '2026-06-20';
const rule = ruleOf('MEET-19');
if (rule === null) throw new Error('no rule MEET-19');
const finding = (message: string) =>
  block(rule, today, message, { fact: 'state', hint: '请稍后再试。' });
const move = (label: string, here: boolean, ...messages: string[]): ExplainedMove => ({
  event: label,
  label,
  here,
  ...judge(messages.map(finding)),
});

/** What is read, without the marks. */
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, '|').replaceAll(/\|+/g, '|');

describe('StepBar', () => {
  const machine = activityMachine();
  const passages = [
    { state: 'planned', on: '2026-06-01', by: '甲' },
    { state: 'notified', on: '2025-12-31', by: null },
  ] as const;

  it('tells the steps, the one that is current, and who is to act by when', () => {
    const steps = processSteps(machine, 'pending_minutes', passages);
    const html = renderToStaticMarkup(<StepBar steps={steps} today={today} dueOn="2026-06-23" />);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    const text = textOf(html);
    expect(text).toContain('计划|（已完成）|6月1日|甲|');
    expect(text).toContain('已通知|（已完成）|2025年12月31日|');
    expect(text).toContain('现在由支部组织委员或者支部书记办理，期限6月23日 周二（还有3天）。');
    expect(text).toContain('查看全部7步');
  });

  it('says where a case ended, and asks nobody for more', () => {
    const steps = processSteps(machine, 'cancelled', passages);
    const text = textOf(renderToStaticMarkup(<StepBar steps={steps} today={today} />));
    expect(text).toContain('已取消|（到此终止）|');
    expect(text).not.toContain('现在由');
  });
});

describe('WhyNot', () => {
  const shown = (...moves: ExplainedMove[]) =>
    textOf(renderToStaticMarkup(<WhyNot moves={moves} />));

  it('is silent where everything can be done', () => {
    expect(shown()).toBe('');
    expect(shown(move('提交', true))).toBe('');
  });

  it('puts together what is refused for the same reason, the nearest first', () => {
    const text = shown(
      move('确认', false, '还没有提交。'),
      move('提交', true, '缺少记录。', '没有签字。'),
      move('通过', false, '还没有提交。'),
      move('取消', true),
    );
    expect(text).toContain('您现在不能办理：提交、确认、通过|为什么不能？|');
    expect(text).toMatch(/收起\|提交\|.*没有签字。.*缺少记录。.*确认、通过\|.*还没有提交。/);
    expect(text.match(/还没有提交。/g)).toHaveLength(1);
    expect(text).toContain('依据：');
  });
});

describe('offeredMoves', () => {
  type Event = '提交' | '取消' | '确认' | '归档' | '通过';
  const forms: MoveForms<Event> = {
    提交: { form: () => null },
    取消: { button: '取消活动' },
    确认: { form: () => null },
    通过: {},
  };
  const moves = (['取消', '提交', '确认', '归档', '通过'] as const).map((event) => ({
    event,
    label: event,
    findings: event === '确认' ? [finding('还没有提交。')] : [],
  }));
  const named = (offered: readonly { event: string }[]) => offered.map(({ event }) => event);

  it('are those that nothing refuses and that the page makes', () => {
    expect(named(offeredMoves(moves, forms))).toEqual(['取消', '提交']);
  });

  it('begin with what leads on', () => {
    const offered = offeredMoves(moves, forms);
    expect(named(leadingFirst(offered, ({ event }) => event === '提交'))).toEqual(['提交', '取消']);
    expect(leadingFirst(offered, () => false)).toBe(offered);
  });

  it('hold no later step', () => {
    const later = moves.map((each) => ({ ...each, here: false }));
    expect(offeredMoves(later, forms)).toEqual([]);
  });
});
