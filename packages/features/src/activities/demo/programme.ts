/** What a branch holds in a month. */
import { type ActivityType, civilDate, endOfMonth, monthOf, yearOf } from '@xianfeng/rules';
import type { Branch, Random } from '../../kit/demo/index.js';

/** A meeting that a branch holds, or will hold, in a month. */
export interface Meeting {
  branch: Branch;
  type: ActivityType;
  combinedType: ActivityType | null;
  groupId: number | null;
  heldOn: string;
  startsAt: string;
  endsAt: string;
}

/** What a month of a branch is made of. */
interface Month {
  branch: Branch;
  /** First day. */
  from: string;
  random: Random;
}

const evening = ['18:30', '19:00', '19:30'];
const daytime = ['08:30', '09:00', '09:30', '14:00', '14:30', '15:00'];

/**
 * What a branch holds in a month by MEET-01…08: a 主题党日 on its own day, a 支委会, a meeting of each
 * group, in one month of the quarter an assembly and in another a lecture. A lagging branch leaves
 * much of it out, any other a little.
 */
export function programmeOf(month: Month): Meeting[] {
  const { branch, from, random } = month;
  const miss = branch.lagging ? 0.42 : 0.035;
  const held = (probability = 1) => random.chance(probability * (1 - miss));
  // Where a month of the quarter is meant: each branch has its own habit.
  const inQuarter = (monthOf(from) - 1) % 3;
  const list: Meeting[] = [];
  const add = (type: ActivityType, day: number, extra: Partial<Meeting> = {}) =>
    list.push({
      ...timed(random, day),
      branch,
      type,
      combinedType: null,
      groupId: null,
      heldOn: dayOf(from, day),
      ...extra,
    });
  const lecture = inQuarter === (branch.key + 1) % 3 && held();
  const themeDay = 5 + (branch.key % 21);
  const combined = lecture && random.chance(0.3);
  if (held()) add('theme_day', themeDay, { combinedType: combined ? 'party_lecture' : null });
  else if (combined) add('party_lecture', themeDay);
  if (lecture && !combined) add('party_lecture', random.int(8, 27));
  if (inQuarter === branch.key % 3 && held()) add('branch_assembly', random.int(6, 26));
  if (branch.hasCommittee && held()) add('committee_meeting', random.int(1, 9));
  for (const groupId of branch.groups)
    if (held()) add('group_meeting', random.int(10, 27), { groupId });
  if (monthOf(from) === 1 && held(0.9)) {
    add('organizational_life_meeting', random.int(10, 25), {
      combinedType: 'democratic_appraisal',
    });
  }
  if (held(0.35)) add('heart_to_heart_talk', random.int(2, 27));
  return list;
}

function timed(random: Random, day: number): { startsAt: string; endsAt: string } {
  const startsAt = random.pick(day % 4 === 0 ? evening : daytime);
  const minutes =
    Number(startsAt.slice(0, 2)) * 60 + Number(startsAt.slice(3)) + 15 * random.int(3, 8);
  const two = (n: number) => String(n).padStart(2, '0');
  return { startsAt, endsAt: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}

function dayOf(from: string, day: number): string {
  return civilDate(yearOf(from), monthOf(from), Math.min(day, Number(endOfMonth(from).slice(8))));
}
