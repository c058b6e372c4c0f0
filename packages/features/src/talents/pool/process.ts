/** The pool as a process: files move by the appointment machine of TAL-10, from lead to 在库. */
import {
  type AppointmentEvent,
  type AppointmentFacts,
  type AppointmentState,
  appointmentFacts,
  appointmentMachine,
  isNameOf,
} from '@xianfeng/rules';
import { AppError, record } from '../../kernel/index.js';
import { defineProcess, dueFor, type ProcessTypes } from '../../kit/process/index.js';
import { talentMoved } from '../events.js';
import { type TalentEvent, type TalentState, talentEventLabels } from '../schema.js';
import { type SelectedTalent, talentRows } from './rows.js';

/** Is it a move of the pool? The others belong to a candidate. */
export const isPoolEvent = (event: string): event is TalentEvent =>
  isNameOf(talentEventLabels, event);

/** A state of the pool; those after it belong to a candidate. @throws AppError wrong_state */
export function poolState(state: AppointmentState): TalentState {
  switch (state) {
    case 'lead':
    case 'pending_intake':
    case 'in_pool':
    case 'refused':
      return state;
    default:
      throw new AppError('wrong_state');
  }
}

/** The types of the pool as a process. */
export interface TalentTypes extends ProcessTypes {
  row: SelectedTalent;
  subject: Pick<SelectedTalent, 'id' | 'version' | 'organization_id' | 'organization_path'>;
  state: AppointmentState;
  event: AppointmentEvent;
  facts: AppointmentFacts;
  columns: { reviewed_on: string };
}

/** Files of the talent pool. */
export const talentProcess = defineProcess<TalentTypes>({
  kind: 'talent',
  machine: appointmentMachine,
  stateOf: ({ state }) => state,
  lock: (tx, ctx, ids) =>
    talentRows(tx.db, ctx.actor)
      .where('t.id', 'in', ids)
      .orderBy('t.id')
      .forUpdate(['t'])
      .execute(),
  factsOf: (_db, _ctx, row) =>
    appointmentFacts({
      bornOn: row.born_on,
      // Checked when it was entered; who is on file without a number has to bring it.
      residentIdValid: row.resident_id !== null,
      // The database holds one open file for each person.
      duplicate: false,
      willing: row.willing,
    }),
  write: (tx, row, { state, since, dueOn, version }, columns) =>
    tx.db
      .updateTable('talent')
      .set({ ...columns, state: poolState(state), state_since: since, due_on: dueOn, version })
      .where('id', '=', row.id)
      .execute(),
  recount: async (tx, settings, today) => {
    const { holidays } = settings;
    const machine = appointmentMachine(settings);
    const counting = holidays === undefined ? machine : { ...machine, holidays };
    const rows = await tx.db
      .selectFrom('talent')
      .where('state', '=', 'pending_intake')
      .where('due_on', '>=', today)
      .orderBy('id')
      .select(['id', 'state', 'state_since', 'due_on'])
      .forUpdate()
      .execute();
    for (const { id, state, state_since: since, due_on: before } of rows) {
      const dueOn = dueFor(counting, state, since);
      if (dueOn === before) continue;
      await tx.db.updateTable('talent').set({ due_on: dueOn }).where('id', '=', id).execute();
    }
  },
  recordEvent: (tx, ctx, subject, { event, to, version }) => {
    const { organization_id: organizationId, organization_path: organizationPath } = subject;
    return record(tx, ctx, talentMoved, {
      id: subject.id,
      version,
      place: { organizationId, organizationPath },
      data: {
        organizationId,
        state: poolState(to),
        // A way into a post that was ended closes the file by no move of the pool.
        ...(isPoolEvent(event) && { event }),
      },
    });
  },
});
