/** Writing that something about a case has changed while it stays in its state. */
import type { Tx } from '@xianfeng/database';
import type { CivilDate } from '@xianfeng/rules';
import type { Receipt, WriteContext } from '../../kernel/index.js';
import type { CaseChange, CaseInHand, ProcessTypes } from './definition.js';

/** Makes the next version of a case that stays where it is, and tells of it. */
export async function changeCase<T extends ProcessTypes>(
  tx: Tx,
  ctx: WriteContext,
  { process, row, state }: CaseInHand<T>,
  change: CaseChange,
  changed: { dueOn?: CivilDate | null; columns?: Partial<T['columns']> } = {},
): Promise<Receipt> {
  const { standing } = process;
  if (standing === undefined) throw new Error(`cases of ${process.kind} change by moves only`);
  const version = row.version + 1;
  const { since, dueOn } = standing.of(row);
  const next = {
    state,
    since,
    dueOn: changed.dueOn === undefined ? dueOn : changed.dueOn,
    version,
  };
  await process.write(tx, row, next, changed.columns ?? {});
  await standing.recordChange(tx, ctx, row, change, version);
  return { id: row.id, version };
}
