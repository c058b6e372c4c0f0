// Migration: the talent pool, candidates, proofs and the gate into a post.
import type { Kysely } from 'kysely';
import { candidates } from './0013-village-talents/candidates.js';
import { gate } from './0013-village-talents/gate.js';
import { pool } from './0013-village-talents/pool.js';
import { proofs } from './0013-village-talents/proofs.js';
import { teams } from './0013-village-talents/teams.js';

/**
 * Village talents 村班子人才 (TAL): the pool, the way of a candidate with everything that proves each
 * step, the teams, and the gate that keeps anybody without the proofs out of a post.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await pool(db);
  await candidates(db);
  await proofs(db);
  await teams(db);
  await gate(db);
}
