// Page of docs/rules: every workflow with its diagram, states and moves.
import { documentLabels } from '../documents.js';
import { namesOf } from '../names.js';
import type { Machine, Move, StateDeadline } from '../process/machine.js';
import { roleLabels } from '../roles.js';
import { eachMachine } from './machines.js';
import { toMermaid } from './mermaid.js';
import { table } from './table.js';

const units: Readonly<Record<StateDeadline['unit'], string>> = {
  day: '天',
  working_day: '个工作日',
  month: '个月',
};

const expiry: Readonly<Record<StateDeadline['onExpiry'], string>> = {
  remind: '提醒',
  escalate: '报上级',
  move: '自动转入下一状态',
};

/** Every workflow: its diagram, its states with their deadlines, and its moves. */
export function machinePage(): string {
  const parts = eachMachine((machine) => section(machine));
  return [
    '# Workflows 办理流程',
    'Each workflow is a table in code that the server, the screens and this page read alike. Deadlines',
    'are shown as they stand under the default settings.',
    '',
    ...parts,
  ].join('\n');
}

function section<S extends string, E extends string, F>(machine: Machine<S, E, F>): string {
  return [
    `## ${machine.title}（${machine.rule.id}）`,
    '',
    '```mermaid',
    toMermaid(machine),
    '```',
    '',
    deadlines(machine),
    table(
      ['办理', '从', '到', '由谁', '条件', '材料', '依据'],
      machine.moves.map((move) => row(machine, move)),
    ),
    '',
  ].join('\n');
}

function row<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  move: Move<S, E, F>,
): string[] {
  return [
    move.label,
    move.from.map((state) => machine.states[state].label).join('、'),
    machine.states[move.to].label,
    move.by.map((role) => roleLabels[role]).join('、'),
    (move.guards ?? []).map((guard) => guard.label).join('；'),
    (move.documents ?? []).map((kind) => documentLabels[kind]).join('、'),
    (move.rule ?? machine.rule).id,
  ];
}

function deadlines<S extends string, E extends string, F>(machine: Machine<S, E, F>): string {
  const rows: string[][] = [];
  for (const key of namesOf(machine.states)) {
    const { label, deadline } = machine.states[key];
    if (deadline === undefined) continue;
    const { amount, unit, note, onExpiry } = deadline;
    rows.push([label, `${amount}${units[unit]}`, note, expiry[onExpiry]]);
  }
  return rows.length === 0 ? '' : `${table(['状态', '期限', '说明', '到期'], rows)}\n`;
}
