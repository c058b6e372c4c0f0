// Figure (a): a page of the roster.
import { deepEqual } from 'node:assert/strict';
import { Agent } from 'node:http';
import { loadPairs, type Shot, send } from '../measure.js';
import type { Say } from '../results.js';
import { query, range, type Stage } from '../stage.js';
import { tell } from '../tell.js';

const LIMIT = 50;

/** (a) 50 members of a street with the total, uncached, scoped and masked. Aim: at least 0.6. */
export async function benchRoster(stage: Stage, say: Say): Promise<void> {
  const { street } = stage;
  const ours = query(stage, street, 'members.list', {
    organizationId: street.organizationId,
    limit: LIMIT,
  });
  const { from, to } = range(street.organizationPath);
  const address = new URLSearchParams({ from, to });
  const bare: Shot = { url: `${stage.bare.url}/roster?${address}`, method: 'GET' };
  await compare(ours, bare);
  for (const connections of [1, 50]) {
    const pair = await loadPairs(ours, bare, { connections, milliseconds: 4000, rounds: 5 });
    tell(say, `(a) roster of a street, ${connections} connections`, pair, 'aim ≥ 0.6');
  }
}

/** Both sides must give the same members, the same total and the same masked fields. */
async function compare(ours: Shot, bare: Shot): Promise<void> {
  const agent = new Agent();
  const mine = JSON.parse((await send(ours, agent)).text).result.data;
  const plain = JSON.parse((await send(bare, agent)).text);
  agent.destroy();
  deepEqual({ total: mine.total, items: mine.items }, { total: plain.total, items: plain.items });
}
