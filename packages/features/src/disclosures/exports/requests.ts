// Exports that take a second person: the list, the decision, and the file, once.
import { transact as inTransaction, type Tx } from '@xianfeng/database';
import type { z } from 'zod';
import {
  type ActorContext,
  AppError,
  assignmentStands,
  authorize,
  checkVersion,
  found,
  inScope,
  may,
  orderedBy,
  type Page,
  type Receipt,
  record,
  requireRecent,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { decidedNow, presentAsked } from '../asked.js';
import { exportDecided, exportFetched } from '../events.js';
import { mayDecideExport } from '../policy.js';
import type { ExportRow, exportsInput, grantExportInput, refuseExportInput } from '../schema.js';
import { handOut } from './hand-out.js';

const byId = orderedBy('id');
/** So long what was agreed to may be fetched. */
const FETCH_MS = 24 * 3_600_000;

/** Exports that were asked for at the actor's organization and below, the latest first. */
export async function listExports(
  ctx: ActorContext,
  input: z.infer<typeof exportsInput>,
): Promise<Page<ExportRow>> {
  const before = byId.after(input.cursor);
  const { actor } = ctx;
  let query = ctx.db
    .selectFrom('export_request as r')
    .innerJoin('account as a', 'a.id', 'r.account_id')
    .innerJoin('assignment as s', 's.id', 'r.assignment_id')
    .innerJoin('organization as o', 'o.id', 'r.organization_id')
    .leftJoin('account as d', 'd.id', 'r.decided_by')
    .where(inScope('r.organization_path', actor))
    .selectAll('r')
    .select(['a.display_name as name', 'a.person_id', 's.role', 'o.short_name'])
    .select('d.display_name as decider')
    .orderBy('r.id', 'desc')
    .limit(input.limit + 1);
  if (before !== null) query = query.where('r.id', '<', before[0]);
  return byId.page(
    await query.execute(),
    input.limit,
    (row) => [row.id],
    (row): ExportRow => ({
      ...presentAsked(row),
      label: ctx.registry.exports[row.file]?.label ?? row.file,
      people: row.records.length,
      reason: row.reason,
      state: row.state,
      mayDecide: row.state === 'asked' && may(actor, mayDecideExport, row),
      mayFetch: row.assignment_id === actor.assignment.id && isReady(ctx, row),
    }),
  );
}

const isReady = ({ clock }: ActorContext, row: { state: string; until_at: Date | null }) =>
  row.state === 'granted' && row.until_at !== null && row.until_at.getTime() > clock.now();

/** Agrees to an export. @throws AppError not_found, also for the own one; stale_version, wrong_state */
export function grantExport(
  ctx: WriteContext,
  input: z.infer<typeof grantExportInput>,
): Promise<Receipt> {
  return decide(ctx, input, 'granted');
}

/** Refuses an export. @throws AppError not_found, also for the own one; stale_version, wrong_state */
export function refuseExport(
  ctx: WriteContext,
  input: z.infer<typeof refuseExportInput>,
): Promise<Receipt> {
  return decide(ctx, input, 'refused');
}

const lockRequest = async (tx: Tx, ctx: ActorContext, id: number) =>
  found(
    await tx.db
      .selectFrom('export_request as r')
      .innerJoin('account as a', 'a.id', 'r.account_id')
      .where('r.id', '=', id)
      .where(inScope('r.organization_path', ctx.actor))
      .selectAll('r')
      .select('a.person_id')
      .forUpdate('r')
      .executeTakeFirst(),
  );
type Locked = Awaited<ReturnType<typeof lockRequest>>;

const toldOf = (row: Locked, version: number, state: string) => ({
  ...{ id: row.id, version },
  place: {
    organizationId: row.organization_id,
    organizationPath: row.organization_path,
    accountId: row.account_id,
  },
  data: { file: row.file, people: row.records.length, state },
});

function decide(
  ctx: WriteContext,
  input: { id: number; version: number; note: string },
  state: 'granted' | 'refused',
): Promise<Receipt> {
  const { actor } = ctx;
  const now = ctx.clock.now();
  return transact(ctx, async (tx) => {
    const row = await lockRequest(tx, ctx, input.id);
    authorize(actor, mayDecideExport, row);
    checkVersion(row, input.version);
    if (row.state !== 'asked') throw new AppError('wrong_state');
    const version = row.version + 1;
    await tx.db
      .updateTable('export_request')
      .set({
        ...decidedNow(ctx),
        ...{ state, version, note: input.note },
        until_at: state === 'granted' ? new Date(now + FETCH_MS) : null,
      })
      .where('id', '=', row.id)
      .execute();
    await record(tx, ctx, exportDecided, toldOf(row, version, state));
    return { id: row.id, version };
  });
}

/** A file that was agreed to: the secret of its address, and what differs from when it was asked for. */
export interface Fetched {
  secret: string;
  told: string | null;
}

/**
 * Hands out what a second person agreed to, once, to whoever asked and under the same assignment: the
 * same filters, and no record that was not there when it was asked for.
 *
 * @throws AppError not_found; wrong_state where it was not agreed to, is over or was fetched;
 *   approval_ended where whoever agreed holds the office no more; reauthentication_needed
 */
export async function fetchExport(ctx: ActorContext, id: number): Promise<Fetched> {
  requireRecent(ctx);
  const row = found(
    await ctx.db
      .selectFrom('export_request')
      .selectAll()
      .where('id', '=', id)
      .where('assignment_id', '=', ctx.actor.assignment.id)
      .executeTakeFirst(),
  );
  if (!isReady(ctx, row) || row.decided_by === null) throw new AppError('wrong_state');
  const approval = row.decided_under;
  if (approval === null || !(await assignmentStands(ctx.db, approval, ctx.clock))) {
    throw new AppError('approval_ended');
  }
  const file = found(ctx.registry.exports[row.file]);
  const today = (await file.people?.(ctx, row.query)) ?? [];
  const made = await file.make(ctx, row.query, row.records);
  await inTransaction(ctx.db, async (tx) => {
    const locked = await lockRequest(tx, ctx, id);
    // Of two at once the second finds it fetched.
    if (!isReady(ctx, locked)) throw new AppError('wrong_state');
    const version = locked.version + 1;
    await tx.db
      .updateTable('export_request')
      .set({ state: 'fetched', version, fetched_at: new Date(ctx.clock.now()) })
      .where('id', '=', id)
      .execute();
    await record(tx, ctx, exportFetched, toldOf(locked, version, 'fetched'));
  });
  const granted = { reason: row.reason, approvedBy: row.decided_by };
  const secret = await handOut(ctx, row.file, made, granted);
  return { secret, told: changesSince(row.records, today) };
}

/** What is different from when it was asked for; null where nothing is. */
function changesSince(asked: readonly number[], today: readonly number[]): string | null {
  const added = today.filter((id) => !asked.includes(id)).length;
  const gone = asked.filter((id) => !today.includes(id)).length;
  const parts = [
    added > 0 ? `新增${added}人，没有导出` : '',
    gone > 0 ? `有${gone}人已不在范围内` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : `申请以后${parts.join('，')}。`;
}
