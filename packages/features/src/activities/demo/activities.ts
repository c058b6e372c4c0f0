/** The activities of every branch, with attendance, motions, reviews and leave. */
import {
  addDays,
  addMonths,
  countAttendance,
  isYearlyMeeting,
  judgeMotion,
  monthOf,
  yearOf,
} from '@xianfeng/rules';
import type { DemoStage } from '../../kernel/index.js';
import {
  type Branch,
  copyRows,
  type Member,
  monthsUpTo,
  type Offices,
  type Random,
  type Tree,
  takeIds,
  type Value,
} from '../../kit/demo/index.js';
import { type Attended, attend, listOf } from './attendance.js';
import { columns } from './columns.js';
import { type Course, courseOf } from './course.js';
import { writeTexts } from './minutes.js';
import { type Meeting, programmeOf } from './programme.js';

interface Activities extends DemoStage {
  tree: Tree;
  offices: ReadonlyMap<number, Offices>;
  random: Random;
}

/** An activity that was written, with what was done about it. */
export interface Written {
  id: number;
  meeting: Meeting;
  course: Course;
}

/** A request for leave from an activity, with its decision where there is one. */
interface Request {
  /** The activity. */
  id: number;
  member: number;
  reason: string | null;
  when: string;
  decided: { by: number; at: string } | null;
}

/** Activities of one round of COPY: their rows must be there before those of their attendance. */
const ROUND = 1000;
/** The latest so many are told of afterwards. */
const KEPT = 8000;
/** Meetings are planned so many days ahead. */
const AHEAD = 10;

/** Writes the activities of every branch, month by month, and what belongs to them. */
export async function addActivities(
  context: Activities,
): Promise<{ count: number; latest: Written[] }> {
  const meetings = plan(context);
  const { client } = context;
  const first = await takeIds(client, 'activity', meetings.length);
  const written: Written[] = [];
  for (let start = 0; start < meetings.length; start += ROUND) {
    const round = new Round(context, first + start, start);
    for (const meeting of meetings.slice(start, start + ROUND)) written.push(round.add(meeting));
    written.splice(0, Math.max(0, written.length - KEPT));
    await round.copy();
    const done = Math.min(start + ROUND, meetings.length);
    context.report(`正在生成组织生活记录：${done}/${meetings.length}`);
  }
  return { count: meetings.length, latest: written };
}

function plan({ tree, size, random, today }: Activities): Meeting[] {
  const months = monthsUpTo(today, size.months);
  const coming = addDays(today, AHEAD);
  const meetings = [...months, addMonths(months.at(-1) ?? today, 1)].flatMap((from) =>
    tree.branches
      .flatMap((branch) =>
        programmeOf({ branch, from, random: random.fork(`${from}/${branch.key}`) }),
      )
      .filter((meeting) => meeting.heldOn <= coming && !isLeftToDo(tree, meeting, today)),
  );
  const invited = invitation(tree.shown, addDays(today, 2));
  const others = meetings.filter((meeting) => !isSame(meeting, invited));
  return [...others.slice(1 - (size.activities ?? others.length + 1)), invited];
}

/** The members who sign in to the demo find a meeting ahead of them, whatever the day is. */
function invitation(branch: Branch, heldOn: string): Meeting {
  const time = { startsAt: '19:00', endsAt: '20:30' };
  return { branch, type: 'branch_assembly', combinedType: null, groupId: null, heldOn, ...time };
}

/** The young branch owes its assembly of the quarter: there is something to record and to send in. */
const isLeftToDo = (tree: Tree, { branch, type, heldOn }: Meeting, today: string) =>
  branch === tree.young && type === 'branch_assembly' && heldOn >= quarterOf(today);

function quarterOf(today: string): string {
  return addMonths(`${today.slice(0, 7)}-01`, -((monthOf(today) - 1) % 3));
}

const isSame = (one: Meeting, other: Meeting) =>
  one.branch === other.branch && one.type === other.type && one.heldOn === other.heldOn;

class Round {
  readonly #rows: Record<keyof typeof columns, Value[][]> = {
    activity: [],
    attendance: [],
    motion: [],
    case_move: [],
    leave_request: [],
  };
  readonly #requests: Request[] = [];
  #count = 0;

  constructor(
    private readonly context: Activities,
    private readonly first: number,
    private readonly start: number,
  ) {}

  add(meeting: Meeting): Written {
    const { offices, today } = this.context;
    const id = this.first + this.#count;
    this.#count += 1;
    const random = this.context.random.fork(this.start + this.#count);
    const office = offices.get(meeting.branch.id) ?? {
      secretary: 0,
      commissioner: null,
      organizer: 0,
    };
    const course = courseOf(meeting, office, random, today);
    const list = listOf(meeting, random);
    const held = course.recordedOn === null ? [] : attend(meeting, list, random);
    this.#activity(id, meeting, course, list, held, random);
    this.#leaves(id, meeting, course, list, held, office, random);
    for (const { member, presence, mayVote, exempt, reason } of held) {
      const year = Number(meeting.heldOn.slice(0, 4));
      this.#rows.attendance.push([year, id, member.id, presence, mayVote, exempt, reason]);
    }
    this.#rows.case_move.push(...movesOf(id, course));
    return { id, meeting, course };
  }

  #activity(
    id: number,
    meeting: Meeting,
    course: Course,
    list: readonly Member[],
    held: readonly Attended[],
    random: Random,
  ): void {
    const there = held.filter((line) => line.presence === 'present').map((line) => line.member);
    const lead = meeting.branch.team.map((post) => post.member).filter((m) => there.includes(m));
    const [chair = list[0], recorder = list[1]] = [
      ...lead,
      ...there.filter((m) => !lead.includes(m)),
    ];
    const texts = writeTexts(
      random,
      meeting.type,
      random.shuffle(there).map((m) => m.name),
    );
    const counts = countAttendance(held);
    const recorded = course.recordedOn !== null;
    const minutes = recorded && meeting.type !== 'heart_to_heart_talk';
    this.#rows.activity.push([
      id,
      meeting.branch.id,
      meeting.branch.path,
      meeting.groupId,
      meeting.type,
      meeting.combinedType,
      texts.title,
      meeting.heldOn,
      // The demo's branches hold the yearly meeting in January, for the year before.
      isYearlyMeeting(meeting) ? yearOf(meeting.heldOn) - 1 : null,
      meeting.startsAt,
      meeting.endsAt,
      texts.place,
      chair?.id ?? null,
      minutes ? (recorder?.id ?? null) : null,
      texts.agenda,
      minutes ? texts.discussion : '',
      minutes ? texts.resolution : '',
      minutes,
      course.state,
      course.lateReason,
      course.returns,
      counts.expected,
      counts.present,
      counts.votersExpected,
      counts.votersPresent,
      course.enteredBy,
      course.confirmedBy,
      course.submittedAt,
      course.notifiedOn,
      course.recordedOn,
      course.version,
      course.createdAt,
    ]);
    if (meeting.type === 'branch_assembly') this.#motion(id, meeting, texts.title, counts, random);
  }

  #motion(
    id: number,
    meeting: Meeting,
    title: string,
    counts: ReturnType<typeof countAttendance>,
    random: Random,
  ): void {
    const { votersExpected: expected, votersPresent: present } = counts;
    if (present === 0 || 2 * present < expected || random.chance(0.4)) return;
    const abstain = random.chance(0.3) ? random.int(0, Math.min(3, present)) : 0;
    const no = random.chance(0.15) ? random.int(0, Math.min(2, present - abstain)) : 0;
    const yes = present - abstain - no;
    const ballot = { expected, present, yes, no, abstain };
    const { result } = judgeMotion('assembly', ballot, meeting.heldOn);
    const what = `关于${title}的决议`;
    this.#rows.motion.push([
      ...[id, 1, what, 'major_matter', 'show_of_hands'],
      ...[yes, no, abstain, result],
    ]);
  }

  /** Leave asked for before the meeting: granted where it was held, waiting where it is to come. */
  #leaves(
    id: number,
    meeting: Meeting,
    course: Course,
    list: readonly Member[],
    held: readonly Attended[],
    office: Offices,
    random: Random,
  ): void {
    if (course.notifiedOn === null) return;
    const asked = course.notifiedOn;
    for (const line of held) {
      if (line.presence !== 'leave' || !random.chance(0.35)) continue;
      const when = `${asked} 20:${random.int(10, 59)}+08`;
      const decided = { by: office.secretary, at: `${asked} 21:00+08` };
      this.#requests.push({ id, member: line.member.id, reason: line.reason, when, decided });
    }
    if (held.length > 0 || meeting.heldOn < this.context.today) return;
    for (const member of list) {
      if (member.exempt || !random.chance(0.04)) continue;
      const when = `${asked} 20:${random.int(10, 59)}+08`;
      const reason = '当天需要外出就医';
      this.#requests.push({ id, member: member.id, reason, when, decided: null });
    }
  }

  /** A request with its history: asked for, and granted where it was decided. */
  #leave(id: number, { id: activity, member, reason, when, decided }: Request): void {
    const state = decided === null ? 'pending' : 'approved';
    const version = decided === null ? 1 : 2;
    this.#rows.leave_request.push([id, activity, member, reason, state, when, version]);
    const on = when.slice(0, 10);
    this.#rows.case_move.push(
      ['leave', id, 1, 'begin', null, 'pending', on, reason, null, when],
      ...(decided === null
        ? []
        : [['leave', id, 2, 'approve', 'pending', 'approved', on, '', decided.by, decided.at]]),
    );
  }

  async copy(): Promise<void> {
    const { client } = this.context;
    const first = await takeIds(client, 'leave_request', this.#requests.length);
    for (const [index, request] of this.#requests.entries()) this.#leave(first + index, request);
    await copyRows(client, 'activity', columns.activity, this.#rows.activity);
    for (const table of ['attendance', 'motion', 'case_move', 'leave_request'] as const) {
      await copyRows(client, table, columns[table], this.#rows[table]);
    }
  }
}

const moves = {
  notified: ['notify', 'planned'],
  recorded: ['record', 'planned'],
  submitted: ['submit', 'pending_minutes'],
  confirmed: ['confirm', 'pending_branch'],
  passed: ['pass', 'pending_street'],
  returned: ['return', 'pending_street'],
} as const;

/** The history of an activity: how it began, and each move with what was said to it. */
function movesOf(id: number, { createdAt, notifiedOn, recordedOn, ...course }: Course): Value[][] {
  const planned = notifiedOn !== null || recordedOn === null;
  const begun: Value[] = [
    ...['activity', id, 1, 'begin', null, 'planned', createdAt.slice(0, 10), ''],
    ...[course.enteredBy, createdAt],
  ];
  const made = course.steps.map(({ what, version, state, accountId, at }): Value[] => {
    const [event, from] = moves[what];
    const opinion = course.reviews.find((review) => review.at === at)?.opinion;
    const left = event === 'record' && notifiedOn !== null ? 'notified' : from;
    return [
      ...['activity', id, version, event, left, state, at.slice(0, 10)],
      ...[event === 'submit' ? '' : (opinion ?? ''), accountId, at],
    ];
  });
  return planned ? [begun, ...made] : made;
}
