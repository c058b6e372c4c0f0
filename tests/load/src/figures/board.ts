// Figures (d) to (g): the completion matrix at rest and under writes, a month's first look, and a cell.
import { Agent } from 'node:http';
import { loadPairs, percentile, type Shot, send } from '../measure.js';
import type { ServerProcess } from '../processes.js';
import type { Say } from '../results.js';
import { query, range, type Stage } from '../stage.js';
import { tell } from '../tell.js';
import { recordShots } from './record.js';

/** Records that are looked for on the board, one after the other. */
const LOOKS = 200;
/** Months whose first look is timed. */
const FIRST_LOOKS = 12;

/** (d) The completion matrix of the district: streets × duties of the present month. */
export async function benchBoard(stage: Stage, say: Say): Promise<void> {
  const month = await newestMonth(stage);
  const next = nextMonth(month);
  const ours = query(stage, stage.district, 'duties.matrix', { month });
  const address = new URLSearchParams({ from: `${month}-01`, to: `${next}-01` });
  const bare: Shot = { url: `${stage.bare.url}/matrix?${address}`, method: 'GET' };
  for (const connections of [1, 50]) {
    const pair = await loadPairs(ours, bare, { connections, milliseconds: 3000, rounds: 3 });
    tell(say, `(d) matrix of the district, ${connections} connections`, pair, 'no aim');
  }
  await cells(stage, month, say);
  await firstLooks(stage, month, say);
  const records = await recordShots(stage);
  const looked = await looksAfter(stage.ours, records.ours, ours);
  const counted = await looksAfter(stage.bare, records.bare, bare);
  say(
    `(e) matrix of the district right after a record: ${(counted.p50 / looked.p50).toFixed(1)} × as fast as bare, aim: a look ≤ 2 ms, blocked ≤ 20 ms; ours ${sideOf(looked)}, bare ${sideOf(counted)}`,
    { value: looked.p50, unit: 'ms', better: 'less' },
  );
}

/** The month of the newest activity that was passed. */
export async function newestMonth({ connection }: Stage): Promise<string> {
  const { rows } = await connection.pool.query<{ month: string }>(
    `select left(max(held_on)::text, 7) as month from activity where state = 'passed'`,
  );
  return rows[0]?.month ?? '';
}

/** (f) Months that nobody has asked for since the server started. Aim: at most 30 ms. */
export async function firstLooks(stage: Stage, newest: string, say: Say): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  await stage.ours.usage();
  for (let month = previousMonth(newest), count = 0; count < FIRST_LOOKS; count++) {
    const begun = performance.now();
    const asked = query(stage, stage.district, 'duties.matrix', { month });
    const { status, text } = await send(asked, agent);
    times.push(performance.now() - begun);
    if (status !== 200) throw new Error(`${status}: ${text.slice(0, 300)}`);
    month = previousMonth(month);
  }
  const { cpu, blocked } = await stage.ours.usage();
  agent.destroy();
  say(
    `(f) a month's first look: p50 ${percentile(times, 0.5).toFixed(1)} ms, longest ${percentile(times, 1).toFixed(1)} ms, aim ≤ 30 ms; ${(cpu / FIRST_LOOKS).toFixed(1)} ms of CPU each, blocked ${blocked.toFixed(0)} ms at most, aim ≤ 20`,
    { value: percentile(times, 0.5), unit: 'ms', better: 'less' },
  );
}

/** (g) What lies behind a cell of the matrix: the theme days of a street. Aim: at least 0.8. */
async function cells(stage: Stage, month: string, say: Say): Promise<void> {
  const { street, district } = stage;
  const asked = { month, organizationId: street.organizationId, duty: 'theme_day', limit: 50 };
  const ours = query(stage, district, 'duties.cell', asked);
  const { from, to } = range(street.organizationPath);
  const days = { first: `${month}-01`, next: `${nextMonth(month)}-01` };
  const address = new URLSearchParams({ from, to, ...days });
  const bare: Shot = { url: `${stage.bare.url}/cell?${address}`, method: 'GET' };
  for (const connections of [1, 50]) {
    const pair = await loadPairs(ours, bare, { connections, milliseconds: 2000, rounds: 3 });
    tell(say, `(g) cell of a street, ${connections} connections`, pair, 'aim ≥ 0.8');
  }
}

/** What looks at the board after records cost. */
export interface Looks {
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** CPU of a record and its look together, in milliseconds. */
  cpu: number;
  /** The longest time for which the server answered nothing. */
  blocked: number;
}

/** A record, then a look at the matrix, again and again: how long the look takes, and what both cost. */
export async function looksAfter(server: ServerProcess, record: Shot, look: Shot): Promise<Looks> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  const must = async (shot: Shot) => {
    const { status, text } = await send(shot, agent);
    if (status !== 200) throw new Error(`${status}: ${text.slice(0, 300)}`);
  };
  await must(look);
  await server.usage();
  for (let count = 0; count < LOOKS; count++) {
    await must(record);
    const begun = performance.now();
    await must(look);
    times.push(performance.now() - begun);
  }
  const { cpu, blocked } = await server.usage();
  agent.destroy();
  return {
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    cpu: cpu / LOOKS,
    blocked,
  };
}

const sideOf = ({ p50, p99, cpu, blocked }: Looks) =>
  `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, ${cpu.toFixed(1)} ms of CPU with the record, blocked ${blocked.toFixed(0)} ms at most`;

function previousMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
