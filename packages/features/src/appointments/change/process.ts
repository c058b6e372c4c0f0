/** Filings and corrections of a time in office as a process: asked by the street, answered by the district. */
import {
  type HolderChangeEvent,
  type HolderChangeFacts,
  type HolderChangeState,
  holderChangeMachine,
} from '@xianfeng/rules';
import type { Selectable, Updateable } from 'kysely';
import { inScope, record } from '../../kernel/index.js';
import { defineProcess, type ProcessTypes } from '../../kit/process/index.js';
import { changeAgreed, changeAsked, changeRefused } from './events.js';
import type { HolderChangeTable } from './tables.js';

/** A change as it is locked to be moved. */
export type ChangeRecord = Selectable<HolderChangeTable>;

/** The types of a change of a time in office as a process. */
export interface ChangeTypes extends ProcessTypes {
  row: ChangeRecord;
  subject: Pick<
    ChangeRecord,
    'id' | 'version' | 'organization_id' | 'organization_path' | 'holder_id' | 'kind'
  >;
  state: HolderChangeState;
  event: HolderChangeEvent;
  facts: HolderChangeFacts;
  columns: Updateable<HolderChangeTable>;
}

const eventOf = {
  begin: changeAsked,
  agree: changeAgreed,
  refuse: changeRefused,
} as const satisfies Record<HolderChangeEvent | 'begin', unknown>;

/** Filings and corrections of times in office. */
export const changeProcess = defineProcess<ChangeTypes>({
  kind: 'holder_change',
  machine: holderChangeMachine,
  stateOf: ({ state }) => state,
  // The candidates first, as everywhere: two who lock in the same order never wait for each other.
  lock: async (tx, { actor }, ids) => {
    await tx.db
      .selectFrom('candidate')
      .where('id', 'in', (of) =>
        of.selectFrom('holder_change').where('id', 'in', ids).select('candidate_id'),
      )
      .where(inScope('organization_path', actor))
      .orderBy('id')
      .select('id')
      .forUpdate()
      .execute();
    return tx.db
      .selectFrom('holder_change')
      .selectAll()
      .where('id', 'in', ids)
      .where(inScope('organization_path', actor))
      .orderBy('id')
      .forUpdate()
      .execute();
  },
  factsOf: (_db, { actor }, row) => ({
    actorAsked: row.asked_by === actor.accountId,
    answer: row.answer,
  }),
  write: (tx, row, { state, version }, columns) =>
    tx.db
      .updateTable('holder_change')
      .set({ ...columns, state, version })
      .where('id', '=', row.id)
      .execute(),
  recordEvent: (tx, ctx, subject, { event, to, version }) => {
    const { id, organization_id: organizationId, organization_path: organizationPath } = subject;
    return record(tx, ctx, eventOf[event], {
      ...{ id, version, place: { organizationId, organizationPath } },
      data: { organizationId, holderId: subject.holder_id, kind: subject.kind, state: to },
    });
  },
  refusesByState: true,
});
