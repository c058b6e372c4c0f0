/** The way into a post as a process: candidates move by the appointment machine of TAL-10. */
import { sqlState } from '@xianfeng/database';
import {
  type AppointmentEvent,
  type AppointmentFacts,
  type AppointmentState,
  appointmentMachine,
  block,
  type CivilDate,
  findingsIn,
  ruleOf,
} from '@xianfeng/rules';
import { AppError, record } from '../../kernel/index.js';
import { defineProcess, dueFor, type ProcessTypes } from '../../kit/process/index.js';
import { candidateMoved, reviewRenewed } from '../events.js';
import { recountCandidates } from '../notice/recount.js';
import type { CandidateState } from '../schema.js';
import { readFacts, readRecord } from './record.js';
import { candidateRows, type SelectedCandidate, toCandidateState } from './rows.js';
import { maskFindings } from './told/mask.js';

/** The types of the way into a post as a process. */
export interface CandidateTypes extends ProcessTypes {
  row: SelectedCandidate;
  subject: Pick<SelectedCandidate, 'id' | 'version' | 'organization_id' | 'organization_path'>;
  state: AppointmentState;
  event: AppointmentEvent;
  facts: AppointmentFacts;
  columns: { round: number };
}

/** A state of a candidate; those before belong to the pool. @throws AppError wrong_state */
export function candidateState(state: AppointmentState): CandidateState {
  const known = toCandidateState(state);
  if (known === null) throw new AppError('wrong_state');
  return known;
}

/** A notice stands in the village. */
const isPosted = (state: AppointmentState | null) =>
  state === 'public_notice' || state === 'verification';

/** Candidates on their way into a post. */
export const candidateProcess = defineProcess<CandidateTypes>({
  kind: 'candidate',
  machine: appointmentMachine,
  stateOf: ({ state }) => state,
  lock: (tx, ctx, ids) =>
    candidateRows(tx.db, ctx.actor)
      .where('c.id', 'in', ids)
      .orderBy('c.id')
      .forUpdate(['c'])
      .execute(),
  factsOf: async (db, _ctx, row, today, settings) =>
    readFacts(db, row, await readRecord(db, row), today, settings),
  write: async (tx, row, { state, since, dueOn, version }, columns) => {
    const where = { state: candidateState(state), state_since: since, due_on: dueOn, version };
    await tx.db
      .updateTable('candidate')
      .set({ ...columns, ...where })
      .where('id', '=', row.id)
      .execute()
      .catch((error: unknown) => {
        throw gateRefusal(error, since) ?? error;
      });
  },
  recordEvent: (tx, ctx, subject, { event, from, to, version }) => {
    const renewed = event === 'renew_review' || event === 'pass_renewal';
    if (renewed) {
      return record(tx, ctx, reviewRenewed, {
        ...{ id: subject.id, version, place: placeOf(subject) },
        data: { organizationId: subject.organization_id, passed: event === 'pass_renewal' },
      });
    }
    return record(tx, ctx, candidateMoved, {
      id: subject.id,
      version,
      place: { ...placeOf(subject), supervised: isPosted(from) || isPosted(to) },
      data: { organizationId: subject.organization_id, state: candidateState(to) },
    });
  },
  // Back in the pool it is the file there that has a deadline, not the way that has ended.
  dueOn: (machine, state, since) => (state === 'in_pool' ? null : dueFor(machine, state, since)),
  worded: (row, findings, today) => findingsIn(row.division_kind, findings, today),
  masked: maskFindings,
  recount: (tx, settings, today) => recountCandidates(tx, settings, today),
  // While an objection to the public notice is looked into.
  pauses: true,
  explanationField: 'text',
});

/** Where the events of a candidate are heard. */
export const placeOf = (row: { organization_id: number; organization_path: string }) => ({
  organizationId: row.organization_id,
  organizationPath: row.organization_path,
});

/** The gate in the database speaks to operators; the actor is told the rule. */
export function gateRefusal(error: unknown, today: CivilDate): AppError | null {
  const isGate = sqlState(error) === '23514' && error instanceof Error && 'constraint' in error;
  const rule = ruleOf('TAL-08');
  if (!isGate || error.constraint !== 'candidate_gate' || rule === null) return null;
  const change = { fact: 'proofs', hint: '请补齐联审、考察、公示、选举和备案的记录。' };
  const finding = block(rule, today, '任职所需的依据不齐全，不能到任。', change);
  return new AppError('rule_blocked', { findings: [finding], cause: error });
}
