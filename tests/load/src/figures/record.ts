// Figure (b): recording a meeting.
import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { loadPairs, type Shot, send } from '../measure.js';
import type { Say } from '../results.js';
import { type Place, type SignedIn, type Stage, signIn } from '../stage.js';
import { tell } from '../tell.js';

/** Each meeting of a branch needs a day and an hour of its own. */
const DAYS = 80;
const MINUTES = 24 * 60;

/** (b) A meeting with 30 attendance rows, recorded. Aim: at least 0.4. */
export async function benchRecord(stage: Stage, say: Say): Promise<void> {
  const { ours, bare, people } = await recordShots(stage);
  for (const connections of [1, 10]) {
    const pair = await loadPairs(ours, bare, { connections, milliseconds: 4000, rounds: 5 });
    tell(
      say,
      `(b) record of a meeting, ${people} people, ${connections} connections`,
      pair,
      'aim ≥ 0.4',
    );
  }
  await recordsOfMany(stage, say);
}

/** Branches whose records come at the same time. */
const BRANCHES = 20;
/** Records whose CPU is counted. */
const COUNTED = 200;

/** (h) Records of twenty branches at once. Aim: at least 0.55, and 3 ms of CPU for one record. */
async function recordsOfMany(stage: Stage, say: Say): Promise<void> {
  const { rows } = await stage.connection.pool.query<Place>(
    `select o.id, o.path from organization o join member m on m.organization_id = o.id
     where o.type = 'branch' and o.has_committee and m.standing = 'normal' and o.id <> $1
     group by o.id having max(m.joined_on) < current_date - ${DAYS + 1}
     order by abs(count(*) - 30), o.id limit ${BRANCHES}`,
    [stage.commissioner.organizationId],
  );
  const shots: Awaited<ReturnType<typeof recordShots>>[] = [];
  for (const [index, place] of rows.entries()) {
    const role = 'organization_commissioner';
    const who = await signIn(stage.connection, role, place, undefined, `-${index}`);
    shots.push(await recordShots(stage, who));
  }
  const [ours, bare] = [inTurn(shots.map((shot) => shot.ours)), inTurn(shots.map((s) => s.bare))];
  for (const connections of [10, 50]) {
    const pair = await loadPairs(ours, bare, { connections, milliseconds: 4000, rounds: 3 });
    const what = `(h) records of ${BRANCHES} branches, ${connections} connections`;
    tell(say, what, pair, 'aim ≥ 0.55');
  }
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await stage.ours.usage();
  for (let count = 0; count < COUNTED; count++) await send(ours, agent);
  const { cpu } = await stage.ours.usage();
  agent.destroy();
  say(`(h) CPU of a record: ${(cpu / COUNTED).toFixed(2)} ms, aim ≤ 3 ms`, {
    ...{ value: cpu / COUNTED, unit: 'ms', better: 'less' },
  });
}

/** One shot that is each of these in turn. */
function inTurn(shots: readonly Shot[]): Shot {
  const [first] = shots;
  if (first === undefined) throw new Error('no branch to record for');
  let count = 0;
  const body = () => {
    const shot = shots[count++ % shots.length] ?? first;
    const made = shot.body?.() ?? { text: '' };
    return { ...made, headers: { ...shot.headers, ...made.headers } };
  };
  return { ...first, body };
}

/** The record of one more meeting at each call, on both sides, and how many people it names. */
export async function recordShots(
  stage: Stage,
  commissioner: SignedIn = stage.commissioner,
): Promise<{ ours: Shot; bare: Shot; people: number }> {
  const { rows } = await stage.connection.pool.query<{ id: number }>(
    `select id from member where organization_id = $1 and standing = 'normal' order by id`,
    [commissioner.organizationId],
  );
  const members = rows.map((row) => row.id);
  const [chair] = members;
  // The branch has met before: its hours are not used a second time.
  const met = await stage.connection.pool.query<{ starts_at: string }>(
    'select distinct starts_at from activity where organization_id = $1',
    [commissioner.organizationId],
  );
  const taken = new Set(met.rows.map((row) => row.starts_at));
  const free = Array.from({ length: MINUTES - 60 }, (_, i) => i).filter(
    (i) => !taken.has(clock(i)),
  );
  let count = 0;
  const slot = () => {
    count += 1;
    const day = new Date(Date.now() - (1 + (count % DAYS)) * 86_400_000).toISOString().slice(0, 10);
    const minute = free[Math.floor(count / DAYS)];
    if (minute === undefined) throw new Error('no hour is left for another meeting');
    return { day, startsAt: clock(minute), endsAt: clock(minute + 30) };
  };
  const text = {
    agenda: '学习贯彻会议精神，研究本月重点工作。',
    discussion: '与会同志逐一发言。',
    resolution: '按计划推进。',
  };
  const ours: Shot = {
    url: `${stage.ours.url}/trpc/activities.record`,
    method: 'POST',
    headers: {
      cookie: commissioner.cookie,
      origin: stage.ours.url,
      'x-assignment': String(commissioner.assignment),
      'content-type': 'application/json',
    },
    body: () => {
      const { day, startsAt, endsAt } = slot();
      return {
        headers: { 'idempotency-key': randomUUID() },
        text: JSON.stringify({
          ...text,
          type: 'theme_day',
          title: `主题党日活动${count}`,
          heldOn: day,
          startsAt,
          endsAt,
          place: '社区党群服务中心',
          chairId: chair,
          recorderId: members[1],
          signed: true,
          lateReason: '测量时补录',
          explanation: '测量',
          attendance: members.map((memberId) => ({ memberId, presence: 'present' })),
        }),
      };
    },
  };
  const bare: Shot = {
    url: `${stage.bare.url}/record`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: () => {
      const { day, startsAt, endsAt } = slot();
      return {
        text: JSON.stringify({
          year: Number(day.slice(0, 4)),
          members,
          activity: [
            commissioner.organizationId,
            commissioner.organizationPath,
            'theme_day',
            `对照记录${count}`,
            day,
            startsAt,
            endsAt,
            '社区党群服务中心',
            text.agenda,
            text.discussion,
            text.resolution,
            commissioner.accountId,
            new Date(),
            chair,
            members[1],
          ],
        }),
      };
    },
  };
  return { ours, bare, people: members.length };
}

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
