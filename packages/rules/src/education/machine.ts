// The machine of a study task (EDU).
import { EDU_06 } from '../catalogue/organizations/edu.js';
import { block } from '../law/judgement.js';
import type { Guard, Machine } from '../process/machine.js';
import type { Role } from '../roles.js';

/** EDU-06 states of a study task as it lies with one member. */
export type StudyTaskState = 'published' | 'unread' | 'studying' | 'completed' | 'overdue';

/** Moves of a study task, by name. */
export type StudyTaskEvent = 'deliver' | 'open' | 'check_in' | 'check_in_for' | 'expire';

/** What the moves of a study task look at. */
export interface StudyTaskFacts {
  /** The day after the task's last day has come. */
  readonly deadlinePassed: boolean;
  /** 代录原因; empty if none. */
  readonly proxyReason: string;
}

const branch: readonly Role[] = ['organization_commissioner', 'branch_secretary'];

const reasonGiven: Guard<StudyTaskFacts> = {
  label: '写明代录原因',
  check: (facts, date) =>
    facts.proxyReason.trim() === ''
      ? [
          block(EDU_06, date, '打卡由本人进行，代录须写明原因。', {
            fact: 'proxyReason',
            hint: '请填写代录原因，如不使用手机。',
          }),
        ]
      : [],
};

const deadlineHasPassed: Guard<StudyTaskFacts> = {
  label: '已过截止日期',
  check: (facts, date) =>
    facts.deadlinePassed
      ? []
      : [
          block(EDU_06, date, '学习任务还没有到期。', {
            fact: 'deadlinePassed',
            hint: '请在截止日期前完成。',
          }),
        ],
};

/** 已发布 → 未读 → 学习中 → 已完成 / 逾期; a late member may still complete it. */
export const studyTaskMachine: Machine<StudyTaskState, StudyTaskEvent, StudyTaskFacts> = {
  id: 'study-task',
  title: '学习任务',
  rule: EDU_06,
  initial: 'published',
  way: ['published', 'unread', 'studying', 'completed'],
  states: {
    published: { label: '已发布' },
    unread: { label: '未读' },
    studying: { label: '学习中' },
    completed: { label: '已完成', final: true },
    overdue: { label: '逾期' },
  },
  moves: [
    { event: 'deliver', label: '送达', from: ['published'], to: 'unread', by: ['system'] },
    { event: 'open', label: '打开学习', from: ['unread'], to: 'studying', by: ['member'] },
    {
      event: 'check_in',
      label: '打卡完成',
      from: ['studying', 'overdue'],
      to: 'completed',
      by: ['member'],
    },
    {
      event: 'check_in_for',
      label: '代录完成',
      from: ['unread', 'studying', 'overdue'],
      to: 'completed',
      by: branch,
      guards: [reasonGiven],
    },
    {
      event: 'expire',
      label: '转为逾期',
      from: ['unread', 'studying'],
      to: 'overdue',
      by: ['system'],
      guards: [deadlineHasPassed],
    },
  ],
};
