/** A month's income as a process: what its machine looks at, and how a move is written and told of. */

import type { Tx } from '@xianfeng/database';
import {
  type IncomeEvent,
  type IncomeFacts,
  type IncomeState,
  incomeMachine,
  todayInShanghai,
} from '@xianfeng/rules';
import { type Actor, type ActorContext, record, type WriteContext } from '../../kernel/index.js';
import {
  type CaseInHand,
  defineProcess,
  type ProcessTypes,
  type Transition,
  takeCase,
} from '../../kit/process/index.js';
import { incomeEvents } from '../events.js';
import { isOwnEntry } from '../policy.js';
import { type VillageRow, villageRows } from '../villages/villages.js';
import { type IncomeColumns, type IncomeRow, incomeRows, toIncome } from './rows.js';
import { settingsDay, type YearState, yearState } from './years.js';

/** A month with the village that it belongs to. */
type HeldIncome = IncomeRow & VillageRow;

/** The types of a month's income as a process. */
export interface IncomeTypes extends ProcessTypes {
  row: HeldIncome;
  subject: HeldIncome;
  state: IncomeState;
  event: IncomeEvent;
  facts: IncomeFacts;
  columns: IncomeColumns & {
    submitted_by: number;
    submitted_at: Date;
    opinion: string;
    corrections: number;
  };
}

const eventOf = {
  begin: 'entered',
  submit: 'submitted',
  pass: 'passed',
  return: 'returned',
  correct: 'corrected',
} as const satisfies Record<IncomeEvent | 'begin', keyof typeof incomeEvents>;

function factsOf(actor: Actor, row: IncomeRow, { year, locked }: YearState): IncomeFacts {
  return {
    year,
    role: actor.assignment.role,
    yearLocked: locked,
    actorEnteredIt: isOwnEntry(actor, row),
    reason: '',
  };
}

/** Months of income, with their figures kept at every move (GEN-07). */
export const incomeProcess = defineProcess<IncomeTypes>({
  kind: 'income',
  machine: incomeMachine,
  stateOf: ({ state }) => state,
  lock: async (tx, ctx, ids) => {
    const rows = await incomeRows(tx.db, ctx.actor)
      .where('i.id', 'in', ids)
      .orderBy('i.id')
      .forUpdate(['i'])
      .execute();
    if (rows.length === 0) return [];
    const villages = await villageRows(tx.db, ctx.actor)
      .where(
        'o.id',
        'in',
        rows.map((row) => row.organization_id),
      )
      .execute();
    return rows.flatMap((row): HeldIncome[] => {
      const village = villages.find(({ organizationId }) => organizationId === row.organization_id);
      return village === undefined ? [] : [{ ...row, ...village }];
    });
  },
  factsOf: async (db, ctx, row) =>
    factsOf(ctx.actor, row, await yearState(db, ctx.clock, row.year)),
  settingsOn: ({ year }, today) => settingsDay(year, today),
  write: (tx, row, { state, version }, columns) =>
    tx.db
      .updateTable('village_income')
      .set({ ...columns, state, version })
      .where('id', '=', row.id)
      .execute(),
  recordEvent: (tx, ctx, row, { event, to, version }) =>
    recordIncomeEvent(tx, ctx, eventOf[event], row, { ...row, state: to, version }),
  // What is asked and answered of a correction, the correction tells itself.
  standing: {
    of: ({ created_at }) => ({ since: todayInShanghai(created_at.getTime()), dueOn: null }),
    recordChange: () => Promise.resolve(),
  },
  refusesByState: true,
});

/** A month in hand, judged by the settings of its year (GEN-05). */
export function readIncome(
  ctx: ActorContext,
  row: IncomeRow,
  village: VillageRow,
  year: YearState,
): Promise<CaseInHand<IncomeTypes>> {
  const known = { settings: year.settings, facts: factsOf(ctx.actor, row, year) };
  return takeCase(ctx.db, ctx, incomeProcess, { ...row, ...village }, known);
}

/** What a move does with a month: the figures of that moment are kept with it. */
export function incomeMove(
  ctx: WriteContext,
  row: IncomeRow,
  { event, text }: { event: Exclude<IncomeEvent, 'correct'>; text: string },
): Transition<IncomeTypes> {
  return {
    event,
    text,
    facts: { reason: text },
    columns: {
      ...(event === 'submit' && {
        submitted_by: ctx.actor.accountId,
        submitted_at: new Date(ctx.clock.now()),
        opinion: '',
      }),
      ...((event === 'return' || event === 'pass') && { opinion: text }),
    },
    content: toIncome(row),
  };
}

/** Records what happened with a month. */
export function recordIncomeEvent(
  tx: Tx,
  ctx: WriteContext,
  what: keyof typeof incomeEvents,
  village: VillageRow,
  row: Pick<IncomeRow, 'id' | 'version' | 'year' | 'month' | 'state'>,
): Promise<void> {
  const { id, version, year, month, state } = row;
  return record(tx, ctx, incomeEvents[what], {
    id,
    version,
    place: village,
    data: { organizationId: village.organizationId, year, month, state },
  });
}
