// Figure (d): the completion matrix.
import { loadPairs, type Shot } from '../measure.js';
import { query, type Stage } from '../stage.js';
import { tell } from '../tell.js';

/** (d) The completion matrix of the district: streets × duties of the present month. */
export async function benchBoard(stage: Stage, say: (line: string) => void): Promise<void> {
  const { rows } = await stage.connection.pool.query<{ month: string }>(
    `select left(max(held_on)::text, 7) as month from activity where state = 'passed'`,
  );
  const month = rows[0]?.month ?? '';
  const next = nextMonth(month);
  const ours = query(stage, stage.district, 'duties.matrix', { month });
  const address = new URLSearchParams({ from: `${month}-01`, to: `${next}-01` });
  const bare: Shot = { url: `${stage.bare.url}/matrix?${address}`, method: 'GET' };
  for (const connections of [1, 50]) {
    const pair = await loadPairs(ours, bare, { connections, milliseconds: 3000, rounds: 3 });
    tell(say, `(d) matrix of the district, ${connections} connections`, pair, 'no aim');
  }
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
