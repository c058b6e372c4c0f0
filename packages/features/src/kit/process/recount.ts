/** Deadlines that were counted in working days, counted anew when a year's rest days become known. */
import type { Tx } from '@xianfeng/database';
import type { CivilDate, SettingValues } from '@xianfeng/rules';
import { settingsFor } from '../../kernel/index.js';

/** Counts the deadlines of one process anew, by the settings of a day. */
export type Recount = (tx: Tx, settings: SettingValues, today: CivilDate) => Promise<void>;

const recounts = new Map<string, Recount>();

/** Keeps how a process counts its deadlines anew; the room of the rest days knows none of them. */
export function keepRecount(kind: string, recount: Recount | undefined): void {
  if (recount !== undefined) recounts.set(kind, recount);
}

/** Counts the deadlines of every process anew, in the transaction that brings the rest days. */
export async function recountDeadlines(tx: Tx, today: CivilDate): Promise<void> {
  const settings = await settingsFor(tx.db, today);
  for (const recount of recounts.values()) await recount(tx, settings, today);
}
