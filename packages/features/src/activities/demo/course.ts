/** The way of a meeting through notice, record, confirmation and review. */
import { type ActivityState, addDays } from '@xianfeng/rules';
import type { Offices, Random } from '../../kit/demo/index.js';
import type { Meeting } from './programme.js';

/** An instant in Shanghai as PostgreSQL reads it: 2026-03-05 09:30+08. */
export type ShanghaiTime = string;

/** One review of a record. */
export interface Review {
  stage: 'branch' | 'street';
  decision: 'pass' | 'return';
  opinion: string;
  accountId: number;
  version: number;
  at: ShanghaiTime;
}

/** One step of an activity, for the log. */
export interface Step {
  what: 'notified' | 'recorded' | 'submitted' | 'confirmed' | 'passed' | 'returned';
  accountId: number;
  version: number;
  state: ActivityState;
  at: ShanghaiTime;
}

/** How far an activity has come by today, and how it came there. */
export interface Course {
  state: ActivityState;
  version: number;
  createdAt: ShanghaiTime;
  notifiedOn: string | null;
  recordedOn: string | null;
  lateReason: string | null;
  submittedAt: ShanghaiTime | null;
  enteredBy: number;
  confirmedBy: number | null;
  returns: number;
  reviews: Review[];
  steps: Step[];
}

const LATE = [
  '记录人外出培训，返回后补录',
  '录入期间设备维修',
  '原记录人交接工作，补录',
  '汛期值守，推迟录入',
];
const RETURNED = [
  '请补充不同意见和缺席人员原因。',
  '决议表述不清，请写明责任人和时限。',
  '请核对实到人数。',
];
const PASSED = ['要素齐全，同意。', '同意。', '记录规范，同意通过。', '同意，请按时落实决议。'];
const CONFIRMED = ['情况属实，同意上报。', '已核对，同意上报。'];

/** Things may still wait that are younger than this. */
const RECENT = 35;
/** Passed records older than this are in the archive. */
const ARCHIVED_AFTER = 45;

/** The way of a meeting through notice, record, confirmation and review, as far as it has come. */
export function courseOf(
  meeting: Meeting,
  offices: Offices,
  random: Random,
  today: string,
): Course {
  const course = announced(meeting, offices, random, today);
  const { heldOn } = meeting;
  const late = random.chance(0.04);
  const recordedOn = addDays(heldOn, late ? random.int(7, 15) : random.int(0, 2));
  // Nothing is told of today: the hours of a day are drawn, and some of today lie ahead.
  // What is old has been done by now, or is late beyond remedy and left out.
  const recent = heldOn > addDays(today, -RECENT);
  if (heldOn >= today || recordedOn >= today || (recent && random.chance(0.02))) return course;
  record(course, offices, recordedOn, random, late);
  const mine = course.enteredBy === offices.secretary;
  const confirmedOn = mine ? recordedOn : addDays(recordedOn, random.int(0, 2));
  if (confirmedOn >= today) return course;
  if (!mine) confirm(course, offices, confirmedOn, random);
  const reviewedOn = addDays(confirmedOn, random.int(1, 7));
  if (reviewedOn >= today || (recent && random.chance(0.02))) return course;
  review(course, offices, reviewedOn, random, today);
  return course;
}

function announced(meeting: Meeting, offices: Offices, random: Random, today: string): Course {
  const enteredBy = offices.commissioner ?? offices.secretary;
  const planned = addDays(meeting.heldOn, -random.int(8, 12));
  const notice = addDays(meeting.heldOn, -random.int(2, 6));
  // Some are recorded without having been planned here.
  const noticed = notice < today && (meeting.heldOn >= today || random.chance(0.7));
  const course: Course = {
    state: noticed ? 'notified' : 'planned',
    version: noticed ? 2 : 1,
    createdAt: at(planned < today ? planned : addDays(today, -1), random),
    notifiedOn: noticed ? notice : null,
    recordedOn: null,
    lateReason: null,
    submittedAt: null,
    enteredBy,
    confirmedBy: null,
    returns: 0,
    reviews: [],
    steps: [],
  };
  if (noticed) step(course, 'notified', enteredBy, at(notice, random));
  return course;
}

function record(
  course: Course,
  offices: Offices,
  recordedOn: string,
  random: Random,
  late: boolean,
): void {
  const when = at(recordedOn, random);
  course.version += 1;
  course.state = 'pending_minutes';
  course.recordedOn = recordedOn;
  course.lateReason = late ? random.pick(LATE) : null;
  if (course.notifiedOn === null) course.createdAt = when;
  step(course, 'recorded', course.enteredBy, when);
  course.version += 1;
  course.submittedAt = when;
  const mine = course.enteredBy === offices.secretary;
  course.state = mine ? 'pending_street' : 'pending_branch';
  course.confirmedBy = mine ? offices.secretary : null;
  step(course, 'submitted', course.enteredBy, when);
}

function confirm(course: Course, offices: Offices, on: string, random: Random): void {
  const when = at(on, random);
  keepReview(course, 'branch', 'pass', random.pick(CONFIRMED), offices.secretary, when);
  course.state = 'pending_street';
  course.confirmedBy = offices.secretary;
  step(course, 'confirmed', offices.secretary, when);
}

function review(course: Course, offices: Offices, on: string, random: Random, today: string): void {
  const { organizer } = offices;
  const when = at(on, random);
  if (random.chance(0.04)) {
    keepReview(course, 'street', 'return', random.pick(RETURNED), organizer, when);
    course.returns += 1;
    course.state = 'returned';
    step(course, 'returned', organizer, when);
    const again = addDays(on, random.int(3, 8));
    if (again >= today) return;
    // Corrected and sent in again.
    course.version += 3;
    pass(course, organizer, again, random, today);
    return;
  }
  pass(course, organizer, on, random, today);
}

function pass(course: Course, organizer: number, on: string, random: Random, today: string): void {
  const when = at(on, random);
  keepReview(course, 'street', 'pass', random.pick(PASSED), organizer, when);
  course.state = 'passed';
  step(course, 'passed', organizer, when);
  if (addDays(on, ARCHIVED_AFTER) > today) return;
  course.version += 1;
  course.state = 'archived';
}

function keepReview(
  course: Course,
  stage: Review['stage'],
  decision: Review['decision'],
  opinion: string,
  accountId: number,
  when: ShanghaiTime,
): void {
  course.reviews.push({ stage, decision, opinion, accountId, version: course.version, at: when });
  course.version += 1;
}

function step(course: Course, what: Step['what'], accountId: number, when: ShanghaiTime): void {
  course.steps.push({ what, accountId, version: course.version, state: course.state, at: when });
}

/** Some time of the working day. */
function at(date: string, random: Random): ShanghaiTime {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date} ${two(random.int(8, 17))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}+08`;
}
