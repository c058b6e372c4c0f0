/** Figure (l): what looks, records and questions cost once the district has three times the activities. */
import type { Say } from '../results.js';
import { query, type Stage } from '../stage.js';
import { type Looks, looksAfter, newestMonth } from './board.js';
import { type Cost, planCosts } from './plans.js';
import { recordShots } from './record.js';

/** The activities that are there go so many days back, and come once more before each of them. */
const FOUR_YEARS = 1461;
/** A question costs more where it reads so many times the pages, and more than a few. */
const GROWN = 1.3;
const FEW_BUFFERS = 100;

/** (l) Fails on a question whose cost grows; times are told, since they depend on the machine. */
export async function benchGrowth(stage: Stage, say: Say): Promise<void> {
  const before = { looks: await looks(stage), costs: await planCosts(stage) };
  const { pool } = stage.connection;
  let added = 0;
  for (const times of [1, 2]) {
    added += (await pool.query(addYears, [times * FOUR_YEARS])).rowCount ?? 0;
  }
  await pool.query('vacuum analyze activity');
  const after = { looks: await looks(stage), costs: await planCosts(stage) };
  const ratio = after.looks.cpu / before.looks.cpu;
  const [was, is] = [before.looks, after.looks];
  say(
    `(l) a record and a look at the board with ${added} activities more: ${ratio.toFixed(2)} × the CPU, aim ≤ 1.1; ${was.cpu.toFixed(2)} → ${is.cpu.toFixed(2)} ms, look p50 ${was.p50.toFixed(2)} → ${is.p50.toFixed(2)} ms`,
    { value: ratio, unit: '×', better: 'less' },
  );
  const grown = after.costs.flatMap((cost) => grownSince(before.costs, cost));
  say(
    `(l) questions whose cost grows with the activities: ${grown.length}, aim 0${grown.length > 0 ? `; ${grown.join(', ')}` : ''}`,
    { value: grown.length, unit: 'questions', better: 'less', most: 0 },
  );
}

async function looks(stage: Stage): Promise<Looks> {
  const month = await newestMonth(stage);
  const look = query(stage, stage.district, 'duties.matrix', { month });
  const records = await recordShots(stage);
  return looksAfter(stage.ours, records.ours, look);
}

/** $1 days back. Years long gone: what is asked about today is as much as before. */
const addYears = `
  insert into activity (organization_id, organization_path, group_id, type, combined_type, title,
    held_on, starts_at, ends_at, place, agenda, discussion, resolution, state, recorded_on, expected,
    present, voters_expected, voters_present, entered_by, created_at, chair_id, recorder_id)
  select organization_id, organization_path, group_id, type, combined_type, title,
    held_on - $1::int, starts_at, ends_at, place, agenda, discussion, resolution, state,
    recorded_on - $1::int, expected, present, voters_expected, voters_present, entered_by, created_at,
    chair_id, recorder_id
  from activity where held_on > current_date - ${FOUR_YEARS} and state = 'passed'
  on conflict do nothing`;

function grownSince(before: readonly Cost[], { path, role, buffers }: Cost): string[] {
  const old = before.find((cost) => cost.path === path && cost.role === role);
  const grew = old !== undefined && buffers > FEW_BUFFERS && buffers > GROWN * old.buffers;
  return grew ? [`${path} as ${role} ${old.buffers} → ${buffers}`] : [];
}
