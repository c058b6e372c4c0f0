// Figure (b): recording a meeting.
import { randomUUID } from 'node:crypto';
import { loadPairs, type Shot } from '../measure.js';
import type { Stage } from '../stage.js';
import { tell } from '../tell.js';

/** Each meeting of a branch needs a day and an hour of its own. */
const DAYS = 80;
const MINUTES = 24 * 60;

/** (b) A meeting with 30 attendance rows, recorded. Aim: at least 0.4. */
export async function benchRecord(stage: Stage, say: (line: string) => void): Promise<void> {
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
}

/** The record of one more meeting at each call, on both sides, and how many people it names. */
export async function recordShots(
  stage: Stage,
): Promise<{ ours: Shot; bare: Shot; people: number }> {
  const { commissioner } = stage;
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
