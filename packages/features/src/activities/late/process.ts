/** Requests to enter an old record as a process: asked by the branch, decided by the district, used once. */
import {
  type LateEntryEvent,
  type LateEntryFacts,
  type LateEntryState,
  lateEntryMachine,
} from '@xianfeng/rules';
import type { Selectable, Updateable } from 'kysely';
import { inScope, record } from '../../kernel/index.js';
import { defineProcess, type ProcessTypes } from '../../kit/process/index.js';
import type { LateEntryTable } from '../tables.js';
import { lateEntryAsked, lateEntryPermitted, lateEntryRefused, lateEntryUsed } from './events.js';

/** A request as it is locked to be moved. */
export interface LateEntryRecord {
  id: number;
  version: number;
  organizationId: number;
  organizationPath: string;
  type: LateEntryTable['type'];
  heldOn: string;
  state: LateEntryState;
  askedBy: number;
  answer: string;
  validUntil: string | null;
  activityId: number | null;
}

/** The types of a request to enter an old record as a process. */
export interface LateEntryTypes extends ProcessTypes {
  row: LateEntryRecord;
  subject: Pick<
    LateEntryRecord,
    'id' | 'version' | 'organizationId' | 'organizationPath' | 'type' | 'heldOn'
  >;
  state: LateEntryState;
  event: LateEntryEvent;
  facts: LateEntryFacts;
  columns: Updateable<LateEntryTable>;
}

const eventOf = {
  begin: lateEntryAsked,
  permit: lateEntryPermitted,
  refuse: lateEntryRefused,
  use: lateEntryUsed,
} as const satisfies Record<LateEntryEvent | 'begin', unknown>;

/** Requests to enter old records. */
export const lateEntryProcess = defineProcess<LateEntryTypes>({
  kind: 'late_entry',
  machine: lateEntryMachine,
  stateOf: ({ state }) => state,
  lock: async (tx, { actor }, ids) => {
    const rows = await tx.db
      .selectFrom('late_entry')
      .selectAll()
      .where('id', 'in', ids)
      .where(inScope('organization_path', actor))
      .orderBy('id')
      .forUpdate()
      .execute();
    return rows.map(toLateEntry);
  },
  factsOf: (_db, { actor }, row) => ({
    actorAsked: row.askedBy === actor.accountId,
    answer: row.answer,
    validUntil: row.validUntil,
  }),
  write: (tx, row, { state, version }, columns) =>
    tx.db
      .updateTable('late_entry')
      .set({ ...columns, state, version })
      .where('id', '=', row.id)
      .execute(),
  recordEvent: (tx, ctx, subject, { event, to, version }) => {
    const { id, organizationId, organizationPath, type, heldOn } = subject;
    return record(tx, ctx, eventOf[event], {
      id,
      version,
      place: { organizationId, organizationPath },
      data: { activityType: type, heldOn, state: to },
    });
  },
  refusesByState: true,
});

/** The request of a row. */
export function toLateEntry(row: Selectable<LateEntryTable>): LateEntryRecord {
  return {
    id: row.id,
    version: row.version,
    organizationId: row.organization_id,
    organizationPath: row.organization_path,
    type: row.type,
    heldOn: row.held_on,
    state: row.state,
    askedBy: row.asked_by,
    answer: row.answer,
    validUntil: row.valid_until,
    activityId: row.activity_id,
  };
}
