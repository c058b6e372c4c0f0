/** Tasks, handed down from the district to members. */
import { addDays, daysBetween } from '@xianfeng/rules';
import type pg from 'pg';
import type { DemoStage } from '../../kernel/index.js';
import {
  type Accounts,
  accountOf,
  copyRows,
  demoLogins,
  type Random,
  type Tree,
  takeIds,
  type Value,
} from '../../kit/demo/index.js';
import { type TaskText, taskTexts } from './texts.js';

interface Tasks extends DemoStage {
  tree: Tree;
  accounts: Accounts;
  random: Random;
}

/** A recipient of a task. */
interface Recipient {
  organizationId: number;
  path: string;
  memberId: number | null;
  /** The account that does it, where it is known. */
  accountId: number | null;
  /** How readily. */
  diligence: number;
}

interface Sender {
  organizationId: number;
  path: string;
  accountId: number;
}

type Rows = Record<'task' | 'delivery' | 'case_move', Value[][]>;

/** Hands tasks down: from the district to the streets, from them to branches, from a branch to members. */
export async function addTasks(context: Tasks): Promise<number> {
  const { client, tree, accounts, random, today } = context;
  const rows: Rows = { task: [], delivery: [], case_move: [] };
  const writer = new Writer(rows, random, today, {
    task: await nextId(client, 'task'),
    delivery: await nextId(client, 'delivery'),
  });
  const district = senderOf(accounts, tree.root, demoLogins.approver);
  const streets = tree.streets.map((street): Recipient => {
    const branch = tree.branches.find((b) => b.street === street);
    const accountId = (branch && accounts.offices.get(branch.id)?.organizer) ?? null;
    return {
      organizationId: street.id,
      path: street.path,
      memberId: null,
      accountId,
      diligence: 0.9,
    };
  });
  for (const [index, text] of taskTexts.district.entries()) {
    const handedOn = addDays(today, -4 - Math.floor((index * context.size.months * 30) / 8));
    const deliveries = writer.hand(district, text, handedOn, streets, null);
    for (const [at, street] of streets.entries()) {
      if (index % 2 === 1 || street.accountId === null) continue;
      const branches = tree.branches.filter((b) => b.street.id === street.organizationId);
      const sender = { ...street, accountId: street.accountId };
      const parent = deliveries[at] ?? null;
      writer.hand(sender, text, addDays(handedOn, 2), branches.map(branchOf(accounts)), parent);
    }
  }
  for (const branch of tree.branches) {
    const often = branch === tree.shown ? taskTexts.branch.length : random.chance(0.15) ? 1 : 0;
    const secretary = accounts.offices.get(branch.id)?.secretary;
    if (secretary === undefined) continue;
    const members = branch.members
      .filter((m) => m.standing === 'normal' && !m.exempt)
      .map((m) => ({ ...branchOf(accounts)(branch), memberId: m.id, accountId: null }));
    for (let n = 0; n < often; n++) {
      const text = taskTexts.branch[n] ?? random.pick(taskTexts.branch);
      const sender = { organizationId: branch.id, path: branch.path, accountId: secretary };
      writer.hand(sender, text, addDays(today, -1 - n * 19), members, null);
    }
  }
  await takeIds(client, 'task', rows.task.length);
  await takeIds(client, 'delivery', rows.delivery.length);
  const split = columns.task.indexOf('parent_delivery_id');
  const delivered = columns.delivery.indexOf('task_id');
  // A task that was split from a delivery needs that delivery to be there.
  for (const isFirst of [true, false]) {
    const tasks = rows.task.filter((task) => (task[split] === null) === isFirst);
    const ids = new Set(tasks.map(([id]) => id));
    await copyRows(client, 'task', columns.task, tasks);
    const deliveries = rows.delivery.filter((row) => ids.has(row[delivered] ?? null));
    await copyRows(client, 'delivery', columns.delivery, deliveries);
  }
  await copyRows(client, 'case_move', columns.case_move, rows.case_move);
  return rows.task.length;
}

/** A task may belong to a delivery and a delivery does to a task: both ids are known before either. */
async function nextId(client: pg.ClientBase, table: string): Promise<number> {
  return (await takeIds(client, table, 1)) + 1;
}

function senderOf(accounts: Accounts, place: { id: number; path: string }, login: string): Sender {
  const accountId = accountOf(accounts, login);
  return { organizationId: place.id, path: place.path, accountId };
}

const branchOf =
  (accounts: Accounts) =>
  (branch: Tree['branches'][number]): Recipient => ({
    organizationId: branch.id,
    path: branch.path,
    memberId: null,
    accountId: accounts.offices.get(branch.id)?.secretary ?? null,
    diligence: branch.lagging ? 0.5 : 0.88,
  });

const columns = {
  task: [
    'id',
    'organization_id',
    'organization_path',
    'parent_delivery_id',
    'title',
    'body',
    'due_on',
    'state',
    'created_by',
    'created_at',
  ],
  delivery: [
    'id',
    'task_id',
    'organization_id',
    'organization_path',
    'member_id',
    'state',
    'report',
    'opinion',
    'accepted_at',
    'reported_at',
    'reported_by',
    'late',
    'closed_at',
    'version',
  ],
  case_move: [
    ...['kind', 'case_id', 'version', 'action', 'from_state', 'to_state', 'on_day', 'text'],
    ...['account_id', 'at'],
  ],
} as const;

class Writer {
  constructor(
    private readonly rows: Rows,
    private readonly random: Random,
    private readonly today: string,
    private readonly next: { task: number; delivery: number },
  ) {}

  /** @returns ids of the deliveries, in the order of the recipients */
  hand(
    sender: Sender,
    text: TaskText,
    handedOn: string,
    recipients: readonly Recipient[],
    parent: number | null,
  ): number[] {
    const { random, today } = this;
    const id = this.next.task++;
    const dueOn = addDays(handedOn, text.days);
    const made = recipients.map((recipient) =>
      this.#deliver(id, sender, text, handedOn, dueOn, recipient),
    );
    const closed = made.every((delivery) => delivery.closed);
    this.rows.task.push([
      ...[id, sender.organizationId, sender.path, parent, text.title, text.body, dueOn],
      ...[
        closed ? 'closed' : 'open',
        sender.accountId,
        at(handedOn < today ? handedOn : today, random),
      ],
    ]);
    return made.map((delivery) => delivery.id);
  }

  #deliver(
    taskId: number,
    sender: Sender,
    text: TaskText,
    handedOn: string,
    dueOn: string,
    recipient: Recipient,
  ): { id: number; closed: boolean } {
    const { random, today } = this;
    const id = this.next.delivery++;
    const prompt = random.chance(recipient.diligence);
    const acceptedOn = addDays(handedOn, random.int(0, prompt ? 2 : 6));
    const reportedOn = prompt
      ? addDays(acceptedOn, random.int(1, Math.max(1, daysBetween(acceptedOn, dueOn))))
      : addDays(dueOn, random.int(1, 25));
    const closedOn = addDays(reportedOn, random.int(1, 4));
    const [accepted, reported, closed] = [acceptedOn, reportedOn, closedOn].map(
      (day) => day < today,
    );
    // A member's own account is opened later: the report names the account that entered it.
    const by = recipient.accountId ?? sender.accountId;
    let state = 'handed';
    let version = 1;
    const move = (action: string, to: string, said: string, account: number, on: string) => {
      const when = at(on, random);
      version += 1;
      this.rows.case_move.push([
        ...['delivery', id, version, action, state, to, on, said],
        ...[account, when],
      ]);
      state = to;
      return when;
    };
    const report = reported ? random.pick(text.reports) : '';
    const opinion = closed ? '已核实，同意办结。' : '';
    const acceptedAt = accepted ? move('accept', 'accepted', '', by, acceptedOn) : null;
    const reportedAt = reported ? move('report', 'reported', report, by, reportedOn) : null;
    const closedAt = closed ? move('close', 'closed', opinion, sender.accountId, closedOn) : null;
    this.rows.delivery.push([
      ...[id, taskId, recipient.organizationId, recipient.path, recipient.memberId, state],
      ...[report, opinion, acceptedAt, reportedAt, reported ? by : null],
      ...[reported === true && reportedOn > dueOn, closedAt, version],
    ]);
    return { id, closed: closed === true };
  }
}

function at(date: string, random: Random): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date} ${two(random.int(8, 17))}:${two(random.int(0, 59))}:00+08`;
}
